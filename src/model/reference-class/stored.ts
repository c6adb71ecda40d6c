import { OUTCOMES, type Outcome } from "../../panel/index.ts";
import { isRecord, openStored } from "../stored.ts";
import { REFERENCE_CLASSES, type ClassCount } from "./classes.ts";

/** Schema name of stored counts. */
export const CLASSES_SCHEMA = "entente/reference-classes@1";

const KIND = {
  schema: CLASSES_SCHEMA,
  called: "counts of reference classes",
  madeBy: "entente fit --classes --data DIR",
} as const;

/** Counts of every reference class for one outcome by the end of several years. */
export interface ClassCounts {
  readonly schema: typeof CLASSES_SCHEMA;
  readonly outcome: Outcome;
  readonly years: readonly {
    readonly lastYear: number;
    readonly inputsHash: string;
    readonly classes: readonly ClassCount[];
  }[];
}

/**
 * Reads counts from their stored JSON.
 *
 * Throws: `store/bad-vintage` when the text is not counts of this version's classes.
 */
export function parseClassCounts(json: string, where: string): ClassCounts {
  const { value, refuse } = openStored(json, where, KIND);
  const { outcome, years } = value;
  if (!OUTCOMES.some((known) => known === outcome)) throw refuse("its outcome is unknown");
  if (!Array.isArray(years) || !years.every(isYear)) throw refuse("a year's counts do not fit the classes");
  // Every field that is computed with was checked above.
  return value as unknown as ClassCounts;
}

function isYear(value: unknown): boolean {
  if (!isRecord(value) || typeof value["lastYear"] !== "number" || !Array.isArray(value["classes"]))
    return false;
  const classes: readonly unknown[] = value["classes"];
  return (
    classes.length === REFERENCE_CLASSES.length &&
    classes.every(
      (one, k) =>
        isRecord(one) &&
        one["id"] === REFERENCE_CLASSES[k]?.id &&
        [one["pairYears"], one["treatyYears"], one["treaties"]].every(
          (number) => typeof number === "number" && number >= 0,
        ),
    )
  );
}
