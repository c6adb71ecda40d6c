import { assess } from "../assessment/index.ts";
import type { Answer } from "../core/index.ts";
import { buildCase } from "../panel/index.ts";
import { contentsOf, loadImported } from "../record/index.ts";
import { hashText } from "../store/index.ts";
import { weighEvidence, type GivenTexts } from "./evidence/weigh-evidence.ts";
import { loadVintages } from "./load-vintages.ts";
import { openRecord, RECORD_VERSION } from "./open-record.ts";
import { resolveQuestion, type AskedQuestion } from "./resolve-question.ts";
import type { Settings } from "./settings.ts";
import { importedRows } from "./slots.ts";

/**
 * Answers a question from the core record: opens it, understands the question, builds the case, assesses.
 *
 * What imported datasets say of the three states goes with the answer; it moves no number. Texts given with the question do.
 */
export async function ask(typed: AskedQuestion & Partial<GivenTexts>, settings: Settings): Promise<Answer> {
  const database = await openRecord(settings);
  try {
    const { question, known } = await resolveQuestion(typed, settings.today, database);
    const vintages = loadVintages(question.asOf, settings.recordFolder);
    const asked = { states: question, imported: importedRows(settings) };
    const one = buildCase(known, question, await loadImported(question.asOf, asked, database));
    const { evidence, ...how } = typed;
    const given = { question, facts: one.grounds.evidence };
    const texts =
      evidence === undefined ? undefined : await weighEvidence({ ...how, evidence }, given, settings);
    const inputs = contentsOf(one.facts) + JSON.stringify(vintages);
    return assess(question, one, {
      vintages,
      recordVersion: RECORD_VERSION,
      inputsHash: hashText(inputs + (texts === undefined ? "" : JSON.stringify(texts.weighed))).slice(0, 16),
      ...(texts === undefined ? {} : { texts }),
    });
  } finally {
    database.close();
  }
}
