import { speakerBefore } from "../claims/speakers.ts";
import { quoteAt, stretch, type Frame, type Unit } from "../claims/unit.ts";

/** Nouns of speech and thought: "Tehran's claim that", "amid reports that". */
const NOUNS =
  /^(?:claim|statement|assertion|allegation|accusation|charge|argument|belief|view|opinion|suggestion|proposal|promise|pledge|vow|oath|threat|ultimatum|warning|fear|concern|hope|doubt|worr(?:y|ie)|idea|notion|report|rumou?r|announcement|declaration|confirmation|denial|insistence|conviction|contention|complaint|criticism|demand|call|plea|appeal|request|desire|wish|ambition|aspiration|dream|aim|goal|intention|intent|willingness|unwillingness|readiness|reluctance|refusal|determination|eagerness|preference|prediction|forecast|expectation|estimate|assessment|conclusion|finding|verdict|judge?ment|remark|comment|observation|admission|concession|acknowledg(?:e)?ment|recognition|assurance|guarantee|offer|question|suspicion|hunch|guess|recommendation|advice|theory|hypothesis|speculation|impression|perception|sense|feeling|support|backing|approval|disapproval|endorsement|opposition|objection|rejection|condemnation|denunciation|praise|plan|vision|description|characteri[sz]ation|depiction|explanation|reasoning|decision|message|reply|answer|response|retort|account|version|story|testimony|revelation|disclosure|reminder|hint|position|stance|understanding|realisation|realization|confidence|certainty|scepticism|skepticism|optimism|pessimism|anger|frustration|regret|apology|signal|promise|proposition|thesis|premise|assumption|consensus|line|faith|trust|interest)s?$/;
const LINKS = /^(?:that|about|of|on|over|at|how|why|whether|for|to|with|by|against|if)$/;

type Edge = (verbLast: number, start: number) => number;

/** Claims carried by a noun with "that" or an owner: "his plan to", "his view is that". */
export function findNounFrames(unit: Unit, edge: Edge): Frame[] {
  return unit.tokens.flatMap((token, k) => {
    const isNoun = /^(?:NOUN|VERB)$/.test(token.pos) || (token.pos === "PROPN" && k === 0);
    if (!isNoun || !NOUNS.test(token.lower)) return [];
    return equation(unit, k, edge) ?? ofSomeone(unit, k, edge) ?? nounFrame(unit, k, edge) ?? [];
  });
}

function nounFrame(unit: Unit, k: number, edge: Edge): Frame | undefined {
  const { tokens } = unit;
  const link = tokens[k + 1]?.lower ?? "";
  const isTrust =
    link === "in" && /^(?:belief|faith|confidence|trust|interest)$/.test(tokens[k]?.lower ?? "");
  if (!LINKS.test(link) && !isTrust) return undefined;
  const holder = holderBefore(unit, k);
  const speaker = ownerBefore(unit, k) ?? (link === "that" ? holder : undefined);
  if (speaker === undefined && link !== "that") return undefined;
  const limit = holder === undefined ? predicateAfter(unit, k) : undefined;
  const last = Math.min(edge(k, k + 1), (limit ?? tokens.length) - 1);
  const content = stretch(unit, k + 1, last);
  // "a report that was published": what follows describes the noun and says nothing.
  const next = unit.verbs.find(({ first }) => first > k);
  if (content === undefined || (link === "that" && next?.first === k + 2)) return undefined;
  return { speaker, cue: { first: k, last: k }, content: [content], isDenied: false, isSpeech: false };
}

/** "a warning from the army that", "reports in Cairo that", "a threat by Ankara to": a phrase stands between. */
function ofSomeone(unit: Unit, k: number, edge: Edge): Frame | undefined {
  const { tokens, phrases } = unit;
  if (!/^(?:by|from|in|among|of|on)$/.test(tokens[k + 1]?.lower ?? "")) return undefined;
  const phrase = phrases.find(({ first }) => first === k + 2);
  if (phrase === undefined) return undefined;
  const link = tokens[phrase.last + 1];
  const isFrom = /^(?:by|from|among)$/.test(tokens[k + 1]?.lower ?? "");
  const isThat =
    link?.lower === "that" &&
    link.pos !== "DET" &&
    !unit.verbs.some(({ first }) => first === phrase.last + 2);
  if (!isThat && !(isFrom && link?.lower === "to" && link.pos === "PART")) return undefined;
  const content = stretch(unit, phrase.last + 1, edge(k, phrase.last + 1));
  const speaker = isFrom
    ? { first: phrase.first, last: phrase.last }
    : (ownerBefore(unit, k) ?? holderBefore(unit, k));
  return content === undefined
    ? undefined
    : { speaker, cue: { first: k, last: k }, content: [content], isDenied: false, isSpeech: false };
}

