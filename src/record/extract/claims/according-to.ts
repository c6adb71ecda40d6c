import { isMark, stretch, type Frame, type Unit } from "./unit.ts";

/** "according to the ministry": what stands before it, or after it when it opens the sentence. */
export function accordingTo(unit: Unit): Frame[] {
  const { tokens, phrases } = unit;
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
    const before = k === 0 ? undefined : stretch(unit, clauseStart(unit, k), k - 1);
    const behind = before === undefined ? stretch(unit, last + 1, tokens.length - 1) : undefined;
    const content = before ?? behind;
    return content === undefined
      ? []
      : [
          {
            speaker: { first: k + 2, last },
            cue: { first: k, last: k + 1 },
            content: [content],
            isDenied: false,
          },
        ];
  });
}

function clauseStart(unit: Unit, at: number): number {
  for (let k = at - 2; k > 0; k--) if (/^[.;]$/.test(unit.tokens[k]?.text ?? "")) return k + 1;
  return 0;
}
