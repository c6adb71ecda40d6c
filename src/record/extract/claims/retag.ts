import type { Token } from "../text/token.ts";
import type { CueLexicon } from "./cues.ts";

/** Puts right tags that hide a speaker or a verb of speech: "the premier said", "…, notes an analyst", "the states fear they". */
export function retag(tokens: readonly Token[], lexicon: CueLexicon): Token[] {
  return tokens.map((token, k) => {
    const next = tokens[k + 1];
    const before = tokens[k - 1];
    if (/^[―—–]$/.test(token.text)) return { ...token, pos: "PUNCT" };
    if (isPluralThat(token, next)) return { ...token, pos: "SCONJ" };
    if (isNounBeforeVerb(token, before, next)) return { ...token, pos: "NOUN" };
    if (isHiddenCue(token, { before, next, after: tokens[k + 2] }, lexicon)) return { ...token, pos: "VERB" };
    return token;
  });
}

/** "that officials": a plural noun has no singular article. */
function isPluralThat({ lower, pos }: Token, next: Token | undefined): boolean {
  return lower === "that" && pos === "DET" && next?.pos === "NOUN" && /[^s]s$/.test(next.lower);
}

/** "the general ordered": an adjective between an article or a name and a verb is a noun. */
function isNounBeforeVerb(token: Token, before: Token | undefined, next: Token | undefined): boolean {
  const isRank = token.lower === "general" && /^(?:DET|PROPN|ADJ)$/.test(before?.pos ?? "");
  if (isRank && !/^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? "")) return true;
  return (
    token.pos === "ADJ" &&
    token.verb === undefined &&
    ((next?.pos === "VERB" &&
      (next.verb?.form === "past" || next.verb?.form === "s") &&
      /^(?:DET|PROPN|NOUN|ADJ)$/.test(before?.pos ?? "")) ||
      (before?.pos === "DET" && (next?.text === "," || next?.lower === "who")))
  );
}

interface Around {
  readonly before: Token | undefined;
  readonly next: Token | undefined;
  readonly after: Token | undefined;
}

function isHiddenCue(token: Token, { before, next, after }: Around, lexicon: CueLexicon): boolean {
  const { verb } = token;
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(token.pos) || verb === undefined) return false;
  const kinds = lexicon.get(verb.lemma)?.find(({ tail }) => tail.length === 0)?.kinds;
  if (kinds === undefined) return false;
  // "Ankara plans to leave", "the rebels vow to fight"
  const isDeed =
    next?.lower === "to" && after?.verb?.form === "base" && (kinds.has("want") || kinds.has("aim"));
  if (
    isDeed &&
    (verb.form === "s"
      ? before?.pos === "PROPN"
      : verb.form === "base" &&
        /^(?:NOUN|PROPN)$/.test(before?.pos ?? "") &&
        before?.lower.endsWith("s") === true)
  )
    return true;
  const isClause = next?.pos === "PRON" && (after?.pos === "AUX" || after?.pos === "VERB");
  // "keys, notes a Lithuanian analyst"
  if (
    kinds.has("say") &&
    before?.text === "," &&
    verb.form === "s" &&
    (next?.pos === "DET" || next?.pos === "PROPN")
  )
    return true;
  // "the Baltic states fear they would", "analysts claim that"
  const isPlural = /^(?:NOUN|PROPN)$/.test(before?.pos ?? "") && before?.lower.endsWith("s") === true;
  // "The treaty, critics charge, is a sham"
  if (kinds.has("say") && next?.text === "," && verb.form === "base" && isPlural && before?.pos === "NOUN")
    return true;
  return (
    (kinds.has("say") || kinds.has("think")) &&
    (verb.form === "base" ? isPlural : verb.form === "s" && /^(?:NOUN|PROPN)$/.test(before?.pos ?? "")) &&
    (isClause || next?.lower === "that" || next?.lower === "he" || next?.lower === "they")
  );
}
