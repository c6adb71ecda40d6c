import type { Mention } from "../actors/mentions.ts";
import type { Token } from "../text/token.ts";

/** A noun phrase: tokens `first` to `last`, both included. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  /** Its last noun. */
  readonly head: number;
  /** The preposition before it, in small letters, with its place. */
  readonly preposition: string | undefined;
  readonly prepositionAt: number | undefined;
  readonly mentions: readonly Mention[];
  readonly isTime: boolean;
  readonly isPronoun: boolean;
  /** Phrases joined by "and" carry the number of the first of them. */
  group: number;
}

const INSIDE = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM", "X"]);
const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight|week|month|year|day|night|morning|afternoon|evening|weekend|hour|hours|days|weeks|months|years|decade|decades|january|february|march|april|may|june|july|august|september|october|november|december|time|eve|noon|midnight|\d{4})$/;
const PRONOUNS = new Set(
  "it he she they him her them itself themselves himself herself both who which".split(" "),
);

/** Two-word prepositions read as one. */
const COMPOUND: Readonly<Record<string, string>> = {
  "because of": "because",
  "response to": "after",
  "according to": "according",
  "along with": "and",
  "together with": "and",
  "due to": "because",
  "instead of": "without",
  "view of": "because",
  "ahead of": "before",
  "wake of": "after",
  "light of": "because",
  "as of": "since",
  "front of": "before",
  "spite of": "despite",
  "out of": "from",
  "as to": "about",
  "prior to": "before",
  "run-up to": "before",
  "part of": "of",
};

/** Noun phrases of a sentence in order, joined phrases grouped. */
export function findPhrases(tokens: readonly Token[], mentions: readonly Mention[]): Phrase[] {
  const phrases: Phrase[] = [];
  let k = 0;
  while (k < tokens.length) {
    const last = lastOfPhrase(tokens, k, mentions);
    if (last === undefined) {
      k++;
      continue;
    }
    phrases.push(makePhrase(tokens, mentions, { first: k, last, group: phrases.length }));
    k = last + 1;
  }
  joinGroups(tokens, phrases);
  return phrases;
}

/** Where a phrase that starts at `k` ends, or nothing when none starts there. */
function lastOfPhrase(tokens: readonly Token[], k: number, mentions: readonly Mention[]): number | undefined {
  const start = tokens[k];
  if (start === undefined) return undefined;
  if (start.lower === "that" && start.pos !== "DET") return undefined;
  if (start.pos === "PRON" && !/^(?:their|its|his|her|our|my|your|whose)$/.test(start.lower))
    return PRONOUNS.has(start.lower) || start.lower.length > 1 ? k : undefined;
  let last: number | undefined;
  let j = k;
  while (j < tokens.length) {
    const token = tokens[j];
    if (token === undefined || (last !== undefined && startsTime(tokens, j))) break;
    const named = mentions.find(({ first }) => first === j);
    // "within weeks Finland", "in May Russia": a time, then who acts.
    if (named !== undefined && last === j - 1 && LENGTH.test(tokens[last]?.lower ?? "")) break;
    if (named !== undefined) {
      last = named.last;
      j = named.last + 1;
      continue;
    }
    if (isInside(tokens, j)) {
      if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "NUM" || token.pos === "X") last = j;
      else if (token.pos === "ADJ" || token.pos === "DET")
        last = last === undefined || j > k ? last : undefined;
      j++;
      continue;
    }
    if (/^['’]s?$/.test(token.lower) && last === j - 1) {
      j++;
      continue;
    }
    if (token.lower === "and" && joinsModifiers(tokens, j, mentions)) {
      j++;
      continue;
    }
    break;
  }
  return last;
}

