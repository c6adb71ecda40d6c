import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OBLIGATION_RUNGS, type Consistency } from "../../core/index.ts";
import { cellsOf, CONSISTENCY_TABLE } from "./consistency-table.ts";
import { ruleOf, type PlainItem } from "./list-items.ts";
import { weighHypotheses } from "./rank-hypotheses.ts";

const mark = fc.constantFrom<Consistency[]>("−−", "−", "0", "+", "++", "N/A");
const item = fc
  .record({
    weight: fc.integer({ min: 0, max: 100 }),
    cells: fc.tuple(mark, mark, mark, mark, mark),
    date: fc.constantFrom("2014-05-21", "2015-01-01"),
  })
  .map(({ weight, cells, date }) => ({ weight, date, cells: cellsOf(cells) }));
const items = fc
  .array(item, { maxLength: 20 })
  .map((all) =>
    all.map((one, k): PlainItem => ({ ...one, id: `item-${k}`, from: "record", text: "", rule: "" })),
  );
const same = (cell: Consistency, weight: number): PlainItem => ({
  id: "same",
  from: "record",
  text: "",
  rule: "",
  weight,
  cells: cellsOf([cell, cell, cell, cell, cell]),
});
const places = (all: readonly PlainItem[]) =>
  weighHypotheses(all).ranking.map(({ rung, place }) => `${place} ${rung}`);

describe("competing hypotheses", () => {
  it("are the same whatever the order of the items", () => {
    fc.assert(
      fc.property(items, fc.nat(), (all, turn) => {
        const turned = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))];
        expect(weighHypotheses(turned.toReversed())).toEqual(weighHypotheses(all));
      }),
    );
  });

  it("keep their places when an item goes alike with all of them, and it tells nothing", () => {
    fc.assert(
      fc.property(items, mark, fc.integer({ min: 0, max: 100 }), (all, cell, weight) => {
        const more = [...all, same(cell, weight)];
        expect(places(more)).toEqual(places(all));
        expect(weighHypotheses(more).items.find(({ id }) => id === "same")?.diagnosticity).toBe(0);
      }),
    );
  });

  it("are ranked by what contradicts them, however much supports another", () => {
    const base = { from: "record", text: "", rule: "" } as const;
    const { ranking } = weighHypotheses([
      { ...base, id: "p", weight: 100, cells: cellsOf(["0", "++", "++", "++", "++"]) },
      { ...base, id: "q", weight: 10, cells: cellsOf(["0", "−", "−−", "−", "N/A"]) },
    ]);
    expect(
      ranking.map(({ rung, place, contradiction, support }) => [rung, place, contradiction, support]),
    ).toEqual([
      ["none", 1, 0, 0],
      ["integrated", 1, 0, 200],
      ["consultation", 3, 10, 200],
      ["defense", 3, 10, 200],
      ["restraint", 5, 20, 200],
    ]);
  });

  it("count an item that is graded higher for more", () => {
    const { items: told } = weighHypotheses([
      { ...same("0", 10), id: "weak", cells: cellsOf(["−", "0", "0", "0", "+"]) },
      { ...same("0", 48), id: "firm", cells: cellsOf(["−", "0", "0", "0", "+"]) },
    ]);
    expect(told.map(({ id, diagnosticity }) => [id, diagnosticity])).toEqual([
      ["firm", 96],
      ["weak", 20],
    ]);
  });

  it("have a rule for every kind, dimension and direction, and no two rules of one name", () => {
    const dimensions = ["threat", "commitment", "capability", "trust", "interest", "domestic", "unknown"];
    for (const dimension of dimensions)
      for (const direction of ["driver", "friction", "neutral"] as const) {
        const { id } = ruleOf({ kind: "statement", dimension, direction });
        if (direction === "neutral") expect(id).toBe("points neither way");
        else if (dimension !== "unknown") expect(id.startsWith(dimension)).toBe(true);
      }
    expect(ruleOf({ kind: "deal", dimension: "interest", direction: "neutral" }).id).toBe(
      "deals between the two",
    );
    expect(new Set(CONSISTENCY_TABLE.map(({ id }) => id)).size).toBe(CONSISTENCY_TABLE.length);
    expect(Object.keys(CONSISTENCY_TABLE[0]?.cells ?? {})).toEqual([...OBLIGATION_RUNGS]);
  });
});
