import type { Token } from "../text/token.ts";
import type { Clause, Relation } from "./clause.ts";
import { closing, findClosing } from "./closing.ts";
import type { Draft, Framed, Gap, Sentence } from "./draft.ts";
import { gapBefore, RELATIVES, SUBORDINATORS } from "./gap.ts";
import { describesSubject, isReduced } from "./participles.ts";
import type { Phrase } from "./phrases.ts";
import { bareGroup, groupOf, hasBare, lastBare } from "./subjects.ts";
import type { VerbGroup } from "./verb-groups.ts";

const NOUNS_WITH_CONTENT =
  /^(?:plans?|decision|attempts?|efforts?|bid|requests?|demands?|calls?|offers?|threats?|pledge|promise|refusal|agreement|proposals?|move|readiness|willingness|intention|desire|permission|right|ability|order|invitation|appeal|commitment|vow|campaign|step|deal|warning|claim|allegation|accusation|suggestion|ultimatum|steps|pressure|drive|treaty|pact|resolution|report|reports|chance|opportunity|need)$/;

/** Links the verb groups of a sentence into clauses. */
export function findClauses(sentence: Sentence): Clause[] {
  const framed: Framed = { ...sentence, ...findClosing(sentence) };
  const drafts: Draft[] = [];
  for (const [index, verb] of sentence.verbs.entries()) {
    drafts.push(
      verb.first > framed.closingAt ? closing(framed, index, verb) : link(framed, drafts, index, verb),
    );
  }
  return drafts.map((draft, index) => finish(framed, drafts, draft, index));
}

function link(sentence: Framed, drafts: readonly Draft[], index: number, verb: VerbGroup): Draft {
  const previous = drafts.at(-1);
  const gap = gapBefore(sentence, previous?.verb, verb);
  const make = (relation: Relation, subject: readonly Phrase[], start = verb.first): Draft => ({
    verb,
    relation,
    governor: relation === "main" ? undefined : index - 1,
    subject,
    start,
  });
  const before = sentence.tokens[verb.first - 1];
  const twin = previous === undefined ? undefined : twinOf(sentence, drafts, gap, verb);
  if (twin !== undefined) return { ...make(twin.relation, twin.subject), governor: twin.governor };
  // "help defend", "let go"
  if (
    previous !== undefined &&
    previous.verb.last === verb.first - 1 &&
    verb.kind === "finite" &&
    sentence.tokens[verb.at]?.verb?.form === "base"
  )
    return make("infinitive", previous.subject);
  if (verb.kind === "infinitive") return linkInfinitive(sentence, gap, previous, make);
  if (verb.kind === "ing" && previous !== undefined) {
    if (before?.pos === "ADP" || before?.pos === "SCONJ")
      return make(
        SUBORDINATORS.has(before.lower) && before.lower !== "by" ? "adverbial" : "gerund",
        previous.subject,
        verb.first - 1,
      );
    if (previous.verb.last === verb.first - 1) return make("infinitive", previous.subject);
    return make("participle", lastBare(gap.phrases) ?? previous.subject);
  }
  if (
    verb.kind === "ing" &&
    sentence.verbs.slice(index + 1).some(({ kind, first }) => kind === "finite" && first < sentence.closingAt)
  )
    return make("participle", bareGroup(gap.phrases));
  if (verb.kind === "ing")
    return make(
      gap.phrases.length > 0 && before?.text !== "," ? "main" : "participle",
      bareGroup(gap.phrases),
    );
  return linkFinite(sentence, drafts, { verb, gap, make, index });
}

