import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { codeOf, labelledSentences, openReader } from "../../../tests/fixtures/text-reader.ts";
import { extractEvents, findActors, type TextReader } from "./extract.ts";

let reader: TextReader;
beforeAll(async () => {
  reader = await openReader();
});

function told(text: string, day?: string): string[] {
  const events = extractEvents(reader, text, day).map(
    ({ source, target, root, modality }) => `${codeOf(source)}>${codeOf(target)} ${root} ${modality}`,
  );
  return [...new Set(events)].sort();
}

describe("events read from text", () => {
  it("are those of nine in ten sentences of our own", () => {
    const sentences = labelledSentences();
    expect(sentences.length).toBeGreaterThan(50);
    const wrong = sentences.filter(({ text, events }) => {
      const found = extractEvents(reader, text)
        .filter(({ isEvent }) => isEvent)
        .map(({ source, target, root }) => `${codeOf(source)}>${codeOf(target)} ${root}`);
      return [...new Set(found)].sort().join(";") !== events.join(";");
    });
    expect(wrong.length / sentences.length, wrong.map(({ text }) => text).join("\n")).toBeLessThan(0.1);
  });

  it("keep what was only announced, asked for and refused apart from what was done", () => {
    expect(told("Russia will sell missiles to Syria.")).toEqual(["RUS>SYR AGREE intended"]);
    expect(told("Russia may attack Georgia.")).toEqual(["RUS>GEO THREATEN intended"]);
    expect(told("Moscow asked Beijing to lift the embargo.")).toEqual(["RUS>CHN REQUEST requested"]);
    expect(told("Moscow refused to lift the embargo on Georgia.")).toEqual(["RUS>GEO REJECT refused"]);
    expect(told("Moscow lifted the embargo on Georgia.")).toEqual(["RUS>GEO YIELD actual"]);
  });

  it("count nothing that is asked, conditional or denied", () => {
    const asked = [
      "Did Russia attack Georgia?",
      "If NATO expands, Russia will sign a treaty with China.",
      "Russia has not attacked Georgia.",
    ];
    for (const text of asked) {
      expect(extractEvents(reader, text).filter(({ isEvent }) => isEvent)).toEqual([]);
    }
  });

  it("know who is meant by it, both and a last name", () => {
    const text = "China and Vietnam met in Hanoi. The two countries agreed to share data.";
    expect(told(text)).toContain("CHN>VNM AGREE intended");
    expect(told("Iran criticised the plan. It accused Israel of sabotage.")).toContain(
      "IRN>ISR ACCUSE actual",
    );
  });

  it("have their day where the document has one, and stay relative where it has none", () => {
    const text = "China condemned Japan yesterday.";
    expect(extractEvents(reader, text, "2015-06-02")[0]?.time?.day).toBe("2015-06-01");
    expect(extractEvents(reader, text)[0]?.time).toMatchObject({ day: undefined, offsetDays: -1 });
  });
});

describe("actors", () => {
  it("are told from seas, wars and newspapers that are named after states", () => {
    for (const text of ["the South China Sea", "the Vietnam War", "the Moscow Times"])
      expect(findActors(reader, text)).toEqual([]);
    expect(findActors(reader, "Islamic State")[0]?.state).toBeUndefined();
    expect(findActors(reader, "turkey")).toEqual([]);
  });

  it("are known by people, capital, seat of government and leader", () => {
    const named = ["the Russians", "Moscow", "the Kremlin", "Vladimir Putin", "USSR"];
    expect(named.map((text) => findActors(reader, text)[0]?.id)).toEqual(named.map(() => "RUS"));
  });
});

describe("any text at all", () => {
  const words = fc.constantFrom(
    ..."Russia China the said that , will not attack and to of in by Iran 's ( ) \" . ? if who been signed treaty US-led with — \n because his is".split(
      " ",
    ),
  );
  const salad = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" "));

  it("is read without failing, and each span slices back to the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme", maxLength: 300 }), salad), (text) => {
        for (const { sentence, trigger } of extractEvents(reader, text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(0);
          expect(sentence.end).toBeLessThanOrEqual(text.length);
          expect(trigger.start).toBeGreaterThanOrEqual(sentence.start);
          expect(text.slice(trigger.start, trigger.end).trim()).not.toBe("");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same events when it is read again", () => {
    fc.assert(
      fc.property(salad, (text) => {
        expect(extractEvents(reader, text)).toEqual(extractEvents(reader, text));
      }),
      { numRuns: 50 },
    );
  });

  it("of one endless sentence is read in reasonable time", () => {
    const text = "Russia and China said that Iran would attack Israel, and ".repeat(400);
    const startedMs = performance.now();
    extractEvents(reader, text);
    expect(performance.now() - startedMs).toBeLessThan(10_000);
  });
});
