import type { Span } from "./token.ts";

/** Words that make a condition. */
export type ConditionKind = "if" | "even if" | "unless";

/** How firmly the outcome is said to follow. */
export type Strength = "may" | "might" | "could" | "can" | "would" | "will" | "should" | "must";

/** A condition with what follows from it; offsets count from the sentence's start. */
export interface Condition {
  readonly kind: ConditionKind;
  readonly antecedent: Span;
  /** Absent where nothing is said to follow. */
  readonly outcome: Span | undefined;
  readonly strength: Strength | undefined;
  readonly isNegated: boolean;
}

const OPENER =
  /\b(?<word>even if|only if|if|unless|provided that|providing that|on condition that|as long as|so long as|in case)\b|(?<=^["“]?|[.;]\s["“]?|\b(?:But|And|Yet)\s)(?<inverted>Should|Were|Had)(?=\s)/giu;
/** "asked if" asks; "as if" likens. */
const ASKING =
  /\b(?:as|ask\w*|wonder\w*|know|knew|knows|see|doubt\w*|question\w*|unclear|unsure|decid\w+|whether|tell|say|find out|check\w*|matter\w*|uncertain|debat\w+)\s+$/i;
const IDLE = /^\s*(?:only\b|any\b|anything|ever\b|not\b|so\b|possible|necessary|you ask)/i;
const MODAL =
  /\b(?<modal>may|might|could|can(?:not)?|would|will|shall|should|must|wo(?=n['’]t)|ca(?=n['’]t))\b|['’](?<short>ll|d)\b/i;
const TAIL =
  /,\s*["”]?\s*(?:(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}|he\s+|she\s+|they\s+|(?:an?|the)\s+[^,]{0,60}?\s+)(?:said|says|argued|warned|predicted|added|told|wrote|declared|believes?|thinks?)\b[^“”"]*$|,\s*according to\b.*$/u;

/** Conditions of a sentence with their outcomes. */
export function findConditions(words: string): Condition[] {
  if (/\?["”]?$/.test(words)) return questionConditions(words);
  return [...words.matchAll(OPENER)].flatMap((match) => {
    const word = (match.groups?.["word"] ?? "if").toLowerCase();
    const at = match.index;
    const isInverted = match.groups?.["inverted"] !== undefined;
    const next = at + match[0].length;
    if (isInverted && !/^(?:Should|Were|Had)\s(?:the\s)?\p{Lu}/u.test(words.slice(at))) return [];
    if (word === "if" && !isInverted && (ASKING.test(words.slice(0, at)) || IDLE.test(words.slice(next))))
      return [];
    const kind: ConditionKind = word === "even if" ? "even if" : word === "unless" ? "unless" : "if";
    return [link(words, { kind, at, next, isInverted })];
  });
}

/** In a question only the antecedent is of use. */
function questionConditions(words: string): Condition[] {
  const match = /\b(even if|if|unless)\b/i.exec(words);
  if (match === null || ASKING.test(words.slice(0, match.index))) return [];
  const start = match.index + match[0].length;
  const antecedent = { start, end: commaAfter(words, start) ?? words.length };
  return [{ kind: "if", antecedent, outcome: undefined, strength: undefined, isNegated: false }];
}

interface Opener {
  readonly kind: ConditionKind;
  readonly at: number;
  readonly next: number;
  readonly isInverted: boolean;
}

function link(words: string, { kind, at, next, isInverted }: Opener): Condition {
  const end = endOfSpeech(words, at);
  const before = clauseBefore(words, at);
  const outcomeIsBefore =
    !isInverted && before !== undefined && MODAL.test(words.slice(before.start, before.end));
  const comma = commaAfter(words, next);
  const after = comma === undefined ? undefined : outcomeAfter(words, comma, end);
  if (outcomeIsBefore || after === undefined) {
    const antecedent = { start: next, end: Math.min(comma ?? end, end) };
    return outcomeIsBefore ? withOutcome(words, kind, antecedent, before) : bare(kind, antecedent);
  }
  return withOutcome(words, kind, { start: next, end: comma ?? end }, after);
}

function bare(kind: ConditionKind, antecedent: Span): Condition {
  return { kind, antecedent, outcome: undefined, strength: undefined, isNegated: false };
}

function withOutcome(words: string, kind: ConditionKind, antecedent: Span, outcome: Span): Condition {
  const said = words.slice(outcome.start, outcome.end);
  const strength = strengthOf(said);
  return strength === undefined
    ? bare(kind, antecedent)
    : {
        kind,
        antecedent,
        outcome,
        strength,
        isNegated: /\b(?:not|never|neither|nobody|no longer|cannot|no)\b|n['’]t\b/i.test(said),
      };
}

const STRENGTHS: Readonly<Record<string, Strength>> = {
  may: "may",
  might: "might",
  could: "could",
  would: "would",
  d: "would",
  will: "will",
  shall: "will",
  wo: "will",
  ll: "will",
  should: "should",
  must: "must",
  can: "can",
  cannot: "can",
  ca: "can",
};

function strengthOf(said: string): Strength | undefined {
  const { modal, short } = MODAL.exec(said)?.groups ?? {};
  return STRENGTHS[(modal ?? short ?? "").toLowerCase()];
}

/** The statement before "if", back to where it begins. */
function clauseBefore(words: string, at: number): Span | undefined {
  const quote = Math.max(words.lastIndexOf("“", at), words.lastIndexOf('"', at - 1));
  const cut = [
    ...words.slice(0, at).matchAll(/;\s+|,\s+(?:and|but)\s+|\bthat\s+|^(?:But|And|Yet)\s+|[.!]\s+/g),
  ].at(-1);
  const start = Math.max(quote + 1, cut === undefined ? 0 : cut.index + cut[0].length);
  const said = words.slice(start, at);
  return said.trim() === "" ? undefined : { start, end: at };
}

/** Where what is said ends: with the quote the word stands in, else before ", he said". */
function endOfSpeech(words: string, at: number): number {
  const open = words.lastIndexOf("“", at);
  const close = open < 0 ? -1 : words.indexOf("”", open);
  const isWhole =
    close > at &&
    words
      .slice(at, close)
      .replace(/[,.!?]$/, "")
      .includes(",");
  if (isWhole || (close > at && words.indexOf("“", close) < 0)) return close;
  const tail = TAIL.exec(words.slice(at));
  const isSplit = tail !== null && words.slice(at + tail.index + tail[0].length).includes("“");
  return tail === null || isSplit ? words.length : at + tail.index;
}

function commaAfter(words: string, from: number): number | undefined {
  const comma = words.indexOf(",", from);
  return comma < 0 ? undefined : comma;
}

/** What follows the comma; after a quote that breaks off there, what the next quote says. */
function outcomeAfter(words: string, comma: number, end: number): Span | undefined {
  if (/^,["”]/.test(words.slice(comma)) && words.indexOf("“", comma) > 0) {
    const start = words.indexOf("“", comma) + 1;
    const close = words.indexOf("”", start);
    return { start, end: close < 0 ? words.length : close };
  }
  return comma < end ? { start: comma + 1, end } : undefined;
}
