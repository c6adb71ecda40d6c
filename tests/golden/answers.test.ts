import { describe, expect, it } from "vitest";
import { renderAnswer } from "../../src/surfaces/cli/views/answer.ts";
import { ask } from "../../src/workbench/index.ts";
import { testSettings } from "../fixtures/core-record.ts";
import { QUESTIONS } from "./questions.ts";

/** A list of numbers over several lines; kept on one, a grid is twenty lines and not four hundred. */
const NUMBERS = /\[\s+-?\d[\d.e+-]*(?:,\s+-?\d[\d.e+-]*)+\s+\]/g;

describe("reference questions", () => {
  it.each(Object.entries(QUESTIONS))("%s is answered as it was", async (name, asked) => {
    const answer = await ask(asked, testSettings());
    const text = JSON.stringify(answer, undefined, 2).replaceAll(NUMBERS, (list) =>
      list.replaceAll(/\s+/g, " "),
    );
    await expect(`${text}\n`).toMatchFileSnapshot(`answers/${name}.json`);
  });

  it("reads at 80 columns as it did", async () => {
    const answer = await ask({ a: "RUS", b: "CHN", against: "USA", asOf: "2015-06-01" }, testSettings());
    const text = renderAnswer(answer);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    await expect(`${text}\n`).toMatchFileSnapshot("answers/2015-russia-china-against-usa.txt");
  });
});
