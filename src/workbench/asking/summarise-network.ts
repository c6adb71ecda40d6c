import type { StateId } from "../../core/index.ts";
import {
  findFrustration,
  networkOf,
  signMatrix,
  typeAllTriads,
  worldOfYear,
  type TriadType,
  type VotesOf,
} from "../../panel/index.ts";
import type { KnownRecord } from "../../record/index.ts";

/** Every state's edges in one year: how many, how the triads come out, how far from balance. */
export interface NetworkSummary {
  readonly year: number;
  readonly states: number;
  readonly friendly: number;
  readonly hostile: number;
  readonly triads: Readonly<Record<TriadType, number>>;
  readonly balancedShare: number | undefined;
  readonly frustration: {
    readonly kind: "exact" | "bounded";
    readonly lower: number;
    readonly upper: number;
    readonly index: { readonly low: number; readonly high: number };
    /** Pairs that stand across the two camps, as friends, or within one, as enemies. */
    readonly pairs: readonly (readonly [StateId, StateId])[];
    readonly camps: readonly (readonly StateId[])[];
  };
}

/** Signs every pair of the states of a year's end, types every triad and finds how far from balance they all are. */
export async function summariseNetwork(
  year: number,
  record: KnownRecord,
  votesOf?: VotesOf,
): Promise<NetworkSummary> {
  const world = worldOfYear(year, record);
  const n = world.states.length;
  const signs = signMatrix(world, { votesOf });
  const network = networkOf(signs, n);
  const { counts, balancedShare } = typeAllTriads(signs, n);
  const { kind, lower, upper, index, edges, partition } = await findFrustration(network);
  const id = (at: number) => world.states[at] as StateId;
  const tied = new Set(network.edges.flatMap(({ i, j }) => [i, j]));
  return {
    year: world.year,
    states: n,
    friendly: network.edges.filter(({ sign }) => sign === 1).length,
    hostile: network.edges.filter(({ sign }) => sign === -1).length,
    triads: counts,
    balancedShare,
    frustration: {
      kind,
      lower,
      upper,
      index,
      pairs: edges.map(({ i, j }) => [id(i), id(j)] as const),
      camps: [0, 1].map((camp) => world.states.filter((_, at) => tied.has(at) && partition[at] === camp)),
    },
  };
}
