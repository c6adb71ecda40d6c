import type { Actor } from "../actors/actor.ts";
import type { Clause } from "../clauses/clause.ts";
import { claimsOn, findDispute } from "./disputes.ts";
import type { TextEvent } from "./event.ts";
import type { SentenceFrame } from "./frame.ts";
import type { ReadSentence } from "./reading.ts";

const WHERE = new Set(["in", "near", "at", "off", "outside", "inside", "across", "along", "over", "around"]);

/** Where an act is said to be, and the dispute it is about. */
export function placeOf(
  sentence: ReadSentence,
  clause: Clause,
  { frame, actors }: { readonly frame: SentenceFrame; readonly actors: readonly Actor[] },
): Pick<TextEvent, "place" | "dispute"> {
  const { text, span, day, disputes } = frame;
  const states = actors.flatMap(({ state }) => (state === undefined ? [] : [state]));
  const named = findDispute(disputes, text, { span, states });
  if (named === undefined) return { place: cityOf(sentence, clause, frame), dispute: undefined };
  const { id, name } = named.dispute;
  return {
    place: text.slice(named.span.start, named.span.end),
    dispute: { id, name, claims: claimsOn(named.dispute, frame.time?.day ?? day) },
  };
}

/** The first city or state named after "in" and the like, from the clause's subject to its end. */
function cityOf(
  { phrases, tokens }: ReadSentence,
  clause: Clause,
  { text }: SentenceFrame,
): string | undefined {
  const found = phrases.find(
    ({ first, preposition, mentions, isTime }) =>
      first < clause.end &&
      !isTime &&
      WHERE.has(preposition ?? "") &&
      mentions.some(({ form }) => form === "city" || form === "name"),
  );
  const mention = found?.mentions.find(({ form }) => form === "city" || form === "name");
  if (mention === undefined) return undefined;
  return text.slice(tokens[mention.first]?.start ?? 0, tokens[mention.last]?.end ?? 0);
}
