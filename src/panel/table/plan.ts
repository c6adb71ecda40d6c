import type { ColumnSet, PanelColumn, SourceRows, YearSpan } from "../columns/column-set.ts";
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

/** Statement by which the database reads a panel from its base and in the order of that, never the other way round. */
export const IN_ORDER = "set disabled_optimizers = 'build_side_probe_side'";

/** Years for which a set says anything. */
export type CoverageOf = (set: ColumnSet) => { readonly from: number; readonly to: number };

/**
 * Plans a panel: its rows, then one table per column set with one row per key, then all of them side by side.
 *
 * The base is in order of its rows, and joining it from the left keeps them so: sorting rows of hundreds of columns would
 * take more memory than they do. `IN_ORDER` must be said first.
 * Missing: where a set has no row the value is null; inside its coverage and universe zero, where the column says so.
 */
export function planPanel(
  request: PanelRequest,
  sets: readonly ColumnSet[],
  from: { readonly source: SourceRows; readonly coverageOf: CoverageOf },
): PanelPlan {
  const layout = layoutOf(request);
  const parts = sets.flatMap((set) => attach(set, layout, from.coverageOf(set)));
  const keys = keyColumns(request);
  const ofStates = sets.filter(({ grain }) => grain === "state-year");
  // A join slices every column it finds on its left: the widest come last.
  const joins = [
    ...parts.map(({ join }) => join),
    ...(ofStates.length === 0
      ? []
      : layout.places.map(({ key }, n) => joinOf(STATES_TABLE, n, stateKey(key)))),
  ];
  const columns = [
    ...keys.map(({ expression, name }) => `${expression} as ${quoteName(name)}`),
    ...parts.flatMap(({ select }) => select),
  ];
  return {
    baseStatements: baseStatements(request),
    setStatements: [
      ...sets.map((set) => setStatement(set, from.source, request.years)),
      ...(ofStates.length === 0 ? [] : [statesStatement(ofStates)]),
    ],
    query: `select ${columns.join(",\n  ")}\nfrom ${BASE_TABLE} p\n${joins.join("\n")}`,
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
  readonly join: string;
  readonly select: readonly string[];
  readonly columns: readonly PlannedColumn[];
}

/** Table with the rows of a set, one per key. */
export const tableOf = (set: ColumnSet): string => `set_${set.id.replaceAll("-", "_")}`;

const EVERY_YEAR = { from: 0, to: 2100 };

/** One row per key, the key a single number: 1,000,000 × year + 1,000 × first + second, of an undirected pair the lower first. */
export function setStatement(set: ColumnSet, source: SourceRows, years: YearSpan = EVERY_YEAR): string {
  const columns = set.columns.map(({ name }) => `r.${quoteName(name)}`).join(", ");
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

/** Table with every column of every state-year, so that a row of the panel finds all those of a state at once. */
const STATES_TABLE = "panel_states";

function statesStatement(sets: readonly ColumnSet[]): string {
  const columns = sets.flatMap((set) => set.columns.map(({ name }) => `${tableOf(set)}.${quoteName(name)}`));
  const joins = sets.map((set) => `left join ${tableOf(set)} on ${tableOf(set)}.key = y.key`);
  return `create table ${STATES_TABLE} as select y.key, ${columns.join(", ")}
    from (select (year * 1000000 + k * 1000)::integer as key from state_year) y ${joins.join("\n")}`;
}

const stateKey = (key: string): string => `p.year * 1000000 + p.${key} * 1000`;

const joinOf = (table: string, n: number, key: string): string =>
  `left join ${table} ${table}_${n} on ${table}_${n}.key = ${key}`;

function attach(
  set: ColumnSet,
  layout: Layout,
  coverage: { readonly from: number; readonly to: number },
): Part[] {
  return spotsOf(set, layout).map(({ key, suffix, of }, n) => {
    const isOfState = set.grain === "state-year";
    const alias = `${isOfState ? STATES_TABLE : tableOf(set)}_${n}`;
    return {
      join: isOfState ? "" : joinOf(tableOf(set), n, key),
      select: set.columns.map((column) => {
        const value = `${alias}.${quoteName(column.name)}`;
        return `${valueOf(value, { set, column, coverage })} as ${quoteName(column.name + suffix)}`;
      }),
      columns: set.columns.map((column) => ({ name: column.name + suffix, column, set, of })),
    };
  });
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
function spotsOf(set: ColumnSet, layout: Layout): Spot[] {
  const named = (key: string) =>
    layout.places.find((place) => place.key === key)?.suffix.replace("_", "") ?? "";
  if (set.grain === "state-year") {
    return layout.places.map(({ key, suffix }) => ({
      key: stateKey(key),
      suffix,
      of: suffix === "" ? "the state" : `state ${named(key)}`,
    }));
  }
  const pairs = set.grain === "dyad-year" ? layout.pairs : layout.directedPairs;
  return pairs.map(({ first, second, suffix }) => {
    const [one, two] =
      set.grain === "dyad-year"
        ? [`least(p.${first}, p.${second})`, `greatest(p.${first}, p.${second})`]
        : [`p.${first}`, `p.${second}`];
    const arrow = set.grain === "dyad-year" ? "–" : " → ";
    return {
      key: `p.year * 1000000 + ${one} * 1000 + ${two}`,
      suffix,
      of: `states ${named(first)}${arrow}${named(second)}`,
    };
  });
}
