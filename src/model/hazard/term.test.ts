import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEASURES } from "../../panel/index.ts";
import { COLUMNS } from "./design.ts";
import type { FittedSpecification } from "./specification.ts";
import { splitBetween } from "./splitting.ts";
import { isTerm, isWithinTerm, termAxis, termCurve } from "./term.ts";
import type { Vintage } from "./vintage.ts";

const at = (id: string) => COLUMNS.findIndex((column) => column.id === id);

const distance: FittedSpecification = {
  kind: "logit",
  name: "distance",
  note: "",
  weight: 0.75,
  columns: ["log-least-distance", "touching"],
  mean: [3, 0.1],
  sd: [2, 0.5],
  coefficients: [-5, -1, 0.25],
  covariance: [0, 0, 0, 0, 0, 0],
};

/** A cut at a shared threat of a quarter: the model takes its root, so at one half. */
const trees: FittedSpecification = {
  kind: "boosted",
  name: "trees",
  note: "",
  weight: 0.25,
  columns: ["common-threat", "log-least-distance"],
  bags: [{ constant: -5, trees: [[0, 0.5, -0.5, [1, 4, 2, 1]]] }],
};

const vintage = {
  specifications: [distance, trees],
  reference: {
    stayed: COLUMNS.map(() => 0),
    climbed: COLUMNS.map(({ id }) => (id === "log-least-distance" ? 5 : id === "common-threat" ? 0.7 : 0)),
    share: 0.4,
  },
  ranges: COLUMNS.map(() => [0, 1]).with(at("log-least-distance"), [0, 5.3]),
} as unknown as Vintage;

describe("a term's curve", () => {
  it("gives in a logit the slope of every column made of the measure, counted from the mixed reference", () => {
    const [point] = termCurve(vintage, "least-distance", [700]);
    const own = point?.specifications.find(({ name }) => name === "distance");
    const step = (reference: readonly number[]) => {
      const profile = reference.with(at("log-least-distance"), Math.log1p(7));
      let sum = 0;
      splitBetween(distance, profile, reference, (_, share) => (sum += share));
      return sum;
    };
    expect(own?.logOdds).toBeCloseTo(
      0.6 * step(vintage.reference.stayed) + 0.4 * step(vintage.reference.climbed),
      12,
    );
    expect(own?.logOdds).toBeCloseTo((-1 / 2) * (Math.log1p(7) - 0.4 * 5), 12);
  });

  it("moves all columns of a measure together", () => {
    const [touching, near] = termCurve(vintage, "least-distance", [0, 2]).map(
      ({ specifications }) => specifications[0]?.logOdds ?? Number.NaN,
    ) as [number, number];
    expect(touching - near).toBeCloseTo(0.25 / 0.5 + (1 / 2) * Math.log1p(0.02), 12);
  });

  it("pools by weight, with a band from the least to the greatest, and 0 where a model does not take the measure", () => {
    const [below, above] = termCurve(vintage, "common-threat", [0.2, 0.3]);
    expect(below?.specifications).toEqual([
      { name: "distance", logOdds: 0 },
      // From the reference: below the cut already for those that stayed; 1 to −0.5 for those that climbed.
      { name: "trees", logOdds: 0.4 * -1.5 },
    ]);
    expect(below).toMatchObject({ low: 0.4 * -1.5, high: 0 });
    expect(below?.logOdds).toBeCloseTo(0.25 * 0.4 * -1.5, 12);
    expect(above?.logOdds).toBeCloseTo(0.25 * 0.6 * 2.5, 12);
  });
});

describe("a term's axis", () => {
  const spread = { ranges: COLUMNS.map(({ transform }) => [transform(0), transform(30)] as const) };
  const drawn = MEASURES.filter(({ id }) => isTerm(id)).flatMap(({ id }) => {
    const axis = termAxis(spread, id);
    return axis === undefined ? [] : [{ id, axis }];
  });

  it("goes from end to end and back, rising, for every measure that has one", () => {
    expect(drawn.length).toBeGreaterThan(25);
    fc.assert(
      fc.property(
        fc.constantFrom(...drawn),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ axis }, share) => {
          expect(axis.shareAt(axis.valueAt(share))).toBeCloseTo(share, 5);
          expect(axis.from).toBeCloseTo(0, 6);
          expect(axis.to).toBeCloseTo(30, 5);
        },
      ),
    );
  });

  it("is absent for what enters by classes alone and for what never varied", () => {
    expect(termAxis(spread, "weaker-pledge")).toBeUndefined();
    expect(termAxis({ ranges: COLUMNS.map(() => [0, 0] as const) }, "common-threat")).toBeUndefined();
  });

  it("holds what the vintage was fitted to, its rounded ends included, and nothing else", () => {
    const isWithin = isWithinTerm(vintage, "common-threat");
    expect([0, 0.5, 1, 1.000_001, 1.1].map(isWithin)).toEqual([true, true, true, true, false]);
    expect(isWithinTerm(vintage, "weaker-pledge")(1)).toBe(true);
    const never = { ranges: COLUMNS.map(() => [0, 0] as const) };
    expect([0, 1, 2].map(isWithinTerm(never, "weaker-pledge"))).toEqual([true, false, false]);
  });

  it("knows which measures enter the model", () => {
    expect([isTerm("common-threat"), isTerm("common-thread")]).toEqual([true, false]);
  });
});
