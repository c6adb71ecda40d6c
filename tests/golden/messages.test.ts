import { describe, expect, it } from "vitest";
import { EntenteError } from "../../src/core/index.ts";
import { ask, type AskedQuestion } from "../../src/workbench/index.ts";
import { testSettings } from "../fixtures/core-record.ts";

const base: AskedQuestion = { a: "RUS", b: "CHN", against: "USA", asOf: "2015-06-01" };

async function refusal(change: Partial<AskedQuestion>): Promise<string> {
  try {
    await ask({ ...base, ...change }, testSettings());
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error;
    return `${error.code}: ${error.message} ${error.hint}`;
  }
  throw new Error("it was answered");
}

describe("what cannot be answered", () => {
  it.each<[string, Partial<AskedQuestion>]>([
    ["a misspelt state", { a: "Rusia" }],
    ["a misspelt code", { b: "CHM" }],
    ["no state at all", { a: "Atlantis" }],
    ["a state that did not exist yet", { b: "Ukraine", asOf: "1950" }],
    ["a state that no longer existed", { a: "East Germany", asOf: "1995" }],
    ["a state asked by a later name", { a: "Russia", b: "South Sudan", asOf: "2005-01-01" }],
    ["the same state twice", { b: "Russia" }],
    ["the same state by two names", { a: "Soviet Union", b: "Russia", asOf: "1950" }],
    ["C among A and B", { against: "China" }],
    ["a date before the record", { asOf: "1815-06-18" }],
    ["a date before the first vintage", { a: "GBR", b: "FRA", against: "RUS", asOf: "1820" }],
    ["a date in the future", { asOf: "2040-01-01" }],
    ["a date that is none", { asOf: "2015-02-30" }],
    ["a horizon that is not answered", { horizon: "7" }],
    ["a rung that is none", { rung: "marriage" }],
  ])("%s is refused with what to do", async (name, change) => {
    await expect(`${await refusal(change)}\n`).toMatchFileSnapshot(
      `messages/${name.replaceAll(" ", "-")}.txt`,
    );
  });

  it("is told apart from a pair already allied, which is answered", async () => {
    const answer = await ask({ a: "FRA", b: "GBR", against: "RUS", asOf: "2015-06-01" }, testSettings());
    expect(answer.headline.status).toBe("held");
    expect(answer.headline.words).toBe("already in force");
    expect(answer.headline.probability).toBeUndefined();
    expect(answer.current.treaties.map(({ name }) => name).join()).toMatch(/North Atlantic/);
  });
});
