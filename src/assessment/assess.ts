import {
  ANSWER_SCHEMA,
  inSentence,
  type Adjustment,
  type Answer,
  type LadderRung,
  type Question,
  type StateId,
} from "../core/index.ts";
import { updateLadder } from "../evidence/index.ts";
import { predict, type ClassCount, type TargetVintage, type Vintage } from "../model/index.ts";
import type { Case, Outcome } from "../panel/index.ts";
import { capabilityYearsOf, judgeConfidence } from "./confidence.ts";
import { describeCurrent } from "./current.ts";
import { describeEnding, type EndingVintages } from "./ending.ts";
import { driversOf, weighTerms } from "./drivers.ts";
import { listEvidence } from "./evidence.ts";
import { frictionsOf } from "./frictions.ts";
import { findGaps } from "./gaps.ts";
import { rankHypotheses } from "./hypotheses/rank-hypotheses.ts";
import { groupImported } from "./imported.ts";
import { writeHeadline } from "./headline.ts";
import { climb, estimateAt, leadOf, outcomeOf, routesOf, type Forecasts } from "./horizon.ts";
import { classifyPartnership } from "./partnership.ts";
import { describePath } from "./path.ts";
import { noteMechanisms } from "./mechanisms/note-mechanisms.ts";
import { ratesOfClasses } from "./reference-classes.ts";
import { rankTarget } from "./target.ts";
import { describeThreat } from "./threat.ts";
import { describeTriangle } from "./triangle.ts";
import { listTexts, pathOfAnalyst, pathOfTexts, stepOf, stepOfBoth, type Texts } from "./weighed-texts.ts";
import { valueGaps } from "./value-gaps.ts";
import { pullLever, whyNoLever } from "./what-if.ts";

/** A fitted model for each outcome, all of the same last year. */
export type Vintages = Readonly<Record<Outcome, Vintage>>;

/** Counts of reference classes for each outcome to the end of the vintages' year; empty where none were made. */
export type Classes = Readonly<Record<Outcome, readonly ClassCount[]>>;

/**
 * The answer to a question: the probability's whole path, step by step.
 *
 * ```
 *  case (record as of the day → panel row)        vintages (outcomes to the year before)
 *        │                                              │
 *        ├── 1 what holds today: obligation, practice; mechanisms noted, not weighed   │
 *        └──────────────┬───────────────────────────────┘
 *              2 prior per outcome: base rate + structure      model/hazard/predict
 *              3 ladder: rungs × horizons, monotone            horizon, model/calibration/apply
 *              4 whose number stands at the rung; routes, path, drivers, frictions: its step, split
 *                texts given, weighed, and an analyst: every rung and horizon moved by one step each    evidence/update
 *              5 threat from C, the number without it, and over C's pressure on the two
 *              6 whom a pact would name; how likely what is held is to end
 *              7 gaps with what each could move, then confidence by its rule
 *              8 headline; competing hypotheses against all of the above
 * ```
 *
 * In:      the question, its case, the vintages, where the inputs came from, and texts weighed where any were given.
 * Missing: a case lacking a core input throws `model/insufficient-data`; a rung already held has no number.
 * Source:  docs/method/hazard.md.
 */
