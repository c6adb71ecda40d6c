import type { StateId } from "../core/index.ts";
import type { Atop, AtopMembership } from "../record/index.ts";
import { flagsOf, OUTCOME_BIT, pairKey, type Outcome, type Outcomes, type StateOf } from "./outcomes.ts";

/** An obligation that a pair has at the end of a year. */
export interface PledgeHeld {
  /** Of the treaties that hold the pair, the one with most members; of equals the newest. */
  readonly treaty: string;
  readonly members: number;
  /** Whole years since the pair's unbroken run of year-ends with the outcome began. */
  readonly ageYears: number;
}

interface Hold {
  readonly treaty: string;
  readonly from: number;
  /** Year in which the first of the two left; infinite while both stay. */
  readonly until: number;
  readonly flags: number;
}

/**
 * What holds a pair at the end of each year, by ATOP.
 *
 * A pair has the outcome on 31 December when its dyad-year has it and a treaty with the outcome had both as members
 * and had been left by neither in that year.
 */
export class Pledges {
  readonly #outcomes: Pick<Outcomes, "has">;
  readonly #holds: ReadonlyMap<string, readonly Hold[]>;
  readonly #memberships: ReadonlyMap<string, readonly AtopMembership[]>;

  constructor(made: {
    readonly atop: Pick<Atop, "alliances" | "memberships">;
    readonly outcomes: Pick<Outcomes, "has">;
    readonly stateOf: StateOf;
  }) {
    this.#outcomes = made.outcomes;
    this.#memberships = byTreaty(made.atop.memberships);
    this.#holds = holdsOf(made.atop, this.#memberships, made.stateOf);
  }

  /** Whether the pair has the outcome at the end of the year. */
  holds(outcome: Outcome, a: StateId, b: StateId, year: number): boolean {
    return this.#outcomes.has(outcome, a, b, year) && this.#holding(outcome, a, b, year).length > 0;
  }

  /** What holds the pair at the end of the year; absent when nothing does. */
  held(outcome: Outcome, a: StateId, b: StateId, year: number): PledgeHeld | undefined {
    if (!this.holds(outcome, a, b, year)) return undefined;
    const [first, ...others] = this.#holding(outcome, a, b, year).map((hold) => ({
      hold,
      members: this.#members(hold.treaty, year),
    }));
    if (first === undefined) return undefined;
    const largest = others.reduce(
      (best, one) =>
        one.members > best.members || (one.members === best.members && one.hold.from > best.hold.from)
          ? one
          : best,
      first,
    );
    let began = year;
    while (this.holds(outcome, a, b, began - 1)) began--;
    return { treaty: largest.hold.treaty, members: largest.members, ageYears: year - began };
  }

  #holding(outcome: Outcome, a: StateId, b: StateId, year: number): Hold[] {
    return (this.#holds.get(pairKey(a, b)) ?? []).filter(
      ({ from, until, flags }) => (flags & OUTCOME_BIT[outcome]) !== 0 && from <= year && until > year,
    );
  }

  #members(treaty: string, year: number): number {
    const inside = (this.#memberships.get(treaty) ?? []).filter(
      ({ entryYear, exitYear }) => entryYear <= year && (exitYear ?? Number.POSITIVE_INFINITY) > year,
    );
    return new Set(inside.map(({ ccode }) => ccode)).size;
  }
}

function byTreaty(memberships: readonly AtopMembership[]): Map<string, AtopMembership[]> {
  const lists = new Map<string, AtopMembership[]>();
  for (const one of memberships) {
    const list = lists.get(one.allianceId) ?? [];
    lists.set(one.allianceId, list);
    list.push(one);
  }
  return lists;
}

function holdsOf(
  atop: Pick<Atop, "alliances">,
  memberships: ReadonlyMap<string, readonly AtopMembership[]>,
  stateOf: StateOf,
): Map<string, Hold[]> {
  const holds = new Map<string, Hold[]>();
  for (const alliance of atop.alliances) {
    const members = (memberships.get(alliance.id) ?? []).flatMap(({ ccode, entryYear, exitYear }) => {
      const state = stateOf(ccode, entryYear);
      return state === undefined
        ? []
        : [{ state, from: entryYear, until: exitYear ?? Number.POSITIVE_INFINITY }];
    });
    const flags = flagsOf(alliance);
    members.forEach((one, i) => {
      for (const other of members.slice(i + 1)) {
        const from = Math.max(one.from, other.from);
        const until = Math.min(one.until, other.until);
        if (one.state === other.state || from >= until) continue;
        const key = pairKey(one.state, other.state);
        const list = holds.get(key) ?? [];
        holds.set(key, list);
        list.push({ treaty: alliance.id, from, until, flags });
      }
    });
  }
  return holds;
}
