import type { Claim } from "../claims/claim.ts";
import type { TextReader } from "../extract.ts";
import type { Span } from "../text/token.ts";
import { confidenceOf } from "./item.ts";
import type { PlacedActor } from "./placed-actor.ts";
import { findWords } from "./item-lexicon.ts";
import { partiesIn, spanOf, type ItemSentence } from "./item-sentence.ts";
import { modalityAt } from "./modality-at.ts";
import type { LeaderPosition } from "./position.ts";

const CUES: readonly (readonly [LeaderPosition["position"], RegExp])[] = [
  [
    "neutral",
    /^(?:has |have |had )?(?:stay(?:s|ed)|remain(?:s|ed)?|kept|keeps?|is|was) (?:strictly |carefully )?(?:neutral|out of)|^(?:has |had )?(?:refus(?:es|ed)|declin(?:es|ed)) to take (?:a side|sides)|^(?:has |had )?(?:took|takes|taken) no (?:position|side|sides)/,
  ],
  [
    "supports",
    /^(?:has |have |had |firmly |fully |strongly )*(?:supports?|supported|backs?|backed|sid(?:es|ed) with|endors(?:es|ed)|defend(?:s|ed)|champion(?:s|ed)|stands? (?:with|by|behind)|stood (?:with|by|behind))\b/,
  ],
  [
    "opposes",
    /^(?:has |have |had |firmly |fully |strongly )*(?:oppos(?:es|ed)|reject(?:s|ed)|resists?|resisted|object(?:s|ed) to|dismiss(?:es|ed)|contests?|contested)\b/,
  ],
];
const WHERE =
  /\b(?:dispute|quarrel|conflict|claims?|war|against|over|crisis|sovereignty|islands?|annexation)\b/i;

/** Positions of leaders that a sentence tells. */
export function findPositions(reader: TextReader, sentence: ItemSentence): LeaderPosition[] {
  return sentence.actors
    .filter(({ form }) => form === "leader")
    .flatMap((leader) => {
      const part = sentence.parts.find(({ start, end }) => leader.start >= start && leader.end <= end);
      const found = part === undefined ? undefined : positionOf(reader, sentence, { leader, part });
      return found === undefined ? [] : [found];
    });
}

function positionOf(
  reader: TextReader,
  sentence: ItemSentence,
  { leader, part }: { readonly leader: PlacedActor; readonly part: Span },
): LeaderPosition | undefined {
  const { words, span } = sentence;
  const rest = words.slice(leader.end, part.end);
  const said = rest.replace(/^,[^,]{1,60},/, "").trimStart();
  const at = leader.end + rest.length - said.length;
  const position = CUES.find(([, pattern]) => pattern.test(said))?.[0];
  const modality = modalityAt(sentence, part, at);
  if (position === undefined || modality !== "actual") return undefined;
  const after = { start: at, end: part.end };
  const dispute = findWords(reader.items.disputes, words.slice(at, part.end)).at(-1)?.name;
  const sides = sidesOf(sentence, after, dispute);
  if (position !== "neutral" && sides.length === 0 && dispute === undefined) return undefined;
  if (position !== "neutral" && dispute !== undefined && !WHERE.test(said) && sides.length === 0)
    return undefined;
  return {
    leader: {
      name: words.slice(leader.start, leader.end),
      span: { start: span.start + leader.start, end: span.start + leader.end },
      state: leader.id,
    },
    position,
    dispute,
    sides: position === "neutral" ? [] : sides,
    evidence: spanOf(sentence, { start: leader.start, end: part.end }),
    sentence: span,
    modality,
    confidence: confidenceOf(dispute !== undefined || sides.length > 0, modality),
  };
}

/** Whom the position is for or against: what stands before "over", "against" and the dispute itself. */
function sidesOf(sentence: ItemSentence, { start, end }: Span, dispute: string | undefined): string[] {
  const said = sentence.words.slice(start, end);
  const cut = said.search(/\b(?:over|against|on|in (?:the|its|his)|about)\b/);
  const stop = cut < 0 ? end : start + cut;
  return partiesIn(sentence, { start, end: stop })
    .filter((actor) => actor.form !== "meant")
    .filter(
      ({ start: from, end: to }) =>
        dispute === undefined || !dispute.includes(sentence.words.slice(from, to)) || cut >= 0,
    )
    .map(({ id }) => id)
    .sort();
}

/** Positions on the ties of two, out of statements of leaders with a stance. */
export function claimedPositions(
  claims: readonly Claim[],
  leaderAt: (span: Span) => boolean,
): LeaderPosition[] {
  return claims.flatMap(({ speaker, stance, content, isDenied, cue }) => {
    const { name, state, span } = speaker;
    const [first] = content;
    const last = content.at(-1);
    if (stance === undefined || isDenied || name === undefined || state === undefined || span === undefined)
      return [];
    if (first === undefined || last === undefined || !leaderAt(span)) return [];
    const start = Math.min(first.start, cue.start, span.start);
    const end = Math.max(last.end, cue.end, span.end);
    return [
      {
        leader: { name, span, state },
        position: stance.position,
        dispute: undefined,
        sides: [...stance.pair],
        evidence: { start: first.start, end: first.end },
        sentence: { start, end },
        modality: "actual" as const,
        confidence: "high" as const,
      },
    ];
  });
}
