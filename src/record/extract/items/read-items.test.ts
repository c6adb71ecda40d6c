import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openReader } from "../../../../tests/fixtures/text-reader.ts";
import { extractClaims } from "../claims/find-claims.ts";
import type { TextReader } from "../extract.ts";
import { headingOf } from "../text/heading.ts";
import { findConditions } from "../text/conditions.ts";
import { moneyNear, termYearsIn } from "./money.ts";
import { extractItems } from "./read-items.ts";

let reader: TextReader;
beforeAll(async () => {
  reader = await openReader();
});

const read = (text: string, day = "2015-06-01") => extractItems(reader, text, { day });

describe("items of a text", () => {
  it("know who is meant by both, it and the two", () => {
    const { conditionals, ties } = read(
      "Russia and China signed a treaty. Washington was not invited. If Washington pushes both too hard, they may ally. A common threat pushes them together.",
    );
    expect(conditionals[0]?.antecedent).toMatchObject({ actor: "USA", targets: ["CHN", "RUS"] });
    expect(conditionals[0]?.outcome.actors.toSorted()).toEqual(["CHN", "RUS"]);
    expect(ties).toMatchObject([{ pair: ["CHN", "RUS"], way: "driver", theme: "threat", confidence: "low" }]);
  });

  it("put a split quote together and leave out who says it", () => {
    const text = "“If Iran attacks,” said Leila Haddad, a scholar, “Israel will answer.”";
    const [found] = read(text).conditionals;
    expect(text.slice(found?.outcome.span.start, found?.outcome.span.end)).toBe("Israel will answer");
    const whole = "“If Iran attacks, Israel will answer,” said Leila Haddad.";
    const [one] = read(whole).conditionals;
    expect(whole.slice(one?.outcome.span.start, one?.outcome.span.end)).toBe("Israel will answer");
  });

  it("give a pipeline that is spoken of again what the deal before carried", () => {
    const { deals } = read(
      "Russia and China signed a gas deal. Talks between Moscow and Beijing on a second pipeline are under way.",
    );
    expect(deals).toMatchObject([
      { sector: "gas", stage: "signed" },
      { sector: "gas", stage: "negotiation", parties: ["CHN", "RUS"] },
    ]);
  });

  it("find arms to a rival by who is whose rival on the day", () => {
    const text = "Russia has sold better submarines to Vietnam than to China.";
    expect(read(text).ties).toMatchObject([{ pair: ["CHN", "RUS"], theme: "arms-to-rival" }]);
    expect(read(text, "2000-01-01").ties).toEqual([]);
  });

  it("build a leader's position from a stance on ties", () => {
    const text = "“We want closer ties between India and Japan,” said Vladimir Putin.";
    const claims = extractClaims(reader, text);
    expect(claims[0]?.stance).toBeDefined();
    expect(extractItems(reader, text, { claims }).positions).toMatchObject([
      { leader: { name: "Vladimir Putin", state: "RUS" }, position: "supports", sides: ["IND", "JPN"] },
    ]);
  });

  it("are not taken from a heading", () => {
    const text = "Russia and China sign a gas deal\n\nNothing was said.";
    expect(headingOf(text)).toEqual({ start: 0, end: 32 });
    expect(read(text).deals).toEqual([]);
    expect(headingOf("A first paragraph ends here.\n\nAnother.")).toBeUndefined();
    expect(headingOf("Only one line")).toBeUndefined();
  });
});

describe("sums, terms and conditions", () => {
  it.each([
    ["$400 billion", 400e9, "USD"],
    ["7.5 billion euros", 7.5e9, "EUR"],
    ["200 million roubles", 200e6, "RUB"],
    ["£1,250", 1250, "GBP"],
    ["130 billion yuan", 130e9, "CNY"],
  ])("read %s", (words, amount, currency) => {
    expect(moneyNear(words, { start: 0, end: words.length }, 0)).toEqual({ amount, currency });
  });

  it("tell a term from an age", () => {
    expect(termYearsIn("a 30-year deal")?.years).toBe(30);
    expect(termYearsIn("gas for ten years")?.years).toBe(10);
    expect(termYearsIn("built ten years ago")).toBeUndefined();
    expect(termYearsIn("12 billion dollars")).toBeUndefined();
  });

  it("tell conditions from questions and set phrases", () => {
    expect(findConditions("He asked if they would come.")).toEqual([]);
    expect(findConditions("They acted as if nothing would change.")).toEqual([]);
    expect(findConditions("If it rains, we will stay.")).toMatchObject([{ kind: "if", strength: "will" }]);
    expect(findConditions("We cannot stay unless it rains.")).toMatchObject([
      { kind: "unless", isNegated: true },
    ]);
  });
});

describe("any text at all", () => {
  const words = fc.constantFrom(
    ..."Russia China Vietnam sold gas deal if unless may will 30-year $400 billion pushes together trust between and lack Putin supports over Crimea missiles to than better , . ? “ ” it both they not \n\n".split(
      " ",
    ),
  );
  const salad = fc.array(words, { maxLength: 50 }).map((parts) => parts.join(" "));

  it("is read without failing, the same each time, and each item slices back to it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme", maxLength: 200 }), salad), (text) => {
        const items = read(text);
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(items));
        for (const { evidence, sentence } of Object.values(items).flat()) {
          expect(evidence.start).toBeGreaterThanOrEqual(sentence.start);
          expect(evidence.end).toBeLessThanOrEqual(sentence.end);
          expect(text.slice(evidence.start, evidence.end).trim()).not.toBe("");
        }
      }),
      { numRuns: 150 },
    );
  });
});
