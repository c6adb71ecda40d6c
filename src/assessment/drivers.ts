import { logOddsOf, type HorizonEstimate, type Term } from "../core/index.ts";
import { inverseLogit } from "../math/index.ts";
import type { Case } from "../panel/index.ts";
import type { Prior } from "../model/index.ts";
import { TERMS } from "./terms.ts";

/**
 * The lines of the structure step, each with its log-odds against the reference pair, drivers and frictions alike.
 *
 * In:     the model's contributions over five years; they are stretched so that the lines add up to the step from
 *         base rate to probability at the horizon and rung asked.
 * Out:    terms in the order of `TERMS`; one whose measures say nothing is kept with 0.
 */
export function weighTerms(one: Case, prior: Prior, estimate: HorizonEstimate): Term[] {
  const sums = TERMS.map(({ measures }) =>
    measures.reduce((sum, id) => sum + (prior.contributions.get(id) ?? 0), 0),
  );
  const whole = sums.reduce((sum, step) => sum + step, 0);
  const target = logOddsOf(estimate.probability);
  const stretch = whole === 0 ? 1 : (target - logOddsOf(estimate.baseRate)) / whole;
  return TERMS.map((term, k) => {
    const logOdds = (sums[k] as number) * stretch;
    return {
      id: term.id,
      label: term.label,
      value: term.value(one),
      logOdds,
      points: 100 * (estimate.probability - inverseLogit(target - logOdds)),
      weighed: true,
      facts: term.facts(one),
    };
  });
}

/** Terms that raise the answer, strongest first. */
export function driversOf(terms: readonly Term[]): Term[] {
  return terms.filter(({ logOdds = 0 }) => logOdds > 0).sort((p, q) => (q.logOdds ?? 0) - (p.logOdds ?? 0));
}
