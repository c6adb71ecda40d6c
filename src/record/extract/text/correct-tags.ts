import type { PartOfSpeech, Token } from "./token.ts";
import { guessVerb } from "./verb-form.ts";

const MODALS = new Set(
  "will would can could may might must shall should 'll 'd wo ca cannot ought".split(" "),
);
const SUBJECT_PRONOUNS = new Set("he she it they we i who which you".split(" "));
const DETERMINERS = new Set(
  "the a an its his her their our my your this these those no any some each every".split(" "),
);
const BE = new Set("is are was were be been being 's 're am".split(" "));
const HAVE = new Set("has have had having 've".split(" "));

/** Puts right the tags of words that are nouns as well as verbs, and of auxiliaries. */
export function correctTags(tokens: readonly Token[]): Token[] {
  const fixed = tokens.map((token) => ({ ...token }));
  for (const [k, token] of fixed.entries()) {
    const pos = posOf(token, k, fixed);
    fixed[k] = { ...token, pos, verb: pos === "VERB" ? (token.verb ?? guessVerb(token.lower)) : token.verb };
  }
  return isHeadless(fixed) ? nameVerb(fixed) : fixed;
}

function posOf(token: Token, k: number, tokens: readonly Token[]): PartOfSpeech {
  const { lower, pos, verb } = token;
  if (isMonth(tokens, k)) return "PROPN";
  if (lower.endsWith("ed") && isDegree(tokens, k)) return "ADJ";
  if (MODALS.has(lower)) return "AUX";
  if (PREPOSITIONS.has(lower) && isNominal(tokens[k + 1], true) && !BE.has(tokens[k - 1]?.lower ?? ""))
    return "ADP";
  if (lower === "according" && tokens[k + 1]?.lower === "to") return "ADP";
  if (lower === "to") return pos === "PART" ? "PART" : nextIsBase(tokens, k) ? "PART" : "ADP";
  if (lower === "n't" || lower === "not") return "PART";
  if (token.text === "States" && tokens[k - 1]?.text === "United") return "PROPN";
  if (lower === "'s" || lower === "’s") return pos;
  if (verb === undefined) return pos === "VERB" && /^[A-Z]/.test(token.text) && k > 0 ? "PROPN" : pos;
  if (BE.has(lower) || HAVE.has(lower)) return auxOrVerb(lower, k, tokens);
  const previous = beforeAdverbs(tokens, k);
  const before = previous?.lower ?? "";
  if (
    /^[A-Z]/.test(token.text) &&
    k > 0 &&
    !/^[A-Z]+$/.test(token.text) &&
    previous?.pos === "PROPN" &&
    pos === "PROPN"
  )
    return pos;
  if (GIFTS.has(lower) && tokens[k - 1]?.pos === "PROPN" && GIVERS.has(tokens[k - 2]?.verb?.lemma ?? ""))
    return "NOUN";
  if (MODALS.has(before)) return "VERB";
  if (before === "to" && previous?.pos === "PART" && verb.form === "base") return "VERB";
  if (SUBJECT_PRONOUNS.has(before) && verb.form !== "ing" && verb.form !== "participle") return "VERB";
  if (verb.form === "s" && COMPARATIVES.has(tokens[k - 1]?.lower ?? "")) return "NOUN";
  const next = tokens[k + 1];
  if (DETERMINERS.has(before) || before === "'s" || before === "’s" || before === "of")
    return verb.form === "past" || verb.form === "participle" || verb.form === "ing"
      ? pos === "VERB" && isNominal(next)
        ? "ADJ"
        : pos
      : pos === "VERB"
        ? "NOUN"
        : pos;
  if (HAVE.has(before) && (verb.form === "past" || verb.form === "participle")) return "VERB";
  if (BE.has(before) && verb.form !== "base" && verb.form !== "s") return "VERB";
  if ((verb.form === "past" || verb.form === "participle") && isNominal(previous) && !isNominal(next))
    return "VERB";
  if (verb.form === "past" && isNominal(previous) && pos !== "PROPN") return "VERB";
  return pos;
}

