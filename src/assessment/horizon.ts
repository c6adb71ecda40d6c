import {
  CLIMBABLE_RUNGS,
  HORIZONS,
  RUNG_RESOLUTION,
  logOddsOf,
  makeProbability,
  rungRank,
  type ClimbableRung,
  type HorizonEstimate,
  type HorizonYears,
  type LadderRung,
  type ObligationRung,
  type Route,
  type Probability,
  type Specification,
} from "../core/index.ts";
import { withinHorizon, type Prior, type Vintage } from "../model/index.ts";

/** Standard deviations either side that hold the middle 80 % of a normal distribution. */
export const EIGHTY_PERCENT = 1.2816;
/** Share of the time that the interval claims to hold the truth. */
export const INTERVAL_LEVEL = 0.8;

/** A fitted model with what it says of the pair. */
export interface Forecast {
  readonly vintage: Vintage;
  readonly prior: Prior;
}

/** Forecasts of the three outcomes that the ladder is made from. */
export type Forecasts = Readonly<Record<"any" | "restraint" | "defense", Forecast>>;

/**
 * The ladder: for each rung not held, the probability of reaching at least it, by when.
 *
 * A higher rung implies the lower ones, so where the model of a lower rung says less, the higher one's number
 * stands. `integrated` is the probability of a defence pact times the share of them that were integrated.
 * Missing: a pair with a defence pact has no estimate for `integrated`; its horizons are empty.
 * Source:  docs/method/hazard.md, section 6.
 */
export function climb(forecasts: Forecasts, held: ObligationRung): LadderRung[] {
  const defense = estimates(forecasts.defense);
  const restraint = atLeast(estimates(forecasts.restraint), defense);
  const consultation = atLeast(estimates(forecasts.any), restraint);
  const integrated =
    rungRank(held) >= rungRank("defense")
      ? []
      : timesShare(defense, forecasts.defense.vintage.integratedShare);
  const rungs: Readonly<Record<ClimbableRung, readonly HorizonEstimate[]>> = {
    consultation,
    restraint,
    defense,
    integrated,
  };
  return CLIMBABLE_RUNGS.map((rung) => {
    const isHeld = rungRank(rung) <= rungRank(held);
    return {
      rung,
      status: isHeld ? "held" : "open",
      horizons: isHeld ? [] : rungs[rung],
      resolution: RUNG_RESOLUTION[rung],
    };
  });
}

/** The estimate for one horizon; absent where the rung is held or not modelled. */
export function estimateAt(rung: LadderRung | undefined, years: HorizonYears): HorizonEstimate | undefined {
  return rung?.horizons.find((one) => one.years === years);
}

/**
 * The probability that `climb` gives an open rung within a horizon, alone, from each outcome's log-odds within five years.
 *
 * Source: docs/method/hazard.md, section 6.
 */
export function probabilityAt(
  asked: { readonly rung: ClimbableRung; readonly years: HorizonYears },
  vintages: Readonly<Record<keyof Forecasts, Vintage>>,
  saidOf: (outcome: keyof Forecasts) => number,
): Probability {
  const share = asked.rung === "integrated" ? vintages.defense.integratedShare : 1;
  return makeProbability(findLead(asked, vintages, saidOf).probability * share);
}

/** The outcome whose model gives a rung's number: its own, or a higher rung's where that says more. */
export function leadingOutcome(...asked: Parameters<typeof probabilityAt>): keyof Forecasts {
  return findLead(...asked).outcome;
}

type Ranked = { readonly outcome: keyof Forecasts; readonly probability: Probability };

function findLead(...[asked, vintages, saidOf]: Parameters<typeof probabilityAt>): Ranked {
  const say = (outcome: keyof Forecasts): Ranked => ({
    outcome,
    probability: withinHorizon(vintages[outcome], saidOf(outcome), asked.years),
  });
  const [own, ...higher] = LEADS[asked.rung];
  return higher.map(say).reduce((best, one) => (one.probability > best.probability ? one : best), say(own));
}

function estimates({ vintage, prior }: Forecast): HorizonEstimate[] {
  const margin = EIGHTY_PERCENT * prior.sd;
  return HORIZONS.map((years) => ({
    years,
    probability: withinHorizon(vintage, prior.logOdds, years),
    low: withinHorizon(vintage, prior.logOdds - margin, years),
    high: withinHorizon(vintage, prior.logOdds + margin, years),
    baseRate: withinHorizon(vintage, logOddsOf(prior.baseRate), years),
  }));
}

const NUMBERS = ["probability", "low", "high", "baseRate"] as const;

