import { pactBalance, typeTriad, type TriadSigns } from "../triangle/triad-type.ts";
import type { PanelColumn, TriadSet } from "./column-set.ts";
import { RECORD_YEARS } from "./spans.ts";

const SIGNS = [-1, 0, 1] as const;
/** Every combination of three signs, in the order in which `AT_SIGNS` counts them from 1. */
const EVERY_TRIAD: readonly TriadSigns[] = SIGNS.flatMap((ab) =>
  SIGNS.flatMap((ac) => SIGNS.map((bc) => ({ ab, ac, bc }))),
);
const AT_SIGNS = "9 * (edge_sign_ab + 1) + 3 * (edge_sign_ac + 1) + edge_sign_bc + 2";

/** What the row's three signs make of a triad; null where one of them is not known. */
function bySigns(of: (signs: TriadSigns) => string | boolean | undefined): string {
  const values = EVERY_TRIAD.map((signs) => {
    const value = of(signs);
    if (value === undefined) return "null";
    return typeof value === "string" ? `'${value}'` : String(Number(value));
  });
  return `[${values.join(", ")}][${AT_SIGNS}]`;
}

const role = (suffix: string): PanelColumn => ({
  name: `triad_role_${suffix}`,
  type: "text",
  about: `what ${suffix} is in the triad: friend, partner, outcast, pivot, wing or foe; missing while the type is undetermined`,
});

/**
 * Type, roles and balance of a triad by the signs of its edges at the end of the year.
 *
 * Missing: where a sign is not known.
 * Source:  docs/method/triangle.md, section 2.
 */
export const triadType: TriadSet = {
  id: "triad-type",
  group: "triangle",
  title: "Type, roles and balance of a triad",
  grain: "triad-year",
  columns: [
    {
      name: "triad_type",
      type: "text",
      about:
        "menage-a-trois, stable-marriage, romantic-triangle or unit-veto by the three signs; undetermined where one is neutral",
    },
    role("a"),
    role("b"),
    role("c"),
    {
      name: "triad_balanced",
      type: "integer",
      about: "1 when the three signs multiply to +, 0 when to −; missing where one is neutral",
    },
    {
      name: "triad_weakly_balanced",
      type: "integer",
      about: "the same, three enemies counting as balanced too",
    },
    {
      name: "pact_balance",
      type: "text",
      about:
        "what balance says of friendship of a and b: holds, called-for (both stand alike to c), ruled-out (they do not), open (one is neutral to c)",
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "cow",
  absent: "missing",
  citation:
    "Dittmer. 1981. The Strategic Triangle. World Politics 33: 485–515. Cartwright & Harary. 1956. Structural Balance. Psychological Review 63: 277–293. Davis. 1967. Clustering and Structural Balance in Graphs. Human Relations 20: 181–187.",
  from: ["edges"],
  values: {
    triad_type: bySigns((signs) => typeTriad(signs).type),
    triad_role_a: bySigns((signs) => typeTriad(signs).roles?.a),
    triad_role_b: bySigns((signs) => typeTriad(signs).roles?.b),
    triad_role_c: bySigns((signs) => typeTriad(signs).roles?.against),
    triad_balanced: bySigns((signs) => typeTriad(signs).balanced),
    triad_weakly_balanced: bySigns((signs) => typeTriad(signs).weaklyBalanced),
    pact_balance: bySigns((signs) => pactBalance(signs).stance),
  },
};
