import { quoteName } from "../../record/index.ts";
import type {
  ColumnSet,
  PanelColumn,
  SetOfColumns,
  SourceRows,
  TriadSet,
  YearSpan,
} from "../columns/column-set.ts";
import { gatherSets, ROWS_TABLE, tableOf, type Gathered } from "./gather.ts";
import { layoutOf, spotsOf, type PanelRequest, type Spot } from "./units.ts";

/** A column of a finished panel: its name there, what it is, and where it comes from. */
export interface PlannedColumn {
  readonly name: string;
  readonly column: PanelColumn;
  readonly set: SetOfColumns | undefined;
  /** Which states of the row it is about, in words; empty for the key. */
  readonly of: string;
}

/** What is left to do once the tables of the sets are made. */
export interface PanelFinish {
  /** Statements that gather the sets, once; then those that put the rows beside them, after the rows are made. */
  readonly gather: readonly string[];
  readonly place: readonly string[];
  /** Rows as they come, and what to put behind it to have them in order of states, then year. */
  readonly query: string;
  readonly inOrder: string;
}

/** Statements that make a panel's columns, how they are put to its rows, and what they are. */
export interface PanelPlan {
  /** The sets that have a place in a row of the unit, each with the statement that makes its table over `state_year`. */
  readonly setStatements: readonly { readonly set: ColumnSet; readonly statement: string }[];
  readonly columns: readonly PlannedColumn[];
  /** How many rows the table of each set has decides how it is gathered. */
  readonly finish: (sizes: ReadonlyMap<string, number>) => PanelFinish;
}

/** Years for which a set says anything. */
export type CoverageOf = (set: SetOfColumns) => YearSpan;

/**
 * Plans a panel: its rows, one table per column set with one row per key, then all of them side by side.
 *
 * Of triads, the columns of `triads` follow last: they are made of the others of their row.
 *
 * Missing: where a set has no row the value is null; inside its coverage and universe zero, where the column says so.
 */
export function planPanel(
  request: PanelRequest,
  asked: readonly ColumnSet[],
  from: {
    readonly source: SourceRows;
    readonly coverageOf: CoverageOf;
    readonly triads?: readonly TriadSet[];
  },
): PanelPlan {
  const triads = request.unit === "triad-year" ? (from.triads ?? []) : [];
  const layout = layoutOf(request);
  const sets = asked.filter(({ grain }) => spotsOf(grain, layout).length > 0);
  const keys = keyColumns(request);
  const spots = (set: ColumnSet) => spotsOf(set.grain, layout);
  return {
    setStatements: sets.map((set) => ({ set, statement: setStatement(set, from.source, request.years) })),
    columns: [
      ...keys.map(({ name, about, type }) => ({
        name,
        column: { name, type, about },
        set: undefined,
        of: "",
      })),
      ...sets.flatMap((set) =>
        spots(set).flatMap(({ suffix, of }) =>
          set.columns.map((column) => ({ name: column.name + suffix, column, set, of })),
        ),
      ),
      ...triads.flatMap((set) =>
        set.columns.map((column) => ({ name: column.name, column, set, of: "states a, b and c" })),
      ),
    ],
    finish: (sizes) => {
      const gathered = gatherSets(sets, sizes, {
        layout,
        request,
        shown: (set, column, value) => valueOf(value, { set, column, coverage: from.coverageOf(set) }),
      });
      const select = [
        ...keys.map(({ expression, name }) => `${expression} as ${quoteName(name)}`),
        ...sets.flatMap((set) => spots(set).flatMap((spot) => valuesAt(spot, set, gathered))),
        ...triads.flatMap((set) => derivedValues(set, from.coverageOf(set))),
      ];
      return {
        gather: gathered.statements,
        place: [gathered.placeStatement],
        query: `select ${select.join(",\n  ")}\nfrom ${ROWS_TABLE} p\n${gathered.joins.join("\n")}`,
        inOrder: "order by p.row",
      };
    },
  };
}

function valuesAt(spot: Spot, set: ColumnSet, gathered: Gathered): string[] {
  const table = gathered.aliasOf(set, spot);
  return set.columns.map(({ name }) => `${table}.${quoteName(name)} as ${quoteName(name + spot.suffix)}`);
}

/** The columns of a triad by the names of others before them, which the database knows within the same select. */
function derivedValues(set: TriadSet, coverage: YearSpan): string[] {
  return set.columns.map(
    (column) =>
      `${valueOf(set.values[column.name] ?? "null", { set, column, coverage })} as ${quoteName(column.name)}`,
  );
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

/** One row per key, the key a single number: 1,000,000 × year + 1,000 × first + second, of an undirected pair the lower first. */
export function setStatement(set: ColumnSet, source: SourceRows, years: YearSpan): string {
  // Whole numbers of four bytes: the driver gives longer ones as big integers, and they take twice the room.
  const cast = { integer: "::integer", number: "::double", text: "", date: "" } as const;
  const columns = set.columns
    .map(({ name, type }) => `r.${quoteName(name)}${cast[type]} as ${quoteName(name)}`)
    .join(", ");
  const span = `r.year between ${years.from} and ${years.to}`;
  if (set.grain === "state-year") {
    return `create table ${tableOf(set)} as
      select (r.year * 1000000 + s.k * 1000)::integer as key, ${columns}
      from (${set.rows(source)}) r join core_state s on s.state = r.state where ${span}`;
  }
  const [first, second] =
    set.grain === "dyad-year" ? ["least(s.k, t.k)", "greatest(s.k, t.k)"] : ["s.k", "t.k"];
  return `create table ${tableOf(set)} as
    select (r.year * 1000000 + ${first} * 1000 + ${second})::integer as key, ${columns}
    from (${set.rows(source)}) r join core_state s on s.state = r.a join core_state t on t.state = r.b where ${span}`;
}

/** A value as the panel shows it: missing outside the set's years and universe, zero for no entry where that is meant. */
export function valueOf(
  value: string,
  of: { readonly set: SetOfColumns; readonly column: PanelColumn; readonly coverage: YearSpan },
): string {
  const { set, column, coverage } = of;
  const covered = `p.year between ${coverage.from} and ${coverage.to}${set.universe === "cow" ? " and p.all_cow" : ""}`;
  const isZero = (column.absent ?? set.absent) === "zero";
  const filled = isZero ? `coalesce(${value}, ${column.type === "number" ? "0.0" : "0"})` : value;
  return `case when ${covered} then ${filled} end`;
}
