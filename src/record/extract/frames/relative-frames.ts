import type { Cue } from "../claims/cues.ts";
import { rightEdge } from "../claims/right-edge.ts";
import { speakerBefore } from "../claims/speakers.ts";
import { stretch, type Frame, type Unit } from "../claims/unit.ts";

const NAMES_AS =
  /^(?:describe|regard|view|see|characteri[sz]e|portray|denounce|condemn|dismiss|hail|praise)$/;

/**
 * What is said of a noun before the verb: "an attack that officials say killed ten", "the raid, which Cairo has described as
 * piracy".
 */
export function relativeFrame(unit: Unit, cue: Cue, cues: readonly Cue[]): Frame | undefined {
  const { tokens, phrases, verbs } = unit;
  const { verb, kinds } = cue;
  if (verb.kind !== "finite") return undefined;
  const next = tokens[cue.last + 1];
  const says =
    (kinds.has("say") || kinds.has("think")) &&
    verbs.some(({ first, kind }) => first === cue.last + 1 && kind === "finite");
  const names = NAMES_AS.test(verb.lemma) && next?.lower === "as";
  if (!says && !names) return undefined;
  const speaker = speakerBefore(unit, verb, 0);
  if (speaker === undefined) return undefined;
  const link = tokens[speaker.first - 1];
  const isLinked = /^(?:that|which|whom|who)$/.test(link?.lower ?? "");
  if (names && !isLinked) return undefined;
  const end = isLinked ? speaker.first - 2 : speaker.first - 1;
  const head = phrases.findLast(({ last }) => last === (tokens[end]?.text === "," ? end - 1 : end));
  if (head === undefined) return undefined;
  const about = stretch(unit, head.first, head.last);
  const said = stretch(unit, cue.last + 1, relativeEdge(unit, cue, cues));
  const content = [about, said].filter((span) => span !== undefined);
  const words = { first: verb.first, last: cue.last };
  return { speaker, cue: words, content, isDenied: verb.isNegated, isSpeech: says };
}

/** A clause between commas ends with the second. */
function relativeEdge(unit: Unit, cue: Cue, cues: readonly Cue[]): number {
  const edge = rightEdge(unit, { verbLast: cue.verb.last, start: cue.last + 1, isThing: false }, cues);
  const comma = unit.tokens.findIndex(({ text }, k) => k > cue.last && text === ",");
  return comma < 0 ? edge : Math.min(edge, comma - 1);
}
