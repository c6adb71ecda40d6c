import type { Missing } from "../../core/index.ts";

type TriangleEdgeName = "ab" | "ac" | "bc";
type TriangleType = "menage-a-trois" | "stable-marriage" | "romantic-triangle" | "unit-veto" | "undetermined";

/** A year of a triangle as far as it is drawn and told: its edges, type, roles and what balance says of a pact. */
export type DrawnYear =
  | {
      readonly year: number;
      readonly edges: readonly ({
        readonly edge: TriangleEdgeName;
        readonly pair: readonly [string, string];
      } & ({ readonly score: number; readonly sign: -1 | 0 | 1 } | Missing))[];
      readonly type: TriangleType;
      readonly roles?: Readonly<Record<"a" | "b" | "against", string>> | undefined;
      readonly balanced?: boolean | undefined;
      readonly open: readonly TriangleEdgeName[];
      readonly pact: {
        readonly stance: "holds" | "called-for" | "ruled-out" | "open";
        readonly changes: readonly {
          readonly edge: TriangleEdgeName;
          readonly to: number;
          readonly type: TriangleType;
        }[];
      };
    }
  | ({ readonly year: number } & Missing);

/** The three states of a triangle with their names. */
export interface DrawnTriangle {
  readonly states: Readonly<Record<"a" | "b" | "against", { readonly id: string; readonly name: string }>>;
}
