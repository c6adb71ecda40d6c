import type { Claim } from "../../record/index.ts";
import type { GoldClaim, GoldSpan } from "./gold-claims.ts";
import type { Agreement } from "./score.ts";

/** How far the claims found agree with those labelled. */
export interface ClaimAgreement {
  /** Content that shares at least half of all the letters either holds. */
  readonly content: Agreement;
  /** The same, and the speakers' words share at least one letter, or neither has any. */
  readonly withSpeaker: Agreement;
  /** Share of letters of all content, however it is cut into claims. */
  readonly letters: Agreement;
}

const LEAST_SHARED = 0.5;

/** Pairs claims with labelled ones, the best first, each once. */
export function scoreClaims(
  paragraphs: readonly {
    readonly text: string;
    readonly found: readonly Claim[];
    readonly expected: readonly GoldClaim[];
  }[],
): ClaimAgreement {
  const counts = { found: 0, expected: 0, content: 0, speaker: 0 };
  const letters = { found: 0, expected: 0, right: 0 };
  for (const { text, found, expected } of paragraphs) {
    counts.found += found.length;
    counts.expected += expected.length;
    const pairs = found
      .flatMap((claim) =>
        expected.map((gold) => ({ claim, gold, shared: sharedShare(text, claim.content, gold.content) })),
      )
      .filter(({ shared }) => shared >= LEAST_SHARED)
      .sort((p, q) => q.shared - p.shared);
    const taken = new Set<Claim | GoldClaim>();
    for (const { claim, gold } of pairs) {
      if (taken.has(claim) || taken.has(gold)) continue;
      taken.add(claim).add(gold);
      counts.content++;
      if (isSameSpeaker(text, claim, gold)) counts.speaker++;
    }
    const mine = placesOf(
      text,
      found.flatMap(({ content }) => content),
    );
    const theirs = placesOf(
      text,
      expected.flatMap(({ content }) => content),
    );
    letters.found += mine.size;
    letters.expected += theirs.size;
    for (const place of mine) if (theirs.has(place)) letters.right++;
  }
  return {
    content: agreement(counts.content, counts),
    withSpeaker: agreement(counts.speaker, counts),
    letters: agreement(letters.right, letters),
  };
}

function isSameSpeaker(text: string, { speaker }: Claim, { source }: GoldClaim): boolean {
  if (speaker.span === undefined || source.length === 0)
    return speaker.span === undefined && source.length === 0;
  return sharedShare(text, [speaker.span], source) > 0;
}

/** Letters that both hold, of those that either holds. */
function sharedShare(text: string, a: readonly GoldSpan[], b: readonly GoldSpan[]): number {
  const mine = placesOf(text, a);
  const theirs = placesOf(text, b);
  let shared = 0;
  for (const place of mine) if (theirs.has(place)) shared++;
  return shared / Math.max(1, mine.size + theirs.size - shared);
}

/** Places of letters and digits; marks and space do not count. */
function placesOf(text: string, spans: readonly GoldSpan[]): Set<number> {
  const places = new Set<number>();
  for (const { start, end } of spans)
    for (let k = start; k < end; k++) if (/[\p{L}\p{N}]/u.test(text.charAt(k))) places.add(k);
  return places;
}

function agreement(
  right: number,
  { found, expected }: { readonly found: number; readonly expected: number },
): Agreement {
  const precision = found === 0 ? 0 : right / found;
  const recall = expected === 0 ? 0 : right / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, found, expected, right };
}
