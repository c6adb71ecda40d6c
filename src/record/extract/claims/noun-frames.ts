import { speakerBefore } from "./speakers.ts";
import { stretch, type Frame, type Unit } from "./unit.ts";

/** Nouns of speech and thought: "Tehran's claim that", "amid reports that". */
const NOUNS =
  /^(?:claim|statement|assertion|allegation|accusation|charge|argument|belief|view|opinion|suggestion|proposal|promise|pledge|vow|threat|warning|fear|concern|hope|doubt|worr(?:y|ie)|idea|notion|report|rumou?r|announcement|declaration|confirmation|denial|insistence|conviction|contention|complaint|criticism|demand|call|request|desire|wish|prediction|forecast|expectation|assessment|conclusion|remark|comment|admission|acknowledg(?:e)?ment|assurance|question|suspicion|recommendation|theory|impression|perception|sense|support|opposition|condemnation|praise|plan|description|explanation|decision)s?$/;
/** Adjectives of thought after "is": "is confident that", "was worried about". */
const ADJECTIVES =
  /^(?:confident|sure|certain|aware|unaware|concerned|worried|convinced|adamant|hopeful|optimistic|pessimistic|sceptical|skeptical|doubtful|afraid|fearful|glad|happy|pleased|delighted|proud|sorry|surprised|shocked|disappointed|angry|upset|furious|willing|unwilling|eager|keen|ready|reluctant|clear|critical|supportive|wary|anxious|grateful|thankful|determined|satisfied|excited|interested|amazed|stunned|troubled|alarmed|positive|ashamed|committed|opposed|curious)$/;
const LINKS = /^(?:that|about|of|on|over|at|how|why|whether|for|to|with|by|against|if)$/;

/** Claims carried by a noun with "that" or an owner, or by an adjective after "is". */
export function findNounFrames(unit: Unit, edge: (verbLast: number, start: number) => number): Frame[] {
  return unit.tokens.flatMap((token, k) => {
    const link = unit.tokens[k + 1]?.lower ?? "";
    if (!LINKS.test(link)) return [];
    const frame =
      (token.pos === "NOUN" || token.pos === "VERB") && NOUNS.test(token.lower)
        ? nounFrame(unit, k, edge)
        : ADJECTIVES.test(token.lower)
          ? adjectiveFrame(unit, k, edge)
          : undefined;
    return frame ?? [];
  });
}

function nounFrame(
  unit: Unit,
  k: number,
  edge: (verbLast: number, start: number) => number,
): Frame | undefined {
  const { tokens } = unit;
  const speaker = ownerBefore(unit, k);
  const link = tokens[k + 1]?.lower ?? "";
  if (speaker === undefined && link !== "that") return undefined;
  const content = stretch(unit, k + 1, edge(k, k + 1));
  // "a report that was published": what follows describes the noun and says nothing.
  const next = unit.verbs.find(({ first }) => first > k);
  if (content === undefined || (link === "that" && next?.first === k + 2)) return undefined;
  return { speaker, cue: { first: k, last: k }, content: [content], isDenied: false };
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

function adjectiveFrame(
  unit: Unit,
  k: number,
  edge: (verbLast: number, start: number) => number,
): Frame | undefined {
  const { tokens, verbs } = unit;
  const verb = verbs.findLast(({ last }) => last < k && last >= k - 3);
  if (
    verb === undefined ||
    !/^(?:be|feel|seem|remain|become|sound|make)$/.test(verb.lemma) ||
    verb.kind !== "finite"
  )
    return undefined;
  if (tokens.slice(verb.last + 1, k).some(({ pos, lower }) => pos !== "ADV" && lower !== "it"))
    return undefined;
  const speaker = speakerBefore(unit, verb, 0);
  const content = stretch(unit, k + 1, edge(k, k + 1));
  if (
    speaker === undefined ||
    content === undefined ||
    /^(?:it|there|this|that)$/.test(tokens[speaker.first]?.lower ?? "")
  )
    return undefined;
  return { speaker, cue: { first: verb.first, last: k }, content: [content], isDenied: verb.isNegated };
}
