import type { Probability, StateId } from "../../core/index.ts";
import { predictTarget, type TargetVintage } from "../../model/index.ts";
import { valuesOfPair, valuesWithout } from "../../panel/index.ts";
import { forecastAll } from "../assess.ts";
import { climb, estimateAt, partOf } from "../horizon.ts";
import { enemiesOfEither, isHostileToEither, jointThreat, likeliestEnemy } from "./enemies.ts";
import { heldBy, probabilityOf, type ScoredDay, type ScoredPair } from "./score-pairs.ts";

/** What pairs are put in order by; docs/method/rank.md, section 2, says what each is for. */
export const RANK_ORDERS = ["aimed", "pact", "lift", "threat"] as const;
export type RankOrder = (typeof RANK_ORDERS)[number];

/** Which pairs are wanted, and in what order. */
export interface AskedRanking {
  readonly by: RankOrder;
  readonly top: number;
  /** Position of the state they would face; absent: of each pair the one with the greatest joint threat. */
  readonly against?: number | undefined;
  /** Every pair against every third state; never ordered by `pact`, which is the same against each. */
  readonly triads?: boolean;
  /** Absent before the first vintage of it: then nothing can be ordered by `aimed`. */
  readonly target?: TargetVintage | undefined;
  readonly includes: (pair: ScoredPair) => boolean;
}

/** A pair in its place. */
export interface RankedPair {
  /** Place in the order asked. */
  readonly place: number;
  readonly members: readonly [StateId, StateId];
  /** The state they would face: the one named, else the one with the greatest joint threat; absent where none is hostile to both. */
  readonly against?: StateId;
  readonly probability: Probability;
  readonly low: Probability;
  readonly high: Probability;
  readonly timesBaseRate: number;
  /** Place by probability among all pairs of the day that are not bound, and the share of them, in percent, that stand no lower. */
  readonly pactRank: number;
  readonly topPct: number;
  /** Probability of a pact that, were it to name a state, names that one. */
  readonly aimedAtC?: Probability;
  /** Geometric mean of its threats to the two; absent where it cannot be told. */
  readonly jointThreat?: number;
  /** The probability were it no enemy of either, and how much the probability falls without it. */
  readonly withoutThreat?: Probability;
  readonly lift?: number;
}

/** The pairs asked for in the order asked for, those with a value first, and how many pairs there were to choose from. */
export interface Ranking {
  readonly pairs: readonly RankedPair[];
  readonly candidates: number;
}

/**
 * Puts the pairs of a day in order: who is likeliest to ally, against whom.
 *
 * In:      every pair's probability; the order; the state they would face, else each pair's own likeliest.
 * Missing: a pair without a value of the order (no enemy in common, no threat that can be told) stands after all others.
 * Source:  docs/method/rank.md, section 2.
 */
export function rankPairs(day: ScoredDay, asked: AskedRanking): Ranking {
  const chosen = day.pairs.filter(asked.includes);
  const about = { day, asked, shares: sharesBy(day, asked.target) };
  const value = (one: Facing): number => orderValue(about, one) ?? Number.NEGATIVE_INFINITY;
  const first = isBounded(asked.by)
    ? takeBounded(chosen, asked.top, (pair) => facings(day, asked, pair).map(valued(value)))
    : chosen.flatMap((pair) => facings(day, asked, pair).map(valued(value)));
  return {
    pairs: first
      .sort(byValue)
      .slice(0, asked.top)
      .map(({ one }, k) => ({ place: k + 1, ...describePair(about, one) })),
    candidates: chosen.length,
  };
}

/** A ranking under way, with what the target model says of each pair, asked once. */
interface Ranked {
  readonly day: ScoredDay;
  readonly asked: AskedRanking;
  readonly shares: (pair: ScoredPair) => ReadonlyMap<StateId, Probability>;
}

/** Orders whose value is a part of the pair's probability, and never above it. */
const isBounded = (by: RankOrder): boolean => by === "aimed" || by === "lift";

/** The states a pair is ranked against: the one named, its likeliest enemy, or of triads every one that the order can tell apart. */
function facings({ table: { world } }: ScoredDay, asked: AskedRanking, pair: ScoredPair): Facing[] {
  const both = [pair.i, pair.j] as const;
  if (asked.triads !== true) return [{ pair, against: asked.against ?? likeliestEnemy(world, both) }];
  const thirds = asked.by === "aimed" ? [...world.states.keys()] : enemiesOfEither(world, both);
  return thirds.filter((at) => !both.includes(at)).map((against) => ({ pair, against }));
}

/** A pair and the state it would face, by position. */
interface Facing {
  readonly pair: ScoredPair;
  readonly against: number | undefined;
}

