import { describe, expect, it } from "vitest";
import { SOURCES } from "../../record/index.ts";
import { COLUMN_GROUPS, type ColumnSet, type TriadSet } from "./column-set.ts";
import { COLUMN_SETS } from "./column-sets.ts";
import { TRIAD_SETS } from "./triad-sets.ts";

const EVERY_SET: readonly (ColumnSet | TriadSet)[] = [...COLUMN_SETS, ...TRIAD_SETS];
const everyColumn = EVERY_SET.flatMap((set) => set.columns.map((column) => ({ set, column })));
const ofZeros = COLUMN_SETS.filter((set) =>
  set.columns.some((column) => (column.absent ?? set.absent) === "zero"),
);

describe("column sets", () => {
  it("have an id of their own and a group of the list", () => {
    expect(new Set(EVERY_SET.map(({ id }) => id)).size).toBe(EVERY_SET.length);
    expect(EVERY_SET.filter(({ group }) => !COLUMN_GROUPS.includes(group))).toEqual([]);
    expect(COLUMN_SETS.length).toBeGreaterThan(3);
  });

  it("name columns that no other has, that Stata takes, with room for a suffix", () => {
    const names = everyColumn.map(({ column }) => column.name);
    expect(names.filter((name, k) => names.indexOf(name) !== k)).toEqual([]);
    expect(names.filter((name) => !/^[a-z][a-z0-9_]{0,27}$/.test(name))).toEqual([]);
  });

  it("define every column in words, with years when only the core record speaks", () => {
    expect(
      everyColumn.filter(({ column }) => column.about.length < 8).map(({ column }) => column.name),
    ).toEqual([]);
    expect(
      EVERY_SET.filter(({ needs, coverage }) => needs.length === 0 && coverage === undefined).map(
        ({ id }) => id,
      ),
    ).toEqual([]);
  });

  it("never mean zero by a text", () => {
    const zero = everyColumn.filter(
      ({ set, column }) => column.type === "text" && (column.absent ?? set.absent) === "zero",
    );
    expect(zero.map(({ column }) => column.name)).toEqual([]);
  });

  it("say zero only in years that their sources cover", () => {
    const wider = ofZeros.filter(({ needs, coverage }) => {
      const sources = SOURCES.filter(({ id, time }) => needs.includes(id) && time.kind !== "timeless");
      return sources.some(
        (source) =>
          coverage !== undefined &&
          (coverage.from < source.coverage.from || coverage.to > source.coverage.to),
      );
    });
    // The list of wars is whole for 1816 to 2007; its first war is of 1823, its last of 2003.
    expect(wider.map(({ id }) => id)).toEqual(["cow-wars"]);
  });

  it("say zero of sanctions only from 1935, when their record begins", () => {
    const early = ofZeros.filter(
      (set) =>
        set.needs.length === 0 &&
        set.rows((source) => source).includes("core_sanction") &&
        (set.coverage?.from ?? 0) < 1935,
    );
    expect(early.map(({ id }) => id)).toEqual([]);
  });

  it("of triads are made of sets that there are, each column by an expression", () => {
    const ids = new Set(COLUMN_SETS.map(({ id }) => id));
    expect(TRIAD_SETS.flatMap(({ from }) => from.filter((id) => !ids.has(id)))).toEqual([]);
    const without = TRIAD_SETS.flatMap(({ columns, values }) =>
      columns.filter(({ name }) => values[name] === undefined).map(({ name }) => name),
    );
    expect(without).toEqual([]);
  });
});
