import type { Cue } from "../claims/cues.ts";
import { speakerBefore } from "../claims/speakers.ts";
import { stretch, type Frame, type Unit } from "../claims/unit.ts";

/** "quoted a general as saying", "was cited as telling": who is quoted speaks, and who quotes reports it. */
export function quotedAs(
  unit: Unit,
  { verb, kinds }: Cue,
  edge: (verbLast: number, start: number) => number,
): Frame | undefined {
  const { tokens, phrases, verbs } = unit;
  if (verb.kind !== "ing" || !kinds.has("say") || tokens[verb.first - 1]?.lower !== "as") return undefined;
  const quoting = verbs.findLast(({ last }) => last < verb.first);
  if (quoting === undefined || !/^(?:quote|cite|report|record|describe)$/.test(quoting.lemma))
    return undefined;
  const subject = speakerBefore(unit, quoting, 0);
  const content = stretch(unit, verb.last + 1, edge(verb.last, verb.last + 1));
  const own = phrases.filter(({ first, last }) => first > quoting.last && last < verb.first);
  const [head] = own;
  const tail = own.at(-1);
  if (content === undefined) return undefined;
  const by = own.find(({ preposition }) => preposition === "by");
  const quoted =
    head === undefined || tail === undefined ? undefined : { first: head.first, last: tail.last };
  const speaker = quoting.isPassive ? subject : quoted;
  const reporter = quoting.isPassive ? by && { first: by.first, last: by.last } : subject;
  if (speaker === undefined) return undefined;
  const said = { speaker, cue: { first: verb.first, last: verb.last }, content: [content] };
  const frame = { ...said, isDenied: false, isSpeech: true };
  return reporter === undefined ? frame : { ...frame, reporter };
}
