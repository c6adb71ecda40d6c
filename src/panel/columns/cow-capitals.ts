import { capitalDistances } from "./capital-distance.ts";
import type { ColumnSet } from "./column-set.ts";
import { spellsOf } from "./spans.ts";

/** Distance of capitals by the coordinates that peacesciencer gives. */
export const cowCapitals: ColumnSet = {
  id: "cow-capitals",
  group: "geography",
  title: "Distance of capitals of COW states",
  grain: "dyad-year",
  columns: [
    {
      name: "capdist",
      type: "number",
      about: "great-circle distance of the capitals at the end of the year, km",
    },
  ],
  needs: ["cow-capitals"],
  universe: "cow",
  absent: "missing",
  citation: "Sinnott. 1984. Virtues of the Haversine. Sky and Telescope 68: 159.",
  rows: (source) =>
    capitalDistances(
      `(select ccode_id as state, lat, lng, from_day, to_day from ${spellsOf(source("cow-capitals"))})`,
      "capdist",
    ),
};
