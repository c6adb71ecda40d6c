import type { SimilarityMeasure } from "../similarity/columns.ts";
import { voteSimilarity } from "../similarity/similarity.ts";
import type { ColumnSet, ComputedTable, ResultColumns } from "./column-set.ts";
import { similarityRows, SimilarityColumns } from "./similarity-table.ts";
import { similarityInWords } from "./treaty-similarity.ts";

const TABLE = "vote_similarity";
const MEASURES: Readonly<Record<string, SimilarityMeasure>> = {
  un_s_abs: "s-absolute",
  un_s_sq: "s-squared",
  un_pi_abs: "pi-absolute",
  un_pi_sq: "pi-squared",
  un_kappa_abs: "kappa-absolute",
  un_kappa_sq: "kappa-squared",
  un_tau_b: "tau-b",
};
const NAMES = Object.keys(MEASURES);

const computed: ComputedTable = {
  name: TABLE,
  // Of a state that stands twice in a roll call the one in the system that year counts.
  inputs: (source, years) => ({
    ballots: `select year(c.date)::integer as year, c.rcid::integer as rcid, y.k,
        case v.vote when 'yes' then 1 when 'abstain' then 2 when 'no' then 3 end as ballot
      from ${source("un-votes")} v join ${source("un-roll-calls")} c on c.rcid = v.rcid
      join state_year y on y.state = v.country_id and y.year = year(c.date) and y.in_cow
      where year(c.date) between ${years.from} and ${years.to} order by year, rcid`,
  }),
  compute: ({ inputs }) => {
    const columns = new SimilarityColumns(MEASURES);
    for (const { year, numbers, count, votes } of ballotsByYear(inputs["ballots"] ?? []))
      columns.add(year, numbers, voteSimilarity({ n: numbers.length, count, votes }));
    return columns.finish();
  },
};

interface YearOfVotes {
  readonly year: number;
  readonly numbers: readonly number[];
  readonly count: number;
  /** `[states × roll calls]`. */
  readonly votes: Uint8Array;
}

/** The votes of each year as a matrix of states by roll calls, from columns in order of year. */
function* ballotsByYear([
  years = [],
  calls = [],
  states = [],
  ballots = [],
]: ResultColumns): Generator<YearOfVotes> {
  let start = 0;
  while (start < years.length) {
    let end = start;
    while (end < years.length && years[end] === years[start]) end++;
    const numbers = [...new Set(states.slice(start, end).map(Number))].sort((p, q) => p - q);
    const rows = new Map(numbers.map((k, row) => [k, row]));
    const places = new Map([...new Set(calls.slice(start, end).map(Number))].map((call, at) => [call, at]));
    const votes = new Uint8Array(numbers.length * places.size);
    for (let row = start; row < end; row++) {
      const at = (rows.get(Number(states[row])) ?? 0) * places.size + (places.get(Number(calls[row])) ?? 0);
      votes[at] = Number(ballots[row] ?? 0);
    }
    yield { year: Number(years[start]), numbers, count: places.size, votes };
    start = end;
  }
}

/** Similarity of votes in the General Assembly, over the roll calls of a calendar year on which both voted. */
export const voteSimilaritySet: ColumnSet = {
  id: "vote-similarity",
  group: "similarity",
  title: "Similarity of votes in the UN General Assembly",
  grain: "dyad-year",
  columns: NAMES.map((name) => ({
    name,
    type: "number",
    about: `${similarityInWords(name)} over the roll calls of the year on which both voted, abstention between yes and no, −1 to 1`,
  })),
  needs: ["un-votes", "un-roll-calls"],
  coverage: { from: 1946, to: 2019 },
  universe: "cow",
  absent: "missing",
  computed,
  rows: () => similarityRows(TABLE, NAMES),
};
