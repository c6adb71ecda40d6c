import type { ObligationRung, StateId } from "../core/index.ts";
import { ATOP_LAST_YEAR, textOf, type Atop, type AtopAlliance, type KnownRecord } from "../record/index.ts";

/** What counts as having climbed: any pledge, restraint or more, a defence pledge. */
export const OUTCOMES = ["any", "restraint", "defense"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The lowest rung that has an outcome. */
export const LEAST_RUNG: Readonly<Record<Outcome, ObligationRung>> = {
  any: "consultation",
  restraint: "restraint",
  defense: "defense",
};

const FIRST_YEAR = 1815;
const SPAN = ATOP_LAST_YEAR - FIRST_YEAR + 1;
/** Bit of each outcome in the flags of a dyad-year or a treaty. */
export const OUTCOME_BIT: Readonly<Record<Outcome, number>> = { any: 1, restraint: 2, defense: 4 };

/** The next onset of a pair after a year: when, and by which treaty. */
export interface Onset {
  readonly year: number;
  readonly treaty: string;
}

/** Outcomes of ATOP by pair and year, over the record's own state ids. */
export class Outcomes {
  readonly #years: ReadonlyMap<string, Uint8Array>;
  readonly #treaties: Treaties;

  constructor(atop: Atop, known: KnownRecord) {
    const stateOf = stateByCode(known);
    const years = new Map<string, Uint8Array>();
    for (const row of atop.dyadYears) {
      const a = stateOf(row.ccode1, row.year);
      const b = stateOf(row.ccode2, row.year);
      if (a === undefined || b === undefined || a === b) continue;
      const series = years.get(pairKey(a, b)) ?? new Uint8Array(SPAN);
      years.set(pairKey(a, b), series);
      const at = row.year - FIRST_YEAR;
      series[at] = (series[at] ?? 0) | flagsOf(row);
    }
    this.#years = years;
    this.#treaties = new Treaties(atop, stateOf);
  }

  /** Whether the pair had the outcome in the year. */
  has(outcome: Outcome, a: StateId, b: StateId, year: number): boolean {
    const flags = this.#years.get(pairKey(a, b))?.[year - FIRST_YEAR] ?? 0;
    return (flags & OUTCOME_BIT[outcome]) !== 0;
  }

  /** Its first year with the outcome among the `horizonYears` after a year, with the treaty that made it. */
  onsetAfter(
    outcome: Outcome,
    a: StateId,
    b: StateId,
    year: number,
    horizonYears: number,
  ): Onset | undefined {
    const series = this.#years.get(pairKey(a, b));
    if (series === undefined) return undefined;
    for (let y = year + 1; y <= Math.min(year + horizonYears, ATOP_LAST_YEAR); y++) {
      if (((series[y - FIRST_YEAR] ?? 0) & OUTCOME_BIT[outcome]) !== 0) {
        return { year: y, treaty: this.#treaties.behind(outcome, a, b, y) };
      }
    }
    return undefined;
  }
}

/** Key of an undirected pair. */
export function pairKey(a: StateId, b: StateId): string {
  return a < b ? `${a}${b}` : `${b}${a}`;
}

/** Outcomes that the obligations of a dyad-year or a treaty amount to, as bits. */
export function flagsOf(
  row: Pick<AtopAlliance, "defense" | "offense" | "neutrality" | "nonaggression" | "consultation">,
): number {
  const restraint = row.defense || row.offense || row.neutrality || row.nonaggression;
  return (
    (restraint || row.consultation ? OUTCOME_BIT.any : 0) |
    (restraint ? OUTCOME_BIT.restraint : 0) |
    (row.defense ? OUTCOME_BIT.defense : 0)
  );
}

/** The record's id of a Correlates of War number in a year. */
export type StateOf = (ccode: number, year: number) => StateId | undefined;

/** Correlates of War numbers to the record's ids, by year. */
export function stateByCode(known: KnownRecord): StateOf {
  const spells = new Map<number, { from: number; to: number; state: StateId }[]>();
  for (const fact of known.facts.code) {
    const state = fact.subjects[0];
    if (textOf(fact, "system") !== "cow" || state === undefined) continue;
    const code = Number(textOf(fact, "code"));
    const list = spells.get(code) ?? [];
    spells.set(code, list);
    const to = fact.validTo === undefined ? Number.POSITIVE_INFINITY : Number(fact.validTo.slice(0, 4));
    list.push({ from: Number(fact.validFrom.slice(0, 4)), to, state });
  }
  return (ccode, year) => {
    const list = spells.get(ccode);
    return (list?.find((spell) => spell.from <= year && year <= spell.to) ?? list?.[0])?.state;
  };
}

interface JointEntry {
  readonly treaty: string;
  readonly year: number;
  readonly flags: number;
}

/** Which treaty brought two states together when. */
class Treaties {
  readonly #joint = new Map<string, JointEntry[]>();

  constructor(atop: Atop, stateOf: StateOf) {
    const alliances = new Map(atop.alliances.map((alliance) => [alliance.id, alliance]));
    const members = new Map<string, { state: StateId; entry: number }[]>();
    for (const membership of atop.memberships) {
      const state = stateOf(membership.ccode, membership.entryYear);
      if (state === undefined) continue;
      const list = members.get(membership.allianceId) ?? [];
      members.set(membership.allianceId, list);
      list.push({ state, entry: membership.entryYear });
    }
    for (const [id, list] of members) {
      const alliance = alliances.get(id);
      if (alliance === undefined) continue;
      const flags = flagsOf(alliance);
      list.forEach((one, i) => {
        for (const other of list.slice(i + 1)) {
          if (one.state === other.state) continue;
          const key = pairKey(one.state, other.state);
          const entries = this.#joint.get(key) ?? [];
          this.#joint.set(key, entries);
          entries.push({ treaty: id, year: Math.max(one.entry, other.entry), flags });
        }
      });
    }
  }

  /** The treaty with the outcome that both entered nearest to the year, not after it; the pair alone when none. */
  behind(outcome: Outcome, a: StateId, b: StateId, year: number): string {
    const entries = (this.#joint.get(pairKey(a, b)) ?? []).filter(
      (entry) => (entry.flags & OUTCOME_BIT[outcome]) !== 0 && entry.year <= year,
    );
    const nearest = entries.reduce<JointEntry | undefined>(
      (best, entry) => (best === undefined || entry.year > best.year ? entry : best),
      undefined,
    );
    return nearest?.treaty ?? `${pairKey(a, b)}-${year}`;
  }
}

/** Of the defence alliances begun by the end of a year, the share with joint command, bases or a common policy. */
export function integratedShare(atop: Atop, lastYear: number): number {
  const defense = atop.alliances.filter((one) => one.defense && one.beginYear <= lastYear);
  return defense.filter((one) => one.integrated).length / Math.max(1, defense.length);
}
