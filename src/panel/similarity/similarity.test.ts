import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differing, similarityByDefinition } from "../../../tests/fixtures/similarity-by-definition.ts";
import {
  pairPosition,
  SIMILARITY_MEASURES,
  similarityOf,
  type SimilarityMeasure,
  type SimilarityTable,
} from "./columns.ts";
import { PORTFOLIO_SCALE, portfolioSimilarity, VOTE_SCALE, voteSimilarity } from "./similarity.ts";

type Measured = Record<SimilarityMeasure, number>;

function measured(table: SimilarityTable, i: number, j: number): Measured {
  return Object.fromEntries(
    SIMILARITY_MEASURES.map((measure) => [measure, similarityOf(table, [i, j], measure)]),
  ) as Measured;
}

/** The first two of n states, the others owing nothing but to themselves. */
function portfoliosOf(one: readonly number[], other: readonly number[]): Uint8Array {
  const n = one.length;
  const values = new Uint8Array(n * n);
  for (let i = 2; i < n; i++) values[i * n + i] = 3;
  values.set(one, 0);
  values.set(other, n);
  return values;
}

function compareTwo(one: readonly number[], other: readonly number[], weights?: readonly number[]): Measured {
  const portfolios = portfoliosOf(one, other);
  const table = portfolioSimilarity({ n: one.length, portfolios, ...(weights && { weights }) });
  return measured(table, 0, 1);
}

describe("similarity of two portfolios on paper", () => {
  // Over states 1–5: alike towards 5; apart by 3, 2, 1 and 1.
  const one = [3, 0, 2, 1, 0];
  const other = [0, 2, 3, 2, 0];
  const weights = [0.1, 0.2, 0.3, 0.4, Number.NaN];
  const found = compareTwo(one, other, weights);

  it("has S 1 − 2 × 7 / (5 × 3), 1 − 2 × 15 / (5 × 9), and 1 − 2 × 2 / 5 on having a tie at all", () => {
    expect(found["s-absolute"]).toBeCloseTo(1 - 14 / 15, 12);
    expect(found["s-squared"]).toBeCloseTo(1 - 30 / 45, 12);
    expect(found["s-binary"]).toBeCloseTo(0.2, 12);
  });

  it("has weighted S over the four states with a weight", () => {
    expect(found["s-absolute-weighted"]).toBeCloseTo(1 - (2 * (0.3 + 0.4 + 0.3 + 0.4)) / 3, 12);
    expect(found["s-squared-weighted"]).toBeCloseTo(1 - (2 * (0.9 + 0.8 + 0.3 + 0.4)) / 9, 12);
    expect(found["s-binary-weighted"]).toBeCloseTo(1 - 2 * 0.3, 12);
  });

  it("does not depend on the sum of the weights", () => {
    const thrice = compareTwo(
      one,
      other,
      weights.map((weight) => 3 * weight),
    );
    expect(differing(thrice, found, 1e-12)).toEqual([]);
  });

  it("has pi and kappa from one agreement in five", () => {
    // First: 2, 1, 1, 1 at levels 0–3; second: 2, 0, 2, 1. By chance (2·2 + 1·0 + 1·2 + 1·1) / 25; pooled 4, 1, 3, 2 of 10.
    expect(found["kappa-nominal"]).toBeCloseTo((0.2 - 7 / 25) / (1 - 7 / 25), 12);
    expect(found["pi-nominal"]).toBeCloseTo((0.2 - 0.3) / (1 - 0.3), 12);
  });

  it("has tau-b (4 concordant − 3 discordant) / √(9 × 8)", () => {
    // 1–2 −, 1–3 −, 1–4 −, 1–5 tied, 2–3 +, 2–4 tied, 2–5 tied, 3–4 +, 3–5 +, 4–5 +.
    expect(found["tau-b"]).toBeCloseTo((4 - 3) / Math.sqrt(9 * 8), 12);
  });
});

describe("similarity that is not defined", () => {
  it("is missing, not 0: weighted S without weights or with none known", () => {
    expect(compareTwo([3, 0, 1], [0, 3, 1])["s-absolute-weighted"]).toBeNaN();
    const unknown = [Number.NaN, Number.NaN, Number.NaN];
    expect(compareTwo([3, 0, 1], [0, 3, 1], unknown)["s-absolute-weighted"]).toBeNaN();
  });

  it("is missing for pi, kappa and tau-b where both owe everyone the same, while S is 1", () => {
    const found = compareTwo([3, 3, 3], [3, 3, 3]);
    expect(found["s-absolute"]).toBe(1);
    for (const measure of ["pi-nominal", "kappa-squared", "kappa-ranked", "tau-b"] as const) {
      expect(found[measure]).toBeNaN();
    }
  });

  it("is missing for two states without a common vote", () => {
    const table = voteSimilarity({ n: 2, count: 3, votes: Uint8Array.of(1, 0, 3, 0, 2, 0) });
    expect(Object.values(measured(table, 0, 1)).every(Number.isNaN)).toBe(true);
  });
});