/** "21 May", "in May", "May 1951". */
export function isMonth(tokens: readonly Pick<Token, "text" | "lower">[], k: number): boolean {
  return (
    tokens[k]?.text === "May" &&
    (/^\d{1,2}(?:st|nd|rd|th)?$|^(?:in|of|since|by|until|last|next|early|late|mid|during)$/.test(
      tokens[k - 1]?.lower ?? "",
    ) ||
      /^\d{1,4}(?:st|nd|rd|th)?$/.test(tokens[k + 1]?.lower ?? ""))
  );
}

function auxOrVerb(lower: string, k: number, tokens: readonly Token[]): PartOfSpeech {
  for (let j = k + 1; j < Math.min(tokens.length, k + 5); j++) {
    const next = tokens[j];
    if (next === undefined) break;
    if (next.pos === "ADV" || next.lower === "n't" || next.lower === "not") continue;
    const form = next.verb?.form;
    if (form === "past" || form === "participle") return "AUX";
    if (form === "ing" && BE.has(lower)) return "AUX";
    if (next.lower === "to" && tokens[j + 1]?.verb?.form === "base") return "AUX";
    break;
  }
  return "VERB";
}

function nextIsBase(tokens: readonly Token[], k: number): boolean {
  const next = tokens[k + 1];
  if (next?.verb?.form !== "base") return false;
  if (next.pos === "VERB" || next.pos === "AUX") return true;
  const after = tokens[k + 2];
  return (
    after !== undefined &&
    (DETERMINERS.has(after.lower) || ["PROPN", "ADJ", "PRON", "NUM"].includes(after.pos))
  );
}

const COMPARATIVES = new Set(
  "closer better stronger warmer deeper further more fewer tougher tighter new fresh".split(" "),
);

/** "more advanced than": no deed. */
function isDegree(tokens: readonly Token[], k: number): boolean {
  return (
    /^(?:more|less)$/.test(tokens[k - 1]?.lower ?? "") &&
    tokens.slice(k + 1).some(({ lower }) => lower === "than")
  );
}

/** "promised Sweden help": what is given, not what is done. */
const GIFTS = new Set(["help", "support", "aid"]);
const GIVERS = new Set(["promise", "offer", "give", "pledge", "guarantee"]);

/** Participles that stand as prepositions. */
const PREPOSITIONS = new Set(["following", "including", "regarding", "concerning"]);

function isNominal(token: Token | undefined, orDeterminer = false): boolean {
  return (
    token !== undefined &&
    (["NOUN", "PROPN", "ADJ", "NUM"].includes(token.pos) ||
      (orDeterminer && (token.pos === "DET" || token.pos === "PRON")))
  );
}

function beforeAdverbs(tokens: readonly Token[], k: number): Token | undefined {
  let j = k - 1;
  while (j > 0 && (tokens[j]?.pos === "ADV" || tokens[j]?.lower === "n't" || tokens[j]?.lower === "not")) j--;
  return tokens[j];
}

/** Whether no word can carry the sentence. */
function isHeadless(tokens: readonly Token[]): boolean {
  return !tokens.some(
    ({ pos, verb }, k) => pos === "VERB" && verb?.form !== "ing" && tokens[k - 1]?.lower !== "to",
  );
}

/** "Putin, Xi pledge": several names before. */
function isAfterSeveral(tokens: readonly Token[], j: number): boolean {
  return tokens.slice(0, j).some(({ text, lower }) => text === "," || lower === "and");
}

/** In a headline ("Russia rejects talks") the first word after a name that reads as a verb is one. */
function nameVerb(tokens: Token[]): Token[] {
  const k = tokens.findIndex((token, j) => {
    const before = tokens[j - 1];
    return (
      j > 0 &&
      token.verb !== undefined &&
      token.verb.form !== "ing" &&
      (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ") &&
      (before?.pos === "PROPN" || before?.pos === "NOUN" || before?.pos === "ADJ") &&
      (token.verb.form !== "base" || before.lower.endsWith("s") || isAfterSeveral(tokens, j))
    );
  });
  const token = tokens[k];
  if (token !== undefined) tokens[k] = { ...token, pos: "VERB" };
  return tokens;
}
