import type { GoldSpan } from "./gold-claims.ts";

/** Places of letters and digits; marks and space do not count. */
export function placesOf(text: string, spans: readonly GoldSpan[]): Set<number> {
  const places = new Set<number>();
  for (const { start, end } of spans)
    for (let k = start; k < end; k++) if (/[\p{L}\p{N}]/u.test(text.charAt(k))) places.add(k);
  return places;
}

/** Letters that both hold, of those that either holds. */
export function sharedShare(text: string, a: readonly GoldSpan[], b: readonly GoldSpan[]): number {
  const mine = placesOf(text, a);
  const theirs = placesOf(text, b);
  let shared = 0;
  for (const place of mine) if (theirs.has(place)) shared++;
  return shared / Math.max(1, mine.size + theirs.size - shared);
}
