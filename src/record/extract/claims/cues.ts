import { parse } from "csv-parse/sync";
import type { DataFile } from "../../sources/core/rows.ts";
import type { VerbGroup } from "../clauses/verb-groups.ts";
import type { Token } from "../text/token.ts";

/**
 * What a verb of speech or thought takes: `say` a clause or a quote, `think` a clause only, `judge` what it is about,
 * `want` what shall be done, `aim` the same but only as an infinitive, `topic` whatever comes, since its
 * preposition settles it, `cast` someone or something "as" what it is seen.
 */
export type CueKind = "say" | "think" | "judge" | "want" | "aim" | "topic" | "cast";

interface CueEntry {
  /** Words after the verb that belong to it: "doubt", "on" of "cast doubt on". */
  readonly tail: readonly string[];
  readonly kinds: Set<CueKind>;
}

/** Verbs of speech and thought with what they take, those with most words first. */
export type CueLexicon = ReadonlyMap<string, readonly CueEntry[]>;

/** A verb of speech or thought in a sentence. */
export interface Cue {
  readonly verb: VerbGroup;
  readonly kinds: ReadonlySet<CueKind>;
  /** The last token of its words: that of "on" in "called on". */
  readonly last: number;
}

/** Builds the verbs of speech and thought from `data/lexicon/cues.csv`. */
export function buildCueLexicon(files: readonly DataFile[]): CueLexicon {
  const file = files.find(({ path }) => path === "lexicon/cues.csv");
  const cues = new Map<string, CueEntry[]>();
  const rows =
    file === undefined
      ? []
      : parse<{ kind: CueKind; verbs: string }>(file.text, { columns: true, bom: true, trim: true });
  for (const { kind, verbs } of rows)
    for (const words of verbs.split(";")) {
      const [lemma = "", ...tail] = words.split(" ");
      const own = cues.get(lemma) ?? [];
      cues.set(lemma, own);
      const entry = own.find((other) => other.tail.join(" ") === tail.join(" "));
      if (entry === undefined) own.push({ tail, kinds: new Set([kind]) });
      else entry.kinds.add(kind);
    }
  for (const own of cues.values()) own.sort((p, q) => q.tail.length - p.tail.length);
  return cues;
}

/** The verb as one of speech or thought, with the words after it that belong to it; nothing when it is none. */
export function cueAt(lexicon: CueLexicon, tokens: readonly Token[], verb: VerbGroup): Cue | undefined {
  for (const { tail, kinds } of lexicon.get(verb.lemma) ?? []) {
    const last = endOfTail(tokens, verb.last, tail);
    if (last !== undefined) return { verb, kinds, last };
  }
  return takesThat(tokens, verb) ? { verb, kinds: THOUGHT, last: verb.last } : undefined;
}

const THOUGHT: ReadonlySet<CueKind> = new Set(["think"]);
/** Verbs that take "that" and tell no thought. */
const NO_THOUGHT =
  /^(?:be|have|do|make|ensure|mean|require|happen|seem|appear|cause|see|help|result|follow|matter|transpire|prevent|get|give|take|entail|turn|stand|use|provide|like)$/;

/** An unlisted verb with "that" and a clause: hardly any other verbs take one. */
function takesThat(tokens: readonly Token[], verb: VerbGroup): boolean {
  const that = tokens[verb.last + 1];
  if (that?.lower !== "that" || that.pos === "DET" || NO_THOUGHT.test(verb.lemma)) return false;
  const next = tokens[verb.last + 2];
  return /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(next?.pos ?? "");
}

/** Where the words of a tail end after `from`; an article, an adverb or an adjective may stand between them. */
function endOfTail(tokens: readonly Token[], from: number, tail: readonly string[]): number | undefined {
  let k = from;
  for (const [n, word] of tail.entries()) {
    k++;
    if (n > 0 || tail.length > 1) while (tokens[k]?.lower !== word && isFiller(tokens[k])) k++;
    if (tokens[k]?.lower !== word) return undefined;
  }
  return k;
}

function isFiller(token: Token | undefined): boolean {
  return token !== undefined && /^(?:DET|ADJ|ADV)$/.test(token.pos);
}
