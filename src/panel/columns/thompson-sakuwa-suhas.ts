import type { ColumnSet } from "./column-set.ts";
import { rivalryYears } from "./listed-rivalries.ts";

const KINDS = {
  spatial: "about territory",
  positional: "about rank and influence",
  ideological: "about systems of belief",
  interventionary: "about each other's inner affairs",
  principal: "the main rivalry of both",
  aprin: "the main rivalry of one of the two only",
} as const;

/** Strategic rivalries of Thompson, Sakuwa and Suhas, with their kinds. */
export const thompsonSakuwaSuhas: ColumnSet = {
  id: "thompson-sakuwa-suhas",
  group: "rivalry",
  title: "Thompson, Sakuwa and Suhas strategic rivalries",
  grain: "dyad-year",
  columns: [
    { name: "tssr_ongoing", type: "integer", about: "1 when the two are strategic rivals in the year" },
    { name: "tssr_onset", type: "integer", about: "1 when a rivalry of the two begins in the year" },
    {
      name: "tssr_years",
      type: "integer",
      about: "years since the rivalry under way began, back to 1494; missing where the two are no rivals",
      absent: "missing",
    },
    {
      name: "tssr_rivalry",
      type: "integer",
      about: "number of the rivalry in the list",
      absent: "missing",
      isCode: true,
    },
    ...Object.entries(KINDS).map(([kind, about]) => ({
      name: `tssr_${kind}`,
      type: "integer" as const,
      about: `1 when the rivalry is ${about}`,
    })),
  ],
  needs: ["thompson-sakuwa-suhas-rivalries"],
  universe: "cow",
  absent: "zero",
  rows: (source) =>
    rivalryYears({
      rows: source("thompson-sakuwa-suhas-rivalries"),
      prefix: "tssr",
      from: "start",
      to: "end",
      lastYear: 2020,
      number: "tssr_id",
      more: Object.keys(KINDS).map((kind) => `max(coalesce(s.${kind}, false)::integer) as tssr_${kind}`),
    }),
};