/** "to tighten sanctions and impose a blockade": a verb after "and" in the form of the one before it. */
function twinOf(sentence: Framed, drafts: readonly Draft[], gap: Gap, verb: VerbGroup): Draft | undefined {
  const before = sentence.tokens[verb.first - 1];
  if (before?.pos !== "CCONJ" && !(before?.pos === "ADV" && sentence.tokens[verb.first - 2]?.pos === "CCONJ"))
    return undefined;
  const form = sentence.tokens[verb.at]?.verb?.form;
  const previous =
    drafts.findLast(({ relation }) => relation !== "relative" || form !== "past") ?? drafts.at(-1);
  if (previous === undefined || gap.markerAt !== undefined) return undefined;
  if (verb.kind === "finite" && form === "base" && verb.modal === undefined && verb.first === verb.at) {
    const infinitive = drafts.findLast(({ verb: other }) => other.kind === "infinitive");
    return infinitive ?? (drafts.at(-1)?.verb.modal === undefined ? undefined : drafts.at(-1));
  }
  if (verb.kind === "infinitive") return drafts.findLast(({ verb: other }) => other.kind === "infinitive");
  return verb.kind === "ing" ? drafts.findLast(({ verb: other }) => other.kind === "ing") : undefined;
}

function linkInfinitive(
  sentence: Framed,
  gap: Gap,
  previous: Draft | undefined,
  make: (relation: Relation, subject: readonly Phrase[], start?: number) => Draft,
): Draft {
  if (previous === undefined) {
    // "Algeria's decision to close its airspace was criticised": the verb of the clause is still to come.
    const isOfSubject =
      gap.phrases.length > 0 &&
      sentence.verbs.some(
        ({ kind, first }) => kind === "finite" && first > gap.to && first < sentence.closingAt,
      );
    return make(isOfSubject ? "of-noun" : "main", bareGroup(gap.phrases));
  }
  const noun = gap.phrases.at(-1);
  if (
    noun !== undefined &&
    noun.last === gap.to - 1 &&
    NOUNS_WITH_CONTENT.test(sentence.tokens[noun.head]?.lower ?? "")
  )
    return make("of-noun", previous.subject);
  const hasComma = gap.tokens.some(({ text }) => text === "," || text === ";");
  if (hasComma) return make("adverbial", previous.subject);
  const object = gap.phrases.find(({ preposition, isTime }) => preposition === undefined && !isTime);
  return make("infinitive", object === undefined ? previous.subject : groupOf(gap.phrases, object));
}

interface Finite {
  readonly verb: VerbGroup;
  readonly gap: Gap;
  readonly make: (relation: Relation, subject: readonly Phrase[], start?: number) => Draft;
  readonly index: number;
}

