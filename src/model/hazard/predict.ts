import { EntenteError, makeProbability, type Probability } from "../../core/index.ts";
import { inverseLogit } from "../../math/index.ts";
import { MEASURES, type Outcome } from "../../panel/index.ts";
import { logOddsAt, pooledAt } from "./assemble.ts";
import { COLUMNS, fillDesign } from "./design.ts";
import { columnPositions } from "./fit.ts";
import type { FittedSpecification, Vintage } from "./vintage.ts";

/** What one specification of the pool says. */
export interface SpecificationForecast {
  readonly name: string;
  readonly note: string;
  readonly weight: number;
  readonly logOdds: number;
  readonly probability: Probability;
}

/** Prior probability of an onset within five years, with how it came about. */
export interface Prior {
  readonly outcome: Outcome;
  readonly baseRate: Probability;
  readonly probability: Probability;
  readonly logOdds: number;
  /** Standard deviation of `logOdds`: disagreement between specifications and uncertainty of coefficients. */
  readonly sd: number;
  readonly specifications: readonly SpecificationForecast[];
  /** Log-odds of each measure against the reference pair, by measure id; they sum to the whole step. */
  readonly contributions: ReadonlyMap<string, number>;
}

/**
 * Prior probability that a pair gains an obligation within five years, from its row of the panel.
 *
 * In:      measure values in the order of `MEASURES`, and a vintage fitted to years before the row's.
 * Out:     the pool of the vintage's specifications, linear in log-odds.
 * Missing: a row lacking a measure throws `model/insufficient-data` that lists each.
 * Source:  docs/method/hazard.md, sections 4 and 5.
 * Check:   tests/parity/hazard.test.ts.
 */
export function predict(vintage: Vintage, values: Float32Array): Prior {
  const profile = profileOf(values);
  const logOdds = pooledAt(vintage.specifications, profile);
  return {
    outcome: vintage.outcome,
    baseRate: makeProbability(vintage.baseRate),
    probability: makeProbability(inverseLogit(logOdds)),
    logOdds,
    sd: spread(vintage.specifications, profile, logOdds),
    specifications: vintage.specifications.map((one) => {
      const own = logOddsAt(one, profile);
      return {
        name: one.name,
        note: one.note,
        weight: one.weight,
        logOdds: own,
        probability: makeProbability(inverseLogit(own)),
      };
    }),
    contributions: contributionsOf(vintage, profile),
  };
}

function profileOf(values: Float32Array): number[] {
  const missing = MEASURES.filter((_, k) => !Number.isFinite(values[k]));
  if (missing.length > 0) {
    throw new EntenteError("model/insufficient-data", {
      message: `Insufficient data: ${missing.map(({ label }) => label).join(", ")} of this pair ${missing.length === 1 ? "is" : "are"} missing on that date.`,
      hint: "Ask for a date on which both states are members of the state system and have a capability benchmark.",
      details: missing.map(({ id, coverage }) => ({ where: id, message: `covers ${coverage}` })),
    });
  }
  const row = new Float64Array(COLUMNS.length);
  fillDesign(values, 0, row, 0);
  return [...row];
}

function contributionsOf(vintage: Vintage, profile: readonly number[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>(MEASURES.map(({ id }) => [id, 0]));
  for (const one of vintage.specifications) {
    columnPositions(one.columns).forEach((c, j) => {
      const slope = (one.coefficients[j + 1] as number) / (one.sd[j] as number);
      const step = one.weight * slope * ((profile[c] as number) - (vintage.centre[c] as number));
      const measure = COLUMNS[c]?.measure ?? "";
      sums.set(measure, (sums.get(measure) ?? 0) + step);
    });
  }
  return sums;
}

function spread(
  specifications: readonly FittedSpecification[],
  profile: readonly number[],
  pooled: number,
): number {
  const variance = specifications.reduce((sum, one) => {
    const between = (logOddsAt(one, profile) - pooled) ** 2;
    return sum + one.weight * (between + parameterVariance(one, profile));
  }, 0);
  return Math.sqrt(variance);
}

/** Variance of a specification's log-odds at a profile, from the covariance of its coefficients. */
function parameterVariance(one: FittedSpecification, profile: readonly number[]): number {
  const x = [
    1,
    ...columnPositions(one.columns).map(
      (c, j) => ((profile[c] as number) - (one.mean[j] as number)) / (one.sd[j] as number),
    ),
  ];
  let sum = 0;
  let at = 0;
  for (let j = 0; j < x.length; j++) {
    for (let k = 0; k <= j; k++, at++) {
      const term = (one.covariance[at] as number) * (x[j] as number) * (x[k] as number);
      sum += j === k ? term : 2 * term;
    }
  }
  return Math.max(0, sum);
}
