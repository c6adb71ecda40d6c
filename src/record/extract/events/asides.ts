import type { DataFile } from "../../sources/core/rows.ts";
import type { Clause } from "../clauses/clause.ts";
import { lexiconRows, listOf } from "../lexicon-rows.ts";
import { singular } from "./act-lexicon.ts";
import type { ReadSentence } from "./reading.ts";

/** Words that show that no state acts, though the verbs are those of war and trade. */
export interface AsideLexicon {
  /** Of sport: anywhere in a sentence they make all of it a game. */
  readonly sport: RegExp;
  /** Of games: they do so beside a verb of contest, since states boycott and host games too. */
  readonly game: RegExp;
  /** Of stories: in the lead of a sentence they make it one. */
  readonly fiction: RegExp;
  /** Subjects that do nothing to anyone: weather, goods, books. */
  readonly subjects: ReadonlySet<string>;
}

/** Builds the words aside from `data/lexicon/asides.csv`. */
export function buildAsideLexicon(files: readonly DataFile[]): AsideLexicon {
  const rows = lexiconRows(files, "lexicon/asides.csv");
  const of = (...kinds: readonly string[]) =>
    rows.flatMap(({ kind = "", words }) => (kinds.includes(kind) ? listOf(words) : []));
  return {
    sport: anyOf(of("sport")),
    game: anyOf(of("game")),
    fiction: anyOf(of("fiction")),
    subjects: new Set(of("nature", "thing", "learned").map((word) => singular(word.toLowerCase()))),
  };
}

/** A score such as "7-1" says the same as a word of sport. */
const SCORE = /(?<![\d-])\d{1,2}[-–]\d{1,2}(?![\d-])/;
const CONTEST =
  /\b(?:beat|beats|defeated|thrashed|drew|lost|wins?|won|crushed|edged|swept|humiliated|attacked|invaded|clashed|stunned)\b/;
/** How far into a sentence a word of fiction still says what the whole is. */
const LEAD = 40;

/** Whether a sentence tells of a game or a story. */
export function isAside({ sport, game, fiction }: AsideLexicon, sentence: string): boolean {
  return (
    sport.test(sentence) ||
    (CONTEST.test(sentence) && (SCORE.test(sentence) || game.test(sentence))) ||
    fiction.test(sentence.slice(0, LEAD))
  );
}

/** Whether a clause's subject is a storm, a beer or a book. */
export function isIdleSubject({ subjects }: AsideLexicon, { tokens }: ReadSentence, clause: Clause): boolean {
  const phrase = clause.subject.find(({ isTime }) => !isTime);
  if (phrase === undefined) return false;
  const head = tokens[phrase.head]?.lower ?? "";
  const two = `${tokens[phrase.head - 1]?.lower ?? ""} ${head}`;
  return subjects.has(singular(head)) || subjects.has(two);
}

function anyOf(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((p, q) => q.length - p.length);
  // Without any words nothing may match, not even the empty string.
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${longestFirst.length === 0 ? "(?!)" : longestFirst.join("|")})(?![\\p{L}\\p{N}-])`,
    "u",
  );
}
