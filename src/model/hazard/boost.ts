import { boostTrees, seededRandom, treeAt, type BoostedTrees } from "../../math/index.ts";
import { DIRECTIONS, type BoostedPlan } from "./plans.ts";
import { columnPositions } from "./fit-logit.ts";
import { thinNegatives, type Sample, type TrainingTable } from "./training.ts";

/** A specification of boosted trees, fitted: one set of trees per bag, whose mean is the forecast. */
export interface BoostedFit {
  readonly kind: "boosted";
  readonly plan: BoostedPlan;
  /** Trees ask columns by their position in the plan. */
  readonly bags: readonly BoostedTrees[];
}

/** Negatives a bag takes, about; the rest adds next to nothing where one pair in a thousand climbs. */
const BAG_NEGATIVES = 30_000;
const TREES = { trees: 70, rate: 0.085, ridge: 5, leastInformation: 2, columnShare: 0.3 } as const;

/**
 * Fits boosted trees to bags of a sample: each draws the treaties anew with replacement, and other negatives.
 *
 * Out:    bags whose spread is what resampling the treaties does to the forecast.
 * Source: docs/method/hazard.md, section 4; Breiman 1996, Machine Learning 24: 123–140 (bagging); Efron & Tibshirani
 *         1993, An Introduction to the Bootstrap.
 */
export function fitBoosted(
  table: TrainingTable,
  sample: Sample,
  plan: BoostedPlan,
  weight: Float64Array,
): BoostedFit {
  const bags = Array.from({ length: plan.bags }, (_, bag) => {
    const drawn = drawBag(table, sample, weight, bag);
    const at = columnPositions(plan.columns);
    return boostTrees(
      {
        columns: at.map((c) =>
          Float32Array.from(
            drawn.entries,
            (r) => table.design[(sample.rows[r] as number) * table.width + c] as number,
          ),
        ),
        y: Uint8Array.from(drawn.entries, (r) => sample.y[r] as number),
        weight: drawn.weight,
        direction: plan.columns.map((id) => DIRECTIONS[id] ?? 0),
      },
      { ...TREES, depth: plan.depth, seed: bag + 1 },
    );
  });
  return { kind: "boosted", plan, bags };
}

/** Positives by how often their treaty was drawn; of the negatives a part, weighted up. */
function drawBag(
  table: TrainingTable,
  sample: Sample,
  weight: Float64Array,
  bag: number,
): { entries: Int32Array; weight: Float64Array } {
  const times = drawTreaties(sample, weight, bag);
  const drawn = weight.map((w, r) =>
    sample.y[r] === 1 ? w * (times.get(sample.treaty[r] as number) ?? 0) : w,
  );
  return thinNegatives(table, sample, drawn, { most: BAG_NEGATIVES, salt: bag + 1 });
}

function drawTreaties(sample: Sample, weight: Float64Array, bag: number): Map<number, number> {
  const treaties = [
    ...new Set(sample.treaty.filter((treaty, r) => treaty >= 0 && (weight[r] as number) > 0)),
  ];
  const random = seededRandom(1000 + bag);
  const times = new Map<number, number>();
  for (let draw = 0; draw < treaties.length; draw++) {
    const treaty = treaties[Math.floor(random() * treaties.length)] as number;
    times.set(treaty, (times.get(treaty) ?? 0) + 1);
  }
  return times;
}

/** Log-odds of one bag. */
export function bagAt(bag: BoostedTrees, valueOf: (column: number) => number): number {
  return bag.trees.reduce((sum, tree) => sum + treeAt(tree, valueOf), bag.constant);
}
