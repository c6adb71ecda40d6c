import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openReader } from "../../../../tests/fixtures/text-reader.ts";
import type { TextReader } from "../extract.ts";
import { extractClaims } from "./find-claims.ts";

let reader: TextReader;
beforeAll(async () => {
  reader = await openReader();
});

/** Claims as "speaker: content". */
function said(text: string): string[] {
  return extractClaims(reader, text).map(({ speaker: { span }, content }) => {
    const who = span === undefined ? "?" : text.slice(span.start, span.end);
    return `${who}: ${content.map(({ start, end }) => text.slice(start, end)).join(" … ")}`;
  });
}

describe("attributed statements", () => {
  it("stand after their verb, before it, or around it", () => {
    expect(said("The minister said that the pact was dead.")).toEqual([
      "The minister: that the pact was dead",
    ]);
    expect(said("The talks will be held in May, the Kremlin said.")).toEqual([
      "the Kremlin: The talks will be held in May",
    ]);
    expect(said("The plan, Novak said, would bring peace.")).toEqual(["Novak: The plan … would bring peace"]);
    expect(said("“I think,” said Orlov, “that they are afraid.”")).toEqual([
      "Orlov: “I think,” … “that they are afraid.”",
    ]);
    expect(said("“This is not our war,” he said. “We will not fight it.” The crowd cheered.")).toEqual([
      "he: “This is not our war,” … “We will not fight it.”",
    ]);
  });

  it("follow what is said according to someone", () => {
    expect(said("The exercise will go on, according to officials in Paris.")).toEqual([
      "officials in Paris: The exercise will go on",
    ]);
    expect(said("According to the ministry, the exercise will go on.")).toEqual([
      "the ministry: the exercise will go on",
    ]);
  });

  it("belong to the noun that commas, clauses and listeners stand beside", () => {
    expect(said("Officials who attended the meeting told the newspaper the plan had failed.")).toEqual([
      "Officials: the plan had failed",
    ]);
    expect(said("The general, speaking at a conference in Oslo, said the fleet was ready.")).toEqual([
      "The general: the fleet was ready",
    ]);
    expect(said("Novak, who thinks the treaty is dead, went home.")).toEqual(["Novak: the treaty is dead"]);
  });

  it("end where someone else or the writer goes on", () => {
    expect(said("Dvorak said Germany would wait, but Lindqvist warned that time was short.")).toEqual([
      "Dvorak: Germany would wait",
      "Lindqvist: that time was short",
    ]);
    expect(said("The report found that exports had fallen, according to Novak.")).toContain(
      "The report: that exports had fallen",
    );
  });

  it("know the speaker's name, office and state, also when named again", () => {
    const text =
      "“Time is short,” said Sergei Orlov, a spokesman for the Russian foreign ministry. Orlov said the talks would go on. He added that they were useful.";
    expect(extractClaims(reader, text).map(({ speaker }) => speaker)).toMatchObject(
      [0, 1, 2].map(() => ({ name: "Sergei Orlov", office: "spokesman", state: "RUS" })),
    );
  });

  it("name who reports them", () => {
    const [outer, inner] = extractClaims(
      reader,
      "Xinhua reported that the Russian ambassador said the two sides would meet.",
    );
    expect(outer?.reportedBy).toEqual([]);
    expect(inner?.reportedBy).toMatchObject([{ name: "Xinhua" }]);
    expect(inner?.speaker).toMatchObject({ office: "ambassador", state: "RUS" });
  });

  it("are lines of a transcript, but not what follows a dateline", () => {
    expect(said("NOVAK: Will you sign the treaty? I doubt it.")).toEqual([
      "NOVAK: Will you sign the treaty? I doubt it.",
    ]);
    expect(said("MOSCOW: The talks ended without a result.")).toEqual([]);
  });

  it("stand in marks of any kind, after a colon, before any verb and before a dash", () => {
    expect(said("‘We were never asked,’ the premier said.")).toEqual(["the premier: ‘We were never asked,’"]);
    expect(said("''We were never asked,'' the premier said.")).toEqual([
      "the premier: ''We were never asked,''",
    ]);
    expect(said("Asked about the drones, the king shrugged: “Ask Ankara.”")).toEqual([
      "the king: “Ask Ankara.”",
    ]);
    expect(said("“We lost everything,” the colonel wept.")).toEqual(["the colonel: “We lost everything,”"]);
    expect(said("“Peace is a habit.” — Anna Lind, Swedish envoy")).toEqual([
      "Anna Lind: “Peace is a habit.”",
    ]);
  });

  it("inside another's words are claims only when someone else speaks", () => {
    expect(said("The minister said he hoped to visit Tehran.")).toEqual([
      "The minister: he hoped to visit Tehran",
    ]);
    const [quoted, next] = extractClaims(
      reader,
      "The paper quoted a French general as saying the base would close. He added that nobody would miss it.",
    );
    expect(quoted?.reportedBy.map(({ span }) => span)).toEqual([{ start: 0, end: 9 }]);
    expect(quoted?.speaker).toMatchObject({ office: "general", state: "FRA" });
    expect(next?.speaker).toMatchObject({ office: "general", state: "FRA" });
  });

  it("are denied where their speaker will not say", () => {
    const [claim] = extractClaims(
      reader,
      "The ministry declined to say whether its ambassador had been recalled.",
    );
    expect(claim?.isDenied).toBe(true);
  });

  it("are not read out of words held at a distance, headings and what nobody said", () => {
    const silent = [
      "The “special relationship” is a phrase of the last century.",
      "The ministry did not respond to a request for comment.",
      "A report that was published on Monday runs to 300 pages.",
      "The ship left port on Tuesday.",
    ];
    expect(silent.flatMap(said)).toEqual([]);
  });

  it("that nobody made are marked", () => {
    const [claim] = extractClaims(reader, "Officials did not say whether Iran would join.");
    expect(claim?.isDenied ?? true).toBe(true);
  });
});

