import { endOfYear, yearOf, type Fact, type IsoDate, type StateId } from "../../core/index.ts";
import { greatCircleKm } from "../../math/index.ts";
import { capitalsOn, cowMembersOn, groupKnown, textOf, type KnownRecord } from "../../record/index.ts";
import type { ThreatWorld } from "../threat.ts";
import { buildCapability } from "./attributes.ts";
import { buildConflict } from "./conflict.ts";
import { setBoth, tableOf, type Table } from "./table.ts";
import { buildTies } from "./ties.ts";

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
 * Check: tests/flow/pair-history.test.ts, against whole worlds.
 */
export function pairWorlds(
  record: KnownRecord,
  pair: readonly [StateId, StateId],
): (year: number) => PairWorld {
  const facts = factsOfPair(record, pair);
  return (year) => {
    const end = endOfYear(year);
    const day = end < record.asOf ? end : record.asOf;
    const then = facts.filter((fact) => fact.validFrom <= day);
    const known = groupKnown(day, then, record.unitDistance);
    const states = cowMembersOn(day, known);
    const index = new Map(states.map((state, at) => [state, at]));
    const { share } = buildCapability(known, index);
    const { hostility, enemies } = buildConflict(known, index);
    const alliedCapability = Float64Array.from(buildTies(known, index).defenseAllies, (allies) =>
      allies.reduce((sum, j) => sum + (share[j] as number), 0),
    );
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

function factsOfPair({ facts }: KnownRecord, pair: readonly StateId[]): Fact[] {
  const names = ({ subjects }: Fact) => pair.some((state) => subjects.includes(state));
  const keysOf = (kind: "war" | "treaty-membership", key: string) =>
    new Set(facts[kind].filter(names).map((fact) => textOf(fact, key)));
  const wars = keysOf("war", "war");
  const treaties = keysOf("treaty-membership", "treaty");
  return [
    ...facts.membership,
    ...facts.capability,
    ...facts.capital,
    ...[...facts.rivalry, ...facts.claim, ...facts.sanction].filter(names),
    ...facts.crisis.filter((fact) =>
      pair.some((state) =>
        [textOf(fact, "side1"), textOf(fact, "side2")].some((side) => side.split(";").includes(state)),
      ),
    ),
    ...facts.war.filter((fact) => wars.has(textOf(fact, "war"))),
    ...[...facts.treaty, ...facts["treaty-membership"]].filter((fact) =>
      treaties.has(textOf(fact, "treaty")),
    ),
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
