import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EDGE_PARTS, EDGE_RULE, scoreEdge, type EdgePart, type EdgeParts } from "./edge-score.ts";
import { signSensitivity } from "./sign-sensitivity.ts";

const NOTHING: EdgeParts = { ties: 0, clash: 0, rivalry: 0, sanctions: 0, claim: 0, votes: undefined };
const value = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
const anyParts: fc.Arbitrary<EdgeParts> = fc.record({
  ties: value,
  clash: value,
  rivalry: value,
  sanctions: value,
  claim: value,
  votes: value,
});

function scored(parts: Partial<EdgeParts>) {
  const edge = scoreEdge({ ...NOTHING, ...parts });
  if (!("sign" in edge)) throw new Error(edge.missing);
  return edge;
}

describe("the score of an edge", () => {
  it("is within −1 and 1 and the sum of its parts' points", () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const edge = scoreEdge(parts);
        if (!("sign" in edge)) return;
        expect(Math.abs(edge.score)).toBeLessThanOrEqual(1 + 1e-12);
        expect(edge.parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(edge.score, 12);
        expect([...edge.parts.map(({ part }) => part), ...edge.missing].sort()).toEqual(
          [...EDGE_PARTS].sort(),
        );
      }),
    );
  });

  it("rises with ties and votes and falls with every form of enmity", () => {
    const falling: EdgePart[] = ["clash", "rivalry", "sanctions", "claim"];
    fc.assert(
      fc.property(anyParts, fc.constantFrom(...EDGE_PARTS), (parts, part) => {
        const [low, high] = [scoreEdge({ ...parts, [part]: 0.2 }), scoreEdge({ ...parts, [part]: 0.7 })];
        if (!("sign" in low) || !("sign" in high)) return;
        const rise = high.score - low.score;
        expect(falling.includes(part) ? -rise : rise).toBeGreaterThan(0);
      }),
    );
  });

  it("is at most 0.37 by treaty and votes, and −1 with all for enmity", () => {
    expect(scored({ ties: 1, votes: 1 }).score).toBeCloseTo(0.37);
    const enmity = { ties: undefined, clash: 1, rivalry: 1, sanctions: 1, claim: 1, votes: 0 };
    expect(scored(enmity).score).toBeCloseTo(-1);
  });

  it("gives the signs its weights are set for", () => {
    const signs = (parts: Partial<EdgeParts>) => scored(parts).sign;
    expect(signs({ ties: 0.9 })).toBe(1);
    expect(signs({ rivalry: 1 })).toBe(-1);
    expect(signs({ ties: 0.9, rivalry: 1 })).toBe(0);
    expect(signs({ ties: 0.9, clash: 1 })).toBe(0);
    expect(signs({ ties: 0.9, rivalry: 1, clash: 0.8 })).toBe(-1);
    expect(signs({ claim: 1 })).toBe(0);
    expect(signs({ sanctions: 2 / 3 })).toBe(0);
    expect(signs({ sanctions: 1 })).toBe(-1);
    expect(signs({ votes: 0 })).toBe(0);
    expect(signs({ votes: 1 })).toBe(0);
  });

  it("leaves out what is missing, says so, and weighs up the rest", () => {
    const with0 = scoreEdge({ ...NOTHING, rivalry: 1, votes: 0.5 });
    const without = scored({ rivalry: 1 });
    expect("sign" in with0 && with0.score).toBeCloseTo(-0.2);
    expect(without.score).toBeCloseTo(-0.2 / 0.93);
    expect(without.missing).toEqual(["votes"]);
  });

  it("is missing, not 0, when less than half of the weight is known", () => {
    const nothing = {
      ties: undefined,
      clash: undefined,
      rivalry: undefined,
      sanctions: 0,
      claim: 0,
      votes: 1,
    };
    expect(scoreEdge(nothing)).toEqual({ missing: "too little is known: no ties, clash, rivalry" });
  });
});

describe("sensitivity", () => {
  it("finds nothing to move where nothing is near a cut, and what moves where something is", () => {
    const sure = signSensitivity([NOTHING, { ...NOTHING, rivalry: 1, clash: 1 }]);
    expect(sure.pairs).toBe(2);
    expect(sure.variants.length).toBe(2 * (EDGE_PARTS.length + 2));
    expect(sure.variants.every(({ same }) => same === 1)).toBe(true);
    const near = signSensitivity([NOTHING, { ...NOTHING, ties: 0.4 }]);
    const halved = near.variants.find(
      ({ changed, factor }) => changed === "weight of ties" && factor === 0.5,
    );
    expect(halved).toMatchObject({ same: 0.5, sameOfSigned: 0 });
    expect(near.worst?.same).toBe(0.5);
  });

  it("leaves pairs out that cannot be scored", () => {
    const unknown = { ...NOTHING, ties: undefined, clash: undefined, rivalry: undefined };
    expect(signSensitivity([unknown], EDGE_RULE)).toMatchObject({ pairs: 0 });
  });
});
