import type { AimedTreaty, World } from "../../panel/index.ts";
import { buildCandidates, TERMS } from "./design.ts";

/** One pair of a treaty: the third states, their terms, and which of them the treaty names. */
export interface Choice {
  readonly treaty: number;
  readonly i: number;
  readonly j: number;
  /** Positions in the world of the year before. */
  readonly states: readonly number[];
  /** `[states × TERMS]`. */
  readonly x: Float64Array;
  /** Rows of the named states. */
  readonly named: readonly number[];
}

/** Treaties with their pairs' choices. */
export interface TargetTable {
  readonly treaties: readonly AimedTreaty[];
  readonly choices: readonly Choice[];
  /** Numbers of the choices of each treaty; none where the treaty cannot be used. */
  readonly choicesOf: readonly (readonly number[])[];
}

/**
 * Makes a choice of each pair of founders of each treaty, among all third states of the year before.
 *
 * A pair counts when both and a named third state were members of the system on that day; a treaty without such a
 * pair is not used.
 */
export function buildTargetTable(
  treaties: readonly AimedTreaty[],
  worldAt: (year: number) => World,
): TargetTable {
  const choices: Choice[] = [];
  const choicesOf = treaties.map(({ members, named, signedYear }, treaty) => {
    const own: number[] = [];
    const world = worldAt(signedYear - 1);
    const present = members.flatMap((state) => world.index.get(state) ?? []);
    const aims = named.flatMap((state) => world.index.get(state) ?? []);
    present.forEach((i, k) => {
      for (const j of present.slice(k + 1)) {
        if (!aims.some((aim) => aim !== i && aim !== j)) continue;
        const { states, x } = buildCandidates(world, i, j);
        const rows = states.flatMap((state, row) => (aims.includes(state) ? [row] : []));
        if (rows.length === 0) continue;
        own.push(choices.length);
        choices.push({ treaty, i, j, states, x, named: rows });
      }
    });
    return own;
  });
  return { treaties, choices, choicesOf };
}

/** Numbers of the treaties that can be used, in order. */
export function usableTreaties({ choicesOf }: TargetTable): number[] {
  return choicesOf.flatMap((own, treaty) => (own.length > 0 ? [treaty] : []));
}

/** Value of a term in a row of a choice. */
export function termAt(choice: Choice, row: number, term: number): number {
  return choice.x[row * TERMS.length + term] as number;
}
