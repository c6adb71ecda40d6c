import {
  capital,
  likelihoodSentence,
  pactInWords,
  percent,
  yearsInWords,
  type Answer,
} from "../../../core/index.ts";
import type { Report } from "../../../workbench/index.ts";
import { namesOf } from "./names.ts";

const ROUTES = {
  "own-treaty": "a treaty of their own",
  "larger-treaty": "a larger one that brings them in",
} as const;

/** The number that stands first. */
export function leadingNumber({ headline }: Answer): string {
  return headline.probability === undefined ? capital(headline.words) : percent(headline.probability);
}

/** The answer in sentences, likelihood first; confidence is said elsewhere. */
export function bottomLine(report: Report): string[] {
  const { answer } = report;
  const names = namesOf(report);
  const { headline, question, current } = answer;
  const pact = pactInWords(headline.rung, `${names.a} and ${names.b}`);
  const { probability, low, high, baseRate } = headline;
  if (probability === undefined || low === undefined || high === undefined || baseRate === undefined) {
    return [
      `${capital(pact)} is ${headline.words} on ${question.asOf}: ${current.label}.`,
      ...ending(answer),
    ];
  }
  const within = `within ${yearsInWords(headline.horizonYears)} of ${question.asOf}`;
  const odds = `about 1 in ${headline.oneIn}, ${headline.timesBaseRate} times the base rate of ${percent(baseRate)}`;
  const level = Math.round(100 * (headline.level ?? 0));
  return [
    `${likelihoodSentence(pact, headline.words, within)}: ${percent(probability)}, ${odds}.`,
    `The ${level} % interval runs from ${percent(low)} to ${percent(high)}.`,
    ...routes(answer),
    ...aim(answer, names.against),
    ...withoutThreat(answer, names.against),
  ];
}

/** The sentence on confidence, apart from the likelihood. */
export function confidenceSentence({ headline }: Answer): string {
  return `Confidence in this is ${headline.confidence}: ${headline.confidenceWhy}.`;
}

function routes({ routes: found }: Answer): string[] {
  if (found.length === 0) return [];
  const said = found.map(({ route, probability }) => `${ROUTES[route]} ${percent(probability)}`);
  return [`By route: ${said.join(", ")}.`];
}

function aim(answer: Answer, against: string): string[] {
  const { headline, target } = answer;
  if (headline.aimedAtC === undefined) return [];
  const rank =
    target === undefined
      ? ""
      : `, ${target.rank === 1 ? "the likeliest" : `number ${target.rank}`} of ${target.of} states it might name`;
  return [`A pact aimed at ${against}: ${percent(headline.aimedAtC)}${rank}.`];
}

function withoutThreat({ threat }: Answer, against: string): string[] {
  if (threat.withoutThreat === undefined) return [];
  return [
    `Were ${against} no enemy of either, the number would be ${percent(threat.withoutThreat.probability)}.`,
  ];
}

function ending(answer: Answer): string[] {
  const { ending: end } = answer;
  const last = end?.horizons.at(-1);
  if (end === undefined || last === undefined) return [];
  const basis = end.basis === "base-rate" ? " (the base rate: the models did no better)" : "";
  return [
    `The chance that it is lost within ${yearsInWords(last.years)} is ${percent(last.probability)}${basis}; ${end.treaty} has held them for ${yearsInWords(end.ageYears)}.`,
  ];
}
