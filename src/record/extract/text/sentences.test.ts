import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "./sentences.ts";

const cut = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it("do not end at abbreviations, initials and states", () => {
    expect(cut("Mr. J. Smith of the U.S. State Dept. met Gen. Lee. He left.")).toEqual([
      "Mr. J. Smith of the U.S. State Dept. met Gen. Lee.",
      "He left.",
    ]);
  });

  it("end at blank lines", () => {
    expect(cut("Talks begin\n\nRussia met China.")).toEqual(["Talks begin", "Russia met China."]);
  });

  it("cover every character that is no space, in order", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4000 }), (text) => {
        const spans = splitSentences(text);
        const read = spans.map(({ start, end }) => text.slice(start, end)).join("");
        expect(read.replaceAll(/\s/g, "")).toBe(text.replaceAll(/[\s\u2029]/g, ""));
        expect(spans.every(({ start }, k) => k === 0 || start >= (spans[k - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});