/** "today", "Friday", "last week" after other words begin a phrase of their own; "Friday's talks" and "May Day" do not. */
function startsTime(tokens: readonly Token[], j: number): boolean {
  const lower = tokens[j]?.lower ?? "";
  const next = tokens[j + 1];
  if (/^['’]s$/.test(next?.lower ?? "")) return false;
  if (DAY.test(lower)) return true;
  return /^(?:last|next|this|earlier|late|early)$/.test(lower) && TIME.test(next?.lower ?? "");
}

const LENGTH =
  /^(?:days?|weeks?|months?|years?|hours?|decades?|january|february|march|april|june|july|august|september|october|november|december|(?:1[89]|20)\d\d)$/;

const DAY = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight)$/;

function isInside(tokens: readonly Token[], j: number): boolean {
  const token = tokens[j];
  if (token === undefined) return false;
  if (INSIDE.has(token.pos) && token.lower !== "per") return true;
  if (token.pos === "PRON") return /^(?:their|its|his|her|our|my|your|whose)$/.test(token.lower);
  const next = tokens[j + 1];
  // "an 80 per cent tariff"
  if (token.lower === "per") return next?.lower === "cent" && tokens[j - 1]?.pos === "NUM";
  if (token.pos === "ADV")
    return (
      token.lower !== "as" && (next?.pos === "NUM" || (next?.pos === "ADJ" && tokens[j + 2]?.pos === "NOUN"))
    );
  // "a planned visit", "the divided island"
  return (
    token.pos === "VERB" &&
    (token.verb?.form === "past" || token.verb?.form === "participle" || token.verb?.form === "ing") &&
    (next?.pos === "NOUN" ||
      ((next?.pos === "PROPN" || next?.pos === "ADJ") && tokens[j + 2]?.pos === "NOUN")) &&
    (tokens[j - 1]?.pos === "DET" ||
      tokens[j - 1]?.pos === "ADJ" ||
      /^['’]s?$|^its$|^their$|^his$/.test(tokens[j - 1]?.lower ?? ""))
  );
}

/** "Hungarian and Romanian officials": "and" between two names before a common noun. */
function joinsModifiers(tokens: readonly Token[], j: number, mentions: readonly Mention[]): boolean {
  // "military and civilian personnel"
  if (tokens[j - 1]?.pos === "ADJ" && tokens[j + 1]?.pos === "ADJ" && tokens[j + 2]?.pos === "NOUN")
    return true;
  const before = mentions.find(({ last }) => last === j - 1);
  const after = mentions.find(({ first }) => first === j + 1);
  if (before === undefined || after === undefined) return false;
  const next = tokens[after.last + 1];
  return (
    before.form === "adjective" && after.form === "adjective" && (next?.pos === "NOUN" || next?.pos === "ADJ")
  );
}

function makePhrase(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { first, last, group }: { first: number; last: number; group: number },
): Phrase {
  const before = tokens[first - 1];
  const two = `${tokens[first - 2]?.lower ?? ""} ${before?.lower ?? ""}`;
  const isPreposition =
    before !== undefined &&
    (before.pos === "ADP" || before.pos === "SCONJ" || before.lower === "to" || before.lower in BARE);
  const head = tokens[last];
  return {
    first,
    last,
    head: last,
    preposition: isPreposition ? (COMPOUND[two] ?? before.lower) : undefined,
    prepositionAt: isPreposition ? first - 1 : undefined,
    mentions: mentions.filter((mention) => mention.first >= first && mention.last <= last),
    isTime: TIME.test(head?.lower ?? "") && mentions.every((mention) => mention.last !== last),
    isPronoun: first === last && PRONOUNS.has(head?.lower ?? ""),
    group,
  };
}

const BARE: Readonly<Record<string, true>> = {
  like: true,
  despite: true,
  against: true,
  toward: true,
  towards: true,
  versus: true,
};

/** Gives phrases joined by commas and "and" one group. */
function joinGroups(tokens: readonly Token[], phrases: readonly Phrase[]): void {
  for (let k = 1; k < phrases.length; k++) {
    const left = phrases[k - 1];
    const right = phrases[k];
    if (left === undefined || right === undefined || left.isTime !== right.isTime) continue;
    const between = tokens
      .slice(left.last + 1, right.first)
      .map(({ lower }) => lower)
      .join(" ");
    if (between === ", and" && opensClause(tokens, left, right)) continue;
    if (/^(?:, )?(?:and|or|&)$/.test(between) || between === "along with" || between === ", together with")
      right.group = left.group;
    else if (between === "," && continuesList(tokens, phrases, k)) right.group = left.group;
  }
}

/** "accused Rwanda, and Congo asked": a verb stands before the first and right after the second. */
function opensClause(tokens: readonly Token[], left: Phrase, right: Phrase): boolean {
  const next = tokens[right.last + 1];
  return (
    (next?.pos === "VERB" || next?.pos === "AUX") &&
    next.verb?.form !== "ing" &&
    tokens.slice(0, left.first).some(({ pos }) => pos === "VERB")
  );
}

/** After a comma: whether a list of names goes on to an "and". */
function continuesList(tokens: readonly Token[], phrases: readonly Phrase[], from: number): boolean {
  const isName = (phrase: Phrase | undefined) =>
    phrase !== undefined && phrase.mentions.length > 0 && phrase.last - phrase.first < 5;
  if (!isName(phrases[from - 1])) return false;
  // "Israel, Lebanon hold talks": a headline does without "and".
  const right = phrases[from];
  if (from === 1 && phrases[0]?.first === 0 && isName(right) && right !== undefined) {
    const after = tokens[right.last + 1];
    if (after?.pos === "VERB" && after.verb?.form === "base") return true;
  }
  for (let k = from; k < phrases.length; k++) {
    const phrase = phrases[k];
    const next = phrases[k + 1];
    if (!isName(phrase) || phrase === undefined) return false;
    if (next === undefined) return from === 1 && phrases[0]?.first === 0;
    const between = tokens
      .slice(phrase.last + 1, next.first)
      .map(({ lower }) => lower)
      .join(" ");
    if (/^(?:, )?and$/.test(between)) return isName(next);
    if (between !== ",") return false;
  }
  return false;
}
