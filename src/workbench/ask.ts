import { assess } from "../assessment/index.ts";
import type { Answer } from "../core/index.ts";
import { buildCase } from "../panel/index.ts";
import { contentsOf, loadImported } from "../record/index.ts";
import { hashText } from "../store/index.ts";
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
 * What imported datasets say of the three states goes with the answer; it moves no number.
 */
export async function ask(typed: AskedQuestion, settings: Settings): Promise<Answer> {
  const database = await openRecord(settings);
  try {
    const { question, known } = await resolveQuestion(typed, settings.today, database);
    const models = {
      vintages: loadVintages(question.asOf, settings.recordFolder),
      target: loadTargetVintage(question.asOf, settings.recordFolder),
      endings: loadEndingVintages(question.asOf, settings.recordFolder),
    };
    const asked = { states: question, imported: importedRows(settings) };
    const one = buildCase(known, question, await loadImported(question.asOf, asked, database));
    return assess(question, one, {
      ...models,
      recordVersion: RECORD_VERSION,
      inputsHash: hashText(contentsOf(one.facts) + JSON.stringify(models)).slice(0, 16),
    });
  } finally {
    database.close();
  }
}
