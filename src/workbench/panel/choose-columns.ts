import { EntenteError, yearOf, type IsoDate } from "../../core/index.ts";
import {
  COLUMN_SETS,
  TRIAD_SETS,
  type ColumnSet,
  type PanelRequest,
  type SetOfColumns,
  type TriadSet,
} from "../../panel/index.ts";
import { SOURCES } from "../../record/index.ts";
import type { Settings } from "../settings.ts";
import { importedRows } from "../library/slots.ts";

/** What a panel takes its columns from. */
export interface ChosenSets {
  readonly sets: readonly ColumnSet[];
  /** Of triads: sets that follow from these. */
  readonly triads: readonly TriadSet[];
  /** Sets whose sources are not imported. */
  readonly lacking: readonly SetOfColumns[];
}

/** Column sets asked for by group or id; of triads also the sets made of others, with what they are made of. */
export function chooseSets(
  wanted: readonly string[],
  settings: Settings,
  unit: PanelRequest["unit"] = "dyad-year",
): ChosenSets {
  const there = new Set(importedRows(settings).map(({ source }) => source));
  const isThere = (set: SetOfColumns) => set.needs.every((source) => there.has(source));
  const isAll = wanted.includes("all");
  const known = new Set(["all", ...EVERY_SET.flatMap(({ id, group }) => [id, group])]);
  const strange = wanted.filter((name) => !known.has(name));
  if (strange.length > 0) {
    throw new EntenteError("panel/unknown-columns", {
      message: `There are no columns named ${strange.map((name) => `"${name.slice(0, 60)}"`).join(", ")}.`,
      hint: "List what --with takes with: entente panel --list",
    });
  }
  const isAsked = ({ id, group }: SetOfColumns) => isAll || wanted.includes(id) || wanted.includes(group);
  const triads = unit === "triad-year" ? TRIAD_SETS.filter(isAsked) : [];
  if (unit !== "triad-year") refuseTriads(TRIAD_SETS.filter(({ id }) => wanted.includes(id)));
  const parts = new Set(triads.filter(isThere).flatMap(({ from }) => from));
  const asked = COLUMN_SETS.filter((set) => isAsked(set) || parts.has(set.id));
  const lacking = [...asked, ...triads].filter((set) => !isThere(set));
  const named = lacking.filter(({ id }) => wanted.includes(id));
  if (named.length > 0) throw lackOf(named);
  return { sets: asked.filter(isThere), triads: triads.filter(isThere), lacking };
}

const EVERY_SET: readonly (ColumnSet | TriadSet)[] = [...COLUMN_SETS, ...TRIAD_SETS];

function refuseTriads(named: readonly TriadSet[]): void {
  if (named.length === 0) return;
  throw new EntenteError("panel/bad-request", {
    message: `The columns ${named.map(({ id }) => id).join(", ")} are of two states and a third.`,
    hint: "Ask for --unit triad-year.",
  });
}

function lackOf(sets: readonly SetOfColumns[]): EntenteError {
  const sources = [...new Set(sets.flatMap(({ needs }) => needs))];
  return new EntenteError("record/no-dataset", {
    message: `The columns ${sets.map(({ id }) => id).join(", ")} are read from ${sources.join(", ")}, which is not imported.`,
    hint: "Get the file from its publisher (entente data list ID shows where) and give it to: entente data import FILE",
  });
}

/** Years for which a set says anything: its own, else those that all its sources cover. */
export function coverageOf(set: SetOfColumns): { readonly from: number; readonly to: number } {
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
export interface ListedColumnSet extends Pick<SetOfColumns, "id" | "group" | "title" | "columns" | "needs"> {
  readonly grain: (ColumnSet | TriadSet)["grain"];
  readonly coverage: { readonly from: number; readonly to: number };
  readonly isThere: boolean;
}

/** Every column set the panel can hold. */
export function listColumnSets(settings: Settings): ListedColumnSet[] {
  const there = new Set(importedRows(settings).map(({ source }) => source));
  return EVERY_SET.map((set) => ({
    id: set.id,
    group: set.group,
    title: set.title,
    grain: set.grain,
    columns: set.columns,
    needs: set.needs,
    coverage: coverageOf(set),
    isThere: set.needs.every((source) => there.has(source)),
  }));
}

/**
 * Years for which a set can say anything on a day: of a source only those whose end lies its lag before that day.
 *
 * Without it a year that no one could know yet would be read as a year in which nothing was.
 */
export function coverageAsOf(
  asOf: IsoDate,
  set: SetOfColumns,
): { readonly from: number; readonly to: number } {
  const { from, to } = coverageOf(set);
  const sources = SOURCES.filter(({ id }) => set.needs.includes(id));
  if (sources.length === 0) return { from, to: Math.min(to, yearOf(asOf)) };
  // A list without years is known from one day on: before it, not at all.
  const told = sources.filter(({ time }) => time.kind !== "timeless" || time.knownFrom <= asOf);
  const last =
    told.length === 0 ? from - 1 : lastYearKnown(asOf, Math.max(...told.map((one) => one.lagDays)));
  return { from, to: Math.min(to, last) };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The last year whose end lies so many days before a day, or on it. */
export function lastYearKnown(asOf: IsoDate, lagDays: number): number {
  return new Date(Date.parse(asOf) - (lagDays - 1) * DAY_MS).getUTCFullYear() - 1;
}
