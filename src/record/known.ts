import { FACT_KINDS, type Fact, type FactKind, type IsoDate, type StateId } from "../core/index.ts";
import type { Database } from "../store/index.ts";
import { loadFacts } from "./fact-table.ts";
import { loadUnitDistance, type UnitDistance } from "./geography.ts";

/** The record as it was known on a date; everything the panel and the answer read comes from here. */
export interface KnownRecord {
  readonly asOf: IsoDate;
  readonly facts: Readonly<Record<FactKind, readonly Fact[]>>;
  readonly unitDistance: UnitDistance;
}

/** Loads what was known on a date. */
export async function loadKnown(asOf: IsoDate, database: Database): Promise<KnownRecord> {
  return groupKnown(asOf, await loadFacts(asOf, database), await loadUnitDistance(database));
}

/** The same from facts already read as of that date. */
export function groupKnown(asOf: IsoDate, facts: readonly Fact[], unitDistance: UnitDistance): KnownRecord {
  const groups = Object.fromEntries(FACT_KINDS.map((kind) => [kind, [] as Fact[]])) as Record<
    FactKind,
    Fact[]
  >;
  for (const fact of facts) groups[fact.kind].push(fact);
  return { asOf, facts: groups, unitDistance };
}

const bySubject = new WeakMap<readonly Fact[], ReadonlyMap<StateId, readonly Fact[]>>();

/** Those of a list of facts that name a state, in their order; the list is gone through once and must not change. */
export function factsNaming(facts: readonly Fact[], state: StateId): readonly Fact[] {
  const found = bySubject.get(facts) ?? groupBySubject(facts);
  bySubject.set(facts, found);
  return found.get(state) ?? [];
}

function groupBySubject(facts: readonly Fact[]): ReadonlyMap<StateId, readonly Fact[]> {
  const groups = new Map<StateId, Fact[]>();
  for (const fact of facts) {
    for (const state of fact.subjects) {
      const list = groups.get(state);
      if (list === undefined) groups.set(state, [fact]);
      else if (list.at(-1) !== fact) list.push(fact);
    }
  }
  return groups;
}

/** Whether a fact holds on a day: begun, and not known to have ended before it. */
export function holdsOn(day: IsoDate, fact: Fact): boolean {
  return fact.validFrom <= day && (fact.validTo === undefined || fact.validTo >= day);
}

/** A text attribute; empty when the fact has none. */
export function textOf(fact: Fact, key: string): string {
  const value = fact.attributes[key];
  return typeof value === "string" ? value : "";
}

/** A numeric attribute; missing when the fact has none. */
export function numberOf(fact: Fact, key: string): number | undefined {
  const value = fact.attributes[key];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
