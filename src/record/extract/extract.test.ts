import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  codeOf,
  labelledSentences,
  openReader,
  type LabelledSentence,
} from "../../../tests/fixtures/text-reader.ts";
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

describe("a name that two states share", () => {
  const named = (text: string, day?: string) => findActors(reader, text, day).map(({ id }) => id);

  it("means the one of which something is named nearby, or the only one so called that day", () => {
    expect(named("Congo accused Rwanda of backing rebels in Goma.", "2012-11-20")).toEqual([
      "COD",
      "RWA",
      "COD",
    ]);
    expect(named("Congo and France signed an accord in Brazzaville.", "2003-06-01")).toEqual([
      "COG",
      "FRA",
      "COG",
    ]);
    expect(named("Cuba praised Congo.", "1978-06-01")).toEqual(["CUB", "COG"]);
  });

  it("means neither for sure, and is no state then, where both could be", () => {
    const text = "Cuba praised Congo between talks in Kinshasa and Brazzaville.";
    const congo = findActors(reader, text, "2012-11-20").find(({ id }) => id.includes("|"));
    expect(congo).toEqual({ id: "COD|COG", kind: "state", state: undefined });
  });

  it("means what the rest of the text speaks of", () => {
    const text = "President Joseph Kabila spoke in Kinshasa on Monday. Congo accused Angola of aggression.";
    expect(told(text, "2009-03-02").join("; ")).toMatch(/COD>AGO|COD>.*AGO/);
    expect(told("Congo accused Angola of aggression.", "2009-03-02").join()).not.toContain("COD>");
  });
});

describe("events read from text", () => {
  const read = ({ text, date }: LabelledSentence) => extractEvents(reader, text, date);
  const toldIn = (sentence: LabelledSentence) => {
    const events = read(sentence).filter(({ isEvent }) => isEvent);
    return [
      ...new Set(events.map(({ source, target, root }) => `${codeOf(source)}>${codeOf(target)} ${root}`)),
    ].sort();
  };

  it("are those of more than four in five sentences of our own", () => {
    const sentences = labelledSentences();
    expect(sentences.length).toBeGreaterThanOrEqual(650);
    const wrong = sentences.filter((one) => toldIn(one).join(";") !== one.events.join(";"));
    expect(wrong.length / sentences.length, wrong.map(({ text }) => text).join("\n")).toBeLessThan(0.155);
  });

  it("agree with our labels on source, target and class more than four times in five", () => {
    let [right, found, expected] = [0, 0, 0];
    for (const one of labelledSentences()) {
      const events = toldIn(one);
      right += events.filter((event) => one.events.includes(event)).length;
      found += events.length;
      expected += one.events.length;
    }
    expect((2 * right) / (found + expected)).toBeGreaterThan(0.84);
  });

  it("are not made of what is asked, supposed, denied or no act of states, nine times in ten", () => {
    const empty = labelledSentences().filter(({ events }) => events.length === 0);
    expect(empty.length).toBeGreaterThan(150);
    const wrong = empty.filter((one) => toldIn(one).length > 0);
    expect(wrong.length / empty.length, wrong.map(({ text }) => text).join("\n")).toBeLessThan(0.08);
    expect(wrong.filter(({ modality }) => modality === "question")).toEqual([]);
  });

  it("are as real as our labels say nine times in ten", () => {
    const full = labelledSentences().filter(({ events }) => events.length > 0);
    const right = full.filter((one) => read(one).some(({ modality }) => modality === one.modality));
    expect(right.length / full.length).toBeGreaterThan(0.93);
  });

  it("carry the dispute they are about, with the claims that stood on the day", () => {
    const text =
      "Chinese cutters chased a Vietnamese boat off the Paracel Islands. China condemned Vietnam over the Paracels.";
    const [event] = extractEvents(reader, text, "2014-05-10").filter(({ root }) => root === "ACCUSE");
    expect(event?.dispute).toMatchObject({ id: "paracel" });
    expect(event?.place).toBe("Paracels");
    const kashmir = extractEvents(reader, "India accused Pakistan of firing in Kashmir.", "2016-09-20")[0];
    expect(kashmir?.dispute?.claims.length).toBeGreaterThan(0);
    expect(
      extractEvents(reader, "India accused Pakistan of firing in Kashmir.", "1930-01-01")[0]?.dispute?.claims,
    ).toEqual([]);
    expect(extractEvents(reader, "Iran accused Israel of sabotage.")[0]?.dispute).toBeUndefined();
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

describe("leaders", () => {
  const named = (text: string, day?: string) => findActors(reader, text, day)[0];

  it("are their state while in office and persons before and after", () => {
    expect(named("Barack Obama met reporters", "2015-06-01")).toMatchObject({
      id: "USA",
      kind: "state",
      office: "held",
    });
    expect(named("Barack Obama met reporters", "2023-06-01")).toMatchObject({
      kind: "person",
      office: "not-held",
    });
    expect(named("Barack Obama met reporters")).toMatchObject({
      id: "USA",
      kind: "state",
      office: "undated",
    });
    expect(named("former President Barack Obama", "2015-06-01")).toMatchObject({
      kind: "person",
      office: "former",
    });
  });

  it("are known by the surname alone only while in office", () => {
    expect(named("Obama condemned the raid", "2015-06-01")?.id).toBe("USA");
    expect(named("Obama condemned the raid", "2023-06-01")).toBeUndefined();
    expect(named("Shoigu met generals", "2016-01-01")?.id).toBe("RUS");
  });

  it("may be in office in a year that the sentence names", () => {
    expect(named("Nixon visited China in 1972", "2015-06-01")).toMatchObject({ id: "USA", office: "held" });
  });
});

describe("states", () => {
  it("of the same name are told apart by the day", () => {
    expect(findActors(reader, "Vienna", "1910-01-01")[0]?.id).toBe("AUH");
    expect(findActors(reader, "Vienna", "1980-01-01")[0]?.id).toBe("AUT");
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
