import { isNumbers, isRecord, openStored, round } from "../stored.ts";
import { TERM_SETS, TERMS } from "./design.ts";
import { chooseTarget, fitEveryTarget, layOut } from "./fit.ts";
import { usableTreaties, type TargetTable } from "./training.ts";

/** Schema name of a stored target vintage. */
export const TARGET_SCHEMA = "entente/target@1";

const KIND = {
  schema: TARGET_SCHEMA,
  called: "target vintage",
  madeBy: "entente fit --target --data DIR",
} as const;

/** What was learnt about whom pacts are aimed at, from treaties signed to the end of a year. */
export interface TargetVintage {
  readonly schema: typeof TARGET_SCHEMA;
  readonly lastYear: number;
  readonly trained: {
    /** Treaties that name a state and could be used, the pairs in them, and the third states ranked for those. */
    readonly treaties: number;
    readonly pairs: number;
    readonly thirdStates: number;
    /** Mean loss in nats of a treaty by the fit to the others, and that of taking any third state alike. */
    readonly logLoss: number;
    readonly evenLogLoss: number;
  };
  readonly set: string;
  readonly ridge: number;
  readonly terms: readonly string[];
  /** Spread of each term among the third states of a pair. */
  readonly sd: readonly number[];
  /** Log-odds per unit of each term. */
  readonly coefficients: readonly number[];
  readonly inputsHash: string;
}

/** Fits the target model to the treaties signed by the end of a year; none where no treaty can be used. */
export function buildTargetVintage(
  table: TargetTable,
  plan: { readonly lastYear: number; readonly inputsHash: string },
): TargetVintage | undefined {
  const training = usableTreaties(table).filter(
    (treaty) => (table.treaties[treaty]?.signedYear ?? Number.POSITIVE_INFINITY) <= plan.lastYear,
  );
  if (training.length === 0) return undefined;
  const fit = chooseTarget(fitEveryTarget(table, layOut(table), training));
  const pairs = training.map((treaty) =>
    (table.choicesOf[treaty] ?? []).flatMap((c) => table.choices[c] ?? []),
  );
  const even = pairs.map(
    (own) => own.reduce((sum, { states }) => sum + Math.log(states.length), 0) / own.length,
  );
  return {
    schema: TARGET_SCHEMA,
    lastYear: plan.lastYear,
    trained: {
      treaties: training.length,
      pairs: pairs.flat().length,
      thirdStates: pairs.flat().reduce((sum, { states }) => sum + states.length, 0),
      logLoss: round(fit.innerLogLoss),
      evenLogLoss: round(even.reduce((sum, v) => sum + v, 0) / even.length),
    },
    set: fit.set,
    ridge: fit.ridge,
    terms: fit.terms,
    sd: [...fit.sd].map(round),
    coefficients: [...fit.coefficients].map(round),
    inputsHash: plan.inputsHash,
  };
}

const TRAINED = ["treaties", "pairs", "thirdStates", "logLoss", "evenLogLoss"] as const;

/**
 * Reads a target vintage from its stored JSON.
 *
 * Throws: `store/bad-vintage` when the text is not a target vintage of this version.
 */
export function parseTargetVintage(json: string, where: string): TargetVintage {
  const { value, refuse } = openStored(json, where, KIND);
  const { terms, set, lastYear, trained } = value;
  if (!Number.isInteger(lastYear)) throw refuse("its last year is no year");
  if (!isRecord(trained) || !TRAINED.every((key) => typeof trained[key] === "number"))
    throw refuse("it does not tell what it was trained on");
  if (!TERM_SETS.some(({ name }) => name === set)) throw refuse("its set of terms is unknown");
  if (!Array.isArray(terms) || !terms.every((id) => TERMS.some((term) => term.id === id)))
    throw refuse("a term is unknown");
  if (!isNumbers(value["sd"], terms.length) || !isNumbers(value["coefficients"], terms.length))
    throw refuse("its coefficients do not fit its terms");
  // Every field that is computed with was checked above.
  return value as unknown as TargetVintage;
}
