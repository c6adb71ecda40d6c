import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Recent } from "./recent.ts";

describe("recent values", () => {
  it("gives up what was asked for least recently", () => {
    const recent = new Recent<string, number>(2);
    recent.set("a", 1);
    recent.set("b", 2);
    expect(recent.get("a")).toBe(1);
    recent.set("c", 3);
    expect([recent.get("a"), recent.get("b"), recent.get("c")]).toEqual([1, undefined, 3]);
    expect(recent.getOrMake("b", () => 4)).toBe(4);
  });

  it("never keeps more than its weight, and knows what it keeps", () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 12 })));
    fc.assert(
      fc.property(steps, (all) => {
        const recent = new Recent<number, number>(10, (value) => value);
        for (const [key, value] of all) {
          recent.set(key, value);
          expect(recent.weight).toBeLessThanOrEqual(10);
          expect(recent.get(key)).toBe(value <= 10 ? value : undefined);
        }
        const kept = Array.from({ length: 10 }, (_, key) => recent.get(key) ?? 0);
        expect(kept.reduce((sum, value) => sum + value, 0)).toBe(recent.weight);
      }),
    );
  });
});
