import { endOfYear, OBLIGATION_RUNGS, yearOf, type NetworkEdge, type StateId } from "../../core/index.ts";
import { findCommunities } from "../../math/index.ts";
import { clashesBegunBy, cowMembersOn, groupKnown, type KnownRecord } from "../../record/index.ts";
import { buildConflict, type Conflict } from "../world/conflict.ts";
import { get, type Table } from "../world/table.ts";
import { buildTies, type Ties } from "../world/ties.ts";
import { signMatrix } from "./edge-score.ts";
import { networkOf, type SignedNetwork } from "./signed-network.ts";
import type { VotesOf } from "./vote-closeness.ts";

/** Friends and enemies among the states of a year. */
export interface TieNetwork {
  readonly states: readonly StateId[];
  readonly edges: readonly NetworkEdge[];
  /** Community of each state by its friends, −1 for one without. */
  readonly community: Int32Array;
  readonly network: SignedNetwork;
}

/**
 * Who stands with whom at the end of a year: signed edges by the rule of triangles, communities by the friendly ones.
 *
 * Told with everything a record knows, as `worldOfYear` is, and built of no more than edges need.
 */
export function tieNetwork(year: number, record: KnownRecord, votesOf?: VotesOf): TieNetwork {
  const end = endOfYear(year);
  const day = end < record.asOf ? end : record.asOf;
  const facts = Object.values(record.facts)
    .flat()
    .filter((fact) => fact.validFrom <= day);
  const known = groupKnown(day, facts, record.unitDistance);
  const states = cowMembersOn(day, known);
  const index = new Map(states.map((state, at) => [state, at]));
  const conflict = buildConflict(known, index, { clashes: clashesBegunBy(day, record) });
  const world = { year: yearOf(day), states, ...buildTies(known, index), ...conflict };
  const network = networkOf(signMatrix(world, { votesOf }), states.length);
  const friends = network.edges.filter(({ sign }) => sign === 1);
  return {
    states,
    edges: network.edges.map(({ i, j, sign }) => ({
      a: states[i] as StateId,
      b: states[j] as StateId,
      sign,
      kind: sign === 1 ? rungAt(world, i, j) : quarrelAt(world, i, j),
    })),
    community: findCommunities(
      states.length,
      friends.map(({ i, j }) => ({ i, j, weight: 1 })),
    ),
    network,
  };
}

function rungAt(ties: Ties, i: number, j: number): NetworkEdge["kind"] {
  return OBLIGATION_RUNGS[get(ties.rung, i, j)] ?? "none";
}

/** From where fresh fighting counts as war: a clash of that level has at least this weight in its first years. */
const WAR_FROM = 0.8;

function quarrelAt(conflict: Conflict, i: number, j: number): NetworkEdge["kind"] {
  const parts: readonly (readonly [NetworkEdge["kind"], Table])[] = [
    [get(conflict.clash, i, j) > WAR_FROM ? "war" : "crisis", conflict.clash],
    ["rivalry", conflict.rivalry],
    ["sanctions", conflict.sanction],
    ["claim", conflict.claim],
  ];
  const [kind] = parts.reduce((most, one) => (get(one[1], i, j) > get(most[1], i, j) ? one : most));
  return kind;
}
