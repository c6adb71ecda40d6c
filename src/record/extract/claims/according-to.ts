import { isMark, stretch, type Frame, type Unit } from "./unit.ts";
import { around } from "../frames/view-frames.ts";

/** "according to the ministry": what stands before it, after it when it opens the sentence, or around it between commas. */
export function accordingTo(unit: Unit): Frame[] {
  const { tokens, phrases, verbs } = unit;
  return tokens.flatMap((token, k) => {
    if (token.lower !== "according" || tokens[k + 1]?.lower !== "to") return [];
    const first = phrases.find((phrase) => phrase.first >= k + 2 && phrase.first <= k + 4);
    if (first === undefined) return [];
    let last = first.last;
    while (
      last + 1 < tokens.length &&
      !/^[,.;:]$/.test(tokens[last + 1]?.text ?? "") &&
      !isMark(tokens[last + 1])
    )
      last++;
    const start = clauseStart(unit, k);
    // "Some fighters, according to monitors, remain": the sentence has no verb yet.
    const goesOn =
      k > start &&
      tokens[last + 1]?.text === "," &&
      verbs.some((verb) => verb.first === last + 2 && verb.kind === "finite");
    const before = k === 0 ? undefined : stretch(unit, start, k - 1);
    const behind = before === undefined ? stretch(unit, last + 1, tokens.length - 1) : undefined;
    const whole = before ?? behind;
    const content = goesOn ? around(unit, k, last) : whole === undefined ? [] : [whole];
    if (content.length === 0) return [];
    const cue = { first: k, last: k + 1 };
    return [{ speaker: { first: k + 2, last }, cue, content, isDenied: false, isSpeech: true }];
  });
}

function clauseStart(unit: Unit, at: number): number {
  for (let k = at - 2; k > 0; k--) if (/^[.;]$/.test(unit.tokens[k]?.text ?? "")) return k + 1;
  return 0;
}
