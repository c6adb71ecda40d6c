import {
  endOfYear,
  OBLIGATION_RUNGS,
  rungOf,
  rungRank,
  type IsoDate,
  type Missing,
  type ObligationRung,
  type PairYear,
  type StateId,
} from "../core/index.ts";
import { bindsOn, pledgesOf, treatiesOf, type KnownRecord, type Pledge } from "../record/index.ts";
import { comparePairs } from "./similarity/compare.ts";
import { obligationsDuring, portfolioOf } from "./similarity/portfolio.ts";
import { similarityOf } from "./similarity/columns.ts";
import { PORTFOLIO_SCALE } from "./similarity/similarity.ts";
import { sharedThreat, worstThreat } from "./threat.ts";
import { get } from "./world/table.ts";
import { pairWorlds, type PairWorld } from "./world/pair-world.ts";

type Pair = readonly [StateId, StateId];
const KINDS = ["defense", "neutrality", "nonaggression", "consultation"] as const;

/**
 * Two states at the end of each year: obligations, similarity, hostility, threats and shared enemies.
 *
 * Each year is told with everything the record knows, as triangles through time are.
 *
 * Missing: a year in which either was no member of the system says so; a threat without capability or distance, too.
 */
export function pairYears(
  record: KnownRecord,
  pair: Pair,
  span: { readonly first: number; readonly last: number; readonly onYear?: (year: number) => void },
): (PairYear | ({ readonly year: number } & Missing))[] {
  const pledges = pledgesOf(treatiesOf(record)).filter(({ a, b }) => pair.includes(a) || pair.includes(b));
  const worldOf = pairWorlds(record, pair);
  return Array.from({ length: span.last - span.first + 1 }, (_, at) => {
    const year = span.first + at;
    span.onYear?.(year);
    const world = worldOf(year);
    const absent = pair.filter((state) => !world.index.has(state));
    return absent.length > 0
      ? { year, missing: `${absent.join(", ")} not in the state system at the end of ${year}` }
      : yearOfPair(world, pair, pledges);
  });
}

function yearOfPair(world: PairWorld, pair: Pair, pledges: readonly Pledge[]): PairYear {
  const [i, j] = pair.map((state) => world.index.get(state) ?? -1) as [number, number];
  const shared = sharedThreat(world, i, j);
  const from = shared.from === undefined ? undefined : world.states[shared.from];
  const own = pledges.filter(({ a, b }) => pair.includes(a) && pair.includes(b));
  const enemiesOfB = new Set(world.enemies[j]);
  return {
    year: world.year,
    rung: highestOn(world.asOf, own),
    obligations: countKinds(own.filter((one) => bindsOn(world.asOf, one))),
    similarity: similarityIn(world, pair, pledges),
    hostility: Number(get(world.hostility, i, j).toFixed(4)),
    sharedThreat: known(shared.threat),
    ...(from === undefined ? {} : { sharedThreatFrom: from }),
    threatToA: known(worstThreat(world, i, j).threat),
    threatToB: known(worstThreat(world, j, i).threat),
    sharedEnemies: (world.enemies[i] ?? [])
      .filter((enemy) => enemy !== j && enemiesOfB.has(enemy))
      .flatMap((enemy) => world.states[enemy] ?? []),
  };
}

function known(value: number): number | Missing {
  return Number.isNaN(value) ? { missing: "no capability or capital on record for one of them" } : value;
}

function highestOn(day: IsoDate, pledges: readonly Pledge[]): ObligationRung {
  const ranks = pledges
    .filter((one) => bindsOn(day, one))
    .map(({ treaty }) => rungRank(rungOf(treaty.obligations)));
  return OBLIGATION_RUNGS[Math.max(0, ...ranks)] ?? "none";
}

function countKinds(pledges: readonly Pledge[]): PairYear["obligations"] {
  const count = (kind: (typeof KINDS)[number]) =>
    pledges.filter(
      ({ treaty: { obligations } }) => obligations[kind] || (kind === "defense" && obligations.offense),
    ).length;
  return {
    defense: count("defense"),
    neutrality: count("neutrality"),
    nonaggression: count("nonaggression"),
    consultation: count("consultation"),
  };
}

function similarityIn(world: PairWorld, pair: Pair, pledges: readonly Pledge[]): number | Missing {
  const n = world.states.length;
  const span = { from: `${world.year}-01-01` as IsoDate, to: endOfYear(world.year) };
  const all = portfolioOf(world.states, obligationsDuring(span, pledges));
  const values = new Uint8Array(2 * n);
  pair.forEach((state, row) => {
    const at = world.index.get(state) ?? 0;
    values.set(all.subarray(at * n, (at + 1) * n), row * n);
  });
  const table = comparePairs(
    { rows: 2, columns: n, levels: PORTFOLIO_SCALE.levels, values },
    PORTFOLIO_SCALE,
  );
  const s = similarityOf(table, [0, 1], "s-absolute");
  return Number.isNaN(s) ? { missing: "no portfolio to compare" } : s;
}
