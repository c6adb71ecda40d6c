import type { ColumnSet } from "./column-set.ts";
import { pairsOf, stateRows } from "./state-rows.ts";

const SCORES = [
  ["euds", "extended unified democracy scores", "number"],
  ["polity2", "Polity scores", "integer"],
  ["v2x_polyarchy", "V-Dem electoral democracy indices", "number"],
] as const;

/** Joint democracy: the lower of two scores, and how far they are apart. */
export const jointDemocracy: ColumnSet = {
  id: "joint-democracy",
  group: "regimes",
  title: "Joint democracy",
  grain: "dyad-year",
  columns: [
    ...SCORES.flatMap(([name, scores, type]) => [
      { name: `${name}_min`, type, about: `lower of the two ${scores}` },
      { name: `${name}_diff`, type, about: `absolute difference of the two ${scores}` },
    ]),
    { name: "polity2_both_6", type: "integer", about: "1 when both Polity scores are 6 or more" },
  ],
  needs: ["democracy-scores"],
  universe: "cow",
  absent: "missing",
  citation:
    "Weak link: Dixon. 1994. Democracy and the Peaceful Settlement of International Conflict. American Political Science Review 88: 14–32.",
  rows: (source) =>
    pairsOf(
      `select year, of_state as state, euds, polity2, v2x_polyarchy
        from ${stateRows(source("democracy-scores"), { code: "ccode", value: "euds" })}`,
      [
        ...SCORES.flatMap(([name, , type]) => [
          `case when p.${name} < q.${name} then p.${name} when q.${name} is not null then q.${name} end${type === "integer" ? "::integer" : ""} as ${name}_min`,
          `abs(p.${name} - q.${name})${type === "integer" ? "::integer" : ""} as ${name}_diff`,
        ]),
        "case when p.polity2 is not null and q.polity2 is not null then (p.polity2 >= 6 and q.polity2 >= 6)::integer end as polity2_both_6",
      ].join(", "),
    ),
};
