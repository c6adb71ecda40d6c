import { yearOf, type StateId } from "../../core/index.ts";
import { clashesOf, holdsOn, numberOf, type Clash, type KnownRecord } from "../../record/index.ts";
import { get, raiseBoth, setBoth, tableOf, type Table } from "./table.ts";

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

/** Enmity and comradeship between the states of a world. */
export interface Conflict {
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
}

/**
 * Reads rivalries, clashes, claims and sanctions, and hostility from them.
 *
 * In: `clashes` where they are read already; `rows`, the states whose hostilities and enemies are wanted, absent: all.
 */
export function buildConflict(
  known: KnownRecord,
  index: ReadonlyMap<StateId, number>,
  given: { readonly clashes?: readonly Clash[]; readonly rows?: readonly number[] } = {},
): Conflict {
  const n = index.size;
  const every = Array.from({ length: n }, (_, i) => i);
  const { clashes = clashesOf(known), rows = every } = given;
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
  for (const one of clashes) {
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
  const enemies = every.map((): number[] => []);
  for (const i of rows) {
    for (let j = 0; j < n; j++) {
      const k = i * n + j;
      const most = Math.max(
        rivalry.values[k] as number,
        clash.values[k] as number,
        CLAIM_WEIGHT * (claim.values[k] as number),
        SANCTION_WEIGHT * (sanction.values[k] as number),
      );
      setBoth(hostility, i, j, most);
      if (get(hostility, i, j) >= HOSTILE_FROM) enemies[i]?.push(j);
    }
  }
  return { rivalry, clash, together, claim, sanction, hostility, enemies };
}
