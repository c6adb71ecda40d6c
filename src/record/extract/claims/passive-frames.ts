import type { VerbGroup } from "../clauses/verb-groups.ts";
import { speakerBefore } from "./speakers.ts";
import { stretch, type Frame, type Unit } from "./unit.ts";

/** Verbs that say something of their subject when passive: "is expected to", "was described as". */
const OF_SUBJECT =
  /^(?:say|expect|believe|report|think|know|consider|describe|accuse|allege|suppose|rumou?r|estimate|predict|see|view|regard|quote|cite|understand|deem|judge|blame|criticise|criticize|praise|condemn|denounce|ask|urge|tell|warn|portray|depict|hail|call|label|dub|brand)$/;

/** Claims in the passive, where what is said stands around the verb and who says it after "by", if anywhere. */
export function findPassiveFrames(unit: Unit, edge: (verbLast: number, start: number) => number): Frame[] {
  return unit.verbs.flatMap((verb) => {
    if (!verb.isPassive || verb.kind !== "finite" || !OF_SUBJECT.test(verb.lemma)) return [];
    return frameOf(unit, verb, edge) ?? [];
  });
}

function frameOf(
  unit: Unit,
  verb: VerbGroup,
  edge: (verbLast: number, start: number) => number,
): Frame | undefined {
  const { tokens, phrases } = unit;
  const next = tokens[verb.last + 1]?.lower ?? "";
  const cue = { first: verb.first, last: verb.last };
  const subject = speakerBefore(unit, verb, 0);
  const by = phrases.find(
    ({ preposition, first }) => preposition === "by" && first > verb.last && first <= verb.last + 12,
  );
  const isNamed = /^(?:call|label|dub|brand|deem|consider)$/.test(verb.lemma);
  if (subject === undefined || !(isNamed || /^(?:to|as|that|of|for|by)$/.test(next))) return undefined;
  const byAt = by?.prepositionAt ?? undefined;
  const end = byAt === undefined ? edge(verb.last, verb.last + 1) : byAt - 1;
  const about = stretch(unit, subject.first, subject.last);
  const rest = stretch(unit, verb.last + 1, end);
  const content = [about, rest].filter((span) => span !== undefined);
  if (content.length === 0 || (rest === undefined && by === undefined)) return undefined;
  const speaker = by === undefined ? undefined : { first: by.first, last: by.last };
  return { speaker, cue, content, isDenied: verb.isNegated };
}
