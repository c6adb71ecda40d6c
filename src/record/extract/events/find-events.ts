import type { Actor } from "../actors/actor.ts";
import type { Discourse } from "../actors/coreference.ts";
import type { Clause } from "../clauses/clause.ts";
import type { Span } from "../text/token.ts";
import type { TextEvent } from "./event.ts";
import type { SentenceFrame } from "./frame.ts";
import type { Modality, ResolvedAct } from "./act.ts";
import { isAside, isIdleSubject } from "./asides.ts";
import { actorsOfGroup } from "./naming.ts";
import { placeOf } from "./place.ts";
import { findParticipants, type Participants } from "./participants.ts";
import type { ReadSentence } from "./reading.ts";
import { resolveClause } from "./resolve.ts";
import { quadOf } from "./roots.ts";
import { isSupposed, saysNone } from "./unreal.ts";

/** Events that a sentence's main clauses tell, with who does them to whom. */
export function findEvents(sentence: ReadSentence, discourse: Discourse, frame: SentenceFrame): TextEvent[] {
  const events: TextEvent[] = [];
  const { asides, text, span } = frame;
  const isOff = isAside(asides, text.slice(span.start, span.end));
  for (const clause of sentence.clauses) {
    if (clause.relation !== "main" && clause.relation !== "joined") continue;
    const isIdle = isOff || isIdleSubject(asides, sentence, clause);
    const found = isIdle ? undefined : resolveClause(sentence, clause);
    if (found !== undefined) events.push(...eventsOf(sentence, clause, found, discourse, frame));
    discourse.noteSubject(actorsOfGroup(sentence, clause.subject, discourse));
  }
  return unique(events);
}

function eventsOf(
  sentence: ReadSentence,
  clause: Clause,
  found: ResolvedAct,
  discourse: Discourse,
  frame: SentenceFrame,
): TextEvent[] {
  const withSpeaker = found.source?.length === 0 ? { ...found, source: speakerOf(sentence) } : found;
  const { sources, targets } = findParticipants(sentence, clause, withSpeaker, discourse);
  const modality = modalityOf(sentence, clause, found, frame);
  const { root, isReciprocal: isBoth } = aloneOrJoint(sentence, found, sources);
  const where = placeOf(sentence, clause, { frame, actors: [...sources, ...targets] });
  return pairs({ sources, targets }, { ...found, isReciprocal: isBoth }).map(
    ({ source, target, isReciprocal }) => ({
      root,
      quad: quadOf(root),
      cameo: found.cameo,
      dimension: found.dimension,
      source,
      target,
      isReciprocal,
      modality,
      isEvent: modality !== "question" && modality !== "conditional" && modality !== "denied",
      of: found.of,
      time: frame.time,
      ...where,
      sentence: frame.span,
      trigger: triggerOf(sentence, clause, found),
    }),
  );
}

/** Exercises held together are cooperation; held alone near another they are a show of force. */
function aloneOrJoint(
  { tokens, phrases }: ReadSentence,
  found: ResolvedAct,
  sources: readonly Actor[],
): Pick<ResolvedAct, "root" | "isReciprocal"> {
  const { root, isReciprocal, clause } = found;
  if (root !== "COOPERATE" || found.dimension !== "military" || sources.length !== 1)
    return { root, isReciprocal };
  const own = tokens.slice(clause.verb.last + 1, clause.end);
  const isExercise = own.some(({ lower }) =>
    /^(?:exercises?|drills?|man(?:eu|oeu)vers?|manoeuvres?|wargames?)$/.test(lower),
  );
  const isJoint =
    own.some(({ lower }) => lower === "joint") ||
    phrases.some(({ preposition, first }) => preposition === "with" && first > clause.verb.last);
  return isExercise && !isJoint ? { root: "MOBILIZE", isReciprocal: false } : { root, isReciprocal };
}

/** Who is said at the end to say it. */
function speakerOf({ clauses }: ReadSentence): Clause["subject"] {
  return clauses.find(({ relation }) => relation === "attribution")?.subject ?? [];
}

interface Pair {
  readonly source: Actor | undefined;
  readonly target: Actor | undefined;
  readonly isReciprocal: boolean;
}

function pairs({ sources, targets }: Participants, { isReciprocal, isMutual }: ResolvedAct): Pair[] {
  if (targets.length === 0 && sources.length > 1 && (isReciprocal || isMutual)) {
    return sources.flatMap((source) =>
      sources.flatMap((target) => (target.id === source.id ? [] : [{ source, target, isReciprocal: true }])),
    );
  }
  const from: readonly (Actor | undefined)[] = sources.length > 0 ? sources : [undefined];
  const to: readonly (Actor | undefined)[] = targets.length > 0 ? targets : [undefined];
  const there = from.flatMap((source) => to.map((target) => ({ source, target, isReciprocal })));
  if (!isReciprocal || sources.length === 0 || targets.length === 0)
    return there.map((pair) => ({ ...pair, isReciprocal: false }));
  return [...there, ...there.map(({ source, target }) => ({ source: target, target: source, isReciprocal }))];
}

function modalityOf(
  sentence: ReadSentence,
  clause: Clause,
  found: ResolvedAct,
  frame: SentenceFrame,
): Modality {
  if (frame.isQuestion) return "question";
  if (saysNone(sentence, clause, found)) return "denied";
  if (isSupposed(sentence, clause, found)) return "conditional";
  const isCondition = sentence.clauses.some(({ relation }) => relation === "condition");
  return isCondition &&
    found.modality === "intended" &&
    found.root !== "THREATEN" &&
    isHedged(sentence, clause, found.clause)
    ? "conditional"
    : found.modality;
}

/** Whether "will", "would" or "may" stands on the way from the outer clause to the act: "is willing to help if" promises, "will help if" does not. */
function isHedged({ clauses }: ReadSentence, outer: Clause, inner: Clause): boolean {
  let at: Clause | undefined = inner;
  while (at !== undefined && at.index >= outer.index) {
    if (at.verb.isFuture || /^(?:could|might|may)$/.test(at.verb.modal ?? "")) return true;
    at = at.governor === undefined ? undefined : clauses[at.governor];
  }
  return false;
}

function triggerOf({ tokens }: ReadSentence, clause: Clause, found: ResolvedAct): Span {
  const first = tokens[Math.min(clause.verb.at, found.clause.verb.at)];
  const last = tokens[Math.max(clause.verb.at, found.clause.verb.at)];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** Each event once; none without anyone in it, and none that lacks someone beside the same one with them. */
function unique(events: readonly TextEvent[]): TextEvent[] {
  const key = ({ root, source, target, modality }: TextEvent) =>
    `${root} ${source?.id} ${target?.id} ${modality}`;
  const isFuller = ({ root, source, target }: TextEvent) =>
    events.some(
      (other) =>
        other.root === root &&
        other.source !== undefined &&
        other.target !== undefined &&
        (source?.id === other.source.id || target?.id === other.target.id),
    );
  const isWhole = (event: TextEvent) =>
    (event.source !== undefined && event.target !== undefined) ||
    ((event.source !== undefined || event.target !== undefined) && !isFuller(event));
  return events.filter(
    (event, k) => isWhole(event) && events.findIndex((other) => key(other) === key(event)) === k,
  );
}
