import type { Missing, StateId } from "../../core/index.ts";
import type { World } from "../world/world.ts";
import { edgePartsOf, scoreEdge, type EdgeScore } from "./edge-score.ts";
import { pactBalance, typeTriad, type PactBalance, type Triad, type TriadEdge } from "./triad-type.ts";
import type { VotesOf } from "./vote-closeness.ts";

/** The three states of a triangle; undirected but for the question asked of A and B against C. */
export interface TriangleStates {
  readonly a: StateId;
  readonly b: StateId;
  readonly against: StateId;
}

/** An edge of a triangle. */
export type TriangleEdge = { readonly edge: TriadEdge; readonly pair: readonly [StateId, StateId] } & (
  | EdgeScore
  | Missing
);

/** A triangle at the end of a year, or why there is none. */
export type TriangleYear =
  | ({ readonly year: number; readonly edges: readonly TriangleEdge[]; readonly pact: PactBalance } & Triad)
  | ({ readonly year: number } & Missing);

/**
 * A triangle year by year: scores and signs of its edges, type, roles, balance.
 *
 * In:      a world for each year, with the states of the triangle that were members of the system then.
 * Missing: a year in which one of them was not gives `{ missing }`, with its name.
 */
export function triangleThroughTime(
  worlds: readonly World[],
  states: TriangleStates,
  votesOf: VotesOf = () => undefined,
): TriangleYear[] {
  return worlds.map((world) => triangleIn(world, states, votesOf));
}

function triangleIn(world: World, { a, b, against }: TriangleStates, votesOf: VotesOf): TriangleYear {
  const { year } = world;
  const absent = [a, b, against].filter((state) => !world.index.has(state));
  if (absent.length > 0)
    return { year, missing: `${absent.join(", ")} not in the state system at the end of ${year}` };
  const edge = (name: TriadEdge, x: StateId, y: StateId): TriangleEdge => {
    const parts = edgePartsOf(world, world.index.get(x) ?? -1, world.index.get(y) ?? -1, votesOf(year, x, y));
    return { edge: name, pair: [x, y], ...scoreEdge(parts) };
  };
  const edges = [edge("ab", a, b), edge("ac", a, against), edge("bc", b, against)] as const;
  const [ab, ac, bc] = edges.map((one) => ("sign" in one ? one.sign : undefined));
  const signs = { ab, ac, bc };
  return { year, edges, pact: pactBalance(signs), ...typeTriad(signs) };
}

/** Years in a row with the same three signs. */
export interface TriangleSpell {
  readonly from: number;
  readonly to: number;
  /** The last year of the spell. */
  readonly last: TriangleYear;
}

/** Joins years with the same type and signs; a change of either begins a new spell, and so does a gap. */
export function spellsOf(years: readonly TriangleYear[]): TriangleSpell[] {
  const spells: TriangleSpell[] = [];
  for (const one of years) {
    const before = spells.at(-1);
    if (before !== undefined && before.to === one.year - 1 && likeness(before.last) === likeness(one)) {
      spells[spells.length - 1] = { from: before.from, to: one.year, last: one };
    } else spells.push({ from: one.year, to: one.year, last: one });
  }
  return spells;
}

function likeness(one: TriangleYear): string {
  if (!("edges" in one)) return `missing ${one.missing.replace(/ at the end of \d+$/, "")}`;
  return one.edges.map((edge) => ("sign" in edge ? String(edge.sign) : "?")).join();
}
