import { yearOf } from "../../core/index.ts";
import { edgePartsOf, scoreEdge } from "../triangle/edge-score.ts";
import { worldOfYear } from "../world-of-year.ts";
import type { ColumnSet, ComputedTable } from "./column-set.ts";

const TABLE = "edge_score";

const computed: ComputedTable = {
  name: TABLE,
  inputs: () => ({ states: "select k, state from core_state order by k" }),
  compute: ({ known, years, inputs }) => {
    const [numbers = [], ids = []] = inputs["states"] ?? [];
    const numberOf = new Map(ids.map((id, row) => [String(id), Number(numbers[row])]));
    const columns: [year: number[], k1: number[], k2: number[], score: number[], sign: number[]] = [
      [],
      [],
      [],
      [],
      [],
    ];
    for (let year = years.from; year <= Math.min(years.to, yearOf(known.asOf)); year++) {
      const world = worldOfYear(year, known);
      const k = world.states.map((state) => numberOf.get(state) ?? 0);
      for (let i = 0; i < world.states.length; i++) {
        for (let j = i + 1; j < world.states.length; j++) {
          const edge = scoreEdge(edgePartsOf(world, i, j));
          if (!("score" in edge)) continue;
          [year, k[i] as number, k[j] as number, edge.score, edge.sign].forEach((value, at) =>
            columns[at]?.push(value),
          );
        }
      }
    }
    const [year, k1, k2, score, sign] = columns;
    return [
      { name: "year", values: Int32Array.from(year) },
      { name: "k1", values: Int32Array.from(k1) },
      { name: "k2", values: Int32Array.from(k2) },
      { name: "edge_score", values: Float64Array.from(score) },
      { name: "edge_sign", values: Int32Array.from(sign) },
    ];
  },
};

/**
 * Friendship and enmity of two states at the end of a year, from the core record.
 *
 * Source: docs/method/triangle.md, section 1.
 */
export const edges: ColumnSet = {
  id: "edges",
  group: "triangle",
  title: "Signed edges",
  grain: "dyad-year",
  columns: [
    {
      name: "edge_score",
      type: "number",
      about:
        "friendship (to 1) or enmity (to −1) on 31 December from ties, clashes, rivalry, sanctions and claims; weights in docs/method/triangle.md",
    },
    { name: "edge_sign", type: "integer", about: "1 friendly from 0.1, −1 hostile from −0.1, 0 between" },
  ],
  needs: [],
  coverage: { from: 1816, to: 2026 },
  universe: "cow",
  absent: "missing",
  citation: "Dittmer. 1981. The Strategic Triangle. World Politics 33: 485–515.",
  computed,
  rows: () => `select e.year, s.state as a, t.state as b, e.edge_score, e.edge_sign
    from ${TABLE} e join core_state s on s.k = e.k1 join core_state t on t.k = e.k2`,
};
