import { FACT_KINDS, type FactKind } from "../core/index.ts";
import { loadKnown } from "../record/index.ts";
import { listVintageYears } from "./load-vintages.ts";
import { openRecord, RECORD_VERSION } from "./open-record.ts";
import type { Settings } from "./settings.ts";

/** What the core record holds. */
export interface RecordStatus {
  readonly schema: "entente/record-status@1";
  readonly recordVersion: string;
  readonly folder: string;
  readonly licence: string;
  readonly kinds: readonly {
    readonly kind: FactKind;
    readonly facts: number;
    readonly first: string;
    readonly latest: string;
  }[];
  readonly vintages: readonly number[];
}

/** Counts the facts of the core record by kind, and lists the vintages of the model. */
export async function recordStatus(settings: Settings): Promise<RecordStatus> {
  const database = await openRecord(settings);
  try {
    const known = await loadKnown(settings.today, database);
    const kinds = FACT_KINDS.map((kind) => {
      const starts = known.facts[kind].map((fact) => fact.validFrom).sort();
      return { kind, facts: starts.length, first: starts[0] ?? "", latest: starts.at(-1) ?? "" };
    });
    return {
      schema: "entente/record-status@1",
      recordVersion: RECORD_VERSION,
      folder: settings.recordFolder,
      licence: "CC0-1.0",
      kinds,
      vintages: listVintageYears(settings.recordFolder),
    };
  } finally {
    database.close();
  }
}
