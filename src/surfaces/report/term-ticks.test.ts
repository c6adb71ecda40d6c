import { describe, expect, it } from "vitest";
import { oddsEnds, ticksAlong } from "./term-ticks.ts";

describe("ticks along a term", () => {
  it("stand at round values, in their place on an axis that bends, and not too near one another", () => {
    const roots = Array.from({ length: 101 }, (_, k) => (k / 10) ** 2);
    const ticks = ticksAlong(roots, { kind: "curve", gap: 0.1 });
    expect(ticks.map(({ label }) => label)).toEqual(["0", "1", "5", "20", "50", "100"]);
    expect(ticks.map(({ x }) => x)[3]).toBeCloseTo(Math.sqrt(0.2), 2);
    const gaps = ticks.slice(1).map(({ x }, k) => x - (ticks[k]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0.1);
  });

  it("name levels, those of which there is room for", () => {
    const named = (gap: number) => ticksAlong([0, 0.5, 1], { kind: "levels", gap }).map(({ label }) => label);
    expect([named(0.1), named(0.6)]).toEqual([
      ["0", "0.5", "1"],
      ["0", "1"],
    ]);
    expect(ticksAlong([0], { kind: "levels", gap: 0.1 })).toEqual([{ x: 0.5, label: "0" }]);
  });
});

describe("the axis of log-odds", () => {
  const point = (low: number, high: number) => ({ value: 0, logOdds: 0, low, high, specifications: [] });

  it("reaches as far as the models, and never so little that nothing looks like much", () => {
    expect(oddsEnds({ points: [point(-2, 0.1), point(0, 1)] })).toEqual([-2, 1]);
    expect(oddsEnds({ points: [point(-0.01, 0.02)] })).toEqual([-0.25, 0.25]);
  });
});
