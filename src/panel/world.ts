import { rungRank, rungOf, yearOf, type IsoDate, type StateId } from "../core/index.ts";
import { greatCircleKm } from "../math/index.ts";
import {
  BEGINNING,
  bindsOn,
  capitalsOn,
  clashesOf,
  firstYears,
  holdsOn,
  leastDistanceKm,
  numberOf,
  pledgesOf,
  regionsOf,
  territoriesOn,
  textOf,
  treatiesOf,
  type KnownRecord,
  type Pledge,
} from "../record/index.ts";

/** A symmetric or directed table over the states of a world, `[n × n]`, read with `get(i, j)`. */
export interface Table {
  readonly n: number;
  readonly values: Float32Array;
}

/** Entry of a table; `NaN` means missing. */
export function get(table: Table, i: number, j: number): number {
  return table.values[i * table.n + j] as number;
}

function tableOf(n: number, fill: number): Table {
  return { n, values: new Float32Array(n * n).fill(fill) };
}

function setBoth(table: Table, i: number, j: number, value: number): void {
  table.values[i * table.n + j] = value;
  table.values[j * table.n + i] = value;
}

function raiseBoth(table: Table, i: number, j: number, value: number): void {
  if (value > get(table, i, j)) setBoth(table, i, j, value);
}

/** A multilateral defence treaty in force, as positions of its members. */
export interface Bloc {
  readonly id: string;
  readonly members: ReadonlySet<number>;
}

/**
 * The state system on one day as it was known then: everything measures are computed from.
 *
 * Missing: `NaN` in any number; measures pass it on with its reason.
 */
export interface World {
  readonly asOf: IsoDate;
  readonly year: number;
  readonly states: readonly StateId[];
  readonly index: ReadonlyMap<StateId, number>;
  readonly region: readonly string[];
  readonly ageYears: Float32Array;
  readonly major: Uint8Array;
  /** Democracy 1, mixed 0.5, autocracy 0. */
  readonly regime: Float32Array;
  readonly capabilityShare: Float64Array;
  readonly capabilityYear: Float32Array;
  readonly capitalKm: Table;
  readonly leastKm: Table;
  /** Rank of the highest rung in force, 0–4, and years since a pledge of each kind last ended (NaN: never). */
  readonly rung: Table;
  readonly yearsSinceDefense: Table;
  readonly yearsSinceAny: Table;
  /** Rivalry severity 0, 0.7 or 1; opposed in a clash, fading over ten years; side by side in one; claims 0/1. */
  readonly rivalry: Table;
  readonly clash: Table;
  readonly together: Table;
  readonly claim: Table;
  /** Sanctions in force of either on the other, 0–1. */
  readonly sanction: Table;
  /** Hostility 0–1, the greatest of its parts. */
  readonly hostility: Table;
  /** `enemies[i]` lists the states hostile to i. */
  readonly enemies: readonly (readonly number[])[];
  readonly defenseAllies: readonly (readonly number[])[];
  readonly alliedCapability: Float64Array;
  readonly blocs: readonly Bloc[];
  /** Both came out of the same state within the last twenty years. */
  readonly siblings: Table;
  /** Defence treaties concluded in the last five years, per hundred states; those of before the record do not count. */
  readonly recentTreaties: number;
}

const SIBLING_YEARS = 20;

/** What makes hostility: weights of its parts, the years over which a clash fades, and from where two states count as enemies. */
export const HOSTILITY_RULE = {
  memoryYears: 10,
  lesserRivalry: 0.7,
  clash: { threat: 0.5, display: 0.6, force: 0.8, war: 1 },
  claim: 0.4,
  sanction: 0.6,
  hostileFrom: 0.25,
} as const;
const {
  memoryYears: MEMORY_YEARS,
  lesserRivalry: LESSER_RIVALRY,
  clash: CLASH_WEIGHT,
  claim: CLAIM_WEIGHT,
  sanction: SANCTION_WEIGHT,
  hostileFrom: HOSTILE_FROM,
} = HOSTILITY_RULE;

/** Builds the world of a day from what was known then, over the states given (in order of id). */
export function buildWorld(known: KnownRecord, states: readonly StateId[]): World {
  const n = states.length;
  const day = known.asOf;
  const year = yearOf(day);
  const index = new Map(states.map((state, i) => [state, i]));
  const distances = buildDistances(known, states);
  const capability = buildCapability(known, index);
  const ties = buildTies(known, index);
  const conflict = buildConflict(known, index);
  const first = firstYears(known);
  const regions = regionsOf(known);
  const alliedCapability = new Float64Array(n);
  ties.defenseAllies.forEach((allies, i) => {
    alliedCapability[i] = allies.reduce((sum, j) => sum + (capability.share[j] as number), 0);
  });
  return {
    asOf: day,
    year,
    states,
    index,
    region: states.map((state) => regions.get(state) ?? ""),
    ageYears: Float32Array.from(states, (state) => year - (first.get(state) ?? Number.NaN)),
    major: flagged(known, index, "major-power"),
    regime: buildRegimes(known, index),
    capabilityShare: capability.share,
    capabilityYear: capability.year,
    ...distances,
    ...ties,
    ...conflict,
    alliedCapability,
    siblings: buildSiblings(known, index),
  };
}

