import { EntenteError, parseDate } from "../../core/index.ts";
import { provenanceOf, traceFacts, traceImported, type Provenance } from "../../record/index.ts";
import { openRecord } from "../record/open-record.ts";
import type { Settings } from "../settings.ts";
import { importedRows } from "../library/slots.ts";

const MOST_FACTS = 20;

/** The facts an id names, the first twenty of them. */
export interface Explanation {
  readonly facts: readonly Provenance[];
  readonly found: number;
}

/** Where the facts with an id, or with it as part of theirs, came from. */
export async function explain(
  asked: { readonly id: string; readonly asOf?: string },
  settings: Settings,
): Promise<Explanation> {
  const asOf = parseDate(asked.asOf ?? settings.today, "end");
  if (asked.id.trim() === "") {
    throw new EntenteError("core/bad-question", {
      message: "No fact is named.",
      hint: "Take an id from the drivers, treaties or evidence of: entente ask … --json",
    });
  }
  const database = await openRecord(settings);
  try {
    const imported = await traceImported(asOf, { id: asked.id, imported: importedRows(settings) }, database);
    const found =
      imported.length > 0 ? imported.map(provenanceOf) : await traceFacts(asOf, asked.id, database);
    if (found.length === 0) {
      throw new EntenteError("record/unknown-fact", {
        message: `No fact known on ${asOf} has "${asked.id}" in its id.`,
        hint: "Take an id from the drivers, treaties or evidence of: entente ask … --json",
      });
    }
    return { facts: found.slice(0, MOST_FACTS), found: found.length };
  } finally {
    database.close();
  }
}
