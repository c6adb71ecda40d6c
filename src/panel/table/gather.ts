import { quoteName } from "../../record/index.ts";
import type { ColumnSet, Grain } from "../columns/column-set.ts";
import { BASE_TABLE } from "./base.ts";
import { spotsOf, type Layout, type Spot } from "./units.ts";

/** Rows of a panel in their order, each with the keys of what it is joined to. */
export const ROWS_TABLE = "panel_row";

/** Table with the rows of a set, one per key. */
export const tableOf = (set: Pick<ColumnSet, "id">): string => `set_${set.id.replaceAll("-", "_")}`;

/** Key of the row that stands for "no entry" in a gathered table. */
const NO_ENTRY = -1;
/** A set with more rows than this is gathered with its like: put beside rare ones it would make their table as long. */
const MANY_ROWS = 150_000;

/**
 * Column sets put together into few tables, so that every row of the panel finds exactly one row in each.
 *
 * Each gathered table has a row for "no entry", and each row of the panel is told beforehand, in a join of a few whole
 * numbers, which row it takes: the wide join then never has to look for what is not there.
 * `KEEP_SIDES` must be said before the query.
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

/** Gathers sets by grain, those with many rows apart from those with few. */
export function gatherSets(
  sets: readonly ColumnSet[],
  layout: Layout,
  sizes: ReadonlyMap<string, number>,
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
  const keys = places.map(({ alias }) => `coalesce(${alias}.key, ${NO_ENTRY}) as ${alias}_key`);
  const lookups = places.map(
    ({ group, spot, alias }) =>
      `left join ${group.table}_key ${alias} on ${alias}.key = (${spot.key})::integer`,
  );
  return {
    statements: groups.flatMap(gatherStatements),
    placeStatement: `create or replace table ${ROWS_TABLE} as
      select ${["p.*", ...keys].join(", ")} from ${BASE_TABLE} p ${lookups.join(" ")} order by p.row`,
    joins: places.map(({ group, alias }) => `join ${group.table} ${alias} on ${alias}.key = p.${alias}_key`),
    aliasOf: (set, spot) => {
      const found = places.find(
        ({ group, spot: one }) => group.sets.includes(set) && one.suffix === spot.suffix,
      );
      if (found === undefined) throw new RangeError(`${set.id} is not gathered`);
      return found.alias;
    },
  };
}

function gatherStatements({ table, sets }: Group): string[] {
  const columns = sets.flatMap((set) => set.columns.map(({ name }) => `${tableOf(set)}.${quoteName(name)}`));
  const joins = sets.map((set) => `left join ${tableOf(set)} on ${tableOf(set)}.key = y.key`);
  return [
    `create table ${table}_key as select distinct key from (${sets.map((set) => `select key from ${tableOf(set)}`).join(" union all ")})`,
    `create table ${table} as select y.key, ${columns.join(", ")}
      from (select key from ${table}_key union all select ${NO_ENTRY}) y ${joins.join(" ")}`,
    ...sets.map((set) => `drop table ${tableOf(set)}`),
  ];
}
