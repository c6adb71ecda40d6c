import { EntenteError, type IsoDate, type StateId } from "../../core/index.ts";
import {
  COLUMN_SETS,
  CARRY_YEARS,
  LIBRARY_MEASURES,
  LibraryValues,
  stateByCode,
  type LibraryMeasure,
} from "../../panel/index.ts";
import { SOURCES } from "../../record/index.ts";
import { lastYearKnown } from "../panel/choose-columns.ts";
import type { OnProgress } from "../on-progress.ts";
import { preparePanel } from "../panel/prepare-panel.ts";
import type { Settings } from "../settings.ts";
import { currentSlots, importedRows } from "./slots.ts";

const SETS = [...new Set(LIBRARY_MEASURES.flatMap(({ sets }) => sets))];

/** Sources that the `full` feature set is read from. */
export const FULL_SOURCES: readonly string[] = [
  ...new Set(COLUMN_SETS.filter(({ id }) => SETS.includes(id)).flatMap(({ needs }) => needs)),
];

/**
 * Reads what the `full` feature set adds, for every pair or for one.
 *
 * In:     the first and last year to read; of a question, its day and its pair.
 * Throws: `record/no-dataset` when a source is not imported.
 */
export async function loadLibraryValues(
  asked: {
    readonly years: { readonly from: number; readonly to: number };
    readonly asOf?: IsoDate;
    readonly states?: readonly StateId[];
  },
  settings: Settings,
  onProgress: OnProgress = () => {},
): Promise<LibraryValues> {
  needSources(settings);
  const prepared = await preparePanel(
    { unit: "dyad-year", isDirected: false, system: "cow", columns: SETS, ...asked },
    settings,
    onProgress,
  );
  try {
    const expressions = LIBRARY_MEASURES.map(({ expression }) => `(${expression})::float`);
    const [ones = [], others = [], years = [], ...columns] = await prepared.database.columns(
      `select ccode1, ccode2, year, ${expressions.join(", ")} from (${prepared.finish.query}) order by year`,
    );
    const stateOf = stateByCode(prepared.known);
    const stateIn = (codes: readonly unknown[]) =>
      codes.map((code, row) => stateOf(Number(code), Number(years[row])) as StateId);
    return new LibraryValues({
      a: stateIn(ones),
      b: stateIn(others),
      year: Int32Array.from(years, Number),
      columns: columns.map((values) =>
        Float32Array.from(values, (v) => (v === null ? Number.NaN : Number(v))),
      ),
      lastYearKnown: LIBRARY_MEASURES.map((measure) => {
        const lagDays = lagOf(measure);
        return (asOf) => lastYearKnown(asOf, lagDays);
      }),
    });
  } finally {
    prepared.database.close();
  }
}

/** What names the imported files the `full` feature set is read from: their hashes. */
export function libraryInputs(settings: Settings): string {
  return currentSlots(settings)
    .filter(({ schema }) => FULL_SOURCES.includes(schema.id))
    .map(({ schema, receipt }) => `${schema.id} ${receipt.sha256}`)
    .sort()
    .join("\n");
}

/** Years to read for a question on a day. */
export function yearsBefore(year: number): { readonly from: number; readonly to: number } {
  return { from: Math.max(1816, year - CARRY_YEARS - LONGEST_LAG_YEARS), to: year };
}

const LONGEST_LAG_YEARS = 3;

/** Days until the last of a measure's sources tells of a year. */
function lagOf(measure: LibraryMeasure): number {
  const needs = COLUMN_SETS.filter(({ id }) => measure.sets.includes(id)).flatMap((set) => set.needs);
  return Math.max(...SOURCES.filter(({ id }) => needs.includes(id)).map(({ lagDays }) => lagDays));
}

function needSources(settings: Settings): void {
  const there = new Set(importedRows(settings).map(({ source }) => source));
  const lacking = FULL_SOURCES.filter((source) => !there.has(source));
  if (lacking.length === 0) return;
  throw new EntenteError("record/no-dataset", {
    message: `The full feature set is read from ${FULL_SOURCES.length} datasets, of which ${lacking.join(", ")} ${lacking.length === 1 ? "is" : "are"} not imported.`,
    hint: "Import them with: entente data import DIR, or ask with --features core.",
  });
}
