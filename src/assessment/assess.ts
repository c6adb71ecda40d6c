import { ANSWER_SCHEMA, inSentence, type Answer, type Question, type StateId } from "../core/index.ts";
import { predict, type Vintage } from "../model/index.ts";
import type { Case, Outcome } from "../panel/index.ts";
import { judgeConfidence } from "./confidence.ts";
import { describeCurrent } from "./current.ts";
import { driversOf, weighTerms } from "./drivers.ts";
import { listEvidence } from "./evidence.ts";
import { frictionsOf } from "./frictions.ts";
import { findGaps } from "./gaps.ts";
import { groupImported } from "./imported.ts";
import { writeHeadline } from "./headline.ts";
import { climb, estimateAt, leadOf, outcomeOf, type Forecasts } from "./horizon.ts";
import { describePath } from "./path.ts";
import { describeThreat } from "./threat.ts";
import { pullLever, whyNoLever } from "./what-if.ts";

/** A fitted model for each outcome, all of the same last year. */
export type Vintages = Readonly<Record<Outcome, Vintage>>;

/**
 * The answer to a question: the probability's whole path, step by step.
 *
 * ```
 *  case (record as of the day → panel row)        vintages (outcomes to the year before)
 *        │                                              │
 *        ├── 1 what holds today: obligation, practice   │
 *        └──────────────┬───────────────────────────────┘
 *              2 prior per outcome: base rate + structure      model/hazard/predict
 *              3 ladder: rungs × horizons, monotone            horizon, model/calibration/apply
 *              4 whose number stands at the rung; path, drivers, frictions: its step, split
 *              5 threat from C, the number without it, and over C's pressure on the two
 *              6 gaps, then confidence from gaps and disagreement
 *              7 headline
 * ```
 *
 * In:      the question, its case, the vintages, and where the inputs came from.
 * Missing: a case lacking a core input throws `model/insufficient-data`; a rung already held has no number.
 * Source:  docs/method/hazard.md.
 */
export function assess(
  question: Question,
  one: Case,
  inputs: { readonly vintages: Vintages; readonly recordVersion: string; readonly inputsHash: string },
): Answer {
  const { vintages } = inputs;
  // 1
  const current = describeCurrent(one);
  const evidence = listEvidence(one);
  // 2
  const forecasts = forecastAll(vintages, one.values);
  // 3
  const ladder = climb(forecasts, current.obligation);
  const rung = ladder.find((each) => each.rung === question.rung);
  const estimate = estimateAt(rung, question.horizonYears);
  // 4
  const asked = forecasts[outcomeOf(question.rung)];
  const lead = leadOf(forecasts, rung, question.horizonYears);
  const terms = estimate === undefined || lead === undefined ? [] : weighTerms(one, lead, estimate);
  const specifications = lead?.specifications ?? [];
  // 5
  const without = climb(forecastAll(vintages, one.valuesWithoutThreat), current.obligation);
  const spared = without.find((each) => each.rung === question.rung);
  const levered = { question, one, vintages };
  // 6
  const gaps = findGaps(one, asked, { ladder, evidence });
  const confidence = judgeConfidence(specifications, gaps);
  // 7
  return {
    schema: ANSWER_SCHEMA,
    question: {
      members: [question.a, question.b],
      against: question.against,
      asOf: question.asOf,
      text: askInWords(question, one.name),
    },
    headline: writeHeadline(question, { estimate, isHeld: rung?.status === "held", confidence }),
    ladder,
    current,
    specifications,
    path: describePath(asked.vintage, estimate),
    drivers: driversOf(terms),
    frictions: frictionsOf(terms),
    threat: describeThreat(one, estimateAt(spared, question.horizonYears)),
    lever: whyNoLever(levered, estimate !== undefined) ?? pullLever(levered),
    evidence,
    imported: groupImported(one),
    gaps,
    provenance: {
      recordVersion: inputs.recordVersion,
      modelVintage: `${asked.vintage.featureSet}-${asked.vintage.lastYear}`,
      featureSet: asked.vintage.featureSet,
      coverage: describeCoverage(one, asked.vintage),
      inputsHash: inputs.inputsHash,
    },
  };
}

function forecastAll(vintages: Vintages, values: Float32Array): Forecasts {
  const one = (outcome: Outcome) => ({
    vintage: vintages[outcome],
    prior: predict(vintages[outcome], values),
  });
  return { any: one("any"), restraint: one("restraint"), defense: one("defense") };
}

function describeCoverage(one: Case, { lastYear, featureSet }: Vintage): string {
  const weighed = featureSet === "full" ? "; measures of imported datasets as known that day, weighed" : "";
  return `core record as known on ${one.asOf}${weighed}; outcomes to the end of ${lastYear}; ${one.grounds.imported.length} facts of imported datasets, shown and not weighed`;
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
