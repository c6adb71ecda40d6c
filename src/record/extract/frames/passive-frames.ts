import type { VerbGroup } from "../clauses/verb-groups.ts";
import { speakerBefore } from "../claims/speakers.ts";
import { stretch, type Frame, type Unit } from "../claims/unit.ts";

/** Verbs that say something of their subject when passive: "is expected to", "was described as". */
const OF_SUBJECT =
  /^(?:say|expect|believe|report|think|know|consider|describe|accuse|allege|suppose|rumou?r|estimate|predict|see|view|regard|quote|cite|understand|deem|judge|blame|criticise|criticize|praise|condemn|denounce|portray|depict|hail|call|label|dub|brand|claim|fear|presume|credit|liken|characterise|characterize|oppose|back|endorse|welcome|reject|dismiss|mock|ridicule|deride|perceive|tout|bill|project|forecast|tip|propose|recommend|mention|float|interpret|suspect|assume|imagine|anticipate|recognise|recognize|acknowledge|acclaim|vilify|admire|respect|fault)$/;
/** Verbs whose subject hears it when passive. */
const HEARD = /^(?:ask|urge|tell|warn|order|advise|inform|assure|remind|instruct|invite|notify|encourage)$/;
/** Verbs of "it is said that". */
const OF_IT =
  /^(?:say|expect|believe|report|think|know|allege|rumou?r|estimate|predict|understand|announce|hope|fear|claim|agree|note|argue|assume|confirm|disclose|reveal|suggest|acknowledge|feel|suspect|propose|stress|recall|concede|speculate|hint|presume|accept|recognise|recognize|decide)$/;
/** Without "by" these only give a name: "the treaty is called the Charter". */
const NAMING = /^(?:call|label|dub|brand|know|name)$/;
/** Verbs that need nothing between them and what their subject is thought to be: "is considered illegal". */
const BARE = /^(?:consider|deem|judge|think|believe|call|label|dub|brand)$/;

type Edge = (verbLast: number, start: number) => number;

/** Claims in the passive, where what is said stands around the verb and who says it after "by", if anywhere. */
export function findPassiveFrames(unit: Unit, edge: Edge): Frame[] {
  return unit.verbs.flatMap((verb) => {
    if (!verb.isPassive || verb.kind !== "finite") return [];
    return ofIt(unit, verb, edge) ?? ofSubject(unit, verb, edge) ?? [];
  });
}

/** "It was announced in Bamako that": nobody is named. */
function ofIt(unit: Unit, verb: VerbGroup, edge: Edge): Frame | undefined {
  const { tokens } = unit;
  if (!OF_IT.test(verb.lemma) || tokens[verb.first - 1]?.lower !== "it") return undefined;
  const that = tokens.findIndex(({ lower }, k) => k > verb.last && k <= verb.last + 8 && lower === "that");
  const content = that < 0 ? undefined : stretch(unit, that, edge(verb.last, that));
  if (content === undefined) return undefined;
  const cue = { first: verb.first - 1, last: verb.last };
  return { speaker: undefined, cue, content: [content], isDenied: verb.isNegated, isSpeech: false };
}

function ofSubject(unit: Unit, verb: VerbGroup, edge: Edge): Frame | undefined {
  const { tokens, phrases } = unit;
  const isHeard = HEARD.test(verb.lemma);
  if (!isHeard && !OF_SUBJECT.test(verb.lemma)) return undefined;
  const next = tokens[verb.last + 1]?.lower ?? "";
  const by = phrases.find(
    ({ preposition, first }) => preposition === "by" && first > verb.last && first <= verb.last + 12,
  );
  // "was quoted as saying": who is quoted speaks, and what he says stands further on.
  if (
    tokens
      .slice(verb.last, verb.last + 10)
      .some(
        ({ lower, verb: own }, j, near) =>
          own?.form === "ing" && near[j - 1]?.lower === "as" && lower !== "being",
      )
  )
    return undefined;
  const isNamed = NAMING.test(verb.lemma);
  if (isNamed && by === undefined && next !== "to") return undefined;
  const subject = speakerBefore(unit, verb, 0);
  if (
    subject === undefined ||
    !(BARE.test(verb.lemma) || /^(?:to|as|that|of|for|by|whether|with|about|if|why|how)$/.test(next))
  )
    return undefined;
  const end = edge(verb.last, verb.last + 1);
  const byAt = by?.prepositionAt;
  const about = isHeard ? undefined : stretch(unit, subject.first, subject.last);
  const rest = stretch(unit, verb.last + 1, byAt === undefined ? end : byAt - 1);
  const beyond = by === undefined ? undefined : stretch(unit, by.last + 1, end);
  const content = [about, rest, beyond].filter((span) => span !== undefined);
  if (content.length === 0 || (rest === undefined && by === undefined)) return undefined;
  const speaker = by === undefined ? undefined : { first: by.first, last: by.last };
  const cue = { first: verb.first, last: verb.last };
  return { speaker, cue, content, isDenied: verb.isNegated, isSpeech: isHeard };
}
