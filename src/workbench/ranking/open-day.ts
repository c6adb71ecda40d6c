import type { Fact, IsoDate, StateId } from "../../core/index.ts";
import { scorePairs, type AskedRung, type ScoredDay, type Vintages } from "../../assessment/index.ts";
import { buildWorld, measurePairs, type LibraryValues, type World } from "../../panel/index.ts";
import { cowMembersOn, factsAsOf, groupKnown, membersOn, type KnownRecord } from "../../record/index.ts";

/** The record as known on a day, the state system then, and every pair of it scored. */
export interface Day {
  readonly known: KnownRecord;
  readonly world: World;
  readonly scored: ScoredDay;
}

/**
 * Scores every pair of a day: of the members of the Correlates of War system, and of states asked about besides.
 *
 * In: `onShare` is told how much is done, 0–1.
 */
export function scoreDay(
  known: KnownRecord,
  asked: AskedRung & {
    readonly vintages: Vintages;
    readonly named: readonly StateId[];
    readonly library?: LibraryValues | undefined;
  },
  onShare: (share: number) => void,
): Day {
  const { rung, horizonYears, vintages, named, library } = asked;
  const members = new Set(membersOn(known.asOf, known));
  const present = named.filter((state) => members.has(state));
  const world = buildWorld(known, [...new Set([...cowMembersOn(known.asOf, known), ...present])].sort());
  const table = measurePairs(world, (done) => onShare((done / world.states.length) * MEASURING), library);
  const scored = scorePairs(table, vintages, { rung, horizonYears });
  onShare(1);
  return { known, world, scored };
}

/** Share of the time that measuring takes. */
const MEASURING = 0.5;

/** The record as it was known on an earlier day, from what is known on a later one. */
export function knownEarlier(day: IsoDate, later: KnownRecord): KnownRecord {
  return groupKnown(day, factsAsOf(day, allFacts(later)), later.unitDistance);
}

/** Every fact of a known record. */
export function allFacts(known: KnownRecord): Fact[] {
  return Object.values(known.facts).flat();
}
