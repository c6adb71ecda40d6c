import { endOfYear, type IsoDate, type StateId } from "../../core/index.ts";
import { pledgesOf, treatiesOf } from "../../record/index.ts";
import type { SimilarityMeasure } from "../similarity/columns.ts";
import { obligationsDuring, portfolioOf } from "../similarity/portfolio.ts";
import { portfolioSimilarity } from "../similarity/similarity.ts";
import type { ColumnSet, ComputedTable } from "./column-set.ts";
import { similarityRows, SimilarityColumns } from "./similarity-table.ts";

const TABLE = "treaty_similarity";
const MEASURES: Readonly<Record<string, SimilarityMeasure>> = {
  sim_s_abs: "s-absolute",
  sim_s_sq: "s-squared",
  sim_s_bin: "s-binary",
  sim_pi_abs: "pi-absolute",
  sim_pi_sq: "pi-squared",
  sim_pi_bin: "pi-binary",
  sim_kappa_abs: "kappa-absolute",
  sim_kappa_sq: "kappa-squared",
  sim_kappa_bin: "kappa-binary",
  sim_tau_b: "tau-b",
};
const NAMES = Object.keys(MEASURES);

/** Who was a member in which year, in order of year and state. */
const MEMBERS = "select year::integer as year, k, state from state_year where in_cow order by year, k";

const computed: ComputedTable = {
  name: TABLE,
  inputs: () => ({ members: MEMBERS }),
  compute: ({ known, inputs }) => {
    const pledges = pledgesOf(treatiesOf(known));
    const columns = new SimilarityColumns(MEASURES);
    for (const [year, members] of membersByYear(inputs["members"] ?? [])) {
      const span = { from: `${year}-01-01` as IsoDate, to: endOfYear(year) };
      const states = members.map(({ state }) => state);
      const portfolios = portfolioOf(states, obligationsDuring(span, pledges));
      const numbers = members.map(({ k }) => k);
      columns.add(year, numbers, portfolioSimilarity({ n: states.length, portfolios }));
    }
    return columns.finish();
  },
};

/** Members of each year from the columns year, number and id. */
export function membersByYear([years = [], numbers = [], states = []]: readonly (readonly unknown[])[]): Map<
  number,
  { readonly k: number; readonly state: StateId }[]
> {
  const byYear = new Map<number, { readonly k: number; readonly state: StateId }[]>();
  years.forEach((year, row) => {
    const list = byYear.get(Number(year)) ?? [];
    byYear.set(Number(year), list);
    list.push({ k: Number(numbers[row]), state: String(states[row]) as StateId });
  });
  return byYear;
}

const kind = (name: string): string => {
  const [, what = "", scale = ""] = name.split("_");
  const measures: Readonly<Record<string, string>> = {
    s: "Signorino and Ritter's S",
    pi: "Scott's pi",
    kappa: "Cohen's kappa",
    tau: "Kendall's tau-b",
  };
  const scales: Readonly<Record<string, string>> = {
    abs: " by absolute distance",
    sq: " by squared distance",
    bin: " of any obligation or none",
    b: "",
  };
  return `${measures[what] ?? what}${scales[scale] ?? ""}`;
};

/** What a similarity measure's name says, in words. */
export const similarityInWords = kind;

/** Similarity of treaty portfolios, for every pair of members of the system since 1816. */
export const treatySimilarity: ColumnSet = {
  id: "treaty-similarity",
  group: "similarity",
  title: "Similarity of treaty portfolios",
  grain: "dyad-year",
  columns: NAMES.map((name) => ({
    name,
    type: "number",
    about: `${kind(name)} over what the two owe every member on any day of the year, −1 to 1 (docs/method/similarity.md)`,
  })),
  needs: [],
  coverage: { from: 1816, to: 2026 },
  universe: "cow",
  absent: "missing",
  citation:
    "Signorino & Ritter. 1999. Tau-b or Not Tau-b. International Studies Quarterly 43: 115–144. Häge. 2011. Choice or Circumstance? Political Analysis 19: 287–305.",
  computed,
  rows: () => similarityRows(TABLE, NAMES),
};
