import type { Term } from "../core/index.ts";

/** Terms that lower the answer or leave it alone, strongest first. */
export function frictionsOf(terms: readonly Term[]): Term[] {
  return terms.filter(({ logOdds = 0 }) => logOdds <= 0).sort((p, q) => (p.logOdds ?? 0) - (q.logOdds ?? 0));
}
