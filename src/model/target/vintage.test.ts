import { describe, expect, it } from "vitest";
import { parseTargetVintage, TARGET_SCHEMA } from "./vintage.ts";

const whole = {
  schema: TARGET_SCHEMA,
  lastYear: 1900,
  trained: { treaties: 3, pairs: 4, thirdStates: 120, logLoss: 1.5, evenLogLoss: 3.5 },
  set: "threat",
  ridge: 10,
  terms: ["rivalry", "threat-least"],
  sd: [0.2, 0.1],
  coefficients: [2, 3],
  inputsHash: "0000000000000000",
};

describe("parseTargetVintage", () => {
  it("reads what it wrote", () => {
    expect(parseTargetVintage(JSON.stringify(whole), "here")).toEqual(whole);
  });

  it("refuses a text that is not a target vintage of this version, and says why", () => {
    const refused: readonly [unknown, RegExp][] = [
      [{ ...whole, schema: "entente/target@0" }, /its schema is unknown/],
      [{ ...whole, lastYear: "1900" }, /its last year is no year/],
      [{ ...whole, set: "none" }, /its set of terms is unknown/],
      [{ ...whole, terms: ["rivalry", "weather"] }, /a term is unknown/],
      [{ ...whole, coefficients: [2] }, /its coefficients do not fit its terms/],
      [{ ...whole, trained: {} }, /it does not tell what it was trained on/],
    ];
    for (const [value, why] of refused)
      expect(() => parseTargetVintage(JSON.stringify(value), "here")).toThrow(why);
    expect(() => parseTargetVintage("{", "here")).toThrow(/it is not JSON/);
  });
});