function linkFinite(sentence: Framed, drafts: readonly Draft[], { verb, gap, make, index }: Finite): Draft {
  const { tokens } = sentence;
  const previous = drafts.at(-1);
  const mainOpen = !drafts.some(({ relation }) => relation === "main" || relation === "joined");
  const marker = gap.marker;
  const markerStart = gap.markerAt ?? verb.first;
  const afterMarker = gap.phrases.filter(({ first }) => first > markerStart);
  if (marker !== undefined && (RELATIVES.has(marker) || (marker === "that" && afterMarker.length === 0))) {
    const noun = gap.phrases.filter(({ last }) => last < markerStart);
    return make("relative", noun.slice(-1), markerStart);
  }
  if (marker === "that")
    return make(previous === undefined ? "relative" : "content", bareGroup(afterMarker), markerStart);
  const commaAt = lastComma(tokens, markerStart, verb.first);
  const leadDone =
    marker !== undefined &&
    SUBORDINATORS.has(marker) &&
    commaAt !== undefined &&
    hasBare(gap.phrases, commaAt) &&
    drafts.some(({ start }) => start >= markerStart);
  if (marker !== undefined && SUBORDINATORS.has(marker) && !leadDone) {
    const relation = marker === "if" || marker === "unless" ? "condition" : "adverbial";
    return make(relation, bareGroup(afterMarker), markerStart);
  }
  if (describesSubject(sentence, { verb, next: sentence.verbs[index + 1] }))
    return make("relative", gap.phrases.slice(-1));
  if (previous === undefined) return make("main", bareGroup(gap.phrases), 0);
  const subject = lastBare(gap.phrases);
  // A participle that describes the noun before it: "detainees held after", "Africans ordered out".
  if (isReduced(sentence, { verb, gap, previous, mainOpen, next: sentence.verbs[index + 1] }))
    return make("relative", gap.phrases.slice(-1));
  if (mainOpen) {
    const led = drafts.every(
      ({ relation }) => relation === "relative" || relation === "of-noun" || relation === "infinitive",
    )
      ? firstSubject(sentence, drafts)
      : [];
    const own = led.length > 0 ? led : (subject ?? firstSubject(sentence, drafts));
    return { ...make("main", own, subject?.[0]?.first ?? verb.first), governor: undefined };
  }
  const conjunction = gap.tokens.findLast(({ pos, lower }) => pos === "CCONJ" || lower === ";");
  const conjunctionAt = conjunction === undefined ? undefined : tokens.indexOf(conjunction);
  if (
    subject !== undefined &&
    sentence.traits.takesContent(previous.verb.lemma) &&
    conjunctionAt !== verb.first - 1 &&
    (conjunctionAt === undefined || conjunctionAt > (subject[0]?.first ?? 0))
  )
    return make("content", subject, subject[0]?.first);
  if (conjunctionAt !== undefined) {
    const shared = sharedDraft(drafts);
    const own = gap.phrases.filter(
      ({ first, preposition, isTime }) => first > conjunctionAt && preposition === undefined && !isTime,
    );
    return {
      ...make("joined", own.length > 0 ? own : (shared?.subject ?? []), conjunctionAt),
      governor: shared?.governor,
    };
  }
  if (subject === undefined) return make("relative", gap.phrases.slice(-1));
  return make(
    gap.tokens.some(({ text }) => text === "," || text === ":" || text === "--") ? "joined" : "content",
    subject,
    subject[0]?.first,
  );
}

/** The clause that a verb after "and" runs alongside: the last main or joined one, or content under it. */
function sharedDraft(drafts: readonly Draft[]): Draft | undefined {
  return drafts.findLast(
    ({ relation }) => relation === "main" || relation === "joined" || relation === "content",
  );
}

function lastComma(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let k = to - 1; k > from; k--) if (tokens[k]?.text === ",") return k;
  return undefined;
}

function firstSubject({ phrases, verbs }: Sentence, drafts: readonly Draft[]): readonly Phrase[] {
  const first = verbs[0]?.first ?? 0;
  const own = phrases.filter(({ last }) => last < first);
  return drafts[0]?.relation === "relative" ||
    drafts[0]?.relation === "of-noun" ||
    drafts[0]?.relation === "participle"
    ? bareGroup(own)
    : [];
}

function finish(sentence: Framed, drafts: readonly Draft[], draft: Draft, index: number): Clause {
  const next = drafts[index + 1];
  const nextStart = next?.start ?? sentence.tokens.length;
  const closingAt = draft.verb.first > sentence.closingAt ? sentence.tokens.length : sentence.closingAt;
  const stop = drafts.findIndex((_, j) => j > index && !isBelow(drafts, j, index));
  return {
    index,
    verb: draft.verb,
    relation: draft.relation,
    governor: draft.governor,
    subject: draft.subject,
    after: sentence.phrases.filter(
      ({ first, last }) =>
        first > draft.verb.last && last < Math.min(closingAt, Math.max(nextStart, draft.verb.last + 1)),
    ),
    end: Math.min(closingAt, stop < 0 ? closingAt : (drafts[stop]?.start ?? closingAt)),
  };
}

/** Whether clause `j` hangs on clause `index`, through others or not, without being a clause of its own. */
function isBelow(drafts: readonly Draft[], j: number, index: number): boolean {
  let at: number | undefined = j;
  while (at !== undefined && at > index) {
    const draft: Draft | undefined = drafts[at];
    if (
      draft === undefined ||
      draft.relation === "main" ||
      draft.relation === "joined" ||
      draft.relation === "attribution"
    )
      return false;
    at = draft.governor;
  }
  return at === index;
}
