import type { ColumnSet } from "./column-set.ts";
import { RECORD_YEARS } from "./spans.ts";

/** Longest stretch between two benchmarks, 1816 to 1830. */
const LONGEST_CARRY = 14;

/** Population, income and their world shares by state and year, each benchmark carried on to the next. */
export const CAPABILITY_YEARS = `
  select y.year, y.state, c.population_millions as population_millions, c.gdp_billion as gdp_billions,
    (y.year - c.year)::integer as benchmark_age,
    c.population_millions / sum(c.population_millions) over (partition by y.year) as population_share,
    c.gdp_billion / sum(c.gdp_billion) over (partition by y.year) as gdp_share,
    (population_share + gdp_share) / 2 as capability_share
  from state_year y asof join core_capability c on c.state = y.state and c.year <= y.year
  where y.year - c.year <= ${LONGEST_CARRY}`;

/** Population and income of the core record, and shares of all members of the system. */
export const coreCapability: ColumnSet = {
  id: "core-capability",
  group: "capability",
  title: "Population and income of the core record",
  grain: "state-year",
  columns: [
    { name: "population_millions", type: "number", about: "population at the latest benchmark, millions" },
    {
      name: "gdp_billions",
      type: "number",
      about: "gross domestic product at the latest benchmark, billion 2011 international dollars",
    },
    { name: "benchmark_age", type: "integer", about: "years since that benchmark, 0–14" },
    { name: "population_share", type: "number", about: "share of the population of all members, 0–1" },
    { name: "gdp_share", type: "number", about: "share of the gross product of all members, 0–1" },
    { name: "capability_share", type: "number", about: "mean of the two shares, 0–1" },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "missing",
  citation:
    "Idea of a share of the system: Singer, Bremer & Stuckey. 1972. Capability Distribution, Uncertainty, and Major Power War, 1820–1965.",
  rows: () => CAPABILITY_YEARS,
};
