import type { StateId } from "../core/index.ts";
import { holdsOn, leastDistanceKm, numberOf, territoriesOn, type KnownRecord } from "../record/index.ts";
import { PRESSURE_RULE } from "./columns/pressure.ts";
import { get } from "./world/table.ts";
import type { World } from "./world/world.ts";

/** The parts of pressure, in the order in which they are shown. */
export const PRESSURE_PARTS = ["sanctions", "alliances", "troops", "acts", "disputes"] as const;
export type PressurePart = (typeof PRESSURE_PARTS)[number];

/** Pressure of one state on another on a day, each 0–1. */
export interface Pressure {
  /** `undefined` where the record does not reach: sanctions before 1935. */
  readonly parts: Readonly<Record<PressurePart, number | undefined>>;
  readonly pressure: number;
}

/**
 * Pressure of `from` on `to` on the day of the record, from the core record.
 *
 * Missing: sanctions before 1935 are left out of the mean.
 * Source:  docs/method/pressure.md, whose columns tell it by calendar year.
 * Check:   tests/parity/pressure-of-day.test.ts.
 */
export function pressureOn(known: KnownRecord, world: World, from: StateId, to: StateId): Pressure {
  const tied = tiesOf(known, world, from);
  const around = landAround(known, to);
  const parts = {
    sanctions: known.asOf < PRESSURE_RULE.sanctionsFrom ? undefined : sanctionsOn(known, from, to),
    alliances: alliancesAround(around, from, tied.pacts),
    troops: troopsAround(known, around, from),
    acts: get(world.clash, world.index.get(from) ?? -1, world.index.get(to) ?? -1),
    disputes: stanceInDisputes(known, { from, to }, tied.partners),
  };
  return { parts, pressure: totalOf(parts) };
}

/** The whole from its parts: mean of sanctions, forward presence, acts and stance in disputes, of those that are known. */
export function totalOf(parts: Pressure["parts"]): number {
  const { sanctions, alliances, troops, acts, disputes } = parts;
  const presence = ((alliances ?? 0) + (troops ?? 0)) / 2;
  const known = [sanctions, presence, acts, disputes].filter((part) => part !== undefined);
  return known.reduce((sum, part) => sum + part, 0) / known.length;
}

function sanctionsOn(known: KnownRecord, from: StateId, to: StateId): number {
  const severities = known.facts.sanction
    .filter(
      (fact) => holdsOn(known.asOf, fact) && fact.subjects[0] === to && fact.subjects.slice(1).includes(from),
    )
    .map((fact) => numberOf(fact, "severity") ?? 0);
  return Math.max(0, ...severities) / 3;
}

/** States around one by land, with their nearness 0–1. */
function landAround(known: KnownRecord, to: StateId): ReadonlyMap<StateId, number> {
  const territories = territoriesOn(known.asOf, known);
  const own = territories.get(to) ?? [];
  const near = new Map<StateId, number>();
  for (const [state, units] of territories) {
    if (state === to) continue;
    const km = leastDistanceKm(units, own, known.unitDistance);
    if (km !== undefined && km < PRESSURE_RULE.aroundKm) near.set(state, 1 - km / PRESSURE_RULE.aroundKm);
  }
  return near;
}

function alliancesAround(
  around: ReadonlyMap<StateId, number>,
  from: StateId,
  pacts: ReadonlySet<StateId>,
): number {
  let [bound, all] = [0, 0];
  for (const [state, nearness] of around) {
    if (state === from) continue;
    all += nearness;
    if (pacts.has(state)) bound += nearness;
  }
  return all === 0 ? 0 : bound / all;
}

function troopsAround(known: KnownRecord, around: ReadonlyMap<StateId, number>, from: StateId): number {
  const men = new Map<StateId, number>();
  for (const fact of known.facts.troops) {
    const [sender, host] = fact.subjects;
    if (sender !== from || host === undefined || !holdsOn(known.asOf, fact)) continue;
    men.set(host, Math.max(men.get(host) ?? 0, numberOf(fact, "size") ?? 0));
  }
  let near = 0;
  for (const [host, size] of men) near += size * (around.get(host) ?? 0);
  return near / (near + PRESSURE_RULE.halfPressureMen);
}

/** Whom a state is bound to by a pact of defence or offence, and those and whom it works with. */
function tiesOf(
  known: KnownRecord,
  world: World,
  from: StateId,
): { pacts: ReadonlySet<StateId>; partners: ReadonlySet<StateId> } {
  const allies = world.defenseAllies[world.index.get(from) ?? -1] ?? [];
  const pacts = new Set(allies.flatMap((at) => world.states[at] ?? []));
  const practice = known.facts.practice
    .filter(
      (fact) => holdsOn(known.asOf, fact) && (numberOf(fact, "level") ?? 0) >= PRESSURE_RULE.partnerLevel,
    )
    .flatMap(({ subjects: [one, two] }) => (one === from ? (two ?? []) : two === from ? (one ?? []) : []));
  return { pacts, partners: new Set([...pacts, ...practice]) };
}

function stanceInDisputes(
  known: KnownRecord,
  { from, to }: { readonly from: StateId; readonly to: StateId },
  partners: ReadonlySet<StateId>,
): number {
  const opponents = new Set<StateId>();
  for (const fact of known.facts.claim) {
    const [one, two] = fact.subjects;
    if (one === undefined || two === undefined || one === two || !holdsOn(known.asOf, fact)) continue;
    if (one === to) opponents.add(two);
    if (two === to) opponents.add(one);
  }
  const own = opponents.has(from) ? PRESSURE_RULE.quarrel.own : 0;
  const ofPartners = partners.has(to)
    ? 0
    : PRESSURE_RULE.quarrel.partner * [...opponents].filter((state) => partners.has(state)).length;
  return 1 - 0.5 ** (own + ofPartners);
}