describe("similarity of votes", () => {
  it("counts the votes both cast, and yes against no apart", () => {
    // yes–yes, yes–no, abstain–no, no–no; then one absent each.
    const votes = Uint8Array.of(1, 1, 2, 3, 0, 2, /**/ 1, 3, 3, 3, 1, 0);
    const found = measured(voteSimilarity({ n: 2, count: 6, votes }), 0, 1);
    expect(found["s-absolute"]).toBeCloseTo(1 - (2 * 3) / (4 * 2), 12);
    expect(found["s-squared"]).toBeCloseTo(1 - (2 * 5) / (4 * 4), 12);
    expect(found["s-binary"]).toBeCloseTo(1 - 2 / 3, 12);
    expect(found["kappa-nominal"]).toBeCloseTo((2 / 4 - 5 / 16) / (1 - 5 / 16), 12);
  });
});

describe("what is refused", () => {
  it("is a matrix of another size, a value that is none, weights that do not fit", () => {
    const portfolios = Uint8Array.of(3, 0, 0, 3);
    expect(() => portfolioSimilarity({ n: 3, portfolios })).toThrow(RangeError);
    expect(() => portfolioSimilarity({ n: 2, portfolios: Uint8Array.of(3, 4, 0, 3) })).toThrow("holds 4");
    expect(() => portfolioSimilarity({ n: 2, portfolios, weights: [1] })).toThrow("1 weights for 2");
    expect(() => portfolioSimilarity({ n: 2, portfolios, weights: [1, -1] })).toThrow("negative");
    expect(() => voteSimilarity({ n: 2, count: 1, votes: Uint8Array.of(1, 4) })).toThrow("is 4");
    expect(() => voteSimilarity({ n: 2, count: 2, votes: Uint8Array.of(1, 3) })).toThrow(RangeError);
    expect(() => pairPosition(3, 1, 1)).toThrow(RangeError);
  });
});

const EPSILON = 1e-12;
const entry = fc.constantFrom(0, 0, 0, 1, 2, 3);
const system = fc.integer({ min: 2, max: 70 }).chain((n) =>
  fc.record({
    one: fc.array(entry, { minLength: n, maxLength: n }),
    other: fc.array(entry, { minLength: n, maxLength: n }),
    weights: fc.array(fc.oneof(fc.double({ min: 0.001, max: 1, noNaN: true }), fc.constant(Number.NaN)), {
      minLength: n,
      maxLength: n,
    }),
    order: fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }),
  }),
);

describe("every similarity measure", () => {
  it("is what its definition says, computed item by item", () => {
    fc.assert(
      fc.property(system, ({ one, other, weights }) => {
        const byDefinition = similarityByDefinition(one, other, PORTFOLIO_SCALE, weights);
        expect(differing(compareTwo(one, other, weights), byDefinition, 1e-9)).toEqual([]);
      }),
    );
  });

  it("is what its definition says for votes with absences", () => {
    const ballot = fc.constantFrom(0, 1, 2, 3);
    const votes = fc.array(fc.tuple(ballot, ballot), { maxLength: 80 });
    fc.assert(
      fc.property(votes, (cast) => {
        const levels = (ballots: readonly number[]) => ballots.map((b) => (b === 0 ? undefined : b - 1));
        const [one, other] = [cast.map(([p]) => p), cast.map(([, q]) => q)];
        const table = voteSimilarity({
          n: 2,
          count: cast.length,
          votes: Uint8Array.from([...one, ...other]),
        });
        const byDefinition = similarityByDefinition(levels(one), levels(other), VOTE_SCALE);
        expect(differing(measured(table, 0, 1), byDefinition, 1e-9)).toEqual([]);
      }),
    );
  });

  it("is the same whichever state comes first and whatever the order of third states", () => {
    fc.assert(
      fc.property(system, ({ one, other, weights, order }) => {
        const found = compareTwo(one, other, weights);
        expect(differing(compareTwo(other, one, weights), found, EPSILON)).toEqual([]);
        const [a, b, w] = [one, other, weights].map((list) => order.map((at) => list[at] ?? 0));
        expect(differing(compareTwo(a ?? [], b ?? [], w), found, EPSILON)).toEqual([]);
      }),
    );
  });

  it("is 1 for two alike, or missing where they owe everyone the same", () => {
    fc.assert(
      fc.property(system, ({ one, weights }) => {
        const found = compareTwo(one, one, weights);
        const constant = new Set(one).size === 1;
        const alwaysTied = new Set(one.map((value) => value > 0)).size === 1;
        for (const measure of SIMILARITY_MEASURES) {
          if (measure.startsWith("s-")) {
            if (!measure.endsWith("weighted") || weights.some((w) => w > 0)) expect(found[measure]).toBe(1);
          } else if (measure.endsWith("binary") ? alwaysTied : constant) {
            expect(found[measure]).toBeNaN();
          } else {
            expect(found[measure]).toBe(1);
          }
        }
      }),
    );
  });

  it("lies between −1 and 1", () => {
    fc.assert(
      fc.property(system, ({ one, other, weights }) => {
        for (const value of Object.values(compareTwo(one, other, weights))) {
          expect(value < -1 - EPSILON || value > 1 + EPSILON).toBe(false);
        }
      }),
    );
  });

  it("is found for every pair of a system under its own position", () => {
    const positions: number[] = [];
    for (let i = 0; i < 9; i++) for (let j = i + 1; j < 9; j++) positions.push(pairPosition(9, j, i));
    expect(positions).toEqual([...positions.keys()]);
  });
});
