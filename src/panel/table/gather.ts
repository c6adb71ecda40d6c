import { quoteName } from "../../record/index.ts";
import type { ColumnSet, Grain } from "../columns/column-set.ts";
import { BASE_TABLE } from "./base.ts";
import { spotsOf, type Layout, type PanelRequest, type Spot } from "./units.ts";

/** Rows of a panel in their order, each with the keys of what it is joined to. */
export const ROWS_TABLE = "panel_row";

/** Table with the rows of a set, one per key. */
export const tableOf = (set: Pick<ColumnSet, "id">): string => `set_${set.id.replaceAll("-", "_")}`;

/** A set with more rows than this is gathered with its like: put beside rare ones it would make their table as long. */
const MANY_ROWS = 150_000;

/**
 * Column sets put together into few tables, so that every row of the panel finds exactly one row in each.
 *
 * Each gathered table has a row for "no entry" per year, and holds values as the panel shows them. Each row of the panel
 * is told beforehand, in a join of a few whole numbers, which row it takes: the wide join then neither looks for what is
 * not there nor computes anything. `KEEP_SIDES` must be said before any of its statements.
 */
export interface Gathered {
  readonly statements: readonly string[];
  /** Makes the rows with their keys; after the base. */
  readonly placeStatement: string;
  readonly joins: readonly string[];
  /** Name under which a set's columns are found for a spot. */
  readonly aliasOf: (set: ColumnSet, spot: Spot) => string;
}

/** Statement that keeps joins as they are written: the rows of the panel are walked through, the gathered tables looked up. */
export const KEEP_SIDES = "set disabled_optimizers = 'join_order,build_side_probe_side'";

interface Group {
  readonly table: string;
  readonly grain: Grain;
  readonly sets: readonly ColumnSet[];
}

const GRAINS = ["state-year", "dyad-year", "directed-dyad-year"] as const;

/** What the rows of gathered tables depend on besides the sets. */
interface GatherFor {
  readonly layout: Layout;
  readonly request: Pick<PanelRequest, "years" | "system">;
  /** The value of a set's column as the panel shows it, given a row `p` with `year` and `all_cow`. */
  readonly shown: (set: ColumnSet, column: ColumnSet["columns"][number], value: string) => string;
}

/** Gathers sets by grain, those with many rows apart from those with few. */
export function gatherSets(
  sets: readonly ColumnSet[],
  sizes: ReadonlyMap<string, number>,
  { layout, request, shown }: GatherFor,
): Gathered {
  const isLarge = (set: ColumnSet) => (sizes.get(tableOf(set)) ?? 0) > MANY_ROWS;
  const groups = GRAINS.flatMap((grain) =>
    [false, true].flatMap((large): Group[] => {
      const own = sets.filter((set) => set.grain === grain && isLarge(set) === large);
      const table = `panel_${grain.replaceAll("-", "_")}${large ? "_many" : ""}`;
      return own.length === 0 ? [] : [{ table, grain, sets: own }];
    }),
  );
  const places = groups.flatMap((group) =>
    spotsOf(group.grain, layout).map((spot, n) => ({ group, spot, alias: `${group.table}_${n}` })),
  );
  const numbers = numberRows(request);
  const taken = places.map(
    ({ alias }) =>
      `(coalesce(${numbers.ofEntry(`${alias}.entry`)}, ${numbers.ofNone("p.year")}))::integer as ${alias}_n`,
  );
  const lookups = places.map(
    ({ group, spot, alias }) =>
      `left join ${group.table}_key ${alias} on ${alias}.key = (${spot.key})::integer`,
  );
  return {
    statements: groups.flatMap((group) => gatherStatements(group, { numbers, shown })),
    placeStatement: `create or replace table ${ROWS_TABLE} as
      select ${["p.*", ...taken].join(", ")} from ${BASE_TABLE} p ${lookups.join(" ")}`,
    joins: places.map(({ group, alias }) => `join ${group.table} ${alias} on ${alias}.n = p.${alias}_n`),
    aliasOf: (set, spot) => {
      const found = places.find(
        ({ group, spot: one }) => group.sets.includes(set) && one.suffix === spot.suffix,
      );
      if (found === undefined) throw new RangeError(`${set.id} is not gathered`);
      return found.alias;
    },
  };
}

/**
 * Numbers the rows of a gathered table from 0 without gaps, which lets the database look them up by position.
 *
 * First a row for "no entry" per year, then the entries; where some states are outside the Correlates of War system each
 * of these twice, for rows of the panel with such a state and for rows without.
 */
interface RowNumbers {
  readonly ofEntry: (entry: string) => string;
  readonly ofNone: (year: string) => string;
  /** Query of what `all_cow` can be. */
  readonly flags: string;
  readonly years: string;
}

function numberRows({ years, system }: GatherFor["request"]): RowNumbers {
  const [times, plus, flags] =
    system === "cow" ? [1, "", "select true"] : [2, " + p.all_cow::integer", "select unnest([true, false])"];
  const none = (years.to - years.from + 1) * times;
  return {
    ofEntry: (entry) => `${none} + ${entry} * ${times}${plus}`,
    ofNone: (year) => `(${year} - ${years.from}) * ${times}${plus}`,
    flags: `(${flags} as all_cow)`,
    years: `(select unnest(range(${years.from}, ${years.to} + 1))::integer as year)`,
  };
}

function gatherStatements(
  { table, sets }: Group,
  { numbers, shown }: { readonly numbers: RowNumbers; readonly shown: GatherFor["shown"] },
): string[] {
  const columns = sets.flatMap((set) =>
    set.columns.map((column) => {
      const name = quoteName(column.name);
      return `${shown(set, column, `${tableOf(set)}.${name}`)} as ${name}`;
    }),
  );
  const joins = sets.map((set) => `left join ${tableOf(set)} on ${tableOf(set)}.key = p.key`);
  const keys = sets.map((set) => `select key from ${tableOf(set)}`).join(" union ");
  return [
    // Years of one pair side by side: to read one pair is then to read a few blocks.
    `create table ${table}_key as select key, (row_number() over (order by key % 1000000, key) - 1)::integer as entry
      from (${keys}) order by entry`,
    `create table ${table} as
      select (case when p.entry is null then ${numbers.ofNone("p.year")} else ${numbers.ofEntry("p.entry")} end)::integer as n,
        ${columns.join(", ")}
      from (select e.key, e.entry, e.key // 1000000 as year, f.all_cow from ${table}_key e, ${numbers.flags} f
        union all select null, null, y.year, f.all_cow from ${numbers.years} y, ${numbers.flags} f) p ${joins.join(" ")}`,
    ...sets.map((set) => `drop table ${tableOf(set)}`),
  ];
}
