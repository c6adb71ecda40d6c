import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TokenBuckets } from "./token-buckets.ts";

describe("token buckets", () => {
  it("let so many through at once, then so many a second, each name by itself", () => {
    const buckets = new TokenBuckets({ burst: 2, perSecond: 0.5 });
    expect([buckets.take("a", 0), buckets.take("a", 0), buckets.take("a", 0)]).toEqual([
      undefined,
      undefined,
      2,
    ]);
    expect(buckets.take("b", 0)).toBeUndefined();
    expect(buckets.take("a", 1000)).toBe(1);
    expect(buckets.take("a", 2000)).toBeUndefined();
  });

  it("never let more through than burst and time allow", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), (waits) => {
        const buckets = new TokenBuckets({ burst: 5, perSecond: 4 });
        let [now, through] = [0, 0];
        for (const wait of waits) {
          now += wait;
          if (buckets.take("a", now) === undefined) through++;
        }
        expect(through).toBeLessThanOrEqual(5 + (now / 1000) * 4 + 1e-9);
      }),
    );
  });
});