function flagged(known: KnownRecord, index: ReadonlyMap<StateId, number>, kind: "major-power"): Uint8Array {
  const flags = new Uint8Array(index.size);
  for (const fact of known.facts[kind]) {
    const i = index.get(fact.subjects[0] as StateId);
    if (i !== undefined && holdsOn(known.asOf, fact)) flags[i] = 1;
  }
  return flags;
}

function buildRegimes(known: KnownRecord, index: ReadonlyMap<StateId, number>): Float32Array {
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
function buildCapability(
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

function buildDistances(
  known: KnownRecord,
  states: readonly StateId[],
): { capitalKm: Table; leastKm: Table } {
  const n = states.length;
  const capitals = capitalsOn(known.asOf, known);
  const territories = territoriesOn(known.asOf, known);
  const capitalKm = tableOf(n, Number.NaN);
  const leastKm = tableOf(n, Number.NaN);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [states[i] as StateId, states[j] as StateId];
      const [from, to] = [capitals.get(a), capitals.get(b)];
      if (from !== undefined && to !== undefined) setBoth(capitalKm, i, j, greatCircleKm(from, to));
      const least = leastDistanceKm(territories.get(a) ?? [], territories.get(b) ?? [], known.unitDistance);
      if (least !== undefined) setBoth(leastKm, i, j, least);
    }
  }
  return { capitalKm, leastKm };
}

type Ties = Pick<
  World,
  "rung" | "yearsSinceDefense" | "yearsSinceAny" | "defenseAllies" | "blocs" | "recentTreaties"
>;

function buildTies(known: KnownRecord, index: ReadonlyMap<StateId, number>): Ties {
  const n = index.size;
  const day = known.asOf;
  const rung = tableOf(n, 0);
  const yearsSinceDefense = tableOf(n, Number.NaN);
  const yearsSinceAny = tableOf(n, Number.NaN);
  const treaties = treatiesOf(known);
  const blocs = new Map<string, Set<number>>();
  for (const pledge of pledgesOf(treaties)) {
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

function isDefense(pledge: Pledge): boolean {
  return pledge.treaty.obligations.defense || pledge.treaty.obligations.offense;
}

function lowerBoth(table: Table, i: number, j: number, value: number): void {
  const now = get(table, i, j);
  if (Number.isNaN(now) || value < now) setBoth(table, i, j, value);
}

type Conflict = Pick<
  World,
  "rivalry" | "clash" | "together" | "claim" | "sanction" | "hostility" | "enemies"
>;

function buildConflict(known: KnownRecord, index: ReadonlyMap<StateId, number>): Conflict {
  const n = index.size;
  const day = known.asOf;
  const [rivalry, clash, together, claim, sanction] = [0, 0, 0, 0, 0].map((zero) => tableOf(n, zero)) as [
    Table,
    Table,
    Table,
    Table,
    Table,
  ];
  const pair = (a: StateId | undefined, b: StateId | undefined): readonly [number, number] | undefined => {
    const i = a === undefined ? undefined : index.get(a);
    const j = b === undefined ? undefined : index.get(b);
    return i === undefined || j === undefined || i === j ? undefined : [i, j];
  };
  for (const fact of known.facts.rivalry) {
    const at = holdsOn(day, fact) ? pair(fact.subjects[0], fact.subjects[1]) : undefined;
    if (at) raiseBoth(rivalry, ...at, numberOf(fact, "severity") === 2 ? 1 : LESSER_RIVALRY);
  }
  for (const one of clashesOf(known)) {
    const at = pair(one.a, one.b);
    const years = yearOf(day) - yearOf(one.to !== undefined && one.to < day ? one.to : day);
    if (at === undefined || years > MEMORY_YEARS) continue;
    const weight = CLASH_WEIGHT[one.level] * (1 - years / (MEMORY_YEARS + 1));
    raiseBoth(one.opposed ? clash : together, ...at, weight);
  }
  for (const fact of known.facts.claim) {
    const at = holdsOn(day, fact) ? pair(fact.subjects[0], fact.subjects[1]) : undefined;
    if (at) setBoth(claim, ...at, 1);
  }
  for (const fact of known.facts.sanction) {
    if (!holdsOn(day, fact)) continue;
    for (const sender of fact.subjects.slice(1)) {
      const at = pair(fact.subjects[0], sender);
      if (at) raiseBoth(sanction, ...at, (numberOf(fact, "severity") ?? 0) / 3);
    }
  }
  const hostility = tableOf(n, 0);
  hostility.values.forEach((_, k) => {
    hostility.values[k] = Math.max(
      rivalry.values[k] as number,
      clash.values[k] as number,
      CLAIM_WEIGHT * (claim.values[k] as number),
      SANCTION_WEIGHT * (sanction.values[k] as number),
    );
  });
  const enemies = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => j).filter((j) => get(hostility, i, j) >= HOSTILE_FROM),
  );
  return { rivalry, clash, together, claim, sanction, hostility, enemies };
}

function buildSiblings(known: KnownRecord, index: ReadonlyMap<StateId, number>): Table {
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
