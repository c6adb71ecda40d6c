import {
  logOddsOf,
  yearOf,
  type Answer,
  type ConfidencePoint,
  type IsoDate,
  type Specification,
} from "../core/index.ts";
import type { Case } from "../panel/index.ts";
import type { OpenGap } from "./open-gap.ts";

const MATTERS_FROM = 0.05;
const WIDE = 10;
const NARROW = 3;
/** Log-odds from which a step is one that can be at odds with another. */
const STEP_FROM = 0.1;
const MANY = 3;

/** What confidence is judged by. */
export interface ConfidenceGrounds {
  readonly specifications: readonly Specification[];
  readonly gaps: readonly OpenGap[];
  readonly asOf: IsoDate;
  /** Of which year the capability of each of the three is, where known. */
  readonly capabilityYears: readonly number[];
  /** Last year the model learnt from. */
  readonly lastYear: number;
  /** Log-odds of the step from base rate to prior, and of texts; absent without a number or without texts. */
  readonly structure: number | undefined;
  readonly texts: number | undefined;
}

/** The level with its sentence, and the points it came from. */
export interface Judgement {
  readonly said: Pick<Answer["headline"], "confidence" | "confidenceWhy">;
  readonly points: readonly ConfidencePoint[];
}

/**
 * How much weight the answer can bear, point by point: coverage, agreement of models, model and evidence, likeness, age.
 *
 * Out:    low where one point lowers much or three lower; high where none does; moderate between.
 * Source: docs/method/confidence.md, a judgement.
 * Check:  src/assessment/confidence.test.ts.
 */
export function judgeConfidence(grounds: ConfidenceGrounds): Judgement {
  const { specifications, gaps } = grounds;
  if (specifications.length === 0)
    return { said: { confidence: "low", confidenceWhy: "no model covers this step" }, points: [] };
  const factor = disagreementOf(specifications);
  const points = [coverage(gaps), agreement(factor), comparison(grounds), likeness(gaps), age(grounds)];
  const lowering = gaps.filter(({ effectOnConfidence }) => effectOnConfidence === "lowers").length;
  const missing =
    lowering === 0
      ? "nothing that bears on it was missing"
      : `${lowering} of the gaps listed ${lowering === 1 ? "bears" : "bear"} on it`;
  return {
    said: {
      confidence: levelOf(points),
      confidenceWhy: `the pooled models differ ${timesOf(factor)}-fold in odds; ${missing}`,
    },
    points,
  };
}

/** The level that points come to. */
function levelOf(points: readonly ConfidencePoint[]): Answer["headline"]["confidence"] {
  const lowering = points.filter(({ effect }) => effect !== "none").length;
  if (lowering >= MANY || points.some(({ effect }) => effect === "lowers much")) return "low";
  return lowering === 0 ? "high" : "moderate";
}

/** Of which year the capability of each of the three is, where known. */
export function capabilityYearsOf(one: Case): number[] {
  return [one.a, one.b, one.against].flatMap((state) => {
    const year = one.world.capabilityYear[one.world.index.get(state) ?? -1] ?? Number.NaN;
    return Number.isNaN(year) ? [] : [year];
  });
}

function disagreementOf(specifications: readonly Specification[]): number {
  const logOdds = specifications
    .filter(({ weight }) => weight >= MATTERS_FROM)
    .map(({ probability }) => logOddsOf(probability));
  return Math.exp(Math.max(...logOdds) - Math.min(...logOdds));
}

function timesOf(factor: number): string {
  return factor < WIDE ? factor.toFixed(1) : factor.toFixed(0);
}

function agreement(factor: number): ConfidencePoint {
  return {
    name: "agreement of models",
    finding: `the pooled models differ ${timesOf(factor)}-fold in odds`,
    effect: factor > WIDE ? "lowers much" : factor > NARROW ? "lowers" : "none",
  };
}

function coverage(gaps: readonly OpenGap[]): ConfidencePoint {
  const own = under(gaps, "coverage");
  const finding =
    own.length === 0 ? "nothing that bears on it was missing" : `not known or not weighed: ${listed(own)}`;
  return { name: "coverage", finding, effect: byNumber(own.length) };
}

function comparison({ structure, texts }: ConfidenceGrounds): ConfidencePoint {
  const name = "model and evidence";
  if (structure === undefined || texts === undefined)
    return { name, finding: "no texts were weighed, so there is nothing to compare", effect: "none" };
  const areSteps = Math.abs(structure) >= STEP_FROM && Math.abs(texts) >= STEP_FROM;
  if (!areSteps) return { name, finding: "one of the two hardly moves the number", effect: "none" };
  return Math.sign(structure) === Math.sign(texts)
    ? { name, finding: "both move the number the same way", effect: "none" }
    : { name, finding: "they move the number opposite ways", effect: "lowers" };
}

function likeness(gaps: readonly OpenGap[]): ConfidencePoint {
  const name = "likeness";
  const measures = under(gaps, "likeness").flatMap(({ about }) =>
    about.kind === "outside" ? about.measures : [],
  );
  if (measures.length === 0)
    return { name, finding: "the pair lies within what the model learnt from", effect: "none" };
  const said = `${measures.length} ${measures.length === 1 ? "measure lies" : "measures lie"}`;
  return { name, finding: `${said} outside all the model learnt from`, effect: byNumber(measures.length) };
}

function age({ asOf, gaps, lastYear, capabilityYears }: ConfidenceGrounds): ConfidencePoint {
  const own = under(gaps, "age");
  const oldest =
    capabilityYears.length === 0 ? "" : `; the oldest capability used is of ${Math.min(...capabilityYears)}`;
  const old = own.length === 0 ? "" : `; old or short: ${listed(own)}`;
  return {
    name: "age",
    finding: `learnt to the end of ${lastYear}, ${yearOf(asOf) - lastYear} years before${oldest}${old}`,
    effect: byNumber(own.length),
  };
}

function under(gaps: readonly OpenGap[], point: ConfidencePoint["name"]): readonly OpenGap[] {
  return gaps.filter((gap) => gap.effectOnConfidence === "lowers" && gap.point === point);
}

function listed(gaps: readonly OpenGap[]): string {
  return gaps.map(({ what }) => what).join("; ");
}

function byNumber(n: number): ConfidencePoint["effect"] {
  return n === 0 ? "none" : n < MANY ? "lowers" : "lowers much";
}
