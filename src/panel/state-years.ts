import { endOfYear, rungOf, rungRank, yearOf, type StateId, type StateProfile } from "../core/index.ts";
import {
  bindsOn,
  cowMembersOn,
  groupKnown,
  numberOf,
  pledgesOf,
  treatiesOf,
  type KnownRecord,
} from "../record/index.ts";
import { buildCapability } from "./world/attributes.ts";

/** A state's share of the world's capability at each year of which the record has a benchmark. */
export function capabilityYears(record: KnownRecord, state: StateId): StateProfile["capability"] {
  const years = new Set(
    record.facts.capability
      .filter(({ subjects }) => subjects[0] === state)
      .flatMap((fact) => numberOf(fact, "year") ?? []),
  );
  return [...years]
    .sort((p, q) => p - q)
    .flatMap((year) => {
      const day = endOfYear(year) < record.asOf ? endOfYear(year) : record.asOf;
      const facts = [...record.facts.capability, ...record.facts.membership].filter(
        (fact) => (numberOf(fact, "year") ?? yearOf(fact.validFrom)) <= year && fact.validFrom <= day,
      );
      const known = groupKnown(day, facts, record.unitDistance);
      const members = cowMembersOn(day, known);
      const at = members.indexOf(state);
      if (at === -1) return [];
      const { share } = buildCapability(known, new Map(members.map((one, k) => [one, k])));
      const own = share[at] ?? Number.NaN;
      return Number.isNaN(own) ? [] : [{ year, share: own }];
    });
}

/** How many states a state is bound to at the end of each year of its membership, by defence and by lesser promises. */
export function partnerYears(
  record: KnownRecord,
  state: StateId,
  years: readonly number[],
): StateProfile["partners"] {
  const pledges = pledgesOf(treatiesOf(record)).filter(({ a, b }) => a === state || b === state);
  const spells = record.facts.membership.filter(({ subjects }) => subjects[0] === state);
  return years.flatMap((year) => {
    const day = endOfYear(year) < record.asOf ? endOfYear(year) : record.asOf;
    const isMember = spells.some(({ validFrom, validTo }) => validFrom <= day && (validTo ?? day) >= day);
    if (!isMember) return [];
    const rank = new Map<StateId, number>();
    for (const pledge of pledges.filter((one) => bindsOn(day, one))) {
      const other = pledge.a === state ? pledge.b : pledge.a;
      rank.set(other, Math.max(rank.get(other) ?? 0, rungRank(rungOf(pledge.treaty.obligations))));
    }
    const defense = [...rank.values()].filter((one) => one >= rungRank("defense")).length;
    return [{ year, defense, other: rank.size - defense }];
  });
}
