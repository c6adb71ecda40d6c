import type { VerbGroup } from "../clauses/verb-groups.ts";
import { accordingTo } from "./according-to.ts";
import { contentAfter, LISTENERS, rightEdge } from "./content-after.ts";
import type { CueKind, CueLexicon } from "./cues.ts";
import { findNounFrames } from "./noun-frames.ts";
import { findPassiveFrames } from "./passive-frames.ts";
import { contentBefore, contentBeyond, quoteBefore, quotesAfter } from "./quoted-content.ts";
import { speakerAfter, speakerBefore, type SpeakerTokens } from "./speakers.ts";
import { isMark, quoteAt, quoteEndingAt, type Frame, type Unit } from "./unit.ts";

/** Claims of a unit in order: verbs of speech and thought with who and what, and "according to". */
export function findFrames(unit: Unit, cues: CueLexicon): Frame[] {
  const verbs = unit.verbs.filter((verb) => kindsOf(cues, verb).length > 0 && !verb.isPassive);
  const edge = (verbLast: number, start: number) => rightEdge(unit, verbLast, start, verbs);
  const frames: Frame[] = [
    ...accordingTo(unit),
    ...findNounFrames(unit, edge),
    ...findPassiveFrames(unit, edge),
  ];
  for (const verb of verbs) {
    if (frames.some(({ cue }) => verb.first >= cue.first && verb.first <= cue.last)) continue;
    const previous = frames.at(-1);
    const frame = frameOf(unit, verb, kindsOf(cues, verb), previous, verbs);
    if (frame !== undefined) frames.push(frame);
  }
  return frames.filter((frame) => !isOwn(unit, frame)).sort((p, q) => p.cue.first - q.cue.first);
}

/** "I think" outside a quote is the writer's own; "nobody said" is nobody's. */
function isOwn({ tokens }: Unit, { speaker }: Frame): boolean {
  return (
    speaker !== undefined &&
    speaker.first === speaker.last &&
    /^(?:i|you|nobody|noone|one|it|there|this|what)$/.test(tokens[speaker.first]?.lower ?? "")
  );
}

function kindsOf(cues: CueLexicon, { lemma, particle }: VerbGroup): readonly CueKind[] {
  const own = cues.get(lemma) ?? [];
  const withParticle = particle === undefined ? [] : (cues.get(`${lemma} ${particle}`) ?? []);
  return [...own, ...withParticle];
}

function frameOf(
  unit: Unit,
  verb: VerbGroup,
  kinds: readonly CueKind[],
  previous: Frame | undefined,
  cueVerbs: readonly VerbGroup[],
): Frame | undefined {
  const from = leftEdge(unit, verb);
  const isSay = kinds.includes("say");
  const cue = { first: verb.first, last: verb.last };
  const isDenied =
    verb.isNegated || tokensBefore(unit, verb, 3).some((word) => /^(?:not|n['’]t|never)$/.test(word));
  const quotedBefore = isSay || kinds.includes("think") ? quoteBefore(unit, verb) : undefined;
  const mayInvert =
    quotedBefore?.isAdjacent === true ||
    (!LISTENERS.has(verb.lemma) && isAfterComma(unit, verb) && hasClause(unit, from, verb.first - 1));
  const inverted = isSay && mayInvert ? speakerAfter(unit, verb.last) : undefined;
  const own =
    verb.kind === "infinitive" ? subjectOfGovernor(unit, verb, from) : speakerBefore(unit, verb, from);
  const speaker =
    inverted ??
    own ??
    (sharesSubject(unit, verb) ? (previous?.speaker ?? subjectOfGovernor(unit, verb, from)) : undefined);
  const after = Math.max(verb.last, inverted?.last ?? 0);
  // Before: a quote, or a whole sentence closed by ", he said".
  if (quotedBefore !== undefined && speaker !== undefined) {
    const rest = quotesAfter(unit, after, cueVerbs);
    return { speaker, cue, content: [...quotedBefore.spans, ...rest], isDenied };
  }
  const forward = inverted === undefined ? contentAfter(unit, verb, kinds, cueVerbs) : undefined;
  if (forward !== undefined && (speaker !== undefined || verb.kind === "ing"))
    return { speaker, cue, content: forward, isDenied };
  if (!isSay && !kinds.includes("think")) return undefined;
  if (speaker === undefined) return undefined;
  const back = contentBefore(unit, verb, inverted === undefined ? speaker : undefined);
  if (back === undefined) return undefined;
  const more = contentBeyond(unit, after);
  return { speaker, cue, content: more === undefined ? [back] : [back, more], isDenied };
}

function tokensBefore({ tokens }: Unit, { first }: VerbGroup, count: number): string[] {
  return tokens.slice(Math.max(0, first - count), first).map(({ lower }) => lower);
}

/** "he came and said", ", adding that": the subject is the one before. */
function sharesSubject({ tokens }: Unit, verb: VerbGroup): boolean {
  let k = verb.first - 1;
  while (k > 0 && tokens[k]?.pos === "ADV") k--;
  return verb.kind === "ing" || tokens[k]?.pos === "CCONJ" || tokens[k]?.text === ",";
}

/** "went on to say": the subject of the verb before. */
function subjectOfGovernor(unit: Unit, verb: VerbGroup, from: number): SpeakerTokens | undefined {
  const governor = unit.verbs.findLast(
    ({ kind, last }) => kind === "finite" && last < verb.first && last >= from,
  );
  return governor === undefined ? undefined : speakerBefore(unit, governor, from);
}

function hasClause({ verbs }: Unit, from: number, to: number): boolean {
  return verbs.some(({ kind, first }) => kind === "finite" && first >= from && first < to);
}

function isAfterComma({ tokens }: Unit, { first }: VerbGroup): boolean {
  return /^[,–—]$/.test(tokens[first - 1]?.text ?? "") || isMark(tokens[first - 1]);
}

/** Where the clause of a verb can begin: after the last mark of speech, colon or turn before it. */
function leftEdge(unit: Unit, verb: VerbGroup): number {
  for (let k = verb.first - 1; k > 0; k--) {
    const token = unit.tokens[k];
    if (token === undefined) break;
    if (quoteEndingAt(unit, token) !== undefined || quoteAt(unit, token) !== undefined) return k + 1;
    if (/^(?:;|:|–|—|--)$/.test(token.text)) return k + 1;
    if (/^(?:but|while|though|although|because)$/.test(token.lower)) return k + 1;
  }
  return 0;
}