/** "His argument is that", "their aim was to": what is said stands after "is". */
function equation(unit: Unit, k: number, edge: Edge): Frame | undefined {
  const { tokens, verbs } = unit;
  const verb = verbs.find(({ first }) => first === k + 1);
  const speaker = ownerBefore(unit, k);
  if (verb === undefined || verb.lemma !== "be" || verb.isPassive || speaker === undefined) return undefined;
  const next = tokens[verb.last + 1];
  const isQuote = quoteAt(unit, next) !== undefined || next?.text === ":";
  if (!isQuote && next?.lower !== "that" && !(next?.lower === "to" && next.pos === "PART")) return undefined;
  const content = stretch(unit, verb.last + 1, edge(verb.last, verb.last + 1));
  if (content === undefined) return undefined;
  const cue = { first: k, last: verb.last };
  return { speaker, cue, content: [content], isDenied: verb.isNegated, isSpeech: false };
}

/** Where a noun is a subject: the verb of which it is, after the verb of what is said. */
function predicateAfter({ tokens, verbs, phrases }: Unit, k: number): number | undefined {
  const link = tokens[k + 1]?.lower ?? "";
  const after = verbs.filter(({ first, kind }) => first > k && (kind === "finite" || kind === "infinitive"));
  const [own, ...later] = after;
  if (own === undefined) return undefined;
  // "his call for a truce found": no verb belongs to what is said.
  const asks = /^(?:that|whether|how|why|what|when|where|who)$/;
  if (link !== "to" && !asks.test(link) && !asks.test(tokens[k + 2]?.lower ?? ""))
    return own.kind === "finite" ? own.first : undefined;
  if (link === "to" && own.kind !== "infinitive") return own.first;
  const next = later.find(({ kind }) => kind === "finite");
  if (next === undefined) return undefined;
  const gap = tokens.slice(own.last + 1, next.first);
  const isOwnClause = gap.some(
    ({ lower, text, pos }) =>
      /^(?:who|which|that|and|but|if|when|while|as)$/.test(lower) || text === "," || pos === "SCONJ",
  );
  const hasObject = phrases.some(({ first, last }) => first > own.last && last < next.first);
  return isOwnClause || (!hasObject && gap.length > 0) ? undefined : next.first;
}

/** "issued a denial that", "took the view that": the subject of the verb whose object the noun is. */
function holderBefore(unit: Unit, k: number): Frame["speaker"] {
  const { tokens, verbs } = unit;
  let j = k - 1;
  while (j > 0 && /^(?:DET|ADJ|NUM)$/.test(tokens[j]?.pos ?? "")) j--;
  const verb = verbs.find(({ last }) => last === j);
  return verb === undefined || verb.isPassive || verb.lemma === "be" || verb.kind !== "finite"
    ? undefined
    : speakerBefore(unit, verb, 0);
}

/** "Tehran's", "his": who owns the noun. */
function ownerBefore(unit: Unit, k: number): Frame["speaker"] {
  const { tokens, phrases } = unit;
  for (let j = k - 1; j >= Math.max(0, k - 4); j--) {
    const token = tokens[j];
    if (token === undefined || token.pos === "PUNCT" || token.pos === "VERB" || token.pos === "ADP")
      return undefined;
    if (/^(?:his|her|their|its|our|my)$/.test(token.lower)) return { first: j, last: j };
    if (!/^['’]s?$/.test(token.lower)) continue;
    const phrase = phrases.find(({ first, last }) => first < j && j <= last);
    return { first: phrase?.first ?? j - 1, last: j - 1 };
  }
  return undefined;
}
