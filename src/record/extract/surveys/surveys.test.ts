import { beforeAll, describe, expect, it } from "vitest";
import { openReader } from "../../../../tests/fixtures/text-reader.ts";
import type { TextReader } from "../extract.ts";
import { extractSurveys } from "./surveys.ts";

let reader: TextReader;
beforeAll(async () => {
  reader = await openReader();
});

function found(text: string) {
  return extractSurveys(reader, text, "2015-06-01").map(
    ({ population, measure, date, pollster, sharePct, comparison }) => ({
      pollster,
      sharePct,
      comparison,
      state: population.state,
      who: text.slice(population.span.start, population.span.end),
      what: text.slice(measure.start, measure.end),
      day: date?.day,
    }),
  );
}

describe("findings of surveys", () => {
  it("tell who asked whom, and what share holds what", () => {
    expect(
      found(
        "A survey by the Nordic Institute found that 62 percent of Russians view China as a friend, up from 40 percent.",
      ),
    ).toEqual([
      {
        pollster: "Nordic Institute",
        sharePct: 62,
        comparison: { words: "up from", sharePct: 40 },
        state: "RUS",
        who: "Russians",
        what: "view China as a friend",
        day: undefined,
      },
    ]);
  });

  it("hold several shares of a sentence, shares in words, and what a share is compared with", () => {
    expect(
      found("In a June poll, four in ten Turks trusted NATO, while 27 percent were against it.").map(
        ({ sharePct, who }) => [sharePct, who],
      ),
    ).toEqual([
      [40, "Turks"],
      [27, "Turks"],
    ]);
    const text =
      "In March 18 percent of Koreans trusted Japan, compared with 34 percent of Taiwanese, a poll found.";
    const [finding] = extractSurveys(reader, text, "2015-06-01");
    expect(finding?.comparison).toMatchObject({ words: "compared with", sharePct: 34 });
    expect(text.slice(finding?.comparison?.of?.start, finding?.comparison?.of?.end)).toBe("Taiwanese");
    expect(text.slice(finding?.share.start, finding?.share.end)).toBe("18 percent");
    expect(finding?.date?.text).toMatch(/March/);
  });

  it("have no pollster where the text names none", () => {
    expect(found("In the poll, 31% of respondents said they trusted the alliance.")).toMatchObject([
      { pollster: undefined, sharePct: 31, who: "respondents", state: undefined },
    ]);
  });

  it("are not shares of goods, votes, budgets or growth", () => {
    const others = [
      "Russia sold 40 percent of its gas to Germany.",
      "Exports grew by 12 percent in May.",
      "The bank owns 51 percent of the company, analysts said.",
      "About 30 percent of imports are from China.",
      "The senator won 54 percent of the vote.",
    ];
    expect(others.flatMap(found)).toEqual([]);
  });
});
