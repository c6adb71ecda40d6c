import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { probabilityBy } from "../forecasts/probability-by.ts";
import { canonicalJson } from "./canonical-json.ts";
import { BEGINNING, hashOf } from "./entry.ts";
import { startChain } from "./verify-log.ts";

describe("canonical JSON", () => {
  it("reads back as what was written, and is the same whatever the order of fields", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(Object.fromEntries(Object.entries(value).toReversed()))).toBe(text);
      }),
    );
    expect(canonicalJson({ b: undefined, a: [1, "x", null] })).toBe('{"a":[1,"x",null]}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError);
  });
});

describe("an entry's hash", () => {
  const parts = ["id", "kind", "subject", "at", "author", "payload"] as const;
  const entry = fc.record({
    sequence: fc.nat(),
    id: fc.string(),
    kind: fc.string(),
    subject: fc.string(),
    at: fc.string(),
    author: fc.string(),
    payload: fc.string(),
    previousHash: fc.constant(BEGINNING),
  });

  it("changes with each of its parts, and with where one part ends", () => {
    fc.assert(
      fc.property(entry, fc.constantFrom(...parts), fc.string({ minLength: 1 }), (one, part, more) => {
        expect(hashOf({ ...one, [part]: one[part] + more })).not.toBe(hashOf(one));
        expect(hashOf({ ...one, sequence: one.sequence + 1 })).not.toBe(hashOf(one));
      }),
    );
    const one = {
      sequence: 1,
      kind: "k",
      subject: "",
      at: "",
      author: "",
      payload: "",
      previousHash: BEGINNING,
    };
    expect(hashOf({ ...one, id: "ab", kind: "c" })).not.toBe(hashOf({ ...one, id: "a", kind: "bc" }));
  });

  it("is what the next entry must name", () => {
    const chain = startChain();
    const first = {
      sequence: 1,
      id: "a",
      kind: "k",
      subject: "s",
      at: "",
      author: "",
      payload: "{}",
      previousHash: BEGINNING,
    };
    expect(chain.add({ ...first, hash: hashOf(first) })).toBeUndefined();
    const next = { ...first, sequence: 2, id: "b" };
    expect(chain.add({ ...next, hash: hashOf(next) })).toBe("it does not follow from the entry before it");
    expect(chain.end().sequence).toBe(1);
  });
});

describe("a probability by a day between two horizons", () => {
  it("is the curve's own at a horizon, never falls, and lies between its neighbours", () => {
    const curve = fc
      .array(fc.double({ min: 0, max: 0.99, noNaN: true }), { minLength: 5, maxLength: 5 })
      .map((list) =>
        list
          .toSorted((a, b) => a - b)
          .map((probability, k) => ({ years: [1, 2, 3, 5, 10][k] ?? 0, probability })),
      );
    const years = fc.double({ min: 0.01, max: 10, noNaN: true });
    fc.assert(
      fc.property(curve, years, years, (points, one, other) => {
        for (const { years: at, probability } of points) expect(probabilityBy(points, at)).toBe(probability);
        const [sooner = 1, later = 0] = [Math.min(one, other), Math.max(one, other)].map((at) =>
          probabilityBy(points, at),
        );
        expect(sooner).toBeLessThanOrEqual(later + 1e-12);
        expect(probabilityBy(points, 10.5)).toBeUndefined();
      }),
    );
  });
});
