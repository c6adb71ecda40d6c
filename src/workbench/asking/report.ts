import { logOddsOf, yearOf, type Answer, type Fact, type Probability } from "../../core/index.ts";
import { assess, outcomeOf } from "../../assessment/index.ts";
import { readyQuestion, type ReadyQuestion } from "./ask.ts";
import { loadPast } from "../models/load-past.ts";
import type { OnProgress } from "../on-progress.ts";
import type { GivenTexts } from "../evidence/weigh-evidence.ts";
import { openRecord } from "../record/open-record.ts";
import type { AskedQuestion } from "./resolve-question.ts";
import type { Settings } from "../settings.ts";
import { supposeAround } from "./suppose.ts";
import { triangle, type TriangleAnswer } from "./triangle.ts";

/** Something to watch for: what the answer would be had it happened by the day asked. */
export interface Indicator {
  readonly id: string;
  readonly text: string;
  readonly probability: Probability;
  /** Log-odds the answer would gain. */
  readonly logOdds: number;
}

/** A work that facts of an answer rest on, as the record grades it. */
export interface CitedSource {
  readonly source: string;
  readonly grade: string;
  readonly licence: string;
  /** Ids of the facts, in the order in which the answer cites them. */
  readonly facts: readonly string[];
}

/** An answer with what a brief shows beside it, as JSON `entente/report@1`. */
export interface Report {
  readonly schema: "entente/report@1";
  readonly answer: Answer;
  /** The triangle of the three up to the day asked, with their names then. */
  readonly triangle: TriangleAnswer;
  /** Strongest first; what moves the answer by less than 0.05 in log-odds is left out. Empty where the rung is held. */
  readonly indicators: readonly Indicator[];
  readonly sources: readonly CitedSource[];
}

const TRIANGLE_YEARS = 50;
const FIRST_YEAR = 1816;
const LEAST_MOVE = 0.05;
const NOTHING = 1e-6;

/**
 * The answer to a question, with its triangle through time, what to watch for, and its sources with their grades.
 *
 * Each indicator is the answer asked again of a record in which one thing more had happened: nothing of it is a judgement.
 */
export async function report(
  asked: AskedQuestion & Partial<GivenTexts>,
  settings: Settings,
  onProgress: OnProgress = () => {},
): Promise<Report> {
  const database = await openRecord(settings);
  try {
    const ready = await readyQuestion(asked, settings, database);
    const { question, known, caseOf, inputsFor } = ready;
    const one = caseOf(known);
    const inputs = inputsFor(one);
    const past = await loadPast(inputs.vintages[outcomeOf(question.rung)], known, settings, onProgress);
    const answer = assess(question, one, { ...inputs, past });
    const year = yearOf(question.asOf);
    return {
      schema: "entente/report@1",
      answer,
      triangle: await triangle(
        { ...question, years: `${Math.max(FIRST_YEAR, year - TRIANGLE_YEARS + 1)}:${year}` },
        settings,
      ),
      indicators: findIndicators(ready, answer, onProgress),
      sources: listSources(answer, one.facts),
    };
  } finally {
    database.close();
  }
}

function findIndicators(
  { question, known, caseOf, answerTo }: ReadyQuestion,
  answer: Answer,
  onProgress: OnProgress,
): Indicator[] {
  const { probability: today } = answer.headline;
  if (today === undefined) return [];
  const supposed = supposeAround(question, caseOf(known), known);
  return supposed
    .flatMap(({ id, text, known: changed }, at): Indicator[] => {
      onProgress(at, supposed.length, text);
      const { probability } = answerTo(caseOf(changed)).headline;
      if (probability === undefined) return [];
      return [{ id, text, probability, logOdds: logOddsOf(probability) - logOddsOf(today) }];
    })
    .filter(({ logOdds }) => Math.abs(logOdds) >= LEAST_MOVE)
    .filter((one, at, all) => !all.slice(0, at).some((before) => isPartOf(before, one)))
    .sort((p, q) => Math.abs(q.logOdds) - Math.abs(p.logOdds) || (p.id < q.id ? -1 : 1));
}

/** Whether one supposed settlement is part of another and moves the answer as much: the other adds nothing. */
function isPartOf(part: Indicator, whole: Indicator): boolean {
  return (
    whole.id.startsWith("settle:") &&
    whole.id.split(/[:+]/).includes(part.id.replace("settle:", "")) &&
    Math.abs(whole.logOdds - part.logOdds) < NOTHING
  );
}

/** Every fact that terms, treaties in force and practice cite, by source and grade, in the order they are cited. */
function listSources(answer: Answer, facts: readonly Fact[]): CitedSource[] {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const terms = [...answer.drivers, ...answer.frictions].flatMap((term) => term.facts);
  const treaties = answer.current.treaties.map(({ id }) => `treaty:${id}`);
  const cited = [...terms, ...answer.current.practiceFacts].map(({ id }) => id);
  const groups = new Map<string, CitedSource>();
  for (const id of [...cited, ...treaties]) {
    const fact = known.get(id);
    if (fact === undefined) continue;
    const { source, grade, licence } = fact;
    const key = [source, grade, licence].join("\n");
    const before = groups.get(key)?.facts ?? [];
    if (!before.includes(id)) groups.set(key, { source, grade, licence, facts: [...before, id] });
  }
  return [...groups.values()];
}
