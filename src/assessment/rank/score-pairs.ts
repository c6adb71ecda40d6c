import {
  OBLIGATION_RUNGS,
  rungRank,
  type ClimbableRung,
  type HorizonYears,
  type ObligationRung,
  type Probability,
} from "../../core/index.ts";
import { logOddsOfPair } from "../../model/index.ts";
import { get, valuesOfPair, type PairValues, type World } from "../../panel/index.ts";
import type { Vintages } from "../assess.ts";
import { baseRateAt, outcomesBehind, probabilityAt } from "../horizon.ts";

/** The rung and the years that pairs are scored for. */
export interface AskedRung {
  readonly rung: ClimbableRung;
  readonly horizonYears: HorizonYears;
}

/** A pair at risk with its probability. */
export interface ScoredPair {
  /** Positions in the world, and the pair's row among all. */
  readonly i: number;
  readonly j: number;
  readonly row: number;
  readonly probability: Probability;
  /** Place by probability among all pairs of the day that are not bound, 1 the likeliest. */
  readonly pactRank: number;
}

/** All pairs of a day, scored. */
export interface ScoredDay {
  readonly table: PairValues;
  readonly vintages: Vintages;
  readonly asked: AskedRung;
  /** Likeliest first; ties in order of ids. */
  readonly pairs: readonly ScoredPair[];
  /** Pairs left out: already bound at the rung, and those of which a core input is missing. */
  readonly bound: number;
  readonly lacking: number;
  readonly baseRate: Probability;
}

/**
 * Probability of every pair of a day to reach a rung, the same as that pair's answer gives.
 *
 * In:      every pair's measures, vintages fitted to earlier years.
 * Missing: a pair lacking a core input is counted, not ranked; one already bound at the rung as well. Pairs with a defence
 *          pact have no estimate for `integrated` and count as bound there.
 * Source:  docs/method/rank.md, section 1.
 * Check:   tests/parity/rank.test.ts.
 */
export function scorePairs(table: PairValues, vintages: Vintages, asked: AskedRung): ScoredDay {
  const found: Omit<ScoredPair, "pactRank">[] = [];
  let [bound, lacking] = [0, 0];
  for (let row = 0; row < table.pairs; row++) {
    const [i, j] = [table.first[row] as number, table.second[row] as number];
    if (isBound(table.world, [i, j], asked.rung)) bound++;
    else {
      const probability = probabilityOf(valuesOfPair(table, row), vintages, asked);
      if (probability === undefined) lacking++;
      else found.push({ i, j, row, probability });
    }
  }
  const pairs = found
    .sort((p, q) => q.probability - p.probability || p.row - q.row)
    .map((one, k) => ({ ...one, pactRank: k + 1 }));
  return { table, vintages, asked, pairs, bound, lacking, baseRate: baseRateAt(vintages, asked) };
}

/** The probability of a row at a rung; `undefined` where a core input is missing. */
export function probabilityOf(
  values: Float32Array,
  vintages: Vintages,
  asked: AskedRung,
): Probability | undefined {
  const logOdds = new Map(
    outcomesBehind(asked.rung).map((outcome) => [outcome, logOddsOfPair(vintages[outcome], values)]),
  );
  if ([...logOdds.values()].some(Number.isNaN)) return undefined;
  return probabilityAt(
    { rung: asked.rung, years: asked.horizonYears },
    vintages,
    (outcome) => logOdds.get(outcome) as number,
  );
}

/** What binds two states of a world. */
export function heldBy(world: World, [i, j]: readonly [number, number]): ObligationRung {
  return OBLIGATION_RUNGS[get(world.rung, i, j)] ?? "none";
}

/** Whether two states of a world already stand at a rung, or, of `integrated`, have a defence pact. */
export function isBound(world: World, pair: readonly [number, number], rung: ClimbableRung): boolean {
  const from = rung === "integrated" ? "defense" : rung;
  return rungRank(heldBy(world, pair)) >= rungRank(from);
}
