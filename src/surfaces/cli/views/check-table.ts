import type { RecordCheck } from "../../../workbench/index.ts";
import { heading, quiet, table } from "../print.ts";

const MOST_LINES = 12;

/** Agreement of the record with published lists, for eyes. */
export function renderCheck({ states, treaties }: RecordCheck, everything: boolean): string {
  return [
    heading("State-years against the published lists"),
    table(
      [{ head: "list", width: 8 }, ...heads(["listed", "agreed", "differences"])],
      states.map((one) => [
        one.system,
        one.listed.toLocaleString("en"),
        one.agreed.toLocaleString("en"),
        String(one.differences.length),
      ]),
    ),
    ...states.flatMap((one) => cut(one.differences, everything).map((line) => `  ${one.system}: ${line}`)),
    heading("Dyad-years with a pledge against ATOP 5.1"),
    table(
      [
        { head: "pledge", width: 10 },
        { head: "years", width: 12 },
        ...heads(["record", "ATOP", "both", "precision", "recall"]),
      ],
      treaties.map((one) => [
        one.pledge,
        `${one.firstYear}–${one.lastYear}`,
        one.ours.toLocaleString("en"),
        one.atop.toLocaleString("en"),
        one.both.toLocaleString("en"),
        one.precision.toFixed(4),
        one.recall.toFixed(4),
      ]),
    ),
    ...treaties.slice(0, everything ? undefined : 1).flatMap((one) => renderDisagreements(one, everything)),
  ].join("\n");
}

function renderDisagreements(one: RecordCheck["treaties"][number], everything: boolean): string[] {
  const unexplained = one.disagreements.filter(({ reason }) => reason === undefined).length;
  const columns = [
    { head: "only in", width: 8 },
    { head: "treaty", width: 24 },
    { head: "n", width: 6, right: true },
    { head: "where and why" },
  ];
  const rows = cut(one.disagreements, everything).map(({ side, treaty, dyadYears, span, reason }) => [
    side === "ours" ? "record" : "ATOP",
    treaty,
    String(dyadYears),
    `${span}: ${reason ?? "not explained"}`,
  ]);
  return [
    heading(
      `Disagreements on ${one.pledge}, ${one.firstYear}–${one.lastYear}: ${one.disagreements.length} treaties, ${unexplained} not explained`,
    ),
    table(columns, rows),
    ...(everything || one.disagreements.length <= MOST_LINES ? [] : [quiet("  --all shows the rest")]),
  ];
}

function cut<Line>(lines: readonly Line[], everything: boolean): readonly Line[] {
  return everything ? lines : lines.slice(0, MOST_LINES);
}

function heads(names: readonly string[]): { head: string; width: number; right: boolean }[] {
  return names.map((head) => ({ head, width: Math.max(9, head.length + 2), right: true }));
}
