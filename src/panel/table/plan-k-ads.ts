import { quoteName } from "../../record/index.ts";
import type { CoreTable } from "../columns/core-tables.ts";
import type { ColumnSet, SetOfColumns, SourceRows, YearSpan } from "../columns/column-set.ts";
import type { KAd } from "./k-ads.ts";
import { tableOf } from "./gather.ts";
import {
  setStatement,
  valueOf,
  type CoverageOf,
  type KeyColumn,
  type PanelPlan,
  type PlannedColumn,
} from "./plan.ts";
import { BASE_TABLE } from "./base.ts";

/** The members of the system by year, in order; what k-ads are drawn from. */
export const MEMBERS_QUERY = "select year::integer as year, state from state_year order by year, state";

const KEYS: readonly KeyColumn[] = [
  { name: "k_ad", type: "integer", about: "number of the group in this table", expression: "p.row" },
  { name: "year", type: "integer", about: "calendar year", expression: "p.year" },
  { name: "k", type: "integer", about: "number of states in the group", expression: "p.size" },
  { name: "members", type: "text", about: "states of the group by id", expression: "p.members" },
  {
    name: "formed",
    type: "integer",
    about:
      "1 when the group founded a treaty of defence or offence in the year, 0 for a control; the ties of a year hold what was founded in it: lag them",
    expression: "p.formed",
  },
  {
    name: "weight",
    type: "number",
    about: "groups of its size and year that it stands for: 1 for a case",
    expression: "p.weight",
  },
  { name: "treaty", type: "text", about: "treaty that a case founded", expression: "p.treaty" },
];

const AGGREGATES = [
  ["_min", "min", "least"],
  ["_max", "max", "greatest"],
  ["_avg", "avg", "mean"],
] as const;

/** The groups and their states as tables. */
export function kAdTables(groups: readonly KAd[]): CoreTable[] {
  return [
    {
      name: "kad_group",
      columns: [
        ["row", "integer"],
        ["year", "integer"],
        ["size", "integer"],
        ["members", "varchar"],
        ["formed", "integer"],
        ["weight", "double"],
        ["treaty", "varchar"],
      ],
      rows: groups.map(({ year, members, treaty, weight }, k) => [
        String(k + 1),
        String(year),
        String(members.length),
        members.join(";"),
        treaty === undefined ? "0" : "1",
        String(weight),
        treaty,
      ]),
    },
    {
      name: "kad_state",
      columns: [
        ["row", "integer"],
        ["state", "varchar"],
      ],
      rows: groups.flatMap(({ members }, k) => members.map((state) => [String(k + 1), state])),
    },
  ];
}

/** Statements over `kad_group` and `kad_state`: the base, and the keys of each group's states and pairs. */
export const K_AD_STATEMENTS: readonly string[] = [
  `create table kad_member as select s.row, g.year, y.k, y.in_cow from kad_state s
    join kad_group g on g.row = s.row join state_year y on y.state = s.state and y.year = g.year`,
  `create table ${BASE_TABLE} as select g.*, m.all_cow from kad_group g
    join (select row, bool_and(in_cow) as all_cow from kad_member group by row) m on m.row = g.row order by g.row`,
  "create table kad_place as select row, (year * 1000000 + k * 1000)::integer as key from kad_member",
  `create table kad_way as select p.row, (p.year * 1000000 + p.k * 1000 + q.k)::integer as key
    from kad_member p join kad_member q on q.row = p.row and q.k <> p.k`,
  `create table kad_pair as select p.row, (p.year * 1000000 + p.k * 1000 + q.k)::integer as key
    from kad_member p join kad_member q on q.row = p.row and q.k > p.k`,
];

const MATES = {
  "state-year": "kad_place",
  "dyad-year": "kad_pair",
  "directed-dyad-year": "kad_way",
} as const;

/** Plans a panel of k-ads: of each number of a set the least, greatest and mean over the group's states or pairs. */
export function planKAds(
  years: YearSpan,
  sets: readonly ColumnSet[],
  from: { readonly source: SourceRows; readonly coverageOf: CoverageOf },
): PanelPlan {
  const parts = sets.map((set) => aggregate(set, from.coverageOf(set)));
  const keys = KEYS.map(({ expression, name }) => `${expression} as ${quoteName(name)}`);
  const columns = parts.flatMap(({ columns: planned }) => planned);
  const values = columns.map(({ name, set }) => `${tableOf(set as SetOfColumns)}_of.${quoteName(name)}`);
  return {
    setStatements: sets.map((set) => ({ set, statement: setStatement(set, from.source, years) })),
    columns: [
      ...KEYS.map(({ name, about, type }) => ({
        name,
        column: { name, type, about },
        set: undefined,
        of: "",
      })),
      ...columns,
    ],
    finish: () => ({
      gather: [],
      place: [],
      query: `select ${[...keys, ...values].join(",\n  ")}\nfrom ${BASE_TABLE} p\n${parts.map(({ join }) => join).join("\n")}`,
      inOrder: "order by p.row",
    }),
  };
}

function aggregate(
  set: ColumnSet,
  coverage: { readonly from: number; readonly to: number },
): { readonly join: string; readonly columns: readonly PlannedColumn[] } {
  const numbers = set.columns.filter(
    ({ type, isCode }) => isCode === undefined && (type === "integer" || type === "number"),
  );
  const selected = numbers.flatMap((column) =>
    AGGREGATES.map(
      ([suffix, call]) =>
        `${call}(${valueOf(`v.${quoteName(column.name)}`, { set, column, coverage })}) as ${quoteName(column.name + suffix)}`,
    ),
  );
  const who = set.grain === "state-year" ? "states" : set.grain === "dyad-year" ? "pairs" : "ordered pairs";
  const alias = `${tableOf(set)}_of`;
  return {
    join: `left join (select p.row${selected.map((one) => `, ${one}`).join("")} from ${BASE_TABLE} p
      join ${MATES[set.grain]} m on m.row = p.row left join ${tableOf(set)} v on v.key = m.key group by p.row) ${alias}
      on ${alias}.row = p.row`,
    columns: numbers.flatMap((column) =>
      AGGREGATES.map(([suffix, , word]) => ({
        name: column.name + suffix,
        column: { ...column, type: suffix === "_avg" ? ("number" as const) : column.type },
        set,
        of: `${word} over the group's ${who}`,
      })),
    ),
  };
}
