import type { VerbGroup } from "../clauses/verb-groups.ts";
import type { Token } from "../text/token.ts";
import type { Cue } from "./cues.ts";
import { quoteAt, type Unit } from "./unit.ts";

const GOES_ON = /^(?:that|whether)$/;
const TURNS = /^(?:and|but|while|though|although|whereas|;|–|—|―|--)$/;
const ASIDE = /^(?:while|although|though|as|whereas|after|because|when|since)$/;

/** What is said from `start` on: who says it, and whether it is a thing or a deed, not a clause. */
export interface Said {
  readonly verbLast: number;
  readonly start: number;
  readonly isThing: boolean;
}

/** Where what is said ends: before the next clause that has a speaker of its own, else with the sentence. */
export function rightEdge(unit: Unit, { verbLast, start, isThing }: Said, cues: readonly Cue[]): number {
  const { tokens } = unit;
  const own = cues.find(({ verb, last }) => verb.last === verbLast || last === verbLast)?.verb;
  const isAside = own !== undefined && (isRelative(unit, own) || isSubordinate(unit, own));
  for (let k = start; k < tokens.length; k++) {
    const token = tokens[k];
    if (token === undefined) break;
    const quote = quoteAt(unit, token);
    if (quote !== undefined) {
      k = Math.max(
        k,
        tokens.findIndex(({ end }) => end === quote.end),
      );
      // "said, “We will go,” and left"
      const isWhole = /[,.!?]["”»’']+$/.test(unit.text.slice(0, quote.end - unit.span.start));
      if (isWhole && quote.start <= (tokens[start + 1]?.start ?? -1)) return k;
      continue;
    }
    if (/^[.!?]$/.test(token.text) && k > start && k < tokens.length - 1) return k - 1;
    if (token.text === ";" && k > start) return k - 1;
    if (k > start && isDash(token) && isLastDash(unit, start, k)) return k - 1;
    if (token.text === "," && isTail(unit, k)) return k - 1;
    if (k > start && isMedium(unit, k)) return k - 1;
    if (isThing && k > start && leavesThing(unit, k)) return k - 1;
    const isTurn = token.text === "," || TURNS.test(token.lower);
    if (!isTurn || saysMore(tokens, k)) continue;
    if (token.text === "," && /^(?:but|as|though|although)$/.test(tokens[k + 1]?.lower ?? "")) return k - 1;
    if (isAside && token.text === ",") return k - 1;
    if (isOthersTurn(unit, { k, verbLast }, cues)) return k - 1;
  }
  return tokens.length - 1;
}

function isDash({ text }: Token): boolean {
  return /^(?:–|—|―|--)$/.test(text);
}

/** A dash that no other pairs with: what comes after it is the writer's. */
function isLastDash({ tokens, verbs }: Unit, start: number, k: number): boolean {
  const others = tokens.filter((token, j) => j >= start && j !== k && isDash(token)).length;
  return others === 0 && verbs.some(({ first }) => first >= start && first < k);
}

/** "and that": what is said goes on; "and added that": it does not. */
function saysMore(tokens: readonly Token[], k: number): boolean {
  return (
    GOES_ON.test(tokens[k + 1]?.lower ?? "") ||
    (GOES_ON.test(tokens[k + 2]?.lower ?? "") && tokens[k + 1]?.pos !== "VERB")
  );
}

/** Whether the clause after `k` has a verb of speech of its own, near and with no other verb before it. */
function isOthersTurn(
  unit: Unit,
  { k, verbLast }: { k: number; verbLast: number },
  cues: readonly Cue[],
): boolean {
  const { tokens } = unit;
  const next = cues.find(({ verb }) => verb.first > k)?.verb;
  if (next === undefined || next.last <= verbLast) return false;
  const between = tokens.slice(k + 1, next.first);
  const isNear = between.length <= 8 && !unit.verbs.some(({ first }) => first > k && first < next.first);
  const turns =
    TURNS.test(tokens[k]?.lower ?? "") ||
    TURNS.test(tokens[k + 1]?.lower ?? "") ||
    (tokens[k]?.text === "," && next.kind === "ing" && between.length === 0);
  return isNear && turns && !between.some(({ text }) => text === ",");
}

/** Whether a verb stands in an aside: "Novak, who thinks that". */
function isRelative({ tokens, verbs }: Unit, { first }: VerbGroup): boolean {
  const isIng = tokens[first]?.verb?.form === "ing" && tokens[first - 1]?.text === ",";
  if (isIng) return !verbs.some((other) => other.first < first);
  return /^(?:who|which)$/.test(tokens[first - 1]?.lower ?? "") && tokens[first - 2]?.text === ",";
}

/** "While Rome argues that": the main clause comes after a comma. */
function isSubordinate({ tokens, verbs }: Unit, { first }: VerbGroup): boolean {
  for (let k = first - 1; k >= Math.max(0, first - 8); k--) {
    const token = tokens[k];
    if (token === undefined || token.pos === "PUNCT" || verbs.some(({ at }) => at === k)) return false;
    if (ASIDE.test(token.lower) && (k === 0 || tokens[k - 1]?.pos === "PUNCT")) return true;
  }
  return false;
}

/** What a comma sets apart at a sentence's end and nobody says: ", according to officials", ", citing a report". */
function isTail({ tokens, verbs }: Unit, comma: number): boolean {
  const next = tokens[comma + 1];
  if (/^(?:according|citing|referring|per)$/.test(next?.lower ?? "")) return true;
  // ", and left": a verb in the past that shares the subject of what is done, not of what is said.
  const verb = verbs.find(({ first }) => first >= comma + 1 && first <= comma + 3);
  const between = tokens.slice(comma + 1, verb?.first ?? comma + 1);
  return (
    verb !== undefined &&
    between.length > 0 &&
    /^(?:and|but|then|before|after|when|while)$/.test(between[0]?.lower ?? "") &&
    between.slice(1).every(({ pos }) => pos === "ADV") &&
    (verb.kind === "ing" || (tokens[verb.at]?.verb?.form === "past" && verb.first === verb.at))
  );
}

const MEDIUM =
  /^(?:statement|interview|speech|letter|tweet|tweets|post|blog|article|editorial|column|essay|memo|memorandum|email|message|broadcast|address|briefing|conference|communiqu[eé]|telegram|note|phone|telephone|twitter|facebook|telegram|television|tv|radio)$/;

/** "…, in a statement on Friday": at a sentence's end it tells where it was said. */
function isMedium({ tokens, phrases }: Unit, k: number): boolean {
  if (!/^(?:in|at|on|during|by|via)$/.test(tokens[k]?.lower ?? "")) return false;
  const phrase = phrases.find(({ first }) => first === k + 1);
  if (phrase === undefined || !MEDIUM.test(tokens[phrase.last]?.lower ?? "")) return false;
  return (
    phrases.every(({ first, isTime }) => first <= phrase.last || isTime) &&
    !tokens.slice(phrase.last + 1).some(({ pos }) => pos === "VERB")
  );
}

/** Where a thing said ends: at a clause that a comma or a conjunction opens. */
function leavesThing({ tokens, verbs }: Unit, k: number): boolean {
  const token = tokens[k];
  const next = tokens[k + 1];
  const opens = verbs.find(({ first, kind }) => first > k && first <= k + 6 && kind === "finite");
  if (opens === undefined) return false;
  const between = tokens.slice(k + 1, opens.first);
  if (token?.text === ",")
    return !/^(?:or)$/.test(next?.lower ?? "") && between.every(({ text }) => text !== ",");
  if (/^(?:and|but)$/.test(token?.lower ?? ""))
    return between.every(({ pos }) => pos === "ADV") && tokens[opens.at]?.verb?.form !== "base";
  return /^(?:while|although|though|because|after|before|when|whereas|since)$/.test(token?.lower ?? "");
}
