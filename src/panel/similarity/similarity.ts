import type { SimilarityTable } from "./columns.ts";
import { comparePairs, type SimilarityScale } from "./compare.ts";
import { PORTFOLIO_VALUE } from "./portfolio.ts";

/** Treaty portfolios: values 0–3; coarse: no obligation (0) or any (1). */
export const PORTFOLIO_SCALE: SimilarityScale = {
  levels: PORTFOLIO_VALUE.activeHelp + 1,
  coarse: [0, 1, 1, 1],
};

/** A state's vote: yes 1, abstention 2, no 3; absent or no member then: 0. */
export const BALLOT = { absent: 0, yes: 1, abstain: 2, no: 3 } as const;

/** UN votes: yes, abstention, no in equal steps; coarse: yes or no, votes on which either abstained left out. */
export const VOTE_SCALE: SimilarityScale = { levels: 3, coarse: [0, undefined, 1] };

/**
 * Similarity of all pairs of states by their treaty portfolios.
 *
 * Two states are compared over what they owe to each member of the system, themselves and each other included; dmax is
 * 3 (absolute), 9 (squared), 1 (binary). Weights, one per member and usually its share of capability, need not sum to 1.
 *
 * In:      portfolios `[n × n]` of `portfolioOf`; weights `[n]`, `NaN` where unknown: such a member leaves the weighted S.
 * Missing: as `comparePairs`.
 * Throws:  RangeError on a matrix of another size or another value than 0–3.
 * Source:  docs/method/similarity.md; Signorino & Ritter 1999, ISQ 43: 115–144; Häge 2011, Political Analysis 19: 287–305.
 * Check:   tests/parity/similarity.test.ts, to 1e-9.
 */
export function portfolioSimilarity(options: {
  readonly n: number;
  readonly portfolios: Uint8Array;
  readonly weights?: ArrayLike<number>;
}): SimilarityTable {
  const { n, portfolios, weights } = options;
  const { levels } = PORTFOLIO_SCALE;
  if (portfolios.length !== n * n) throw new RangeError(`${portfolios.length} entries for ${n} portfolios`);
  const odd = portfolios.find((value) => value >= levels);
  if (odd !== undefined) throw new RangeError(`a portfolio holds ${odd}, not 0–${levels - 1}`);
  return comparePairs({ rows: n, columns: n, levels, values: portfolios }, PORTFOLIO_SCALE, weights);
}

/**
 * Similarity of all pairs of states by their votes, over the votes that both cast.
 *
 * dmax is 2 (absolute), 4 (squared), 1 (yes or no). There are no weights: those columns are missing.
 *
 * In:      votes `[n × count]` in the numbers of `BALLOT`.
 * Missing: as `comparePairs`; all of a pair's values when it has no common vote.
 * Throws:  RangeError on a matrix of another size or another value than 0–3.
 * Source:  docs/method/similarity.md.
 */
export function voteSimilarity(options: {
  readonly n: number;
  readonly count: number;
  readonly votes: Uint8Array;
}): SimilarityTable {
  const { n, count, votes } = options;
  if (votes.length !== n * count) throw new RangeError(`${votes.length} ballots for ${n} × ${count}`);
  const odd = votes.find((ballot) => ballot > BALLOT.no);
  if (odd !== undefined) throw new RangeError(`a ballot is ${odd}, not 0–${BALLOT.no}`);
  // Absent, 0, wraps round to 255: no level, so missing.
  const values = votes.map((ballot) => ballot - BALLOT.yes);
  return comparePairs({ rows: n, columns: count, levels: VOTE_SCALE.levels, values }, VOTE_SCALE);
}
