import { describe, expect, it } from "vitest";
import { inverseLogit, seededRandom } from "../../math/index.ts";
import { coverageOf } from "./coverage.ts";
import { POOL, type OriginForecast } from "./run.ts";

const ROWS = 300;
const SD = 0.8;

/** Origins whose log-odds are off by one draw each, of a spread; said to be `saidSd`. */
function origins(count: number, saidSd: number): OriginForecast[] {
  const random = seededRandom(11);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: count }, (_, k) => {
    const said = Float64Array.from({ length: ROWS }, () => -4 + 2 * normal());
    const off = SD * normal();
    const y = Uint8Array.from(said, (odds) => (random() < inverseLogit(odds + off) ? 1 : 0));
    return {
      origin: 1870 + k,
      featureSet: "core",
      sample: {
        rows: Int32Array.from(y.keys()),
        y,
        treatyDyads: Int32Array.from(y),
        treaty: Int32Array.from(y, (one, r) => (one === 1 ? r : -1)),
      },
      logOdds: new Map([[POOL, said]]),
      variances: undefined,
      sd: new Float64Array(ROWS).fill(saidSd),
      fits: [],
      larger: undefined,
    };
  });
}

const share = (forecasts: OriginForecast[]) => {
  const [whole] = coverageOf(forecasts);
  return (whole?.covered ?? 0) / (whole?.count ?? 1);
};

describe("coverage", () => {
  it("is the level where the spread is as it was said, less where it was said too small, more where too great", () => {
    expect(share(origins(200, SD))).toBeGreaterThan(0.74);
    expect(share(origins(200, SD))).toBeLessThan(0.86);
    expect(share(origins(200, SD / 4))).toBeLessThan(0.65);
    expect(share(origins(200, 2 * SD))).toBeGreaterThan(0.92);
  });

  it("counts every origin once whole and three times in thirds, within, fewer and more adding up", () => {
    const [whole, thirds] = coverageOf(origins(20, SD));
    expect([whole?.count, thirds?.count]).toEqual([20, 60]);
    expect((thirds?.covered ?? 0) + (thirds?.below ?? 0) + (thirds?.above ?? 0)).toBe(60);
  });

  it("says nothing of forecasts without a spread", () => {
    expect(coverageOf(origins(2, SD).map((one) => ({ ...one, sd: undefined })))).toEqual([]);
  });
});
