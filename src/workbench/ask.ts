import { assess } from "../assessment/index.ts";
import { yearOf, type Answer, type Question } from "../core/index.ts";
import { buildCase, type Case, type LibraryValues } from "../panel/index.ts";
import { contentsOf, loadImported, type KnownRecord } from "../record/index.ts";
import { hashText } from "../store/index.ts";
import { loadLibraryValues, yearsBefore } from "./load-library-values.ts";
import { loadVintages } from "./load-vintages.ts";
import { openRecord, RECORD_VERSION } from "./open-record.ts";
import { resolveQuestion, type AskedQuestion } from "./resolve-question.ts";
import type { Settings } from "./settings.ts";
import { importedRows } from "./slots.ts";

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
 * is asked for, whose measures are read from them.
 */
export async function ask(typed: AskedQuestion, settings: Settings): Promise<Answer> {
  const { question, one, inputs } = await openCase(typed, settings);
  return assess(question, one, inputs);
}

/** Opens the record, understands a question and builds its case. */
export async function openCase(typed: AskedQuestion, settings: Settings): Promise<OpenedCase> {
  const database = await openRecord(settings);
  try {
    const { question, known } = await resolveQuestion(typed, settings.today, database);
    const { featureSet = "core" } = typed;
    const vintages = loadVintages(question.asOf, settings.recordFolder, featureSet);
    const library = featureSet === "full" ? await readLibraryOf(question, settings) : undefined;
    const asked = { states: question, imported: importedRows(settings) };
    const facts = await loadImported(question.asOf, asked, database);
    const one = buildCase(known, question, { imported: facts, library });
    const inputsHash = hashText(contentsOf(one.facts) + JSON.stringify(vintages) + valuesOf(one)).slice(
      0,
      16,
    );
    return { question, known, one, inputs: { vintages, recordVersion: RECORD_VERSION, inputsHash } };
  } finally {
    database.close();
  }
}

function readLibraryOf({ a, b, asOf }: Question, settings: Settings): Promise<LibraryValues> {
  return loadLibraryValues({ years: yearsBefore(yearOf(asOf)), asOf, states: [a, b] }, settings);
}

/** The values read from imported datasets, as part of what the answer's hash is taken over. */
function valuesOf(one: Case): string {
  return one.libraryYears.size === 0 ? "" : one.values.join();
}
