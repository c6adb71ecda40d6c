import fc from "fast-check";
import { expect, it } from "vitest";
import { HOSTILITY_MEASURES, MEASURES } from "../../panel/index.ts";
import { logOddsAlong } from "./along.ts";
import { logOddsOfPair } from "./predict.ts";
import type { FittedSpecification, StoredTree } from "./specification.ts";
import type { Vintage } from "./vintage.ts";

const columns = ["common-threat", "log-least-distance", "worst-threats", "shared-enemies"];

const logit: FittedSpecification = {
  kind: "logit",
  name: "logit",
  note: "",
  weight: 0.3,
  columns,
  mean: [0.1, 3, 0.2, 0.3],
  sd: [0.3, 2, 0.7, 1.1],
  coefficients: [-5, 0.31, -1.7, 0.13, 0.29],
  covariance: [],
};

const leaf = fc.double({ min: -1, max: 1, noNaN: true });
const cut = fc.double({ min: 0, max: 1.2, noNaN: true });
const column = fc.nat(columns.length - 1);
const tree = fc
  .tuple(column, cut, leaf, fc.tuple(column, cut, leaf, leaf))
  .map((parts): StoredTree => parts as StoredTree);
const value = fc.float({ min: 0, max: Math.fround(1.5), noNaN: true });
const step = fc.array(value, { minLength: HOSTILITY_MEASURES.length, maxLength: HOSTILITY_MEASURES.length });

it("gives to the last bit what the whole model gives, whatever way the moving measures went before", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(tree, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      (bags, steps) => {
        const trees: FittedSpecification = {
          kind: "boosted",
          name: "trees",
          note: "",
          weight: 0.7,
          columns,
          bags: bags.map((own, k) => ({ constant: k - 4.3, trees: own })),
        };
        const vintage = { featureSet: "core", specifications: [logit, trees] } as unknown as Vintage;
        const from = Float32Array.from(MEASURES, (_, k) => (k % 5) / 5);
        const along = logOddsAlong(vintage, from, HOSTILITY_MEASURES);
        for (const moved of steps) {
          const row = Float32Array.from(from);
          HOSTILITY_MEASURES.forEach((measure, k) => (row[measure] = moved[k] as number));
          expect(along(row)).toBe(logOddsOfPair(vintage, row));
        }
      },
    ),
    { numRuns: 60 },
  );
});

it("has no number where a moving measure is missing", () => {
  const vintage = { featureSet: "core", specifications: [logit] } as unknown as Vintage;
  const from = new Float32Array(MEASURES.length);
  const row = Float32Array.from(from).fill(
    Number.NaN,
    HOSTILITY_MEASURES[0],
    (HOSTILITY_MEASURES[0] ?? 0) + 1,
  );
  expect(logOddsAlong(vintage, from, HOSTILITY_MEASURES)(row)).toBeNaN();
});
