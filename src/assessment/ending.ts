import {
  HORIZONS,
  logOddsOf,
  yearOf,
  type ClimbableRung,
  type EndingEstimate,
  type HorizonEstimate,
  type Missing,
} from "../core/index.ts";
import { predictEnding, withinHorizon, type EndingForecast, type EndingVintage } from "../model/index.ts";
import { pledgeInForce, type Case, type Outcome } from "../panel/index.ts";
import { outcomeOf } from "./horizon.ts";

/** A fitted model of the loss of each outcome, all of the same last year. */
export type EndingVintages = Readonly<Record<Outcome, EndingVintage>>;

/** Whose number stands for each outcome: whoever had the lower log loss out of sample. Source: docs/method/ending.md, section 4. */
const BASIS: Readonly<Record<Outcome, EndingEstimate["basis"]>> = {
  any: "models",
  restraint: "models",
  defense: "base-rate",
};

const NOTES: Readonly<Record<EndingEstimate["basis"], string>> = {
  models:
    "the mean of a rate by age and a logit; over the origins scored it expected 1.6 times the endings that came",
  "base-rate":
    "the base rate, whatever the pair: no model did better out of sample; over the origins scored it expected 1.8 times the endings that came",
};

/**
 * How likely what the two hold at a rung is to be lost again, by when.
 *
 * In:      the case, the rung that is held, and vintages fitted to earlier years; absent before the first.
 * Missing: without vintages, and where no treaty of the record holds the two at that rung.
 * Source:  docs/method/ending.md, section 5.
 */
export function describeEnding(
  one: Case,
  rung: ClimbableRung,
  vintages: EndingVintages | undefined,
): EndingEstimate | Missing {
  if (vintages === undefined) {
    return { missing: `no model of endings was fitted to years before ${yearOf(one.asOf)}` };
  }
  const outcome = outcomeOf(rung);
  const pledge = pledgeInForce(one, outcome);
  if (pledge === undefined) return { missing: "the record names no treaty that holds the two" };
  const vintage = vintages[outcome];
  const said = predictEnding(vintage, one.values, pledge);
  const basis = BASIS[outcome];
  return {
    outcome,
    basis,
    horizons: HORIZONS.map((years) => estimateEnding(vintage, said, { years, basis })),
    ...pledge,
    note: NOTES[basis],
    vintage: `ending-${vintage.lastYear}`,
  };
}

function estimateEnding(
  vintage: EndingVintage,
  said: EndingForecast,
  asked: Pick<HorizonEstimate, "years"> & Pick<EndingEstimate, "basis">,
): HorizonEstimate {
  const { years, basis } = asked;
  const baseRate = withinHorizon(vintage, logOddsOf(said.baseRate), years);
  const probability = basis === "models" ? said.probability[years] : baseRate;
  const each = [said.byAge, said.byRidge].map((p) => withinHorizon(vintage, logOddsOf(p), years));
  const sorted = [...each, probability, baseRate].sort((p, q) => p - q);
  return { years, probability, low: sorted[0] ?? probability, high: sorted.at(-1) ?? probability, baseRate };
}
