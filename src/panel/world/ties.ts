import { rungOf, rungRank, yearOf, type StateId } from "../../core/index.ts";
import {
  BEGINNING,
  bindsOn,
  pledgesOf,
  treatiesOf,
  type KnownRecord,
  type Pledge,
} from "../../record/index.ts";
import { get, raiseBoth, setBoth, tableOf, type Table } from "./table.ts";

/** A multilateral defence treaty in force, as positions of its members. */
export interface Bloc {
  readonly id: string;
  readonly members: ReadonlySet<number>;
}

/** Promises between the states of a world. */
export interface Ties {
  /** Rank of the highest rung in force, 0–4, and years since a pledge of each kind last ended (NaN: never). */
  readonly rung: Table;
  readonly yearsSinceDefense: Table;
  readonly yearsSinceAny: Table;
  readonly defenseAllies: readonly (readonly number[])[];
  readonly blocs: readonly Bloc[];
  /** Defence treaties concluded in the last five years, per hundred states; those of before the record do not count. */
  readonly recentTreaties: number;
}

/** Reads what holds, what ended and what is new from the pledges known. */
export function buildTies(known: KnownRecord, index: ReadonlyMap<StateId, number>): Ties {
  const n = index.size;
  const day = known.asOf;
  const rung = tableOf(n, 0);
  const yearsSinceDefense = tableOf(n, Number.NaN);
  const yearsSinceAny = tableOf(n, Number.NaN);
  const treaties = treatiesOf(known);
  const blocs = new Map<string, Set<number>>();
  for (const pledge of pledgesOf(treaties, index)) {
    const i = index.get(pledge.a);
    const j = index.get(pledge.b);
    if (i === undefined || j === undefined) continue;
    if (bindsOn(day, pledge)) {
      raiseBoth(rung, i, j, rungRank(rungOf(pledge.treaty.obligations)));
      if (isDefense(pledge) && pledge.treaty.members.length > 2 && pledge.treaty.pairs === undefined) {
        const members = blocs.get(pledge.treaty.id) ?? new Set<number>();
        blocs.set(pledge.treaty.id, members.add(i).add(j));
      }
    } else if (pledge.to !== undefined && pledge.to < day) {
      const since = yearOf(day) - yearOf(pledge.to);
      lowerBoth(yearsSinceAny, i, j, since);
      if (isDefense(pledge)) lowerBoth(yearsSinceDefense, i, j, since);
    }
  }
  const defenseRank = rungRank("defense");
  const defenseAllies = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => j).filter((j) => i !== j && get(rung, i, j) >= defenseRank),
  );
  const recent = treaties.filter(
    (treaty) =>
      (treaty.obligations.defense || treaty.obligations.offense) &&
      treaty.from > BEGINNING &&
      treaty.from <= day &&
      yearOf(day) - yearOf(treaty.from) < 5,
  );
  return {
    rung,
    yearsSinceDefense,
    yearsSinceAny,
    defenseAllies,
    blocs: [...blocs].map(([id, members]) => ({ id, members })),
    recentTreaties: (100 * recent.length) / Math.max(1, n),
  };
}

/** Whether a pledge promises active help. */
export function isDefense(pledge: Pledge): boolean {
  return pledge.treaty.obligations.defense || pledge.treaty.obligations.offense;
}

function lowerBoth(table: Table, i: number, j: number, value: number): void {
  const now = get(table, i, j);
  if (Number.isNaN(now) || value < now) setBoth(table, i, j, value);
}
