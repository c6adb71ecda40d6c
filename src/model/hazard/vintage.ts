import { HORIZONS, type HorizonYears } from "../../core/index.ts";
import { OUTCOMES, type Outcome } from "../../panel/index.ts";
import { COLUMNS } from "./design.ts";
import { isNumbers, isRecord, openStored } from "../stored.ts";
import { isSpecification, type FittedSpecification } from "./specification.ts";

/** Schema name of a stored vintage. */
export const VINTAGE_SCHEMA = "entente/vintage@2";

const KIND = {
  schema: VINTAGE_SCHEMA,
  called: "model vintage",
  madeBy: "entente fit --data DIR",
} as const;

/** Two profiles of `COLUMNS` and how they are mixed: (1 − share) of the first, share of the second. */
export interface Reference {
  readonly stayed: readonly number[];
  readonly climbed: readonly number[];
  readonly share: number;
}

/** Everything learnt about one outcome from data to the end of a year. */
export interface Vintage {
  readonly schema: typeof VINTAGE_SCHEMA;
  readonly outcome: Outcome;
  readonly featureSet: "core";
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
  /** Least and greatest of each of `COLUMNS` among the rows fitted. */
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
  const { reference, ranges, larger } = value;
  if (
    !isRecord(reference) ||
    !isNumbers(reference["stayed"], COLUMNS.length) ||
    !isNumbers(reference["climbed"], COLUMNS.length) ||
    typeof reference["share"] !== "number"
  )
    throw refuse("its reference does not fit the columns");
  if (
    !Array.isArray(ranges) ||
    ranges.length !== COLUMNS.length ||
    !ranges.every((range) => isNumbers(range, 2))
  )
    throw refuse("its ranges do not fit the columns");
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
  return value as unknown as Vintage;
}