interface Valued {
  readonly one: Facing;
  readonly value: number;
}

const valued =
  (value: (one: Facing) => number) =>
  (one: Facing): Valued => ({ one, value: value(one) });

function byValue(p: Valued, q: Valued): number {
  return p.value === q.value ? p.one.pair.pactRank - q.one.pair.pactRank : q.value - p.value;
}

/**
 * What can be among the first so many, where a value is never above the pair's probability.
 *
 * Pairs come likeliest first: once so many have values above the next one's probability, no later one can enter.
 */
function takeBounded(
  pairs: readonly ScoredPair[],
  top: number,
  valuesOf: (pair: ScoredPair) => readonly Valued[],
): Valued[] {
  let best: Valued[] = [];
  for (const pair of pairs) {
    const least = best[top - 1];
    if (least !== undefined && pair.probability < least.value) break;
    const entering = valuesOf(pair).filter(({ value }) => least === undefined || value >= least.value);
    best = [...best, ...entering].sort(byValue).slice(0, top);
  }
  return best;
}

function orderValue(about: Ranked, one: Facing): number | undefined {
  const { day, asked } = about;
  switch (asked.by) {
    case "pact":
      return one.pair.probability;
    case "aimed":
      return aimedAt(about, one);
    case "lift": {
      const without = withoutThreat(day, one);
      return without === undefined ? undefined : one.pair.probability - without;
    }
    case "threat":
      return jointOf(day, one);
  }
}

/** The share of each third state among those a pact of a pair may name; empty before the first model of it. */
function sharesBy({ table: { world } }: ScoredDay, target: TargetVintage | undefined): Ranked["shares"] {
  const known = new Map<ScoredPair, ReadonlyMap<StateId, Probability>>();
  return (pair) => {
    const shares =
      known.get(pair) ??
      new Map(
        target === undefined
          ? []
          : predictTarget(target, world, pair.i, pair.j).candidates.map(({ state, probability }) => [
              state,
              probability,
            ]),
      );
    known.set(pair, shares);
    return shares;
  };
}

/** The probability times the share of C among the states a pact may name; absent where either cannot be told. */
function aimedAt({ day, shares }: Ranked, { pair, against }: Facing): Probability | undefined {
  if (against === undefined) return undefined;
  const share = shares(pair).get(day.table.world.states[against] as StateId);
  return share === undefined ? undefined : partOf(pair.probability, share);
}

/** The probability were C no enemy of either; absent without a C. */
function withoutThreat(day: ScoredDay, { pair, against }: Facing): Probability | undefined {
  if (against === undefined) return undefined;
  const { world } = day.table;
  const both = [pair.i, pair.j] as const;
  if (!isHostileToEither(world, against, both)) return pair.probability;
  return probabilityOf(valuesWithout(day.table, both, against), day.vintages, day.asked);
}

function jointOf({ table }: ScoredDay, { pair, against }: Facing): number | undefined {
  if (against === undefined) return undefined;
  const joint = jointThreat(table.world, against, [pair.i, pair.j]);
  return Number.isNaN(joint) ? undefined : joint;
}

function describePair(about: Ranked, one: Facing): Omit<RankedPair, "place"> {
  const { day } = about;
  const { pair, against } = one;
  const { world } = day.table;
  const { probability, pactRank } = pair;
  const { low, high } = intervalOf(day, pair);
  const state = (at: number) => world.states[at] as StateId;
  const aimed = aimedAt(about, one);
  const without = withoutThreat(day, one);
  const joint = jointOf(day, one);
  return {
    members: [state(pair.i), state(pair.j)],
    ...(against === undefined ? {} : { against: state(against) }),
    probability,
    low,
    high,
    timesBaseRate: Number((probability / day.baseRate).toPrecision(3)),
    pactRank,
    topPct: (100 * pactRank) / day.pairs.length,
    ...(aimed === undefined ? {} : { aimedAtC: aimed }),
    ...(joint === undefined ? {} : { jointThreat: joint }),
    ...(without === undefined ? {} : { withoutThreat: without, lift: probability - without }),
  };
}

function intervalOf(day: ScoredDay, { i, j, row }: ScoredPair): Record<"low" | "high", Probability> {
  const forecasts = forecastAll(day.vintages, valuesOfPair(day.table, row));
  const ladder = climb(forecasts, heldBy(day.table.world, [i, j]));
  const rung = ladder.find((one) => one.rung === day.asked.rung);
  const estimate = estimateAt(rung, day.asked.horizonYears);
  if (estimate === undefined) throw new RangeError(`a pair at risk has no estimate at ${day.asked.rung}`);
  return estimate;
}
