import { parse } from "csv-parse/sync";
import type { DataFile } from "../../sources/core/rows.ts";

/**
 * What a verb of speech or thought takes: `say` a clause or a quote, `think` a clause only, `judge` what it is about,
 * `want` what shall be done.
 */
export type CueKind = "say" | "think" | "judge" | "want";

/** Verbs of speech and thought with what they take. */
export type CueLexicon = ReadonlyMap<string, ReadonlySet<CueKind>>;

/** Builds the verbs of speech and thought from `data/lexicon/cues.csv`. */
export function buildCueLexicon(files: readonly DataFile[]): CueLexicon {
  const file = files.find(({ path }) => path === "lexicon/cues.csv");
  const cues = new Map<string, Set<CueKind>>();
  const rows =
    file === undefined
      ? []
      : parse<{ kind: CueKind; verbs: string }>(file.text, { columns: true, bom: true, trim: true });
  for (const { kind, verbs } of rows)
    for (const verb of verbs.split(";")) {
      const own = cues.get(verb) ?? new Set();
      cues.set(verb, own.add(kind));
    }
  return cues;
}
