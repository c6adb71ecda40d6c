import { describe, expect, it } from "vitest";
import { statePair, type Finding, type SourceDocument } from "../core/index.ts";
import { gradeOf, shareOf, type Standing } from "./grade.ts";

const FINDING: Finding = {
  id: "f",
  document: "d",
  content: { kind: "expert", speaker: "Weber", pair: statePair("RUS", "CHN"), position: "supports" },
  modality: "actual",
  dimension: "political",
  day: undefined,
  quote: "they will",
  at: { start: 0, end: 9 },
  confidence: 0.9,
  hearsay: 0,
  isNamed: true,
};
const DOCUMENT: SourceDocument = {
  id: "d",
  file: "d.txt",
  publisher: undefined,
  kind: "unknown",
  day: undefined,
  text: "they will",
};
const ALONE: Standing = { confirmedBy: 0, record: "silent" };

function graded(
  finding: Partial<Finding> = {},
  document: Partial<SourceDocument> = {},
  standing: Partial<Standing> = {},
) {
  const { letter, digit } = gradeOf(
    { ...FINDING, ...finding },
    { ...DOCUMENT, ...document },
    { ...ALONE, ...standing },
  );
  return `${letter}${digit}`;
}

describe("grades", () => {
  it("are F6 where nothing is known", () => {
    expect(graded()).toBe("F6");
  });

  it("follow the publisher for the letter and confirmation for the digit, each by itself", () => {
    expect(graded({}, { kind: "agency" })).toBe("B6");
    expect(graded({}, { kind: "state-media" }, { confirmedBy: 1 })).toBe("D2");
    expect(graded({}, {}, { confirmedBy: 2 })).toBe("F1");
    expect(graded({}, {}, { record: "agrees" })).toBe("F3");
    expect(graded({}, {}, { record: "contradicts", confirmedBy: 3 })).toBe("F5");
  });

  it("doubt hearsay and what nobody is named for", () => {
    expect(graded({ hearsay: 1 })).toBe("F4");
    expect(graded({ isNamed: false })).toBe("F4");
    expect(graded({ hearsay: 1 }, {}, { confirmedBy: 1 })).toBe("F2");
  });

  it("leave less of the weight the lower they are", () => {
    const shares = ["A", "B", "C", "D", "F", "E"].map((letter) =>
      shareOf({ letter: letter as "A", digit: "1" }),
    );
    expect([...shares].sort((p, q) => q - p)).toEqual(shares);
    const digits = ["1", "2", "3", "6", "4", "5"].map((digit) =>
      shareOf({ letter: "A", digit: digit as "1" }),
    );
    expect([...digits].sort((p, q) => q - p)).toEqual(digits);
    expect(shareOf({ letter: "A", digit: "1" })).toBe(1);
  });
});
