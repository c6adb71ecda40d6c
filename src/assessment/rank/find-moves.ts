import { logOddsOf, type Probability, type StateId } from "../../core/index.ts";
import { isBound, type ScoredDay, type ScoredPair } from "./score-pairs.ts";

/** A pair's probability on two days. */
export interface Move {
  readonly members: readonly [StateId, StateId];
  readonly before: ScoredPair;
  readonly after: ScoredPair;
  readonly logOdds: number;
  /** Percentage points. */
  readonly points: number;
}

/** Every pair that could be scored on both days, and what became of the others. */
export interface Moves {
  readonly moves: readonly Move[];
  /** Pairs at risk on the earlier day and bound on the later one, likeliest that day first, with what was said of them. */
  readonly becameBound: readonly {
    readonly members: readonly [StateId, StateId];
    readonly probability: Probability;
  }[];
}

/** Size of a move: in log-odds, or in percentage points. */
export const MOVE_SIZES = ["log-odds", "points"] as const;
export type MoveSize = (typeof MOVE_SIZES)[number];

/** A move by the size asked for. */
export function sizeOf(move: Move, by: MoveSize): number {
  return by === "points" ? move.points : move.logOdds;
}

/**
 * How far each pair's probability moved between two days.
 *
 * Missing: a pair that was scored on one of the two alone is not compared.
 */
export function findMoves(before: ScoredDay, after: ScoredDay): Moves {
  const later = new Map(after.pairs.map((pair) => [keyOf(after, pair), pair]));
  const moves: Move[] = [];
  const becameBound: { members: readonly [StateId, StateId]; probability: Probability }[] = [];
  for (const pair of before.pairs) {
    const members = membersOf(before, pair);
    const found = later.get(keyOf(before, pair));
    if (found !== undefined) {
      moves.push({
        members,
        before: pair,
        after: found,
        logOdds: logOddsOf(found.probability) - logOddsOf(pair.probability),
        points: 100 * (found.probability - pair.probability),
      });
    } else if (isBoundLater(after, members)) becameBound.push({ members, probability: pair.probability });
  }
  return { moves, becameBound };
}

/** The largest rises or falls first; ties as likely as they were before. */
export function largestMoves(
  moves: readonly Move[],
  asked: { readonly by: MoveSize; readonly way: "rises" | "falls" | "both"; readonly top: number },
): Move[] {
  const size = (move: Move): number => {
    const own = sizeOf(move, asked.by);
    return asked.way === "both" ? Math.abs(own) : asked.way === "rises" ? own : -own;
  };
  return moves
    .filter((move) => size(move) > NOTHING)
    .sort((p, q) => size(q) - size(p) || p.before.pactRank - q.before.pactRank)
    .slice(0, asked.top);
}

const NOTHING = 1e-9;

function membersOf({ table }: ScoredDay, { i, j }: ScoredPair): readonly [StateId, StateId] {
  return [table.world.states[i] as StateId, table.world.states[j] as StateId];
}

function keyOf(day: ScoredDay, pair: ScoredPair): string {
  return membersOf(day, pair).join();
}

function isBoundLater({ table, asked }: ScoredDay, members: readonly [StateId, StateId]): boolean {
  const [i, j] = members.map((state) => table.world.index.get(state));
  return i !== undefined && j !== undefined && isBound(table.world, [i, j], asked.rung);
}
