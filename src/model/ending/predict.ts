import { EntenteError, HORIZONS, type HorizonYears, type Probability } from "../../core/index.ts";
import { logit } from "../../math/index.ts";
import { MEASURES, type Outcome } from "../../panel/index.ts";
import { withinHorizon } from "../calibration/apply.ts";
import { COLUMNS, fillDesign } from "../hazard/design.ts";
import { WINDOW_YEARS } from "../hazard/training.ts";
import { ENDING_COLUMNS, endingLogOdds, fillPledge, type PledgeAge } from "./fit.ts";
import type { EndingVintage } from "./vintage.ts";

/** Probability that a pair loses what it has, with how it came about. */
export interface EndingForecast {
  readonly outcome: Outcome;
  /** Within five years, whatever the pair. */
  readonly baseRate: Probability;
  /** Within five years, by the age of the pledge alone and by the ridge logit alone. */
  readonly byAge: Probability;
  readonly byRidge: Probability;
  /** Log-odds of an ending within five years: the mean of the two. */
  readonly logOdds: number;
  readonly probability: Readonly<Record<HorizonYears, Probability>>;
  /** Log-odds of each measure, `pledge-age` and `treaty-members` among them, from base rate to `logOdds`. */
  readonly contributions: ReadonlyMap<string, number>;
}

/**
 * Probability that a pair loses an outcome it has at the end of a year.
 *
 * In:      measure values in the order of `MEASURES`; whole years the pair has had the outcome unbroken; members of
 *          the largest treaty that holds it; a vintage fitted to years before.
 * Out:     one probability per horizon; contributions sum to the step from base rate to log-odds at five years.
 * Missing: a row lacking a measure throws `model/insufficient-data` that lists each.
 * Source:  docs/method/ending.md, sections 2 and 3.
 */
export function predictEnding(
  vintage: EndingVintage,
  values: Float32Array,
  pledge: PledgeAge,
): EndingForecast {
  const profile = profileOf(values, pledge);
  const said = endingLogOdds(vintage, profile, pledge.ageYears);
  const within = (logOdds: number, years: HorizonYears) => withinHorizon(vintage, logOdds, years);
  const contributions = new Map<string, number>();
  const add = (measure: string, step: number) =>
    contributions.set(measure, (contributions.get(measure) ?? 0) + step / 2);
  ENDING_COLUMNS.forEach(({ measure }, c) => {
    const slope = (vintage.coefficients[c + 1] as number) / (vintage.sd[c] as number);
    add(measure, slope * ((profile[c] as number) - (vintage.centre[c] as number)));
  });
  add("pledge-age", said.age - logit(vintage.baseRate));
  return {
    outcome: vintage.outcome,
    baseRate: within(logit(vintage.baseRate), WINDOW_YEARS),
    byAge: within(said.age, WINDOW_YEARS),
    byRidge: within(said.ridge, WINDOW_YEARS),
    logOdds: said.pool,
    probability: Object.fromEntries(HORIZONS.map((years) => [years, within(said.pool, years)])) as Record<
      HorizonYears,
      Probability
    >,
    contributions,
  };
}

function profileOf(values: Float32Array, pledge: PledgeAge): Float64Array {
  const missing = MEASURES.filter((_, k) => !Number.isFinite(values[k]));
  if (missing.length > 0) {
    throw new EntenteError("model/insufficient-data", {
      message: `Insufficient data: ${missing.map(({ label }) => label).join(", ")} of this pair ${missing.length === 1 ? "is" : "are"} missing on that date.`,
      hint: "Ask for a date on which both states are members of the state system and have a capability benchmark.",
      details: missing.map(({ id, coverage }) => ({ where: id, message: `covers ${coverage}` })),
    });
  }
  if (!(pledge.ageYears >= 0) || !(pledge.members >= 2)) {
    throw new RangeError(`no pledge has ${pledge.members} members and an age of ${pledge.ageYears} years`);
  }
  const profile = new Float64Array(ENDING_COLUMNS.length);
  fillDesign(values, { row: profile, columns: COLUMNS }, { from: 0, to: 0 });
  fillPledge(pledge, profile);
  return profile;
}
