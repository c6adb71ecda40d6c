import { EntenteError, yearOf, type IsoDate } from "../core/index.ts";
import { COLUMN_SETS, type ColumnSet } from "../panel/index.ts";
import { SOURCES } from "../record/index.ts";
import type { Settings } from "./settings.ts";
import { importedRows } from "./slots.ts";

/** Column sets asked for by group or id, and those of them whose sources are not imported. */
export function chooseSets(
  wanted: readonly string[],
  settings: Settings,
): { readonly sets: readonly ColumnSet[]; readonly lacking: readonly ColumnSet[] } {
  const there = new Set(importedRows(settings).map(({ source }) => source));
  const isThere = (set: ColumnSet) => set.needs.every((source) => there.has(source));
  const isAll = wanted.includes("all");
  const known = new Set(["all", ...COLUMN_SETS.flatMap(({ id, group }) => [id, group])]);
  const strange = wanted.filter((name) => !known.has(name));
  if (strange.length > 0) {
    throw new EntenteError("panel/unknown-columns", {
      message: `There are no columns named ${strange.map((name) => `"${name.slice(0, 60)}"`).join(", ")}.`,
      hint: "List what --with takes with: entente panel --list",
    });
  }
  const asked = COLUMN_SETS.filter(({ id, group }) => isAll || wanted.includes(id) || wanted.includes(group));
  const lacking = asked.filter((set) => !isThere(set));
  const named = lacking.filter(({ id }) => wanted.includes(id));
  if (named.length > 0) throw lackOf(named);
  return { sets: asked.filter(isThere), lacking };
}

function lackOf(sets: readonly ColumnSet[]): EntenteError {
  const sources = [...new Set(sets.flatMap(({ needs }) => needs))];
  return new EntenteError("record/no-dataset", {
    message: `The columns ${sets.map(({ id }) => id).join(", ")} are read from ${sources.join(", ")}, which is not imported.`,
    hint: "Get the file from its publisher (entente data list ID shows where) and give it to: entente data import FILE",
  });
}

/** Years for which a set says anything: its own, else those that all its sources cover. */
export function coverageOf(set: ColumnSet): { readonly from: number; readonly to: number } {
  if (set.coverage !== undefined) return set.coverage;
  const covers = set.needs.flatMap((source) =>
    SOURCES.filter(({ id }) => id === source).map((one) => one.coverage),
  );
  return {
    from: Math.max(...covers.map(({ from }) => from)),
    to: Math.min(...covers.map(({ to }) => to)),
  };
}

/** A column set with its years and whether its sources are imported. */
export interface ListedColumnSet extends Pick<
  ColumnSet,
  "id" | "group" | "title" | "grain" | "columns" | "needs"
> {
  readonly coverage: { readonly from: number; readonly to: number };
  readonly isThere: boolean;
}

/** Every column set the panel can hold. */
export function listColumnSets(settings: Settings): ListedColumnSet[] {
  const there = new Set(importedRows(settings).map(({ source }) => source));
  return COLUMN_SETS.map(({ id, group, title, grain, columns, needs }, k) => ({
    id,
    group,
    title,
    grain,
    columns,
    needs,
    coverage: coverageOf(COLUMN_SETS[k] as ColumnSet),
    isThere: needs.every((source) => there.has(source)),
  }));
}

/**
 * Years for which a set can say anything on a day: of a source only those whose end lies its lag before that day.
 *
 * Without it a year that no one could know yet would be read as a year in which nothing was.
 */
export function coverageAsOf(asOf: IsoDate, set: ColumnSet): { readonly from: number; readonly to: number } {
  const { from, to } = coverageOf(set);
  const lags = set.needs.flatMap((source) =>
    SOURCES.filter(({ id }) => id === source).map((one) => one.lagDays),
  );
  const last = lags.length === 0 ? yearOf(asOf) : lastYearKnown(asOf, Math.max(...lags));
  return { from, to: Math.min(to, last) };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The last year whose end lies so many days before a day, or on it. */
function lastYearKnown(asOf: IsoDate, lagDays: number): number {
  return new Date(Date.parse(asOf) - (lagDays - 1) * DAY_MS).getUTCFullYear() - 1;
}