function atLeast(lower: readonly HorizonEstimate[], higher: readonly HorizonEstimate[]): HorizonEstimate[] {
  return lower.map((one, h) => {
    const above = higher[h];
    return above === undefined ? one : combine(one, (key) => Math.max(one[key], above[key]));
  });
}

function timesShare(from: readonly HorizonEstimate[], share: number): HorizonEstimate[] {
  return from.map((one) => combine(one, (key) => one[key] * share));
}

function combine(one: HorizonEstimate, number: (key: (typeof NUMBERS)[number]) => number): HorizonEstimate {
  const made = Object.fromEntries(NUMBERS.map((key) => [key, makeProbability(number(key))]));
  return { ...one, ...made };
}

/** Probability of a pact that goes the way a share of them does. */
export function partOf(pact: Probability, share: Probability): Probability {
  return makeProbability(pact * share);
}

/** The forecast behind a rung's number, with what it says of that rung by itself. */
export interface Lead {
  readonly forecast: Forecast;
  /** Its own estimate: the rung's number, over the base rate of its own outcome. */
  readonly estimate: HorizonEstimate;
  /** What each specification says of the rung within five years. */
  readonly specifications: readonly Specification[];
}

/**
 * Whose number stands at a rung: its own model's, or a higher rung's where that says more.
 *
 * Missing: a rung without an estimate has no lead.
 */
export function leadOf(
  forecasts: Forecasts,
  rung: LadderRung | undefined,
  years: HorizonYears,
): Lead | undefined {
  if (rung === undefined || estimateAt(rung, years) === undefined) return undefined;
  const share = rung.rung === "integrated" ? forecasts.defense.vintage.integratedShare : 1;
  const own = (outcome: keyof Forecasts) =>
    timesShare(estimates(forecasts[outcome]), share).find((one) => one.years === years);
  const candidates = LEADS[rung.rung].flatMap((outcome) => {
    const estimate = own(outcome);
    return estimate === undefined ? [] : [{ forecast: forecasts[outcome], estimate }];
  });
  const [first, ...higher] = candidates;
  if (first === undefined) return undefined;
  const lead = higher.reduce(
    (best, one) => (one.estimate.probability > best.estimate.probability ? one : best),
    first,
  );
  const specifications = lead.forecast.prior.specifications.map(({ name, probability, weight, note }) => ({
    name,
    probability: makeProbability(probability * share),
    weight,
    note,
  }));
  return { ...lead, specifications };
}

/**
 * The two routes to a rung: a treaty of at most three pairs, and a larger one that brings the two in.
 *
 * Missing: none before the first larger treaty was learnt from.
 * Source:  docs/method/hazard.md, section 4.
 */
export function routesOf(lead: Lead | undefined, rung: ClimbableRung, years: HorizonYears): Route[] {
  const routes = lead?.forecast.prior.routes;
  if (lead === undefined || routes?.larger === undefined) return [];
  const { vintage } = lead.forecast;
  const share = rung === "integrated" ? vintage.integratedShare : 1;
  const within = (logOdds: number) => makeProbability(withinHorizon(vintage, logOdds, years) * share);
  return [
    {
      route: "own-treaty",
      probability: within(routes.small),
      note: "a treaty that binds at most three pairs, as the model of small treaties alone has it",
    },
    {
      route: "larger-treaty",
      probability: within(routes.larger),
      note: "a treaty of more than three pairs that brings the two in; where is predictable, when such a wave comes is not",
    },
  ];
}

/** The outcomes that may give a rung's number, its own first. */
const LEADS: Readonly<Record<ClimbableRung, readonly [keyof Forecasts, ...(keyof Forecasts)[]]>> = {
  consultation: ["any", "restraint", "defense"],
  restraint: ["restraint", "defense"],
  defense: ["defense"],
  integrated: ["defense"],
};

/** The outcome whose model gives a rung. */
export function outcomeOf(rung: ClimbableRung): keyof Forecasts {
  switch (rung) {
    case "consultation":
      return "any";
    case "restraint":
      return "restraint";
    case "defense":
    case "integrated":
      return "defense";
  }
}

/** The outcomes whose models may give a rung's number. */
export function outcomesBehind(rung: ClimbableRung): readonly (keyof Forecasts)[] {
  return LEADS[rung];
}

/** The base rate of a rung, the same as `climb` gives it. */
export function baseRateAt(
  vintages: Readonly<Record<keyof Forecasts, Vintage>>,
  asked: { readonly rung: ClimbableRung; readonly horizonYears: HorizonYears },
): Probability {
  return probabilityAt({ rung: asked.rung, years: asked.horizonYears }, vintages, (outcome) =>
    logOddsOf(makeProbability(vintages[outcome].baseRate)),
  );
}
