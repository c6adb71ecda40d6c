import { stretch, type Frame, type Unit } from "../claims/unit.ts";

/** Headings: "Macron: Europe cannot be a vassal", "Kyiv to get jets: officials". */
export function findHeadingFrames(unit: Unit): Frame[] {
  const { tokens, phrases, quotes } = unit;
  const colon = tokens.findIndex(({ text }) => text === ":");
  const isHeading = colon > 0 && !/^[.!?]$/.test(tokens.at(-1)?.text ?? "") && quotes.length === 0;
  if (!isHeading || tokens.slice(colon + 1).some(({ text }) => text === ":")) return [];
  const cue = { first: colon, last: colon };
  const before = phrases.find(({ first, last }) => first === 0 && last === colon - 1);
  const after = phrases.find(({ first, last }) => first === colon + 1 && last === tokens.length - 1);
  const hasVerb = (from: number, to: number) => unit.verbs.some(({ first }) => first >= from && first <= to);
  const isPlace = before?.mentions.some(({ form }) => form === "city" || form === "seat") === true;
  if (before !== undefined && !isPlace && hasVerb(colon + 1, tokens.length) && isSomeone(unit, before)) {
    const content = stretch(unit, colon + 1, tokens.length - 1);
    return content === undefined
      ? []
      : [{ speaker: before, cue, content: [content], isDenied: false, isSpeech: true }];
  }
  if (after !== undefined && hasVerb(0, colon) && isSomeone(unit, after)) {
    const content = stretch(unit, 0, colon - 1);
    return content === undefined
      ? []
      : [{ speaker: after, cue, content: [content], isDenied: false, isSpeech: true }];
  }
  return [];
}

const PEOPLE =
  /^(?:officials?|ministers?|ministry|sources?|diplomats?|envoys?|spokes(?:man|woman|person)|analysts?|experts?|report|reports|study|poll|survey|police|army|military|monitors?|media|agency|president|premier)$/;

/** A name, or a word for people who speak. */
function isSomeone({ tokens }: Unit, { first, last, mentions }: Unit["phrases"][number]): boolean {
  return (
    last - first < 5 &&
    (mentions.length > 0 || tokens[last]?.pos === "PROPN" || PEOPLE.test(tokens[last]?.lower ?? ""))
  );
}
