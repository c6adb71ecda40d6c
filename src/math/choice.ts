import { choleskyFactor, choleskySolve } from "./cholesky.ts";

/** Choices to fit: each made from a set of alternatives that follow one another as rows. */
export interface ChoiceProblem {
  /** `[rows × p]`, row-major: one row for each alternative of each choice. */
  readonly x: Float64Array;
  readonly p: number;
  /** `[choices + 1]`: the rows of choice s are `starts[s]` to `starts[s + 1] - 1`. */
  readonly starts: Int32Array;
  /** `[rows]`: how much of the choice fell on the alternative; sums to 1 within each choice. */
  readonly chosen: Float64Array;
  /** `[choices]`; a choice of weight 0 is left out. */
  readonly weight: Float64Array;
  /** Ridge penalty of each coefficient. */
  readonly penalty: Float64Array;
  readonly start?: Float64Array;
}

/** A fitted choice model: coefficients and the penalised information, `[p × p]`. */
export interface ChoiceFit {
  readonly coefficients: Float64Array;
  readonly information: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Log-likelihood of choices with its slope and curvature, before weights and penalty. */
export interface ChoiceTerms {
  logLikelihood: number;
  readonly gradient: Float64Array;
  /** `[p × p]`. */
  readonly information: Float64Array;
}

const MAX_ITERATIONS = 60;
const TOLERANCE = 1e-10;
const SMALLEST_STEP = 1e-6;

/** Probabilities of alternatives from their utilities; they sum to 1. */
export function softmax(utilities: ArrayLike<number>): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < utilities.length; r++) most = Math.max(most, utilities[r] as number);
  const shares = new Float64Array(utilities.length);
  let sum = 0;
  for (let r = 0; r < utilities.length; r++) {
    const value = Math.exp((utilities[r] as number) - most);
    shares[r] = value;
    sum += value;
  }
  for (let r = 0; r < shares.length; r++) shares[r] = (shares[r] as number) / sum;
  return shares;
}

/** An empty sum to add choices to. */
export function emptyTerms(p: number): ChoiceTerms {
  return { logLikelihood: 0, gradient: new Float64Array(p), information: new Float64Array(p * p) };
}

/** Probabilities of the alternatives of one choice. */
function probabilitiesOf(
  { x, p, starts }: Pick<ChoiceProblem, "x" | "p" | "starts">,
  choice: number,
  beta: Float64Array,
): Float64Array {
  const [from, to] = [starts[choice] as number, starts[choice + 1] as number];
  const utilities = new Float64Array(to - from);
  for (let r = from; r < to; r++) {
    let u = 0;
    for (let j = 0; j < p; j++) u += (x[r * p + j] as number) * (beta[j] as number);
    utilities[r - from] = u;
  }
  return softmax(utilities);
}

/** Log-likelihood of one choice. */
export function choiceLogLikelihood(
  problem: Pick<ChoiceProblem, "x" | "p" | "starts" | "chosen">,
  choice: number,
  beta: Float64Array,
): number {
  const from = problem.starts[choice] as number;
  const probability = probabilitiesOf(problem, choice, beta);
  let sum = 0;
  for (let r = 0; r < probability.length; r++) {
    const picked = problem.chosen[from + r] as number;
    if (picked > 0) sum += picked * Math.log(probability[r] as number);
  }
  return sum;
}

/** Adds one choice, times `weight`, to a sum; of `information` the lower triangle only. */
export function addChoice(
  problem: Pick<ChoiceProblem, "x" | "p" | "starts" | "chosen">,
  choice: number,
  at: { readonly beta: Float64Array; readonly weight: number },
  into: ChoiceTerms,
): void {
  const { x, p, starts, chosen } = problem;
  const { weight } = at;
  const { gradient, information } = into;
  const [from, to] = [starts[choice] as number, starts[choice + 1] as number];
  const probability = probabilitiesOf(problem, choice, at.beta);
  const mean = new Float64Array(p);
  for (let r = from; r < to; r++) {
    const share = probability[r - from] as number;
    const picked = chosen[r] as number;
    const row = r * p;
    if (picked > 0) into.logLikelihood += weight * picked * Math.log(share);
    for (let j = 0; j < p; j++) {
      const value = x[row + j] as number;
      // Terms are often 0: a state that is no rival, borders on neither, is no major power.
      if (value === 0) continue;
      mean[j] = (mean[j] as number) + share * value;
      gradient[j] = (gradient[j] as number) + weight * picked * value;
      const scaled = weight * share * value;
      for (let k = 0, at0 = j * p; k <= j; k++, at0++)
        information[at0] = (information[at0] as number) + scaled * (x[row + k] as number);
    }
  }
  for (let j = 0; j < p; j++) {
    const scaled = weight * (mean[j] as number);
    gradient[j] = (gradient[j] as number) - scaled;
    for (let k = 0; k <= j; k++)
      information[j * p + k] = (information[j * p + k] as number) - scaled * (mean[k] as number);
  }
}

/** Copies the lower triangle onto the upper. */
function mirror(matrix: Float64Array, p: number): void {
  for (let j = 0; j < p; j++) for (let k = 0; k < j; k++) matrix[k * p + j] = matrix[j * p + k] as number;
}

function penalisedTerms(problem: ChoiceProblem, beta: Float64Array): ChoiceTerms {
  const { p, weight, penalty } = problem;
  const terms = emptyTerms(p);
  weight.forEach((w, choice) => {
    if (w > 0) addChoice(problem, choice, { beta, weight: w }, terms);
  });
  for (let j = 0; j < p; j++) {
    const [b, ridge] = [beta[j] as number, penalty[j] as number];
    terms.logLikelihood -= 0.5 * ridge * b * b;
    terms.gradient[j] = (terms.gradient[j] as number) - ridge * b;
    terms.information[j * p + j] = (terms.information[j * p + j] as number) + ridge;
  }
  mirror(terms.information, p);
  return terms;
}

/**
 * Conditional logit by penalised maximum likelihood: Newton's method with step halving.
 *
 * Out:    `logLikelihood` is the penalised one.
 * Source: McFadden 1974, "Conditional logit analysis of qualitative choice behavior", in Zarembka (ed.), Frontiers in
 *         Econometrics: 105–142.
 * Check:  src/math/choice.test.ts.
 */
export function fitChoice(problem: ChoiceProblem): ChoiceFit {
  const { p } = problem;
  let beta: Float64Array = problem.start ? Float64Array.from(problem.start) : new Float64Array(p);
  let now = penalisedTerms(problem, beta);
  for (let iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
    const step = choleskySolve(choleskyFactor(now.information, p), now.gradient);
    const rise = step.reduce((sum, s, j) => sum + s * (now.gradient[j] as number), 0);
    const done = (): ChoiceFit => ({
      coefficients: beta,
      information: now.information,
      logLikelihood: now.logLikelihood,
      iterations: iteration,
      converged: true,
    });
    if (rise <= TOLERANCE * (Math.abs(now.logLikelihood) + 1)) return done();
    let scale = 1;
    let next = beta;
    let then = now;
    do {
      if (scale < SMALLEST_STEP) return done();
      next = beta.map((v, j) => v + scale * (step[j] as number));
      then = penalisedTerms(problem, next);
      scale /= 2;
    } while (!(then.logLikelihood >= now.logLikelihood));
    beta = next;
    now = then;
  }
  return {
    coefficients: beta,
    information: now.information,
    logLikelihood: now.logLikelihood,
    iterations: MAX_ITERATIONS,
    converged: false,
  };
}
