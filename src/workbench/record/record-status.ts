import { FACT_KINDS, type FactKind } from "../../core/index.ts";
import { gainOf } from "../library/gain-of.ts";
import { listSources, type ListedSource } from "../library/list-sources.ts";
import { listVintageYears } from "../models/load-vintages.ts";
import { openRecord, RECORD_VERSION } from "./open-record.ts";
import type { Settings } from "../settings.ts";
import { knownOn } from "./known-on.ts";

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
  /** Sources of which something has been imported, and those of which nothing has, with what each would bring. */
  readonly imported: readonly ListedSource[];
  readonly missing: readonly { readonly id: string; readonly gain: string }[];
  /** Sources of which a slot in the library is damaged. */
  readonly damaged: readonly ListedSource[];
  /** What an answer would gain from importing more. */
  readonly gain: string;
}

const GAIN =
  "The probability is computed from the core record alone (feature set core): an imported dataset moves no number. Its facts are shown beside answers, its columns stand in the panel, as the list says.";

/** Counts the facts of the core record by kind, and lists the vintages of the model and what has been imported. */
export async function recordStatus(settings: Settings): Promise<RecordStatus> {
  const sources = listSources(settings);
  const database = await openRecord(settings);
  try {
    const known = await knownOn(settings.today, database);
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
      missing: sources
        .filter(({ imports }) => imports.length === 0)
        .map(({ id }) => ({ id, gain: gainOf(id) })),
      damaged: sources.filter(({ damaged }) => damaged.length > 0),
      gain: GAIN,
    };
  } finally {
    database.close();
  }
}
