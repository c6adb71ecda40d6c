import type { Sign } from "./signed-network.ts";

/** Configurations of three states (Dittmer 1981); undetermined while an edge is neutral or not known. */
export const TRIAD_TYPES = [
  "menage-a-trois",
  "stable-marriage",
  "romantic-triangle",
  "unit-veto",
  "undetermined",
] as const;
export type TriadType = (typeof TRIAD_TYPES)[number];

/** What a state is in its triad. */
export type TriadRole = "friend" | "partner" | "outcast" | "pivot" | "wing" | "foe";

/** The edges of (A, B | C). */
export const TRIAD_EDGES = ["ab", "ac", "bc"] as const;
export type TriadEdge = (typeof TRIAD_EDGES)[number];

/** Signs of the three edges; absent where an edge cannot be scored. */
export type TriadSigns = Readonly<Record<TriadEdge, Sign | undefined>>;

/** What three signs make of three states. */
export interface Triad {
  readonly type: TriadType;
  /** Absent while the type is undetermined. */
  readonly roles: Readonly<Record<"a" | "b" | "against", TriadRole>> | undefined;
  /** Edges that are neutral or not known. */
  readonly open: readonly TriadEdge[];
  /** Whether the signs multiply to +1; absent while an edge is open. */
  readonly balanced: boolean | undefined;
  /** The same where three enemies count as balanced too; absent while an edge is open. */
  readonly weaklyBalanced: boolean | undefined;
}

const NOT_IN: Readonly<Record<TriadEdge, "a" | "b" | "against">> = { ab: "against", ac: "b", bc: "a" };

/**
 * The type, roles and balance of a triad.
 *
 * Three friends are a ménage à trois; two friends with a common enemy a stable marriage of partners and an outcast; a pivot with two
 * wings hostile to each other a romantic triangle; three enemies a unit veto of foes.
 *
 * Source: Dittmer 1981, World Politics 33: 485–515; Cartwright & Harary 1956, Psychological Review 63: 277–293 (balance); Davis 1967,
 *         Human Relations 20: 181–187 (weak balance); docs/method/triangle.md, section 2.
 */
export function typeTriad(signs: TriadSigns): Triad {
  const open = TRIAD_EDGES.filter((edge) => signs[edge] === undefined || signs[edge] === 0);
  if (open.length > 0)
    return {
      type: "undetermined",
      roles: undefined,
      open,
      balanced: undefined,
      weaklyBalanced: undefined,
    };
  const hostile = TRIAD_EDGES.filter((edge) => signs[edge] === -1);
  const friendly = TRIAD_EDGES.filter((edge) => signs[edge] === 1);
  const [odd] = hostile.length === 1 ? hostile : friendly;
  const left = odd === undefined ? undefined : NOT_IN[odd];
  const roles = (alone: TriadRole, others: TriadRole) => ({
    a: left === "a" ? alone : others,
    b: left === "b" ? alone : others,
    against: left === "against" ? alone : others,
  });
  const known = (type: TriadType, made: NonNullable<Triad["roles"]>): Triad => ({
    type,
    roles: made,
    open,
    balanced: hostile.length % 2 === 0,
    weaklyBalanced: hostile.length !== 1,
  });
  switch (hostile.length) {
    case 0:
      return known("menage-a-trois", roles("friend", "friend"));
    case 1:
      return known("romantic-triangle", roles("pivot", "wing"));
    case 2:
      return known("stable-marriage", roles("outcast", "partner"));
    default:
      return known("unit-veto", roles("foe", "foe"));
  }
}

/** One edge taking another sign, and what the triad then is. */
export interface SignChange {
  readonly edge: TriadEdge;
  readonly from: Sign | undefined;
  readonly to: -1 | 1;
  readonly type: TriadType;
}

/** What balance says of friendship between A and B, given how each stands to C. */
export interface PactBalance {
  /**
   * `holds`: they are friends in a balanced triad; `called-for`: balance would make them friends; `ruled-out`: it would make them
   * enemies; `open`: one of them has no side towards C.
   */
  readonly stance: "holds" | "called-for" | "ruled-out" | "open";
  /** Changes of one sign after which A and B are friends in a balanced triad; empty when they are, or when it takes two. */
  readonly changes: readonly SignChange[];
}

/**
 * Whether balance speaks for a pact of A and B, and which single changes of sign would make it the balanced outcome.
 *
 * With both hostile to C the pact is a stable marriage against C, with both friendly a ménage à trois.
 */
export function pactBalance(signs: TriadSigns): PactBalance {
  const { ab, ac, bc } = signs;
  const holds = isBalancedPact(signs);
  const sides = (ac ?? 0) * (bc ?? 0);
  const stance = holds ? "holds" : sides === 0 ? "open" : sides > 0 ? "called-for" : "ruled-out";
  if (holds) return { stance, changes: [] };
  const changes = TRIAD_EDGES.flatMap((edge) =>
    ([1, -1] as const).flatMap((to) => {
      const changed = { ab, ac, bc, [edge]: to };
      if (signs[edge] === to || !isBalancedPact(changed)) return [];
      return [{ edge, from: signs[edge], to, type: typeTriad(changed).type }];
    }),
  );
  return { stance, changes };
}

function isBalancedPact(signs: TriadSigns): boolean {
  return signs.ab === 1 && typeTriad(signs).balanced === true;
}
