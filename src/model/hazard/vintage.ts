import { EntenteError, HORIZONS, type HorizonYears } from "../../core/index.ts";
import { OUTCOMES, type Outcome } from "../../panel/index.ts";
import { COLUMNS } from "./design.ts";

/** Schema name of a stored vintage. */
export const VINTAGE_SCHEMA = "entente/vintage@1";

/** A fitted model: coefficients on standardised columns, with their covariance. */
export interface FittedSpecification {
  readonly name: string;
  readonly note: string;
  /** Weight in the pool, 0–1, from its record on earlier origins. */
  readonly weight: number;
  readonly columns: readonly string[];
  readonly mean: readonly number[];
  readonly sd: readonly number[];
  /** Constant first, then one per column. */
  readonly coefficients: readonly number[];
  /** Lower triangle, row by row, of the cluster-robust covariance of `coefficients`. */
  readonly covariance: readonly number[];
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
  /** The reference pair: a value for each of `COLUMNS` at which the pooled model gives the base rate. */
  readonly centre: readonly number[];
  readonly inputsHash: string;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNumbers(value: unknown, length: number): value is number[] {
  return Array.isArray(value) && value.length === length && value.every((v) => Number.isFinite(v));
}

function isSpecification(value: unknown): value is FittedSpecification {
  if (!isRecord(value) || !Array.isArray(value["columns"])) return false;
  const p = value["columns"].length;
  return (
    value["columns"].every((id) => COLUMNS.some((column) => column.id === id)) &&
    typeof value["name"] === "string" &&
    typeof value["weight"] === "number" &&
    isNumbers(value["mean"], p) &&
    isNumbers(value["sd"], p) &&
    isNumbers(value["coefficients"], p + 1) &&
    isNumbers(value["covariance"], ((p + 1) * (p + 2)) / 2)
  );
}

/**
 * Reads a vintage from its stored JSON.
 *
 * Throws: `store/bad-vintage` when the text is not a vintage of this version.
 */
export function parseVintage(json: string, where: string): Vintage {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw badVintage(where, "it is not JSON", cause);
  }
  if (!isRecord(value) || value["schema"] !== VINTAGE_SCHEMA)
    throw badVintage(where, "its schema is unknown");
  const { outcome, hazardCurve: curve, specifications } = value;
  if (!OUTCOMES.some((known) => known === outcome)) throw badVintage(where, "its outcome is unknown");
  if (!isRecord(curve) || !HORIZONS.every((years) => typeof curve[years] === "number")) {
    throw badVintage(where, "its hazard curve lacks a horizon");
  }
  if (!isNumbers(value["centre"], COLUMNS.length))
    throw badVintage(where, "its centre does not fit the columns");
  if (
    !Array.isArray(specifications) ||
    specifications.length === 0 ||
    !specifications.every(isSpecification)
  ) {
    throw badVintage(where, "a specification does not fit the columns");
  }
  // Every field that is computed with was checked above.
  return value as unknown as Vintage;
}

function badVintage(where: string, why: string, cause?: unknown): EntenteError {
  return new EntenteError("store/bad-vintage", {
    message: `The model vintage ${where} cannot be used: ${why}.`,
    hint: "Restore the file, or make the vintages again with entente fit --data DIR.",
    cause,
  });
}
