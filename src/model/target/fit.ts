import {
  addChoice,
  choiceLogLikelihood,
  choleskyFactor,
  choleskySolve,
  emptyTerms,
  fitChoice,
  type ChoiceProblem,
} from "../../math/index.ts";
import { RIDGES, TERM_SETS, TERMS, termPositions } from "./design.ts";
import { termAt, type TargetTable } from "./training.ts";

/** A target model: which terms, how strongly shrunk, and what each is worth in log-odds per unit. */
export interface TargetFit {
  readonly set: string;
  readonly ridge: number;
  readonly terms: readonly string[];
  /** Spread of each term among the third states of a choice, over the training treaties. */
  readonly sd: Float64Array;
  readonly coefficients: Float64Array;
  /** Mean loss in nats of a training treaty by a fit to the others. */
  readonly innerLogLoss: number;
}

/** The choices laid out for fitting on one set of terms. */
export interface Layout {
  readonly set: string;
  readonly terms: readonly string[];
  readonly problem: Pick<ChoiceProblem, "x" | "p" | "starts" | "chosen">;
}

/** Lays out the choices once for every set of terms. */
export function layOut(table: TargetTable): Layout[] {
  const starts = new Int32Array(table.choices.length + 1);
  table.choices.forEach(({ states }, c) => {
    starts[c + 1] = (starts[c] as number) + states.length;
  });
  const chosen = new Float64Array(starts.at(-1) ?? 0);
  table.choices.forEach(({ named }, c) => {
    for (const row of named) chosen[(starts[c] as number) + row] = 1 / named.length;
  });
  return TERM_SETS.map(({ name, terms }) => {
    const at = termPositions(terms);
    const rows = table.choices.flatMap((choice) =>
      choice.states.flatMap((_, row) => at.map((term) => termAt(choice, row, term))),
    );
    const problem = { x: Float64Array.from(rows), p: at.length, starts, chosen };
    return { set: name, terms, problem };
  });
}

/** Spread of every term among the third states of a choice: root of the treaty-weighted mean variance; 1 where none. */
export function spreadOf(table: TargetTable, training: readonly number[]): Float64Array {
  const variance = new Float64Array(TERMS.length);
  for (const treaty of training) {
    const own = table.choicesOf[treaty] ?? [];
    for (const c of own) {
      const choice = table.choices[c];
      if (choice === undefined) continue;
      const n = choice.states.length;
      for (let term = 0; term < TERMS.length; term++) {
        let [sum, squares] = [0, 0];
        for (let row = 0; row < n; row++) {
          const value = termAt(choice, row, term);
          sum += value;
          squares += value * value;
        }
        const own1 = (squares / n - (sum / n) ** 2) / own.length / training.length;
        variance[term] = (variance[term] as number) + own1;
      }
    }
  }
  return variance.map((v) => (v > 1e-10 ? Math.sqrt(v) : 1));
}

/**
 * Fits every set of terms with every penalty to some treaties.
 *
 * In:     numbers of the training treaties, each counting 1, shared among its pairs; earlier fits in the same order
 *         from which to start.
 * Source: docs/method/target.md, section 3.
 */
export function fitEveryTarget(
  table: TargetTable,
  layouts: readonly Layout[],
  training: readonly number[],
  near: readonly TargetFit[] = [],
): TargetFit[] {
  const spread = spreadOf(table, training);
  const plans = layouts.flatMap((layout) => RIDGES.map((ridge) => ({ layout, ridge })));
  return plans.map(({ layout, ridge }, k) => {
    const sd = Float64Array.from(termPositions(layout.terms), (at) => spread[at] as number);
    return fitOne(table, layout, { training, sd, ridge, start: near[k]?.coefficients });
  });
}

/**
 * The fit whose terms and penalty best foretell each training treaty from the others.
 *
 * Source: docs/method/target.md, section 4.
 */
export function chooseTarget(fits: readonly TargetFit[]): TargetFit {
  return fits.reduce((best, one) => (one.innerLogLoss < best.innerLogLoss ? one : best));
}

function fitOne(
  table: TargetTable,
  layout: Layout,
  plan: {
    readonly training: readonly number[];
    readonly sd: Float64Array;
    readonly ridge: number;
    readonly start: Float64Array | undefined;
  },
): TargetFit {
  const { training, sd, ridge, start } = plan;
  const weight = new Float64Array(table.choices.length);
  for (const treaty of training) {
    const own = table.choicesOf[treaty] ?? [];
    for (const c of own) weight[c] = 1 / own.length;
  }
  // A penalty of ridge on coefficients per standard deviation, written for coefficients per unit.
  const penalty = sd.map((s) => ridge * s * s);
  const problem: ChoiceProblem = {
    ...layout.problem,
    weight,
    penalty,
    ...(start === undefined ? {} : { start }),
  };
  const { coefficients, information } = fitChoice(problem);
  const innerLogLoss = leaveOneOut(table, problem, { training, coefficients, information });
  return { set: layout.set, ridge, terms: layout.terms, sd, coefficients, innerLogLoss };
}

/** Mean loss of each training treaty by the coefficients one Newton step away, without it. */
function leaveOneOut(
  table: TargetTable,
  problem: ChoiceProblem,
  fit: {
    readonly training: readonly number[];
    readonly coefficients: Float64Array;
    readonly information: Float64Array;
  },
): number {
  const { p } = problem;
  let loss = 0;
  for (const treaty of fit.training) {
    const own = table.choicesOf[treaty] ?? [];
    const part = emptyTerms(p);
    for (const c of own) addChoice(problem, c, { beta: fit.coefficients, weight: 1 / own.length }, part);
    const rest = Float64Array.from(fit.information);
    for (let j = 0; j < p; j++)
      for (let k = 0; k <= j; k++)
        rest[j * p + k] = (rest[j * p + k] as number) - (part.information[j * p + k] as number);
    const step = choleskySolve(choleskyFactor(rest, p), part.gradient);
    const without = fit.coefficients.map((b, j) => b - (step[j] as number));
    for (const c of own) loss -= choiceLogLikelihood(problem, c, without) / own.length;
  }
  return loss / Math.max(1, fit.training.length);
}
