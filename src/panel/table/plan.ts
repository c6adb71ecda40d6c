import type { ColumnSet, Grain, PanelColumn, SourceRows, YearSpan } from "../columns/column-set.ts";
import { BASE_TABLE, baseStatements } from "./base.ts";
import { layoutOf, type Layout, type PanelRequest } from "./units.ts";

/** A column of a finished panel: its name there, what it is, and where it comes from. */
export interface PlannedColumn {
  readonly name: string;
  readonly column: PanelColumn;
  readonly set: ColumnSet | undefined;
  /** Which states of the row it is about, in words; empty for the key. */
  readonly of: string;
}

/** Statements that make a panel, the query of its rows, and its columns. */
export interface PanelPlan {
  /** Statements for the rows alone; then the computed tables are filled, then come those for the columns. */
  readonly baseStatements: readonly string[];
  readonly setStatements: readonly string[];
  readonly query: string;
  readonly columns: readonly PlannedColumn[];
}

/** A name as the database reads it. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Statement by which a panel is read in the order of its base: by one thread, from the first row to the last. */
export const IN_ORDER = "set threads = 1; set preserve_insertion_order = false";

/** Years for which a set says anything. */
export type CoverageOf = (set: ColumnSet) => { readonly from: number; readonly to: number };

/**
 * Plans a panel: its rows, then one table per column set with one row per key, then all of them side by side.
 *
 * The sets of a grain are first put into one table, where each row of the base finds its one match. It is asked for as a
 * value, not joined: a join changes the order of rows, and to sort hundreds of columns takes more memory than they do.
 * `IN_ORDER` must be said before the query.
 * Missing: where a set has no row the value is null; inside its coverage and universe zero, where the column says so.
 */
export function planPanel(
  request: PanelRequest,
  sets: readonly ColumnSet[],
  from: { readonly source: SourceRows; readonly coverageOf: CoverageOf },
): PanelPlan {
  const layout = layoutOf(request);
  const keys = keyColumns(request);
  const parts = sets.flatMap((set) => attach(set, spotsOf(set.grain, layout), from.coverageOf(set)));
  const wide = GRAINS.flatMap((grain) => {
    const [those, spots] = [sets.filter((set) => set.grain === grain), spotsOf(grain, layout)];
    return those.length === 0 || spots.length === 0 ? [] : [{ grain, sets: those, spots }];
  });
  const matches = wide.flatMap(({ grain, spots }) =>
    spots.map(
      ({ key }, n) =>
        `(select t from ${WIDE[grain]} t where t.key = (${key})::integer) as ${WIDE[grain]}_${n}`,
    ),
  );
  const columns = [
    ...keys.map(({ expression, name }) => `${expression} as ${quoteName(name)}`),
    ...parts.flatMap(({ select }) => select),
  ];
  return {
    baseStatements: baseStatements(request),
    setStatements: [
      ...sets.map((set) => setStatement(set, from.source, request.years)),
      ...wide.flatMap(wideStatements),
    ],
    query: `select ${columns.join(",\n  ")}\nfrom (select ${["p.*", ...matches].join(",\n  ")} from ${BASE_TABLE} p) p`,
    columns: [
      ...keys.map(({ name, about, type }) => ({
        name,
        column: { name, type, about },
        set: undefined,
        of: "",
      })),
      ...parts.flatMap(({ columns: planned }) => planned),
    ],
  };
}

/** A key column with the expression that gives it. */
export interface KeyColumn extends PanelColumn {
  readonly expression: string;
}

function keyColumns({ unit, system }: PanelRequest): KeyColumn[] {
  const code = system === "cow" ? "ccode" : "gwcode";
  const about = system === "cow" ? "Correlates of War number" : "Gleditsch–Ward number";
  const year: KeyColumn = { name: "year", type: "integer", about: "calendar year", expression: "p.year" };
  const place = (n: number, suffix: string, who: string): KeyColumn => ({
    name: `${code}${suffix}`,
    type: "integer",
    about: `${about} of ${who}`,
    expression: `p.code${n}`,
  });
  switch (unit) {
    case "state-year":
      return [place(1, "", "the state"), year];
    case "dyad-year":
      return [place(1, "1", "the first state"), place(2, "2", "the second state"), year];
    case "triad-year":
      return [
        place(1, "_a", "the first of the pair"),
        place(2, "_b", "the second of the pair"),
        place(3, "_c", "the third state"),
        year,
      ];
    case "k-ad-year":
      return [];
  }
}

interface Part {
  readonly select: readonly string[];
  readonly columns: readonly PlannedColumn[];
}

/** Table with the rows of a set, one per key. */
export const tableOf = (set: ColumnSet): string => `set_${set.id.replaceAll("-", "_")}`;

const EVERY_YEAR = { from: 0, to: 2100 };

