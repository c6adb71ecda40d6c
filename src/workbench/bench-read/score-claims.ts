import type { Claim } from "../../record/index.ts";
import type { GoldClaim } from "./gold-claims.ts";
import { placesOf, sharedShare } from "./overlap.ts";
import { agreementOf, type Agreement } from "./score.ts";

/** How far the claims found agree with those labelled. */
export interface ClaimAgreement {
  /** Content that shares at least half of all the letters either holds. */
  readonly content: Agreement;
  /** The same, and the speakers' words share at least one letter, or neither has any. */
  readonly withSpeaker: Agreement;
  /** Content of the very same letters. */
  readonly exact: Agreement;
  /** Content that shares any letter, each counted for the share it has: the soft measure of the literature. */
  readonly partial: Agreement;
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
  const counts = { found: 0, expected: 0, content: 0, speaker: 0, exact: 0, partial: 0 };
  const letters = { found: 0, expected: 0, right: 0 };
  for (const { text, found, expected } of paragraphs) {
    counts.found += found.length;
    counts.expected += expected.length;
    const pairs = found
      .flatMap((claim) =>
        expected.map((gold) => ({ claim, gold, shared: sharedShare(text, claim.content, gold.content) })),
      )
      .filter(({ shared }) => shared > 0)
      .sort((p, q) => q.shared - p.shared);
    const taken = new Set<Claim | GoldClaim>();
    for (const { claim, gold, shared } of pairs) {
      if (taken.has(claim) || taken.has(gold)) continue;
      taken.add(claim).add(gold);
      counts.partial += shared;
      if (shared < LEAST_SHARED) continue;
      counts.content++;
      if (shared === 1) counts.exact++;
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
    content: agreementOf(counts.content, counts),
    withSpeaker: agreementOf(counts.speaker, counts),
    exact: agreementOf(counts.exact, counts),
    partial: agreementOf(counts.partial, counts),
    letters: agreementOf(letters.right, letters),
  };
}

function isSameSpeaker(text: string, { speaker }: Claim, { source }: GoldClaim): boolean {
  if (speaker.span === undefined || source.length === 0)
    return speaker.span === undefined && source.length === 0;
  return sharedShare(text, [speaker.span], source) > 0;
}
