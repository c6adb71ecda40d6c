import type { Span } from "../text/token.ts";
import { readShare, SHARE } from "./survey-shares.ts";

/** A finding as the words of one sentence give it; places count from the start of the sentence. */
export interface DraftFinding {
  readonly sharePct: number;
  readonly share: Span;
  /** Who was asked; absent where it is left to what went before. */
  readonly people: Span | undefined;
  readonly opinion: Span;
  readonly comparison: DraftComparison | undefined;
}

/** The share that a finding is compared with. */
export interface DraftComparison {
  readonly words: string;
  readonly sharePct: number;
  readonly of: Span | undefined;
  readonly span: Span;
}

const NOUNS = String.raw`(?:respondents|adults|voters|people|citizens|(?:the )?public|population|residents|inhabitants|soldiers|officers|conscripts|students|pensioners|households|diplomats|scholars|executives|teenagers|women|men|members|supporters|them)`;
const PEOPLE = String.raw`(?<people>(?:the |all |their |its |young |older |urban |rural )*(?:(?:\p{L}+ ){0,3}?${NOUNS}(?: (?:surveyed|polled|asked))?(?: (?:of|in) (?:the )?\p{Lu}[\p{L}-]+)?|those (?:polled|surveyed|asked|questioned)|(?:South |North |East |West |young |older )?\p{Lu}\p{L}+(?:s|ese|ish|ch|sh)))`;
const HELD =
  "say|said|think|thought|believed?|views?|viewed|sees?|saw|supports?|supported|opposed?|favou?r(?:ed)?|fear(?:ed)?|trust(?:ed)?|distrust(?:ed)?|approved? of|disapproved? of|regard(?:ed)?|consider(?:ed)?|want(?:ed)?|agreed?|expect(?:ed)?|named?|had|have|hold|held|would|could|are|were|feel|felt|back(?:ed)?|blamed?|prefer(?:red)?|reject(?:ed)?|welcome[ds]?|backs|doubt(?:ed)?|hoped?|cited?|picked|chose|call(?:ed)?|rated?|told";
const OPINION = String.raw`(?<opinion>(?:now |still |also |currently |strongly |overwhelmingly )?(?:${HELD})\b[^.;]*)`;
const OPENING = String.raw`(?<share>${SHARE})`;

/** In the order in which they are tried; each may hold several times in a sentence. */
const PATTERNS: readonly RegExp[] = [
  // "the share of Indians who regard China as a rival rose to 67 percent"
  String.raw`share of ${PEOPLE} (?:who|that) (?<opinion>(?:${HELD})\b[^.;]*?) (?:rose|fell|grew|climbed|dropped|slipped|jumped|stood) (?:to|at) (?<share>${SHARE})`,
  // "support for the treaty fell to 36 percent among Filipinos"
  String.raw`(?<opinion>[Ss]upport for [^.;,]*?|[Tt]rust in [^.;,]*?|[Oo]pposition to [^.;,]*?) (?:rose|fell|grew|climbed|dropped|slipped|jumped|stood) (?:to|at) (?<share>${SHARE}) among ${PEOPLE}`,
  // "a majority of Finns, 53 percent, support"
  String.raw`(?:majority|plurality|minority) of ${PEOPLE}, ${OPENING}, ${OPINION}`,
  // "of the soldiers surveyed, 9 percent thought"
  String.raw`\b[Oo]f ${PEOPLE}, (?:only |just |some )?${OPENING} ${OPINION}`,
  // "62 percent of Russians view"
  String.raw`${OPENING} of ${PEOPLE},? ${OPINION}`,
  // "four in ten Turks see"
  String.raw`${OPENING} ${PEOPLE} ${OPINION}`,
  // "Georgians support membership, at 79 percent"
  String.raw`(?<people>\p{Lu}\p{L}+(?:s|ese|ish|ch|sh)) ${OPINION.replace("[^.;]*", "[^.;,]*")}, at ${OPENING}`,
  // "while 27 percent were against it"
  String.raw`${OPENING} ${OPINION}`,
].map((source) => new RegExp(source, "dgu"));

