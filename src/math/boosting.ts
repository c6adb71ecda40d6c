import { cutIntoBins, type Binned } from "./bins.ts";
import { inverseLogit } from "./logistic.ts";
import { seededRandom } from "./random.ts";
import type { Tree } from "./tree.ts";

/** A weighted 0/1 outcome to be explained by small trees. */
export interface BoostingProblem {
  /** One array of values per column, entry by entry. */
  readonly columns: readonly Float32Array[];
  readonly y: Uint8Array;
  readonly weight: Float64Array;
  /** Per column: +1 where the outcome may only rise with it, −1 only fall, 0 free. */
  readonly direction: readonly number[];
}

/** How many trees, how deep, how fast. */
export interface BoostingPlan {
  readonly trees: number;
  readonly depth: number;
  /** Share of a leaf's step that is taken. */
  readonly rate: number;
  /** Ridge on leaves, in units of information. */
  readonly ridge: number;
  /** Least information, Σ w p (1 − p), of a leaf. */
  readonly leastInformation: number;
  /** Share of columns that a tree may ask. */
  readonly columnShare: number;
  readonly seed: number;
}

/** Log-odds: a constant plus trees. */
export interface BoostedTrees {
  readonly constant: number;
  readonly trees: readonly Tree[];
}

const QUANTILES = 32;
const LEAST_GAIN = 1e-6;

/**
 * Boosted trees for the logistic loss, by Newton steps on binned columns. With trees of two levels the model is additive in
 * single columns and pairs of them.
 *
 * Out:    the same for the same seed, byte for byte.
 * Source: Friedman 2001, Annals of Statistics 29: 1189–1232; Friedman, Hastie & Tibshirani 2000, ibid. 28: 337–407 (Newton
 *         steps); Lou, Caruana, Gehrke & Hooker 2013, KDD (additive models with pairs); Chen & Guestrin 2016, KDD (ridge on leaves).
 * Check:  src/math/boosting.test.ts.
 */
export function boostTrees(problem: BoostingProblem, plan: BoostingPlan): BoostedTrees {
  const grower = new Grower(problem, plan);
  const trees = Array.from({ length: plan.trees }, () => grower.next());
  return { constant: grower.constant, trees };
}

interface Node {
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly gradient: number;
  readonly information: number;
  readonly low: number;
  readonly high: number;
}

interface BestSplit {
  readonly column: number;
  readonly bin: number;
  readonly gradient: number;
  readonly information: number;
}

/** Grows one tree after another on what the last ones left unexplained. */
class Grower {
  readonly constant: number;
  readonly #problem: BoostingProblem;
  readonly #plan: BoostingPlan;
  readonly #binned: readonly Binned[];
  readonly #logOdds: Float64Array;
  readonly #gradient: Float64Array;
  readonly #information: Float64Array;
  readonly #order: Int32Array;
  readonly #random: () => number;
  readonly #sums = new Float64Array(512);

