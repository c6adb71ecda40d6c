import { assess } from "../assessment/index.ts";
import type { Answer } from "../core/index.ts";
import { buildCase } from "../panel/index.ts";
import { contentsOf } from "../record/index.ts";
import { hashText } from "../store/index.ts";
import { loadVintages } from "./load-vintages.ts";
import { openRecord, RECORD_VERSION } from "./open-record.ts";
import { resolveQuestion, type AskedQuestion } from "./resolve-question.ts";
import type { Settings } from "./settings.ts";

/** Answers a question from the core record: opens it, understands the question, builds the case, assesses. */
export async function ask(asked: AskedQuestion, settings: Settings): Promise<Answer> {
  const database = await openRecord(settings);
  try {
    const { question, known } = await resolveQuestion(asked, settings.today, database);
    const vintages = loadVintages(question.asOf, settings.recordFolder);
    const one = buildCase(known, question);
    return assess(question, one, {
      vintages,
      recordVersion: RECORD_VERSION,
      inputsHash: hashText(contentsOf(one.facts) + JSON.stringify(vintages)).slice(0, 16),
    });
  } finally {
    database.close();
  }
}
