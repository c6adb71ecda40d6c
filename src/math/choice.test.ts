import { describe, expect, it } from "vitest";
import {
  addChoice,
  choiceLogLikelihood,
  emptyTerms,
  fitChoice,
  softmax,
  type ChoiceProblem,
} from "./choice.ts";

/** Three makers of the same choice between x = 1 and x = 0: two take the first, one the second. */
const twoOfThree = (penalty: number): ChoiceProblem => ({
  x: Float64Array.of(1, 0, 1, 0, 1, 0),
  p: 1,
  starts: Int32Array.of(0, 2, 4, 6),
  chosen: Float64Array.of(1, 0, 1, 0, 0, 1),
  weight: Float64Array.of(1, 1, 1),
  penalty: Float64Array.of(penalty),
});

describe("softmax", () => {
  it("gives utilities 0, ln 2 and ln 3 the shares 1/6, 2/6 and 3/6, however large they are", () => {
    for (const shift of [0, 1000, -1000]) {
      const shares = softmax([shift, shift + Math.log(2), shift + Math.log(3)]);
      [1 / 6, 2 / 6, 3 / 6].forEach((share, k) => expect(shares[k]).toBeCloseTo(share, 12));
    }
  });
});

describe("addChoice", () => {
  it("adds the log-likelihood, slope and curvature worked by hand", () => {
    // x = 0, 1, 3 with beta 0: each share 1/3, mean 4/3, variance (0 + 1 + 9)/3 − 16/9 = 14/9.
    const problem = {
      x: Float64Array.of(0, 1, 3),
      p: 1,
      starts: Int32Array.of(0, 3),
      chosen: Float64Array.of(0, 0, 1),
    };
    const terms = emptyTerms(1);
    addChoice(problem, 0, { beta: Float64Array.of(0), weight: 2 }, terms);
    expect(terms.logLikelihood).toBeCloseTo(2 * Math.log(1 / 3), 12);
    expect(terms.gradient[0]).toBeCloseTo(2 * (3 - 4 / 3), 12);
    expect(terms.information[0]).toBeCloseTo((2 * 14) / 9, 12);
    expect(choiceLogLikelihood(problem, 0, Float64Array.of(0))).toBeCloseTo(Math.log(1 / 3), 12);
  });

  it("shares a choice among several chosen alternatives", () => {
    const problem = {
      x: Float64Array.of(0, 1, 3),
      p: 1,
      starts: Int32Array.of(0, 3),
      chosen: Float64Array.of(0, 0.5, 0.5),
    };
    const terms = emptyTerms(1);
    addChoice(problem, 0, { beta: Float64Array.of(0), weight: 1 }, terms);
    expect(terms.logLikelihood).toBeCloseTo(Math.log(1 / 3), 12);
    expect(terms.gradient[0]).toBeCloseTo(2 - 4 / 3, 12);
  });
});

describe("fitChoice", () => {
  it("gives ln 2 where two of three choose the alternative with the attribute", () => {
    const fit = fitChoice(twoOfThree(0));
    expect(fit.converged).toBe(true);
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(2), 8);
    // Curvature n s (1 − s) = 3 · 2/3 · 1/3.
    expect(fit.information[0]).toBeCloseTo(2 / 3, 6);
    expect(fit.logLikelihood).toBeCloseTo(2 * Math.log(2 / 3) + Math.log(1 / 3), 10);
  });

  it("stops where the slope equals the penalty's pull", () => {
    const ridge = 0.7;
    const beta = fitChoice(twoOfThree(ridge)).coefficients[0] ?? 0;
    const share = 1 / (1 + Math.exp(-beta));
    expect(2 - 3 * share).toBeCloseTo(ridge * beta, 6);
    expect(beta).toBeLessThan(Math.log(2));
  });

  it("stays finite under separation once penalised", () => {
    const fit = fitChoice({ ...twoOfThree(1), chosen: Float64Array.of(1, 0, 1, 0, 1, 0) });
    expect(fit.converged).toBe(true);
    expect(fit.coefficients[0]).toBeGreaterThan(0.5);
    expect(fit.coefficients[0]).toBeLessThan(2);
  });

  it("leaves out choices of weight 0, and does not depend on where it starts", () => {
    const problem = { ...twoOfThree(0.5), weight: Float64Array.of(1, 0, 1) };
    const fit = fitChoice(problem);
    expect(fit.coefficients[0]).toBeCloseTo(0, 10);
    expect(fitChoice({ ...problem, start: Float64Array.of(5) }).coefficients[0]).toBeCloseTo(0, 6);
  });
});