const COMPARISON = new RegExp(
  String.raw`,?\s*\(?(?<words>up from|down from|unchanged from|compared (?:with|to)|against|from)\s+(?<share>${SHARE})(?<of>[^.;,)]*)`,
  "du",
);
/** What ends what is held: the source, another finding. */
const AFTERWARDS = new RegExp(
  String.raw`,?\s+(?:according to|a (?:poll|survey|study)|the (?:poll|survey)|\p{Lu}[^.;,]* (?:found|said|says|reported|showed)\b|(?:while|and|but|whereas) (?:only |just |some |another )?${SHARE}|a \p{Lu}[^.;,]* (?:poll|survey)|the highest|the lowest|pollster).*$`,
  "u",
);

/** Findings in a sentence, in order; a stretch of words counts once. */
export function draftFindings(sentence: string): DraftFinding[] {
  const words = lowered(sentence);
  const found: { readonly at: number; readonly shareAt: number; readonly draft: DraftFinding }[] = [];
  for (const pattern of PATTERNS)
    for (let from = 0; ;) {
      pattern.lastIndex = from;
      const match = pattern.exec(words);
      const share = match?.indices?.groups?.["share"];
      if (match === null || share === undefined) break;
      from = share[1];
      if (found.some(({ shareAt }) => shareAt === share[0]) || isCompared(words, share[0])) continue;
      const draft = draftOf(words, match);
      if (draft !== undefined) found.push({ at: match.index, shareAt: share[0], draft });
    }
  return found.sort((p, q) => p.shareAt - q.shareAt).map(({ draft }) => draft);
}

/** "Four in ten" at the start as it stands elsewhere, letter for letter. */
function lowered(sentence: string): string {
  return /^(?:Half|A|One|Two|Three|Four|Five|Six|Seven|Eight|Nine)\b/.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
}

/** The last people named before a place: "a poll of 1,004 Australians found". */
function peopleBefore(words: string, at: number): Span | undefined {
  const last = [...words.slice(0, at).matchAll(NAMED)].at(-1);
  const people = last?.indices?.groups?.["people"];
  return people === undefined ? undefined : { start: people[0], end: people[1] };
}

const NAMED = new RegExp(String.raw`(?<![\p{L}-])${PEOPLE}(?![\p{L}-])`, "dgu");

/** Whether a share only stands there to be compared with. */
function isCompared(words: string, at: number): boolean {
  return /(?:from|compared (?:with|to)|against|(?<!more |fewer |less |rather )than)\s+$/i.test(
    words.slice(Math.max(0, at - 16), at),
  );
}

function draftOf(words: string, match: RegExpExecArray): DraftFinding | undefined {
  const { share, people, opinion } = match.indices?.groups ?? {};
  const sharePct = share === undefined ? undefined : readShare(words.slice(share[0], share[1]));
  if (share === undefined || opinion === undefined || sharePct === undefined) return undefined;
  const [start, end] = opinion;
  const compared = comparisonIn(words, Math.max(start, share[1]));
  const stop =
    compared !== undefined && compared.span.start > start ? Math.min(end, compared.span.start) : end;
  const held = words
    .slice(start, stop)
    .replace(AFTERWARDS, "")
    .replace(/[,\s]+$/, "");
  const said = /^(?:say|said|told \w+) (?:that )?/.exec(held)?.[0].length ?? 0;
  if (held.length <= said) return undefined;
  return {
    sharePct,
    share: { start: share[0], end: share[1] },
    people: people === undefined ? peopleBefore(words, share[0]) : { start: people[0], end: people[1] },
    opinion: { start: start + said, end: start + held.length },
    comparison: compared,
  };
}

/** The first share after a place that the finding is compared with; not past another finding. */
function comparisonIn(words: string, from: number): DraftComparison | undefined {
  const match = COMPARISON.exec(words.slice(from));
  const { words: link, share } = match?.groups ?? {};
  const of = match?.indices?.groups?.["of"];
  if (match === null || link === undefined || share === undefined) return undefined;
  const between = words.slice(from, from + match.index);
  const sharePct = readShare(share);
  if (sharePct === undefined || new RegExp(SHARE, "u").test(between)) return undefined;
  const text = of === undefined ? "" : words.slice(from + of[0], from + of[1]);
  const lead = /^\s*(?:of )?/.exec(text)?.[0].length ?? 0;
  const start = from + (of?.[0] ?? 0) + lead;
  const end = start + text.slice(lead).trimEnd().length;
  return {
    words: link,
    sharePct,
    of: end > start ? { start, end } : undefined,
    span: { start: from + match.index, end: from + match.index + match[0].length },
  };
}
