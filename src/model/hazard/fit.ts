import { bagAt, fitBoosted, type BoostedFit } from "./boost.ts";
import { classOf, fitClasses, type ClassesFit } from "./classes.ts";
import type { SpecificationPlan } from "./plans.ts";
import { columnPositions, fitLogit, linearPredictor, type LogitFit } from "./fit-logit.ts";
import { thinNegatives, weightsOf, type Sample, type TrainingTable } from "./training.ts";

/** A specification fitted to a sample. */
export type RawFit = LogitFit | BoostedFit | ClassesFit;

/**
 * Fits one specification to the rows with their outcome within five years.
 *
 * Source: docs/method/hazard.md, sections 2 to 4.
 */
export function fitSpecification(
  table: TrainingTable,
  sample: Sample,
  plan: SpecificationPlan,
  options: { readonly withCovariance?: boolean } = {},
): RawFit {
  const weight = planWeights(sample, plan);
  switch (plan.kind) {
    case "logit": {
      const drawn = thinNegatives(table, sample, weight, { most: LOGIT_NEGATIVES, salt: 0 });
      const part = pickEntries(sample, drawn.entries);
      return fitLogit(table, part, { plan, weight: drawn.weight, ...options });
    }
    case "boosted":
      return fitBoosted(table, sample, plan, weight);
    case "classes":
      return fitClasses(table, sample, plan, weight);
  }
}

/** Negatives a logit takes, about; where one pair in a thousand climbs, more add next to nothing. */
const LOGIT_NEGATIVES = 200_000;

function pickEntries(sample: Sample, entries: Int32Array): Sample {
  return {
    rows: entries.map((r) => sample.rows[r] as number),
    y: Uint8Array.from(entries, (r) => sample.y[r] as number),
    treatyDyads: entries.map((r) => sample.treatyDyads[r] as number),
    treaty: entries.map((r) => sample.treaty[r] as number),
  };
}

function planWeights(sample: Sample, plan: SpecificationPlan): Float64Array {
  const { mostDyads = Number.POSITIVE_INFINITY, leastDyads = 0, weighting = "treaty" } = plan;
  return weightsOf(sample, weighting, Number.POSITIVE_INFINITY).map((w, r) => {
    const dyads = sample.treatyDyads[r] as number;
    return sample.y[r] === 1 && (dyads > mostDyads || dyads < leastDyads) ? 0 : w;
  });
}

/** Log-odds of the outcome within five years for rows of the table. */
export function forecastRows(table: TrainingTable, rows: Int32Array, fit: RawFit): Float64Array {
  const at = columnPositions(fit.plan.columns);
  const { width } = table;
  switch (fit.kind) {
    case "logit":
      return Float64Array.from(rows, (row) => linearPredictor(fit, at, table.design, row * width));
    case "boosted":
      return Float64Array.from(rows, (row) => {
        const valueOf = (column: number) => table.design[row * width + (at[column] as number)] as number;
        return fit.bags.reduce((sum, bag) => sum + bagAt(bag, valueOf), 0) / fit.bags.length;
      });
    case "classes":
      return Float64Array.from(rows, (row) => fit.logOdds.get(classOf(table, row, at)) ?? fit.whole);
  }
}
