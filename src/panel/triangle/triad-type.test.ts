import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../math/index.ts";
import type { Sign } from "./signed-network.ts";
import { typeAllTriads } from "./triad-counts.ts";
import { pactBalance, typeTriad } from "./triad-type.ts";

const sign = fc.constantFrom<Sign>(-1, 0, 1);
const triad = (ab: Sign | undefined, ac: Sign | undefined, bc: Sign | undefined) => typeTriad({ ab, ac, bc });

describe("Dittmer's types", () => {
  it.each([
    [1, 1, 1, "menage-a-trois", ["friend", "friend", "friend"], true, true],
    [1, -1, -1, "stable-marriage", ["partner", "partner", "outcast"], true, true],
    [-1, 1, -1, "stable-marriage", ["partner", "outcast", "partner"], true, true],
    [-1, -1, 1, "stable-marriage", ["outcast", "partner", "partner"], true, true],
    [-1, 1, 1, "romantic-triangle", ["wing", "wing", "pivot"], false, false],
    [1, -1, 1, "romantic-triangle", ["wing", "pivot", "wing"], false, false],
    [1, 1, -1, "romantic-triangle", ["pivot", "wing", "wing"], false, false],
    [-1, -1, -1, "unit-veto", ["foe", "foe", "foe"], false, true],
  ] as const)("of %i %i %i is %s", (ab, ac, bc, type, [a, b, against], balanced, weaklyBalanced) => {
    expect(triad(ab, ac, bc)).toEqual({ type, roles: { a, b, against }, open: [], balanced, weaklyBalanced });
  });

  it("are undetermined while an edge is neutral or unknown, and say which", () => {
    expect(triad(1, 0, -1)).toMatchObject({ type: "undetermined", open: ["ac"], roles: undefined });
    expect(triad(undefined, 1, 0)).toMatchObject({ open: ["ab", "bc"], balanced: undefined });
  });

  it("are the same, roles swapped, when A and B are", () => {
    fc.assert(
      fc.property(sign, sign, sign, (ab, ac, bc) => {
        const [one, other] = [triad(ab, ac, bc), triad(ab, bc, ac)];
        expect([other.type, other.balanced]).toEqual([one.type, one.balanced]);
        expect([other.roles?.a, other.roles?.b]).toEqual([one.roles?.b, one.roles?.a]);
      }),
    );
  });
});

describe("balance and the pact of A and B", () => {
  it("holds as a marriage against C or as three friends", () => {
    expect(pactBalance({ ab: 1, ac: -1, bc: -1 })).toEqual({ stance: "holds", changes: [] });
    expect(pactBalance({ ab: 1, ac: 1, bc: 1 }).stance).toBe("holds");
  });

  it("is called for between two enemies of C who are not friends", () => {
    expect(pactBalance({ ab: -1, ac: -1, bc: -1 })).toEqual({
      stance: "called-for",
      changes: [{ edge: "ab", from: -1, to: 1, type: "stable-marriage" }],
    });
    expect(pactBalance({ ab: 0, ac: 1, bc: 1 }).changes).toEqual([
      { edge: "ab", from: 0, to: 1, type: "menage-a-trois" },
    ]);
  });

  it("may come by either of two friends changing its stand on C", () => {
    expect(pactBalance({ ab: 1, ac: 1, bc: -1 })).toEqual({
      stance: "ruled-out",
      changes: [
        { edge: "ac", from: 1, to: -1, type: "stable-marriage" },
        { edge: "bc", from: -1, to: 1, type: "menage-a-trois" },
      ],
    });
  });

  it("takes more than one change when A is with C and B is not", () => {
    expect(pactBalance({ ab: -1, ac: 1, bc: -1 })).toEqual({ stance: "ruled-out", changes: [] });
  });

  it("offers only changes that lead to friends in a balanced triad", () => {
    fc.assert(
      fc.property(sign, sign, sign, (ab, ac, bc) => {
        for (const { edge, to, type } of pactBalance({ ab, ac, bc }).changes) {
          const after = typeTriad({ ab, ac, bc, [edge]: to });
          expect([after.balanced, after.type]).toEqual([true, type]);
        }
      }),
    );
  });
});

describe("all triads of a matrix", () => {
  const matrix = (n: number, seed: number) => {
    const random = seededRandom(seed);
    const signs = new Int8Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const drawn = Math.floor(random() * 3) - 1;
        signs[i * n + j] = drawn;
        signs[j * n + i] = drawn;
      }
    }
    return signs;
  };

  it("have the type each has alone, in order", () => {
    const n = 12;
    const signs = matrix(n, 5);
    const at = (i: number, j: number) => signs[i * n + j] as Sign;
    const all = typeAllTriads(signs, n);
    let last = -1;
    let seen = 0;
    all.forEach((i, j, k, type) => {
      expect(type).toBe(triad(at(i, j), at(i, k), at(j, k)).type);
      expect((i * n + j) * n + k).toBeGreaterThan(last);
      last = (i * n + j) * n + k;
      seen++;
    });
    expect(seen).toBe(all.triads);
    expect(Object.values(all.counts).reduce((p, q) => p + q, 0)).toBe((12 * 11 * 10) / 6);
  });

  it("are 1.2 million in 195 states, and typed in well under two seconds", () => {
    const signs = matrix(195, 1);
    const begun = performance.now();
    const { triads, balancedShare } = typeAllTriads(signs, 195);
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(triads).toBe(1_216_865);
    expect(balancedShare).toBeCloseTo(0.5, 1);
  });

  it("are none in fewer than three states, and a matrix of another size is refused", () => {
    expect(typeAllTriads(new Int8Array(4), 2)).toMatchObject({ triads: 0, balancedShare: undefined });
    expect(() => typeAllTriads(new Int8Array(5), 2)).toThrow(RangeError);
  });
});
