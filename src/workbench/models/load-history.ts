import { WINDOW_YEARS } from "../../assessment/index.ts";
import { yearOf, type StateId } from "../../core/index.ts";
import { MEASURES, threatenedPairs, type HistoricalCase } from "../../panel/index.ts";
import { loadFacts, loadUnitDistance } from "../../record/index.ts";
import { hashFolder, hashText, openCachedText } from "../../store/index.ts";
import type { OnProgress } from "../on-progress.ts";
import { openRecord } from "../record/open-record.ts";
import type { Settings } from "../settings.ts";

const FIRST_YEAR = 1820;
const STEP_YEARS = 5;
/** Changes when the shape of the kept text does. */
const FORMAT = "1";

/** What the cases depend on, as one hash: their years and the core record. */
export function hashHistory(settings: Settings): string {
  return hashText(`${FORMAT} ${yearsOf(settings).join()} ${hashFolder(settings.recordFolder, ".csv")}`);
}

function yearsOf({ today }: Settings): number[] {
  const lastYear = yearOf(today) - 1 - WINDOW_YEARS;
  return Array.from(
    { length: Math.floor((lastYear - FIRST_YEAR) / STEP_YEARS) + 1 },
    (_, k) => FIRST_YEAR + STEP_YEARS * k,
  );
}

/**
 * Every pair that a third state threatened, at the end of each fifth year from 1820 whose next ten have passed, each measured from what was
 * known then.
 *
 * Made once from the core record, in a second, and kept in the cache folder.
 */
export async function loadHistory(
  settings: Settings,
  onProgress: OnProgress,
): Promise<readonly HistoricalCase[]> {
  const years = yearsOf(settings);
  return openCachedText({
    folder: settings.cacheFolder,
    name: "history",
    contentHash: hashHistory(settings),
    make: async () => {
      const database = await openRecord(settings);
      try {
        const facts = await loadFacts(settings.today, database);
        const unitDistance = await loadUnitDistance(database);
        return writeHistory(
          years.flatMap((year, k) => {
            onProgress(k, years.length, `pairs of ${year}`);
            return threatenedPairs(year, facts, unitDistance);
          }),
        );
      } finally {
        database.close();
      }
    },
    parse: parseHistory,
  });
}

/** Cases as one text, to keep between questions. */
function writeHistory(cases: readonly HistoricalCase[]): string {
  const values = new Float32Array(cases.length * MEASURES.length);
  cases.forEach((one, row) => values.set(one.values, row * MEASURES.length));
  return JSON.stringify({
    measures: MEASURES.map(({ id }) => id),
    cases: cases.map(({ year, a, b, against }) => [year, a, b, against]),
    values: Buffer.from(values.buffer).toString("base64"),
  });
}

/** Cases from a text that `writeHistory` made with the measures of this version; absent when it is anything else. */
function parseHistory(text: string): HistoricalCase[] | undefined {
  const stored = parseJson(text);
  if (stored === undefined) return undefined;
  const { measures, cases, values: encoded } = stored;
  if (!Array.isArray(cases) || typeof encoded !== "string") return undefined;
  if (JSON.stringify(measures) !== JSON.stringify(MEASURES.map(({ id }) => id))) return undefined;
  const bytes = Uint8Array.from(Buffer.from(encoded, "base64"));
  if (bytes.length !== cases.length * MEASURES.length * Float32Array.BYTES_PER_ELEMENT) return undefined;
  const values = new Float32Array(bytes.buffer);
  return cases.map((row: readonly [number, StateId, StateId, StateId], k) => {
    const [year, a, b, against] = row;
    return { year, a, b, against, values: values.subarray(k * MEASURES.length, (k + 1) * MEASURES.length) };
  });
}

function parseJson(text: string): Partial<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
