import type { Draft, Framed, Sentence } from "./draft.ts";
import { bareGroup } from "./subjects.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** Finds ", the White House announced Tuesday." at the end of a sentence. */
export function findClosing({ tokens, verbs, traits }: Sentence): Pick<Framed, "closingAt" | "closingVerb"> {
  const none = { closingAt: tokens.length, closingVerb: undefined };
  const index = verbs.findLastIndex(({ lemma, isPassive }) => traits.isReport(lemma) && !isPassive);
  const verb = verbs[index];
  if (verb === undefined || index === 0 || tokens.length - verb.last > 14) return none;
  if (verbs.slice(index + 1).some(({ kind, at }) => kind === "finite" && tokens[at]?.verb?.form !== "past"))
    return none;
  for (let k = verb.first - 1; k > 0; k--) {
    const token = tokens[k];
    if (token === undefined) break;
    if (/^(?:that|which|if|but)$/.test(token.lower)) return none;
    if (!/^(?:,|--|''|”|")$/.test(token.text)) continue;
    const between = verbs.filter(({ first }) => first > k && first < verb.first);
    const isInverted = verb.first === k + 1;
    const next = tokens[k + 1];
    if (
      next?.pos === "CCONJ" ||
      next?.pos === "ADP" ||
      between.some(({ kind }) => kind === "finite" && false)
    )
      return none;
    if (!isInverted && next?.pos === "VERB") return none;
    // A list of names before the verb is its subject from the first comma after another verb.
    return { closingAt: k, closingVerb: index };
  }
  return none;
}

/** The clause of a verb in the closing attribution. */
export function closing(
  { phrases, verbs, closingAt, closingVerb }: Framed,
  index: number,
  verb: VerbGroup,
): Draft {
  if (index !== closingVerb)
    return { verb, relation: "relative", governor: closingVerb, subject: [], start: verb.first };
  const before = phrases.filter(({ first, last }) => first > closingAt && last < verb.first);
  const after = phrases.filter(
    ({ first, isTime }) =>
      first > verb.last &&
      !isTime &&
      verbs.every((other) => other === verb || other.first > first || other.last < verb.first),
  );
  return {
    verb,
    relation: "attribution",
    governor: undefined,
    subject: before.length > 0 ? bareGroup(before) : after.slice(0, 2),
    start: closingAt,
  };
}
