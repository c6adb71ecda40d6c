import type { Actor } from "../actors/actor.ts";
import type { Speaker, Stance } from "./claim.ts";

const TIES =
  /\b(?:alliance|allies|partnership|partners?|ties|relations|relationship|cooperation|co-operation|pact|treaty|union|rapprochement|friendship|coordination|engagement|link(?:s)? |axis|bloc|(?:trade|defen[cs]e|gas|arms) deals?)\b/i;
const FOR =
  /\b(?:support(?:s|ed|ing)?|welcom(?:e|es|ed|ing)|deepen(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|expand(?:s|ed|ing)?|boost(?:s|ed|ing)?|favou?r(?:s|ed)?|closer|must (?:stand|work) together|look(?:s|ed)? forward|ready to (?:work|cooperate|join)|need(?:s|ed)? (?:a |an |each)|vital|essential|important|benefit(?:s|ed)?|best (?:ever|in history)|enhanc(?:e|es|ed|ing)|upgrad(?:e|es|ed|ing)|develop(?:s|ed|ing)?|promot(?:e|es|ed|ing)|build(?:s|ing)? (?:a|an|on)|natural|committed to|unshakeable|rock-solid)\b/i;
const AGAINST =
  /\b(?:oppos(?:e|es|ed|ing|ition)|reject(?:s|ed|ing)?|against|danger(?:ous)?|threat(?:en|ens|s)?|mistake|concern(?:s|ed)?|worr(?:y|ied|ies|ying)|never|end(?:s|ed|ing)? (?:its|the|all)|cut(?:s|ting)? (?:off|its|the|all)|suspend(?:s|ed)?|ruled? out|sever(?:s|ed|ing)?|scal(?:e|ing) back|unacceptable|distrust|mistrust|illusion|harm(?:s|ful)?|weaken(?:s|ed|ing)?|limit(?:s|ed)?|stop(?:s|ped)?|block(?:s|ed)?)\b/i;
const NEITHER =
  /\b(?:neutral(?:ity)?|take sides|taking sides|stay out|neither for nor against|does not matter)\b/i;
const NEGATION = /\b(?:not|no|n['’]t|never|neither|nor|without|cannot|refus\w+|unlikely|hardly)\b|n['’]t\b/gi;

/**
 * What a statement wants of the ties of two actors.
 *
 * Out: nothing unless the words speak of ties, name just two actors (or one, and the speaker's own state stands for the
 *      other), and point one way only. One negation turns the way round; with two it is unclear.
 */
export function stanceOf(words: string, actors: readonly Actor[], speaker: Speaker): Stance | undefined {
  const pair = pairOf(words, actors, speaker);
  if (pair === undefined || !TIES.test(words)) return undefined;
  const position = positionOf(words);
  return position === undefined ? undefined : { pair, position };
}

function pairOf(
  words: string,
  actors: readonly Actor[],
  { state }: Speaker,
): readonly [string, string] | undefined {
  const ids = [
    ...new Set(actors.filter(({ kind }) => kind === "state" || kind === "bloc").map(({ id }) => id)),
  ];
  if (ids.length === 1 && state !== undefined && state !== ids[0] && /\b(?:we|our|us)\b/i.test(words))
    ids.push(state);
  const [a, b] = ids.sort();
  return ids.length === 2 && a !== undefined && b !== undefined ? [a, b] : undefined;
}

function positionOf(words: string): Stance["position"] | undefined {
  if (/\?\s*["”]?$/.test(words) || /\b(?:if|unless|whether)\b/i.test(words)) return undefined;
  if (NEITHER.test(words)) return "neutral";
  const isFor = FOR.test(words);
  const isAgainst = AGAINST.test(words);
  if (isFor === isAgainst) return undefined;
  const negations =
    words
      .replaceAll(/\bnot only\b/gi, "")
      .match(NEGATION)
      ?.filter((word) => !/^never$/i.test(word)).length ?? 0;
  if (negations > 1) return undefined;
  return isFor === (negations === 0) ? "supports" : "opposes";
}