/** One row per key, the key a single number: 1,000,000 × year + 1,000 × first + second, of an undirected pair the lower first. */
export function setStatement(set: ColumnSet, source: SourceRows, years: YearSpan = EVERY_YEAR): string {
  // Whole numbers of four bytes: the driver gives longer ones as big integers, and they take twice the room.
  const cast = { integer: "::integer", number: "::double", text: "", date: "" } as const;
  const columns = set.columns
    .map(({ name, type }) => `r.${quoteName(name)}${cast[type]} as ${quoteName(name)}`)
    .join(", ");
  const rows = set.rows(source);
  if (set.grain === "state-year") {
    return `create table ${tableOf(set)} as
      select (r.year * 1000000 + s.k * 1000)::integer as key, ${columns}
      from (${rows}) r join core_state s on s.state = r.state where r.year between ${years.from} and ${years.to}`;
  }
  const [first, second] =
    set.grain === "dyad-year" ? ["least(s.k, t.k)", "greatest(s.k, t.k)"] : ["s.k", "t.k"];
  return `create table ${tableOf(set)} as
    select (r.year * 1000000 + ${first} * 1000 + ${second})::integer as key, ${columns}
    from (${rows}) r join core_state s on s.state = r.a join core_state t on t.state = r.b
    where r.year between ${years.from} and ${years.to}`;
}

const GRAINS = ["dyad-year", "directed-dyad-year", "state-year"] as const;

/** Tables with every column of a grain, one row for each key of the panel. */
const WIDE = {
  "state-year": "panel_states",
  "dyad-year": "panel_pairs",
  "directed-dyad-year": "panel_ways",
} as const;

function wideStatements(of: {
  readonly grain: Grain;
  readonly sets: readonly ColumnSet[];
  readonly spots: readonly Spot[];
}): string[] {
  const keys = of.spots.map(({ key }) => `select (${key})::integer as key from ${BASE_TABLE} p`);
  const columns = of.sets.flatMap((set) =>
    set.columns.map(({ name }) => `${tableOf(set)}.${quoteName(name)}`),
  );
  const joins = of.sets.map((set) => `left join ${tableOf(set)} on ${tableOf(set)}.key = y.key`);
  return [
    `create table ${WIDE[of.grain]} as select y.key, ${columns.join(", ")}
      from (select distinct key from (${keys.join(" union all ")})) y\n${joins.join("\n")}`,
    ...of.sets.map((set) => `drop table ${tableOf(set)}`),
  ];
}

function attach(
  set: ColumnSet,
  spots: readonly Spot[],
  coverage: { readonly from: number; readonly to: number },
): Part[] {
  return spots.map(({ suffix, of }, n) => ({
    select: set.columns.map((column) => {
      const value = `p.${WIDE[set.grain]}_${n}.${quoteName(column.name)}`;
      return `${valueOf(value, { set, column, coverage })} as ${quoteName(column.name + suffix)}`;
    }),
    columns: set.columns.map((column) => ({ name: column.name + suffix, column, set, of })),
  }));
}

/** A value as the panel shows it: missing outside the set's years and universe, zero for no entry where that is meant. */
export function valueOf(
  value: string,
  of: {
    readonly set: ColumnSet;
    readonly column: PanelColumn;
    readonly coverage: { readonly from: number; readonly to: number };
  },
): string {
  const { set, column, coverage } = of;
  const covered = `p.year between ${coverage.from} and ${coverage.to}${set.universe === "cow" ? " and p.all_cow" : ""}`;
  const isZero = (column.absent ?? set.absent) === "zero";
  const filled = isZero ? `coalesce(${value}, ${column.type === "number" ? "0.0" : "0"})` : value;
  return `case when ${covered} then ${filled} end`;
}

interface Spot {
  readonly key: string;
  readonly suffix: string;
  readonly of: string;
}

/** Where in a row the columns of a set go: at each state, or at each pair. */
function spotsOf(grain: Grain, layout: Layout): Spot[] {
  const named = (key: string) =>
    layout.places.find((place) => place.key === key)?.suffix.replace("_", "") ?? "";
  if (grain === "state-year") {
    return layout.places.map(({ key, suffix }) => ({
      key: `p.year * 1000000 + p.${key} * 1000`,
      suffix,
      of: suffix === "" ? "the state" : `state ${named(key)}`,
    }));
  }
  const pairs = grain === "dyad-year" ? layout.pairs : layout.directedPairs;
  return pairs.map(({ first, second, suffix }) => {
    const [one, two] =
      grain === "dyad-year"
        ? [`least(p.${first}, p.${second})`, `greatest(p.${first}, p.${second})`]
        : [`p.${first}`, `p.${second}`];
    const arrow = grain === "dyad-year" ? "–" : " → ";
    return {
      key: `p.year * 1000000 + ${one} * 1000 + ${two}`,
      suffix,
      of: `states ${named(first)}${arrow}${named(second)}`,
    };
  });
}