export function assess(
  question: Question,
  one: Case,
  inputs: {
    readonly vintages: Vintages;
    readonly classes: Classes;
    readonly target: TargetVintage | undefined;
    readonly endings: EndingVintages | undefined;
    readonly recordVersion: string;
    readonly inputsHash: string;
    readonly texts?: Texts;
    readonly adjustment?: Adjustment;
  },
): Answer {
  const { vintages, texts, adjustment } = inputs;
  const step = stepOfBoth(texts, adjustment);
  // 1
  const current = describeCurrent(one);
  const evidence = listEvidence(one);
  const noted = noteMechanisms(one);
  // 2
  const forecasts = forecastAll(vintages, one.values);
  // 3
  const priorLadder = climb(forecasts, current.obligation);
  const rung = priorLadder.find((each) => each.rung === question.rung);
  const estimate = estimateAt(rung, question.horizonYears);
  // 4
  const asked = forecasts[outcomeOf(question.rung)];
  const lead = leadOf(forecasts, rung, question.horizonYears);
  const terms = estimate === undefined || lead === undefined ? [] : weighTerms(one, lead, estimate);
  const specifications = lead?.specifications ?? [];
  const at = (moved: readonly LadderRung[]) =>
    estimateAt(
      moved.find((each) => each.rung === question.rung),
      question.horizonYears,
    );
  const byTexts = at(updateLadder(priorLadder, stepOf(texts)));
  const ladder = updateLadder(priorLadder, step);
  const posterior = at(ladder);
  // 5
  const without = updateLadder(
    climb(forecastAll(vintages, one.valuesWithoutThreat), current.obligation),
    step,
  );
  const spared = without.find((each) => each.rung === question.rung);
  const levered = { question, one, vintages, moved: step };
  // 6
  const target = rankTarget(one, inputs.target);
  const isHeld = rung?.status === "held";
  const ending = isHeld ? describeEnding(one, question.rung, inputs.endings) : undefined;
  // 7
  const gaps = findGaps(one, asked, { ladder, evidence, target, ending, texts });
  const path = describePath(asked.vintage, estimate);
  const confidence = judgeConfidence({
    asOf: one.asOf,
    capabilityYears: capabilityYearsOf(one),
    specifications,
    gaps,
    lastYear: asked.vintage.lastYear,
    structure: path.at(-1)?.logOdds,
    texts: texts?.weighed.logOdds,
  });
  const drivers = [...driversOf(terms), ...noted.driver];
  const frictions = [...frictionsOf(terms), ...noted.friction];
  const items = [...listTexts(texts, byTexts), ...evidence];
  // 8
  return {
    schema: ANSWER_SCHEMA,
    question: {
      members: [question.a, question.b],
      against: question.against,
      asOf: question.asOf,
      text: askInWords(question, one.name),
    },
    headline: writeHeadline(question, { estimate: posterior, isHeld, confidence: confidence.said, target }),
    confidence: { points: isHeld ? [] : confidence.points, rule: "docs/method/confidence.md" },
    ladder,
    current,
    ...("missing" in target ? {} : { target }),
    ...(ending === undefined || "missing" in ending ? {} : { ending }),
    specifications,
    routes: routesOf(lead, question.rung, question.horizonYears),
    referenceClasses: ratesOfClasses(one, asked.vintage, {
      classes: inputs.classes[outcomeOf(question.rung)],
      rung: question.rung,
      years: question.horizonYears,
    }),
    path: [...path, ...pathOfTexts(texts, byTexts), ...pathOfAnalyst(adjustment, posterior)],
    drivers,
    frictions,
    threat: describeThreat(one, estimateAt(spared, question.horizonYears)),
    lever: whyNoLever(levered, estimate !== undefined) ?? pullLever(levered),
    triangle: describeTriangle(one),
    partnership: classifyPartnership(one),
    evidence: items,
    hypotheses: rankHypotheses({ current, drivers, frictions, evidence: items }),
    imported: groupImported(one),
    gaps: valueGaps(gaps, levered, estimate !== undefined),
    provenance: {
      recordVersion: inputs.recordVersion,
      modelVintage: `${asked.vintage.featureSet}-${asked.vintage.lastYear}`,
      featureSet: asked.vintage.featureSet,
      coverage: describeCoverage(one, asked.vintage, texts),
      inputsHash: inputs.inputsHash,
    },
  };
}

/** What the model of each outcome says of a row. */
export function forecastAll(vintages: Vintages, values: Float32Array): Forecasts {
  const one = (outcome: Outcome) => ({
    vintage: vintages[outcome],
    prior: predict(vintages[outcome], values),
  });
  return { any: one("any"), restraint: one("restraint"), defense: one("defense") };
}

function describeCoverage(one: Case, { lastYear, featureSet }: Vintage, texts: Texts | undefined): string {
  const given = texts === undefined ? "" : `; ${texts.documents} texts given with the question`;
  const weighed = featureSet === "full" ? "; measures of imported datasets as known that day, weighed" : "";
  return `core record as known on ${one.asOf}${weighed}; outcomes to the end of ${lastYear}; ${one.grounds.imported.length} facts of imported datasets, shown and not weighed${given}`;
}

function askInWords(question: Question, name: (state: StateId) => string): string {
  const { a, b, against, asOf, horizonYears } = question;
  const goal: Readonly<Record<Question["rung"], string>> = {
    consultation: "be bound by treaty at least to consult each other",
    restraint: "be bound by treaty at least to neutrality or non-aggression",
    defense: "have a defence pact",
    integrated: "have an integrated defence pact",
  };
  const said = (state: StateId) => inSentence(name(state));
  return `How likely are ${said(a)} and ${said(b)} to ${goal[question.rung]}, facing ${said(against)}, within ${horizonYears} ${horizonYears === 1 ? "year" : "years"} of ${asOf}?`;
}
