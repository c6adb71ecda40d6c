import { describe, expect, it } from "vitest";
import { makeProbability, parseDate, type ConfidencePoint } from "../core/index.ts";
import { judgeConfidence, type ConfidenceGrounds } from "./confidence.ts";
import type { OpenGap } from "./open-gap.ts";

const model = (probability: number, weight = 0.5) => ({
  name: "m",
  note: "",
  weight,
  probability: makeProbability(probability),
});
const gap = (point: NonNullable<OpenGap["point"]>, measures: readonly string[] = []): OpenGap => ({
  what: "a thing",
  why: "",
  effectOnConfidence: "lowers",
  point,
  about: { kind: "outside", measures },
});
const times = (n: number, one: OpenGap) => Array.from({ length: n }, () => one);

const SOUND: ConfidenceGrounds = {
  specifications: [model(0.1), model(0.1)],
  gaps: [],
  asOf: parseDate("2015-06-01"),
  capabilityYears: [2010, 2012, 2010],
  lastYear: 2010,
  structure: 2,
  texts: 0.3,
};
const judge = (changed: Partial<ConfidenceGrounds>) => judgeConfidence({ ...SOUND, ...changed });
const effectOf = (name: ConfidencePoint["name"], changed: Partial<ConfidenceGrounds>) =>
  judge(changed).points.find((point) => point.name === name)?.effect;

describe("confidence", () => {
  it("is high only where no point lowers it", () => {
    const { said, points } = judge({});
    expect(said.confidence).toBe("high");
    expect(points.map(({ name }) => name)).toEqual([
      "coverage",
      "agreement of models",
      "model and evidence",
      "likeness",
      "age",
    ]);
    expect(points.at(-1)?.finding).toContain("oldest capability used is of 2010");
  });

  it("falls by how far the models that matter differ", () => {
    const differing = (p: number, weight?: number) => ({ specifications: [model(0.1), model(p, weight)] });
    expect(effectOf("agreement of models", differing(0.2))).toBe("none");
    expect(effectOf("agreement of models", differing(0.4))).toBe("lowers");
    expect(effectOf("agreement of models", differing(0.7))).toBe("lowers much");
    expect(effectOf("agreement of models", differing(0.7, 0.01))).toBe("none");
  });

  it.each(["coverage", "age"] as const)("falls by what is missing under %s", (name) => {
    expect(effectOf(name, { gaps: times(1, gap(name)) })).toBe("lowers");
    expect(effectOf(name, { gaps: times(2, gap(name)) })).toBe("lowers");
    expect(effectOf(name, { gaps: times(3, gap(name)) })).toBe("lowers much");
    expect(effectOf(name, { gaps: [{ ...gap(name), effectOnConfidence: "none" }] })).toBe("none");
  });

  it("falls by the measures on which the pair lies outside what was learnt from", () => {
    expect(effectOf("likeness", { gaps: [gap("likeness", ["p"])] })).toBe("lowers");
    expect(effectOf("likeness", { gaps: [gap("likeness", ["p", "q", "r"])] })).toBe("lowers much");
  });

  it("falls where texts and model move the number opposite ways, each by something", () => {
    expect(effectOf("model and evidence", { texts: -0.3 })).toBe("lowers");
    expect(effectOf("model and evidence", { texts: -0.05 })).toBe("none");
    expect(effectOf("model and evidence", { texts: -0.3, structure: 0.05 })).toBe("none");
    expect(effectOf("model and evidence", { texts: undefined })).toBe("none");
  });

  it("is moderate where one or two points lower it, low where three do or one does much", () => {
    const level = (changed: Partial<ConfidenceGrounds>) => judge(changed).said.confidence;
    const two = [gap("coverage"), gap("age")];
    expect(level({ gaps: [gap("coverage")] })).toBe("moderate");
    expect(level({ gaps: two })).toBe("moderate");
    expect(level({ gaps: [...two, gap("likeness", ["p"])] })).toBe("low");
    expect(level({ gaps: times(3, gap("coverage")) })).toBe("low");
    expect(level({ specifications: [] })).toBe("low");
  });
});
