import { FACT_KINDS, type FactKind } from "../core/index.ts";
import { loadKnown } from "../record/index.ts";
import { listSources, type ListedSource } from "./list-sources.ts";
import { listVintageYears } from "./load-vintages.ts";
import { openRecord, RECORD_VERSION } from "./open-record.ts";
import type { Settings } from "./settings.ts";

/** What the core record and the library of imported datasets hold. */
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
  /** Sources of which something has been imported, and the number of those of which nothing has. */
  readonly imported: readonly ListedSource[];
  readonly notImported: number;
  /** Sources of which a slot in the library is damaged. */
  readonly damaged: readonly ListedSource[];
  /** What an answer would gain from importing more. */
  readonly gain: string;
}

const GAIN =
  "Answers are computed from the core record alone (feature set core), so importing moves no number yet. ATOP serves fit, backtest and agreement; the rest can be looked at as of a day with data show.";

/** Counts the facts of the core record by kind, and lists the vintages of the model and what has been imported. */
export async function recordStatus(settings: Settings): Promise<RecordStatus> {
  const sources = listSources(settings);
  const database = await openRecord(settings);
  try {
    const known = await loadKnown(settings.today, database);
    const kinds = FACT_KINDS.flatMap((kind) => {
      const starts = known.facts[kind].map((fact) => fact.validFrom).sort();
      const [first] = starts;
      // Of some kinds only imported datasets have facts.
      return first === undefined
        ? []
        : [{ kind, facts: starts.length, first, latest: starts.at(-1) ?? first }];
    });
    return {
      schema: "entente/record-status@1",
      recordVersion: RECORD_VERSION,
      folder: settings.recordFolder,
      licence: "CC0-1.0",
      kinds,
      vintages: listVintageYears(settings.recordFolder),
      imported: sources.filter(({ imports }) => imports.length > 0),
      notImported: sources.filter(({ imports }) => imports.length === 0).length,
      damaged: sources.filter(({ damaged }) => damaged.length > 0),
      gain: GAIN,
    };
  } finally {
    database.close();
  }
}
