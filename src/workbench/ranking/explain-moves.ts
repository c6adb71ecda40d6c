import type { Probability, StateId } from "../../core/index.ts";
import {
  explainMove,
  learntBetween,
  likeliestEnemy,
  type Move,
  type MovedTerm,
} from "../../assessment/index.ts";
import { buildCaseIn } from "../../panel/index.ts";
import type { KnownRecord } from "../../record/index.ts";
import { allFacts, type Day } from "./open-day.ts";

/** A pair whose answer moved, with the lines that moved it. */
export interface MovedPair {
  readonly members: readonly [StateId, StateId];
  readonly before: Probability;
  readonly after: Probability;
  readonly logOdds: number;
  /** Percentage points. */
  readonly points: number;
  /** Lines of the answer that moved, the largest first; their log-odds add up to the whole move. */
  readonly terms: readonly MovedTerm[];
}

/** Kinds whose facts stand by themselves: of these alone those learnt in between are looked through. */
const SELF_STANDING = ["rivalry", "sanction", "claim", "crisis", "regime"] as const;

/** Explains moves of pairs between two days; the state they would face bears on none of the lines. */
export function explainMoves(
  moves: readonly Move[],
  days: Readonly<Record<"before" | "after", Day>>,
  onMove: (done: number) => void,
): MovedPair[] {
  const learnt = learntBetween(allFacts(days.before.known), allFacts(days.after.known));
  const news = {
    before: newsOf(days.before.known, learnt.ended),
    after: newsOf(days.after.known, learnt.known),
  };
  return moves.map((move, k) => {
    const on = (when: "before" | "after") => {
      const { world, known, scored } = days[when];
      const pair = { ...pairOf(move, days[when]), library: scored.table.library };
      const one = buildCaseIn(world, known, pair);
      return {
        case: one,
        news: buildCaseIn(world, news[when], pair),
        vintages: scored.vintages,
      };
    };
    const terms = explainMove({ before: on("before"), after: on("after") }, days.after.scored.asked, learnt);
    onMove(k + 1);
    return {
      members: move.members,
      before: move.before.probability,
      after: move.after.probability,
      logOdds: move.logOdds,
      points: move.points,
      terms,
    };
  });
}

function newsOf(known: KnownRecord, ids: ReadonlySet<string>): KnownRecord {
  const facts = { ...known.facts };
  for (const kind of SELF_STANDING) facts[kind] = facts[kind].filter(({ id }) => ids.has(id));
  return { ...known, facts };
}

function pairOf(
  { members: [a, b] }: Move,
  { world }: Day,
): { readonly a: StateId; readonly b: StateId; readonly against: StateId } {
  const at = (state: StateId) => world.index.get(state) ?? -1;
  const enemy = likeliestEnemy(world, [at(a), at(b)]);
  const other = world.states.findIndex((state) => state !== a && state !== b);
  return { a, b, against: world.states[enemy ?? other] as StateId };
}
