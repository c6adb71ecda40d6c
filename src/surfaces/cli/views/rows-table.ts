import type { SourceRows } from "../../../workbench/index.ts";
import { heading, paragraph, quiet, table, visible, width } from "../print.ts";

/** Widest a column of rows gets; longer cells are cut. */
const WIDEST_COLUMN = 26;
/** Few rows are shown column by column when they do not fit the width. */
const MOST_UPRIGHT = 2;
/** Columns of states that come before what a row says. */
const MOST_STATES = 4;
const TIMES = ["valid_from", "valid_to"];
/** Columns left out that are named. */
const MOST_NAMED = 12;

type Cells = Readonly<Record<string, unknown>>;

/** Rows of an imported source for eyes: as many columns as the width holds, the states and the time first. */
export function renderRows(found: SourceRows): string {
  const { rows, count } = found;
  const names = inOrder(found);
  const who = found.state === undefined ? "" : ` that name ${found.state}`;
  const title = `${found.title} as known on ${found.asOf}: ${rows.length < count ? `${rows.length.toLocaleString("en")} of ` : ""}${count.toLocaleString("en")} ${count === 1 ? "row" : "rows"}${who}`;
  const { shown, left } = fitting(names, rows);
  if (rows.length === 0) return heading(paragraph(title));
  if (left.length > 0 && rows.length <= MOST_UPRIGHT)
    return [heading(paragraph(title)), ...rows.flatMap((row) => upright(names, row))].join("\n");
  return [
    heading(paragraph(title)),
    table(
      shown.map(({ name, wide, right }) => ({ head: name, width: wide + 1, right })),
      rows.map((row) => shown.map(({ name, wide }) => cut(cellText(row[name]), wide))),
    ),
    ...(left.length === 0
      ? []
      : [
          quiet(
            paragraph(
              `and ${left.length} more columns: ${left.slice(0, MOST_NAMED).join(", ")}${left.length > MOST_NAMED ? ", …" : ""}. --json shows all.`,
              "  ",
            ),
          ),
        ]),
    ...(rows.length < count ? [quiet("  --limit ROWS shows more")] : []),
  ].join("\n");
}

/** States first, then when a row holds, its key, what it says; last what repeats these. Columns without any value are left out. */
function inOrder({ rows, stateColumns, keyColumns }: SourceRows): string[] {
  const filled = Object.keys(rows[0] ?? {}).filter(
    (name) => name !== "record" && rows.some((row) => cellText(row[name]) !== ""),
  );
  const states = stateColumns.filter((name) => filled.includes(name));
  const codes = states.map((name) => name.replace(/_id$/, ""));
  const first = [
    ...states.slice(0, MOST_STATES),
    ...TIMES,
    ...keyColumns.filter((name) => !codes.includes(name)),
  ];
  const last = [...states.slice(MOST_STATES), "known_from", ...codes];
  const rest = filled.filter((name) => !first.includes(name) && !last.includes(name));
  return [...first, ...rest, ...last].filter((name) => filled.includes(name));
}

function upright(names: readonly string[], row: Cells): string[] {
  const filled = names.filter((name) => cellText(row[name]) !== "");
  const wide = Math.min(WIDEST_COLUMN + 6, Math.max(...filled.map((name) => name.length)) + 2);
  const cells = filled.map((name) => [name, cellText(row[name])]);
  return [table([{ width: wide }, {}], cells), ""];
}

function fitting(names: readonly string[], rows: readonly Cells[]) {
  const shown: { name: string; wide: number; right: boolean }[] = [];
  let room = width() - 2;
  for (const name of names) {
    const texts = rows.map((row) => cellText(row[name]));
    const wide = Math.min(WIDEST_COLUMN, Math.max(name.length, ...texts.map((text) => text.length)) + 1);
    if (wide + 1 > room) break;
    room -= wide + 1;
    const right = texts.every((text) => /^-?[\d.e+-]*$/.test(text) && !/^\d{4}-/.test(text));
    shown.push({ name, wide, right });
  }
  return { shown, left: names.slice(shown.length) };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return visible(typeof value === "string" ? value : JSON.stringify(value));
}

function cut(text: string, wide: number): string {
  return text.length < wide ? text : `${text.slice(0, wide - 2)}…`;
}
