import { assess } from "../assessment/index.ts";
import { yearOf, type Answer, type Question } from "../core/index.ts";
import { buildCase, type Case, type LibraryValues } from "../panel/index.ts";
import { contentsOf, loadImported } from "../record/index.ts";
import { hashText } from "../store/index.ts";
import { loadClasses } from "./fit-classes.ts";
import { loadLibraryValues, yearsBefore } from "./load-library-values.ts";
import { loadEndingVintages } from "./load-ending.ts";
import { loadVintages } from "./load-vintages.ts";
import { openRecord, RECORD_VERSION } from "./open-record.ts";
import { resolveQuestion, type AskedQuestion } from "./resolve-question.ts";
import type { Settings } from "./settings.ts";
import { importedRows } from "./slots.ts";
import { loadTargetVintage } from "./target.ts";

/**
 * Answers a question from the core record: opens it, understands the question, builds the case, assesses.
 *
 * What imported datasets say of the three states goes with the answer; it moves no number unless the `full` feature set
 * is asked for, whose measures are read from them.
 */
export async function ask(typed: AskedQuestion, settings: Settings): Promise<Answer> {
  const database = await openRecord(settings);
  try {
    const { question, known } = await resolveQuestion(typed, settings.today, database);
    const { featureSet = "core" } = typed;
    const vintages = loadVintages(question.asOf, settings.recordFolder, featureSet);
    const models = {
      vintages,
      classes: loadClasses(vintages, settings.recordFolder),
      target: loadTargetVintage(question.asOf, settings.recordFolder),
      endings: loadEndingVintages(question.asOf, settings.recordFolder),
    };
    const library = featureSet === "full" ? await readLibraryOf(question, settings) : undefined;
    const asked = { states: question, imported: importedRows(settings) };
    const facts = await loadImported(question.asOf, asked, database);
    const one = buildCase(known, question, { imported: facts, library });
    return assess(question, one, {
      ...models,
      recordVersion: RECORD_VERSION,
      inputsHash: hashText(contentsOf(one.facts) + JSON.stringify(models) + valuesOf(one)).slice(0, 16),
    });
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
