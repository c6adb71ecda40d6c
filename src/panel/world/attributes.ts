import { yearOf, type StateId } from "../../core/index.ts";
import { holdsOn, numberOf, textOf, type KnownRecord } from "../../record/index.ts";
import { setBoth, tableOf, type Table } from "./table.ts";

/** 1 for each state of which a fact of the kind holds. */
export function flagged(
  known: KnownRecord,
  index: ReadonlyMap<StateId, number>,
  kind: "major-power",
): Uint8Array {
  const flags = new Uint8Array(index.size);
  for (const fact of known.facts[kind]) {
    const i = index.get(fact.subjects[0] as StateId);
    if (i !== undefined && holdsOn(known.asOf, fact)) flags[i] = 1;
  }
  return flags;
}

/** Democracy 1, mixed 0.5, autocracy 0. */
export function buildRegimes(known: KnownRecord, index: ReadonlyMap<StateId, number>): Float32Array {
  const regime = new Float32Array(index.size).fill(Number.NaN);
  for (const fact of known.facts.regime) {
    const i = index.get(fact.subjects[0] as StateId);
    if (i === undefined || !holdsOn(known.asOf, fact)) continue;
    const kind = textOf(fact, "regime");
    regime[i] = kind === "democracy" ? 1 : kind === "mixed" ? 0.5 : kind === "autocracy" ? 0 : Number.NaN;
  }
  return regime;
}

/** Mean of a state's shares of population and output over the states whose latest benchmark is known. */
export function buildCapability(
  known: KnownRecord,
  index: ReadonlyMap<StateId, number>,
): { share: Float64Array; year: Float32Array } {
  const n = index.size;
  const year = new Float32Array(n).fill(Number.NaN);
  const population = new Float64Array(n).fill(Number.NaN);
  const output = new Float64Array(n).fill(Number.NaN);
  for (const fact of known.facts.capability) {
    const i = index.get(fact.subjects[0] as StateId);
    const benchmark = numberOf(fact, "year");
    if (i === undefined || benchmark === undefined || (year[i] as number) > benchmark) continue;
    year[i] = benchmark;
    population[i] = numberOf(fact, "populationMillions") ?? Number.NaN;
    output[i] = numberOf(fact, "gdpBillionUsd2011") ?? Number.NaN;
  }
  const sum = (values: Float64Array) => values.reduce((total, v) => total + (Number.isNaN(v) ? 0 : v), 0);
  const [people, product] = [sum(population), sum(output)];
  const share = population.map((v, i) => (v / people + (output[i] as number) / product) / 2);
  return { share, year };
}

const SIBLING_YEARS = 20;

/** Pairs that came out of the same state within the last twenty years. */
export function buildSiblings(known: KnownRecord, index: ReadonlyMap<StateId, number>): Table {
  const siblings = tableOf(index.size, 0);
  const families = new Map<StateId, Set<number>>();
  for (const fact of known.facts.succession) {
    const kind = textOf(fact, "successionKind");
    const [parent, child] = fact.subjects;
    if (parent === undefined || child === undefined || (kind !== "split" && kind !== "succeeded")) continue;
    if (yearOf(known.asOf) - yearOf(fact.validFrom) > SIBLING_YEARS) continue;
    const family = families.get(parent) ?? new Set<number>();
    families.set(parent, family);
    for (const state of [parent, child]) {
      const i = index.get(state);
      if (i !== undefined) family.add(i);
    }
  }
  for (const family of families.values()) {
    for (const i of family) for (const j of family) if (i !== j) setBoth(siblings, i, j, 1);
  }
  return siblings;
}