describe("a stance on the ties of a pair", () => {
  const stanceIn = (text: string) => extractClaims(reader, text)[0]?.stance;

  it("is for them, against them or neither", () => {
    expect(stanceIn("The minister said Russia and China should deepen their partnership.")).toEqual({
      pair: ["CHN", "RUS"],
      position: "supports",
    });
    expect(stanceIn("The minister said an alliance of Russia and China would be dangerous.")?.position).toBe(
      "opposes",
    );
    expect(stanceIn("The minister said he was neutral on the alliance of Russia and China.")?.position).toBe(
      "neutral",
    );
    expect(stanceIn("“We welcome closer ties with China,” said the Russian foreign minister.")).toEqual({
      pair: ["CHN", "RUS"],
      position: "supports",
    });
  });

  it("is absent when the words are unclear, ask, or name no pair", () => {
    const unclear = [
      "The minister said Russia and China had a partnership.",
      "The minister said the alliance was dangerous.",
      "The minister asked whether Russia and China should deepen their partnership.",
      "The minister said Russia, China and Iran should deepen their partnership.",
      "The minister said Russia should support a treaty with China but never an alliance.",
    ];
    expect(unclear.map(stanceIn)).toEqual(unclear.map(() => undefined));
  });
});

describe("any text at all", () => {
  const words = fc.constantFrom(
    ...'Russia China said that , “ ” " according to he not . ? : who \n told and believes Orlov the minister ’s claim JOHN'.split(
      " ",
    ),
  );
  const salad = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" "));

  it("is read without failing, the same each time, and each span slices back to it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme", maxLength: 200 }), salad), (text) => {
        const claims = extractClaims(reader, text);
        expect(extractClaims(reader, text)).toEqual(claims);
        for (const { cue, content, speaker } of claims)
          for (const span of [cue, ...content, ...(speaker.span === undefined ? [] : [speaker.span])]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(span.start, span.end).trim()).not.toBe("");
          }
      }),
      { numRuns: 300 },
    );
  });

  it("in one endless quote is read in reasonable time", () => {
    const text = `“${"He said the pact was dead, and she thought it alive. ".repeat(2000)}`;
    const startedMs = performance.now();
    extractClaims(reader, text);
    extractClaims(reader, "“A b c,” he said. ".repeat(2000));
    expect(performance.now() - startedMs).toBeLessThan(10_000);
  });
});
