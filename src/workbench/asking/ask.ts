import { assess, outcomeOf } from "../../assessment/index.ts";
import { parseAdjustment, yearOf, type Adjustment, type Answer, type Question } from "../../core/index.ts";
import { buildCaseIn, type Case, type LibraryValues } from "../../panel/index.ts";
import { loadImported, type KnownRecord } from "../../record/index.ts";
import type { Database } from "../../store/index.ts";
import { loadLibraryValues, yearsBefore } from "../library/load-library-values.ts";
import { weighEvidence, type GivenTexts } from "../evidence/weigh-evidence.ts";
import { hashKnown, worldOn } from "../record/known-on.ts";
import { loadModels } from "../models/load-models.ts";
import { loadPast } from "../models/load-past.ts";
import type { OnProgress } from "../on-progress.ts";
import { openRecord, RECORD_VERSION } from "../record/open-record.ts";
import { resolveQuestion, type AskedQuestion } from "./resolve-question.ts";
import type { Settings } from "../settings.ts";
import { importedRows } from "../library/slots.ts";

/** A question understood, with all that is needed to answer it from the record or from one in which more is supposed. */
export interface ReadyQuestion {
  readonly question: Question;
  readonly known: KnownRecord;
  readonly caseOf: (known: KnownRecord) => Case;
  /** Everything an answer to a case is made from. */
  readonly inputsFor: (one: Case) => Parameters<typeof assess>[2];
  readonly answerTo: (one: Case) => Answer;
}

/** A question understood, its case, and everything an answer is made from. */
export interface OpenedCase {
  readonly question: Question;
  readonly known: KnownRecord;
  readonly one: Case;
  readonly inputs: Parameters<typeof assess>[2];
}

/**
 * Answers a question from the core record: opens it, understands the question, builds the case, assesses.
 *
 * What imported datasets say of the three states goes with the answer; it moves no number unless the `full` feature set
 * is asked for, whose measures are read from them. Texts given with the question do.
 */
export async function ask(
  typed: AskedQuestion & Partial<GivenTexts>,
  settings: Settings,
  onProgress: OnProgress = () => {},
): Promise<Answer> {
  const { question, known, one, inputs } = await openCase(typed, settings);
  const vintage = inputs.vintages[outcomeOf(question.rung)];
  return assess(question, one, { ...inputs, past: await loadPast(vintage, known, settings, onProgress) });
}

/** Opens the record, understands a question and builds its case. */
export async function openCase(
  typed: AskedQuestion & Partial<GivenTexts>,
  settings: Settings,
): Promise<OpenedCase> {
  const database = await openRecord(settings);
  try {
    const { question, known, caseOf, inputsFor } = await readyQuestion(typed, settings, database);
    const one = caseOf(known);
    return { question, known, one, inputs: inputsFor(one) };
  } finally {
    database.close();
  }
}

/** Understands a question, loads the models and imported facts that its answer takes, and weighs the texts given with it. */
export async function readyQuestion(
  typed: AskedQuestion & Partial<GivenTexts>,
  settings: Settings,
  database: Database,
): Promise<ReadyQuestion> {
  const { question, known } = await resolveQuestion(typed, settings.today, database);
  const { featureSet = "core", evidence = [], documents = [], texts: handed = [], ...how } = typed;
  const adjustment = parseAdjustment(typed.adjust, typed.because);
  const { models, text: modelsText } = loadModels(question.asOf, featureSet, settings);
  const library = featureSet === "full" ? await readLibraryOf(question, settings) : undefined;
  const asked = { states: question, imported: importedRows(settings) };
  const imported = await loadImported(question.asOf, asked, database);
  const named = [question.a, question.b, question.against];
  const caseOf = (record: KnownRecord) =>
    buildCaseIn(worldOn(record, named), record, { ...question, imported, library });
  const texts =
    evidence.length + documents.length + handed.length === 0
      ? undefined
      : await weighEvidence(
          { ...how, evidence, documents, texts: handed },
          { question, facts: caseOf(known).grounds.evidence },
          settings,
        );
  const inputsFor = (one: Case) => ({
    ...models,
    recordVersion: RECORD_VERSION,
    inputsHash: hashKnown(one.known, imported, {
      models: modelsText,
      after: valuesOf(one) + inputsOf(texts) + said(adjustment),
    }).slice(0, 16),
    ...(texts === undefined ? {} : { texts }),
    ...(adjustment === undefined ? {} : { adjustment }),
  });
  return {
    question,
    known,
    caseOf,
    inputsFor,
    answerTo: (one) => assess(question, one, inputsFor(one)),
  };
}

function readLibraryOf({ a, b, asOf }: Question, settings: Settings): Promise<LibraryValues> {
  return loadLibraryValues({ years: yearsBefore(yearOf(asOf)), asOf, states: [a, b] }, settings);
}

/** What was weighed of texts, as part of what the answer's hash is taken over. */
function inputsOf(texts: Awaited<ReturnType<typeof weighEvidence>> | undefined): string {
  return texts === undefined ? "" : JSON.stringify(texts.weighed);
}

function said(adjustment: Adjustment | undefined): string {
  return adjustment === undefined ? "" : JSON.stringify(adjustment);
}

/** The values read from imported datasets, as part of what the answer's hash is taken over. */
function valuesOf(one: Case): string {
  return one.libraryYears.size === 0 ? "" : one.values.join();
}
