import { describe, expect, it } from "vitest";
import type { ListedState } from "../states.ts";
import { dayIn, readQuestion } from "./read-question.ts";

const STATES: readonly ListedState[] = [
  { id: "ARM", name: "Armenia" },
  { id: "AZE", name: "Azerbaijan" },
  { id: "CHN", name: "China", aliases: ["PRC", "People's Republic of China"] },
  { id: "DEU", name: "Germany", aliases: ["West Germany"] },
  { id: "FRA", name: "France" },
  { id: "GBR", name: "United Kingdom", aliases: ["Britain", "UK"] },
  { id: "IND", name: "India" },
  { id: "IRN", name: "Iran", aliases: ["Persia"] },
  { id: "ISR", name: "Israel" },
  { id: "JPN", name: "Japan" },
  { id: "KOR", name: "South Korea", aliases: ["Korea"] },
  { id: "PAK", name: "Pakistan" },
  { id: "PHL", name: "Philippines" },
  { id: "PRK", name: "North Korea", aliases: ["DPRK"] },
  { id: "RUS", name: "Russia", aliases: ["Soviet Union"] },
  { id: "SAU", name: "Saudi Arabia" },
  { id: "TUR", name: "Turkey", aliases: ["Türkiye"] },
  { id: "UKR", name: "Ukraine" },
  { id: "USA", name: "United States", aliases: ["America", "US", "U.S.", "United States of America"] },
];
const TODAY = "2026-11-25";

describe("a question in words", () => {
  it.each([
    ["Will India and the US ally against China by 2030?", "IND USA CHN", { horizon: "5" }],
    ["russia china vs america", "RUS CHN USA", {}],
    ["Could Saudi Arabia and Israel form an alliance against Iran", "SAU ISR IRN", {}],
    ["Russia and China against the United States 2015", "RUS CHN USA", { asOf: "2015" }],
    [
      "How likely is it that Japan and South Korea sign a defence pact facing North Korea within five years?",
      "JPN KOR PRK",
      { horizon: "5" },
    ],
    ["Would Pakistan side with China against India?", "PAK CHN IND", {}],
    ["Is Türkiye going to team up with Azerbaijan against Armenia by 2028", "TUR AZE ARM", { horizon: "2" }],
    [
      "Non-aggression pact between Iran and Saudi Arabia against Israel, this decade",
      "IRN SAU ISR",
      { rung: "restraint", horizon: "10" },
    ],
    ["Chances of a Sino-Russian alliance against the U.S.", "CHN RUS USA", {}],
    ["Against China, how likely are Japan and the Philippines to ally?", "JPN PHL CHN", {}],
    [
      "In 1890, would France and Russia have allied against Germany by 1895?",
      "FRA RUS DEU",
      { asOf: "1890", horizon: "5" },
    ],
    ["Moscow and Pyongyang versus Washington", "RUS PRK USA", {}],
    ["British-Ukrainian pact to deter Russia", "GBR UKR RUS", {}],
    ["Would the UK and Germany help us against Russia", "GBR DEU RUS", {}],
  ] as const)("%s", (text, states, more) => {
    const { a, b, against, besides, ...rest } = readQuestion(text, STATES, TODAY);
    expect([a, b, against].join(" ")).toBe(states);
    expect(rest).toEqual(more);
    expect(besides).toEqual([]);
  });

  it("tells what it leaves out: a fourth state", () => {
    expect(readQuestion("China, Russia and Iran against the US", STATES, TODAY)).toEqual({
      a: "CHN",
      b: "RUS",
      against: "USA",
      besides: ["IRN"],
    });
  });

  it("takes a year to come for no day of asking", () => {
    expect(dayIn("Russia and China against the US in 2031", TODAY)).toBeUndefined();
    expect(dayIn("as of 2015-06-01, by 2020", TODAY)).toBe("2015-06-01");
  });
});
