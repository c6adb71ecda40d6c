import { describe, expect, it } from "vitest";
import { clusterCovariance, fitLogistic, inverseLogit, type LogisticProblem } from "../../src/math/index.ts";

function problemOf(x: readonly number[], y: readonly number[], weight?: readonly number[]): LogisticProblem {
  return {
    x: Float64Array.from(x.flatMap((value) => [1, value])),
    p: 2,
    rows: Int32Array.from(x.keys()),
    y: Uint8Array.from(y),
    weight: Float64Array.from(weight ?? x.map(() => 1)),
    penalty: Float64Array.of(0, 0),
  };
}

describe("fitLogistic", () => {
  it("gives the published estimates for the O-rings of the space shuttle (Dalal, Fowlkes & Hoadley 1989)", () => {
    const fahrenheit = [
      66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58,
    ];
    const distress = [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1];
    const fit = fitLogistic(problemOf(fahrenheit, distress));
    expect(fit.converged).toBe(true);
    expect(fit.coefficients[0]).toBeCloseTo(15.0429, 3);
    expect(fit.coefficients[1]).toBeCloseTo(-0.2322, 4);
  });

  it("gives the log odds ratio of a two-by-two table, and Woolf's standard error from single clusters", () => {
    const [a, b, c, d] = [12, 5, 7, 31];
    const x = [0, 0, 1, 1];
    const y = [1, 0, 1, 0];
    const counts = [a, b, c, d];
    const rows = counts.flatMap((count, k) => Array.from({ length: count }, () => k));
    const problem = problemOf(
      rows.map((k) => x[k] ?? 0),
      rows.map((k) => y[k] ?? 0),
    );
    const fit = fitLogistic(problem);
    expect(fit.coefficients[1]).toBeCloseTo(Math.log((c * b) / (a * d)), 6);
    const covariance = clusterCovariance(problem, fit, Int32Array.from(rows.keys()));
    expect(covariance[3]).toBeCloseTo(1 / a + 1 / b + 1 / c + 1 / d, 5);
  });

  it("treats a weight of two as two rows", () => {
    const twice = fitLogistic(problemOf([1, 2, 3, 4, 1], [0, 1, 0, 1, 0]));
    const weighted = fitLogistic(problemOf([1, 2, 3, 4], [0, 1, 0, 1], [2, 1, 1, 1]));
    expect(weighted.coefficients[1]).toBeCloseTo(twice.coefficients[1] ?? Number.NaN, 8);
  });

  it("stays finite under separation when penalised", () => {
    const problem = { ...problemOf([0, 0, 1, 1], [0, 0, 1, 1]), penalty: Float64Array.of(0, 1) };
    const fit = fitLogistic(problem);
    expect(fit.converged).toBe(true);
    expect(Math.abs(fit.coefficients[1] ?? Number.NaN)).toBeLessThan(5);
  });

  it("gives the same for a known offset as for the constant it replaces", () => {
    const plain = fitLogistic(problemOf([1, 2, 3, 4, 1, 2], [0, 1, 0, 1, 0, 0]));
    const shifted = fitLogistic({
      ...problemOf([1, 2, 3, 4, 1, 2], [0, 1, 0, 1, 0, 0]),
      offset: new Float64Array(6).fill(2),
    });
    expect(shifted.coefficients[0]).toBeCloseTo((plain.coefficients[0] ?? Number.NaN) - 2, 6);
    expect(shifted.coefficients[1]).toBeCloseTo(plain.coefficients[1] ?? Number.NaN, 6);
  });

  it("has a gradient of zero at the optimum, whatever the number of rows", () => {
    for (const rows of [5, 6, 7, 8, 9]) {
      const x = Array.from({ length: rows }, (_, r) => Math.sin(3 * r));
      const y = x.map((_, r) => (r % 3 === 0 ? 1 : 0));
      const fit = fitLogistic({ ...problemOf(x, y), penalty: Float64Array.of(0, 0.5) });
      const [constant = Number.NaN, slope = Number.NaN] = fit.coefficients;
      const residual = x.map((value, r) => (y[r] ?? 0) - inverseLogit(constant + slope * value));
      expect(residual.reduce((sum, e) => sum + e, 0)).toBeCloseTo(0, 6);
      const against = x.reduce((sum, value, r) => sum + value * (residual[r] ?? 0), 0);
      expect(against).toBeCloseTo(0.5 * slope, 6);
    }
  });

  it("stays finite without a single positive when the constant is pulled to a base rate", () => {
    const problem = problemOf([1, 2, 3, 4], [0, 0, 0, 0]);
    const fit = fitLogistic({
      ...problem,
      offset: new Float64Array(4).fill(-2),
      penalty: Float64Array.of(0.1, 1),
    });
    expect(fit.converged).toBe(true);
    expect(fit.coefficients[0]).toBeGreaterThan(-4);
  });
});
