import { describe, expect, it } from "vitest";
import { COLUMN_GROUPS } from "./column-set.ts";
import { COLUMN_SETS } from "./column-sets.ts";

const everyColumn = COLUMN_SETS.flatMap((set) => set.columns.map((column) => ({ set, column })));

describe("column sets", () => {
  it("have an id of their own and a group of the list", () => {
    expect(new Set(COLUMN_SETS.map(({ id }) => id)).size).toBe(COLUMN_SETS.length);
    expect(COLUMN_SETS.filter(({ group }) => !COLUMN_GROUPS.includes(group))).toEqual([]);
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
      COLUMN_SETS.filter(({ needs, coverage }) => needs.length === 0 && coverage === undefined).map(
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
});
