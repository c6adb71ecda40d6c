import type { ColumnSet } from "./column-set.ts";
import { rivalryYears } from "./listed-rivalries.ts";

const KINDS = ["spatial", "positional", "ideological", "interventionary"] as const;

/** Strategic rivalries of Thompson and Dreyer. */
export const thompsonDreyer: ColumnSet = {
  id: "thompson-dreyer",
  group: "rivalry",
  title: "Thompson and Dreyer strategic rivalries",
  grain: "dyad-year",
  columns: [
    { name: "td_ongoing", type: "integer", about: "1 when the two are strategic rivals in the year" },
    { name: "td_onset", type: "integer", about: "1 when a rivalry of the two begins in the year" },
    {
      name: "td_years",
      type: "integer",
      about: "years since the rivalry under way began, back to 1494; missing where the two are no rivals",
      absent: "missing",
    },
    {
      name: "td_rivalry",
      type: "integer",
      about: "number of the rivalry in the list",
      absent: "missing",
      isCode: true,
    },
    ...KINDS.map((kind) => ({
      name: `td_${kind}`,
      type: "integer" as const,
      about: `1 when ${kind} is among the up to three kinds of the rivalry`,
    })),
    { name: "td_type", type: "text", about: "first and weightiest kind of the rivalry", absent: "missing" },
  ],
  needs: ["thompson-dreyer-rivalries"],
  universe: "cow",
  absent: "zero",
  rows: (source) =>
    rivalryYears({
      rows: source("thompson-dreyer-rivalries"),
      prefix: "td",
      from: "styear",
      to: "endyear",
      lastYear: 2010,
      number: "rivalryno",
      more: [
        ...KINDS.map(
          (kind) => `max(('${kind}' in (s.type1, s.type2, s.type3) is true)::integer) as td_${kind}`,
        ),
        "arg_max(s.type1, s.styear) as td_type",
      ],
    }),
};
