import { logOddsOf, type HorizonEstimate, type Term } from "../core/index.ts";
import { inverseLogit } from "../math/index.ts";
import type { Case } from "../panel/index.ts";
import type { Lead } from "./horizon.ts";
import { LIBRARY_TERMS } from "./library-terms.ts";
import { TERMS } from "./terms.ts";

/**
 * The lines of the structure step, each with its log-odds against the reference pair, drivers and frictions alike.
 *
 * In:     the forecast whose number stands; its contributions over five years are stretched to the horizon asked.
 * Out:    terms in the order of `TERMS`; one whose measures say nothing is kept with 0. Where a higher rung's number was
 *         taken over, a last line holds the difference of base rates, so that the lines add up.
 */
export function weighTerms(one: Case, lead: Lead, estimate: HorizonEstimate): Term[] {
  const { contributions } = lead.forecast.prior;
  const plans = one.libraryYears.size > 0 ? [...TERMS, ...LIBRARY_TERMS] : TERMS;
  const sums = plans.map(({ measures }) =>
    measures.reduce((sum, id) => sum + (contributions.get(id) ?? 0), 0),
  );
  const whole = sums.reduce((sum, step) => sum + step, 0);
  const step = stepOf(lead.estimate);
  const stretch = whole === 0 ? 1 : step / whole;
  const target = logOddsOf(estimate.probability);
  const weigh = (logOdds: number) => ({
    logOdds,
    points: 100 * (estimate.probability - inverseLogit(target - logOdds)),
    weighed: true,
  });
  const terms = plans.map((term, k) => ({
    id: term.id,
    label: term.label,
    value: term.value(one),
    ...weigh((sums[k] as number) * stretch),
    facts: term.facts(one),
  }));
  const rest = stepOf(estimate) - step;
  if (Math.abs(rest) < NOTHING) return terms;
  return [
    ...terms,
    {
      id: "higher-rung",
      label: "implied by a higher rung",
      value: "the lines are those of a higher rung, whose base rate is lower",
      ...weigh(rest),
      facts: [],
    },
  ];
}

/** Log-odds from base rate to probability. */
function stepOf({ probability, baseRate }: HorizonEstimate): number {
  return logOddsOf(probability) - logOddsOf(baseRate);
}

const NOTHING = 1e-9;

/** Terms that raise the answer, strongest first. */
export function driversOf(terms: readonly Term[]): Term[] {
  return terms.filter(({ logOdds = 0 }) => logOdds > 0).sort((p, q) => (q.logOdds ?? 0) - (p.logOdds ?? 0));
}
