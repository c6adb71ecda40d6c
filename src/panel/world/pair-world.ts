import { endOfYear, yearOf, type Fact, type IsoDate, type StateId } from "../../core/index.ts";
import { greatCircleKm } from "../../math/index.ts";
import {
  bindsOn,
  capitalsOn,
  clashesOf,
  cowMembersOn,
  groupKnown,
  pledgesOf,
  treatiesOf,
  type KnownRecord,
  type Pledge,
} from "../../record/index.ts";
import type { ThreatWorld } from "../threat.ts";
import { buildCapability } from "./attributes.ts";
import { buildConflict } from "./conflict.ts";
import { setBoth, tableOf, type Table } from "./table.ts";
import { isDefense } from "./ties.ts";

/** A world with no more in it than threats to two states need; what two other states are to each other is left out. */
export interface PairWorld extends ThreatWorld {
  readonly asOf: IsoDate;
  readonly year: number;
  readonly states: readonly StateId[];
  readonly index: ReadonlyMap<StateId, number>;
}

/**
 * Worlds of two states at the end of any year, told with everything a record knows.
 *
 * The same numbers as `worldOfYear` gives for the two, at a tenth of the work: facts that bear on neither are put aside once.
 *
 */
export function pairWorlds(
  record: KnownRecord,
  pair: readonly [StateId, StateId],
): (year: number) => PairWorld {
  const facts = factsOfPair(record, pair);
  const clashes = clashesOf(record).filter(({ a, b }) => pair.includes(a) || pair.includes(b));
  const pledges = pledgesOf(treatiesOf(record)).filter(
    (pledge) => isDefense(pledge) && (pair.includes(pledge.a) || pair.includes(pledge.b)),
  );
  return (year) => {
    const end = endOfYear(year);
    const day = end < record.asOf ? end : record.asOf;
    const then = facts.filter((fact) => fact.validFrom <= day);
    const known = groupKnown(day, then, record.unitDistance);
    const states = cowMembersOn(day, known);
    const index = new Map(states.map((state, at) => [state, at]));
    const { share } = buildCapability(known, index);
    const rows = pair.flatMap((state) => index.get(state) ?? []);
    const begun = clashes.filter(({ from }) => from <= day);
    const { hostility, enemies } = buildConflict(known, index, { clashes: begun, rows });
    const alliedCapability = new Float64Array(states.length);
    for (const i of rows)
      alliedCapability[i] = alliesOf(states[i] as StateId, pledges, known)
        .flatMap((ally) => index.get(ally) ?? [])
        .reduce((sum, j) => sum + (share[j] as number), 0);
    const capitalKm = distancesOf(pair, states, known);
    return {
      asOf: day,
      year: yearOf(day),
      states,
      index,
      hostility,
      enemies,
      capabilityShare: share,
      alliedCapability,
      capitalKm,
    };
  };
}

/** States bound to one by a defence pledge on a record's day, in order of id. */
function alliesOf(state: StateId, pledges: readonly Pledge[], { asOf }: KnownRecord): StateId[] {
  const allies = pledges
    .filter((one) => one.treaty.from <= asOf && bindsOn(asOf, one))
    .flatMap(({ a, b }) => (a === state ? b : b === state ? a : []));
  return [...new Set(allies)].sort();
}

function factsOfPair({ facts }: KnownRecord, pair: readonly StateId[]): Fact[] {
  const names = ({ subjects }: Fact) => pair.some((state) => subjects.includes(state));
  return [
    ...facts.membership,
    ...facts.capability,
    ...facts.capital,
    ...[...facts.rivalry, ...facts.claim, ...facts.sanction].filter(names),
  ];
}

function distancesOf(pair: readonly StateId[], states: readonly StateId[], known: KnownRecord): Table {
  const table = tableOf(states.length, Number.NaN);
  const capitals = capitalsOn(known.asOf, known);
  for (const state of pair) {
    const [from, i] = [capitals.get(state), states.indexOf(state)];
    if (from === undefined || i === -1) continue;
    states.forEach((other, j) => {
      const to = capitals.get(other);
      if (to !== undefined && i !== j) setBoth(table, i, j, greatCircleKm(from, to));
    });
  }
  return table;
}
