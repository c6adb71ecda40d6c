import { HORIZONS, type HorizonYears } from "../../core/index.ts";
import { OUTCOMES, type Outcome } from "../../panel/index.ts";
import { columnsIn, COLUMNS, FEATURE_SETS, type FeatureSet } from "./design.ts";
import { isNumbers, isRecord, openStored } from "../stored.ts";
import { isSpecification, type FittedSpecification } from "./specification.ts";

/** Schema name of a stored vintage. */
export const VINTAGE_SCHEMA = "entente/vintage@2";

const KIND = {
  schema: VINTAGE_SCHEMA,
  called: "model vintage",
  madeBy: "entente fit --data DIR",
} as const;

/** Two profiles of `columnsIn` the feature set, `NaN` where nothing was known, and how they are mixed: (1 − share) of the first, share of the second. */
export interface Reference {
  readonly stayed: readonly number[];
  readonly climbed: readonly number[];
  readonly share: number;
}

/** Everything learnt about one outcome from data to the end of a year. */
export interface Vintage {
  readonly schema: typeof VINTAGE_SCHEMA;
  readonly outcome: Outcome;
  readonly featureSet: FeatureSet;
  /** The last year whose outcomes were used. */
  readonly lastYear: number;
  readonly trained: {
    readonly rows: number;
    readonly positives: number;
    readonly treaties: number;
    readonly originsScored: number;
  };
  /** Treaty-weighted share of pairs at risk that climb within five years. */
  readonly baseRate: number;
  /** Cumulative hazard at each horizon as a multiple of that at five years. */
  readonly hazardCurve: Readonly<Record<HorizonYears, number>>;
  /** Of treaties with a defence pledge so far, the share that were integrated. */
  readonly integratedShare: number;
  readonly specifications: readonly FittedSpecification[];
  /** The other route: chance that the pair is brought in by a treaty of more than three pairs; absent before the first. */
  readonly larger?: FittedSpecification | undefined;
  /** What contributions are counted from: there the pool gives the base rate. */
  readonly reference: Reference;
  /** Least and greatest of each column among the rows fitted; `NaN` where none had it. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly inputsHash: string;
}

/**
 * Reads a vintage from its stored JSON.
 *
 * Throws: `store/bad-vintage` when the text is not a vintage of this version.
 */
export function parseVintage(json: string, where: string): Vintage {
  const { value, refuse } = openStored(json, where, KIND);
  const { outcome, hazardCurve: curve, specifications } = value;
  if (!OUTCOMES.some((known) => known === outcome)) throw refuse("its outcome is unknown");
  if (!isRecord(curve) || !HORIZONS.every((years) => typeof curve[years] === "number")) {
    throw refuse("its hazard curve lacks a horizon");
  }
  const { larger } = value;
  const featureSet = FEATURE_SETS.find((known) => known === value["featureSet"]);
  if (featureSet === undefined) throw refuse("its feature set is unknown");
  const reference = loadReference(value["reference"], featureSet);
  if (reference === undefined) throw refuse("its reference does not fit the columns");
  const ranges = loadRanges(value["ranges"], featureSet);
  if (ranges === undefined) throw refuse("its ranges do not fit the columns");
  if (larger !== undefined && !isSpecification(larger))
    throw refuse("its larger route does not fit the columns");
  if (
    !Array.isArray(specifications) ||
    specifications.length === 0 ||
    !specifications.every(isSpecification)
  ) {
    throw refuse("a specification does not fit the columns");
  }
  // Every field that is computed with was checked above.
  return { ...(value as unknown as Vintage), reference, ranges };
}

function loadReference(stored: unknown, featureSet: FeatureSet): Reference | undefined {
  if (!isRecord(stored)) return undefined;
  const width = columnsIn(featureSet).length;
  const [stayed, climbed] = [withMissing(stored["stayed"]), withMissing(stored["climbed"])];
  const { share } = stored;
  if (!isProfile(stayed, width) || !isProfile(climbed, width) || typeof share !== "number") return undefined;
  return { stayed, climbed, share };
}

function loadRanges(stored: unknown, featureSet: FeatureSet): Vintage["ranges"] | undefined {
  const width = columnsIn(featureSet).length;
  if (!Array.isArray(stored) || stored.length !== width) return undefined;
  const ranges = stored.map(withMissing);
  const isRange = (range: unknown): range is readonly [number, number] =>
    Array.isArray(range) && range.length === 2 && range.every((end) => typeof end === "number");
  if (!ranges.every(isRange) || !ranges.slice(0, COLUMNS.length).flat().every(Number.isFinite))
    return undefined;
  return ranges;
}

/** JSON has no word for missing but `null`. */
function withMissing(stored: unknown): unknown {
  return Array.isArray(stored) ? stored.map((one: unknown) => (one === null ? Number.NaN : one)) : stored;
}

/** Whether a profile has every core column; of the others some may be missing. */
function isProfile(value: unknown, width: number): value is number[] {
  return (
    Array.isArray(value) &&
    value.length === width &&
    isNumbers(value.slice(0, COLUMNS.length), COLUMNS.length) &&
    value.every((one) => typeof one === "number")
  );
}