  constructor(problem: BoostingProblem, plan: BoostingPlan) {
    const { columns, y, weight } = problem;
    this.#problem = problem;
    this.#plan = plan;
    const positives = Int32Array.from(y.keys()).filter((r) => y[r] === 1);
    this.#binned = columns.map((values) =>
      cutIntoBins(
        values,
        Float32Array.from(positives, (r) => values[r] as number),
        QUANTILES,
      ),
    );
    const climbed = positives.reduce((sum, r) => sum + (weight[r] as number), 0);
    const whole = weight.reduce((sum, w) => sum + w, 0);
    this.constant = Math.log((climbed + 0.5) / whole);
    this.#logOdds = new Float64Array(y.length).fill(this.constant);
    this.#gradient = new Float64Array(y.length);
    this.#information = new Float64Array(y.length);
    this.#order = new Int32Array(y.length);
    this.#random = seededRandom(plan.seed);
  }

  next(): Tree {
    const { y, weight } = this.#problem;
    let [gradient, information] = [0, 0];
    for (let r = 0; r < y.length; r++) {
      const p = inverseLogit(this.#logOdds[r] as number);
      const w = weight[r] as number;
      gradient += this.#gradient[r] = w * ((y[r] as number) - p);
      information += this.#information[r] = w * p * (1 - p);
      this.#order[r] = r;
    }
    const asked = this.#binned.flatMap(({ cuts }, c) =>
      this.#random() < this.#plan.columnShare && cuts.length > 0 ? [c] : [],
    );
    const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return this.#grow({ from: 0, to: y.length, level: 0, gradient, information, low, high }, asked);
  }

  #grow(node: Node, asked: readonly number[]): Tree {
    const best = node.level === this.#plan.depth ? undefined : this.#findSplit(node, asked);
    if (best === undefined) return this.#settle(node);
    const { column, bin } = best;
    const middle = this.#partition(node, column, bin);
    const below = { ...node, to: middle, level: node.level + 1, ...pick(best) };
    const above = {
      ...node,
      from: middle,
      level: node.level + 1,
      gradient: node.gradient - best.gradient,
      information: node.information - best.information,
    };
    const direction = this.#problem.direction[column] as number;
    const between = (this.#valueOf(below) + this.#valueOf(above)) / 2;
    const [lower, upper] =
      direction === 0
        ? [below, above]
        : direction > 0
          ? [
              { ...below, high: between },
              { ...above, low: between },
            ]
          : [
              { ...below, low: between },
              { ...above, high: between },
            ];
    return {
      column,
      cut: (this.#binned[column] as Binned).cuts[bin] as number,
      below: this.#grow(lower, asked),
      above: this.#grow(upper, asked),
    };
  }

  /** A leaf: its step is taken at once. */
  #settle(node: Node): Tree {
    const value = this.#plan.rate * this.#valueOf(node);
    for (let q = node.from; q < node.to; q++) {
      const r = this.#order[q] as number;
      this.#logOdds[r] = (this.#logOdds[r] as number) + value;
    }
    return { value };
  }

  #valueOf({ gradient, information, low, high }: Node): number {
    return Math.min(high, Math.max(low, gradient / (information + this.#plan.ridge)));
  }

  #findSplit(node: Node, asked: readonly number[]): BestSplit | undefined {
    const { ridge, leastInformation } = this.#plan;
    const score = (gradient: number, information: number) => gradient ** 2 / (information + ridge);
    const whole = score(node.gradient, node.information);
    let best: BestSplit | undefined;
    let most = LEAST_GAIN;
    for (const column of asked) {
      const bins = this.#sumBins(node, column);
      const direction = this.#problem.direction[column] as number;
      let [gradient, information] = [0, 0];
      for (let bin = 0; bin < bins - 1; bin++) {
        gradient += this.#sums[2 * bin] as number;
        information += this.#sums[2 * bin + 1] as number;
        const rest = { gradient: node.gradient - gradient, information: node.information - information };
        if (information < leastInformation || rest.information < leastInformation) continue;
        const gain = score(gradient, information) + score(rest.gradient, rest.information) - whole;
        if (gain <= most) continue;
        const rise = rest.gradient / (rest.information + ridge) - gradient / (information + ridge);
        if (direction * rise < 0) continue;
        most = gain;
        best = { column, bin, gradient, information };
      }
    }
    return best;
  }

  /** Sums gradient and information of a node by bin of a column; gives the number of bins. */
  #sumBins(node: Node, column: number): number {
    const { bin, cuts } = this.#binned[column] as Binned;
    const sums = this.#sums;
    sums.fill(0, 0, 2 * (cuts.length + 1));
    const [order, gradient, information] = [this.#order, this.#gradient, this.#information];
    for (let q = node.from; q < node.to; q++) {
      const r = order[q] as number;
      const at = 2 * (bin[r] as number);
      sums[at] = (sums[at] as number) + (gradient[r] as number);
      sums[at + 1] = (sums[at + 1] as number) + (information[r] as number);
    }
    return cuts.length + 1;
  }

  /** Brings the entries of a node at or below a bin to its front; gives where the others begin. */
  #partition(node: Node, column: number, bin: number): number {
    const bins = (this.#binned[column] as Binned).bin;
    const order = this.#order;
    let [left, right] = [node.from, node.to - 1];
    while (left <= right) {
      const r = order[left] as number;
      if ((bins[r] as number) <= bin) left++;
      else {
        order[left] = order[right] as number;
        order[right] = r;
        right--;
      }
    }
    return left;
  }
}

function pick({ gradient, information }: BestSplit): { gradient: number; information: number } {
  return { gradient, information };
}
