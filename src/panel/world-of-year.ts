import { endOfYear, type StateId } from "../core/index.ts";
import { clashesBegunBy, cowMembersOn, groupKnown, type KnownRecord } from "../record/index.ts";
import { buildWorld, type World } from "./world/world.ts";

/**
 * The world at the end of a year, told with everything a record knows, not with what its contemporaries knew.
 *
 * In:  a record as of that year's end or later; states in order of id, absent: the members of the Correlates of War system.
 */
export function worldOfYear(year: number, record: KnownRecord, states?: readonly StateId[]): World {
  const end = endOfYear(year);
  const day = end < record.asOf ? end : record.asOf;
  // What began later is hidden by date: a world takes every clash in its record for a past or present one.
  const facts = Object.values(record.facts)
    .flat()
    .filter((fact) => fact.validFrom <= day);
  const known = groupKnown(day, facts, record.unitDistance);
  return buildWorld(known, states ?? cowMembersOn(day, known), clashesBegunBy(day, record));
}
