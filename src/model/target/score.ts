import { TERMS, termPositions } from "./design.ts";
import type { TargetFit } from "./fit.ts";
import { termAt, type Choice, type TargetTable } from "./training.ts";

/** How well one ranking found the named states of one treaty. */
export interface TargetHit {
  readonly top1: number;
  readonly top3: number;
  readonly reciprocalRank: number;
  /** Nats; missing for a ranking that gives no probabilities. */
  readonly logLoss: number | undefined;
}

/** A way to rank third states: a number for each row of a choice, higher first. */
export interface Ranking {
  readonly scores: (choice: Choice) => Float64Array;
  readonly isUtility: boolean;
}

const scoresBy =
  (score: (value: (term: string) => number) => number) =>
  (choice: Choice): Float64Array =>
    Float64Array.from(choice.states, (_, row) =>
      score((term) => termAt(choice, row, POSITION.get(term) ?? -1)),
    );

const POSITION = new Map(TERMS.map(({ id }, at) => [id, at]));
/** Larger than any lower-ranking term can be. */
const FIRST = 1000;

/** Rankings that need no fit; what ties on the first is ordered by the second. */
export const TARGET_BASELINES: readonly (Ranking & { readonly name: string })[] = [
  {
    name: "strongest shared rival",
    scores: scoresBy((term) => FIRST * term("rivalry") + term("threat-least")),
    isUtility: false,
  },
  {
    name: "threat",
    scores: scoresBy((term) => FIRST * term("threat-least") + term("threat-most")),
    isUtility: false,
  },
  { name: "capability by distance", scores: scoresBy((term) => term("strength")), isUtility: false },
  { name: "any state alike", scores: scoresBy(() => 0), isUtility: true },
];

/** Utilities of a choice's third states by a fit. */
export function utilitiesBy(fit: TargetFit): Ranking {
  const at = termPositions(fit.terms);
  return {
    scores: (choice) =>
      Float64Array.from(choice.states, (_, row) =>
        at.reduce((sum, term, k) => sum + termAt(choice, row, term) * (fit.coefficients[k] as number), 0),
      ),
    isUtility: true,
  };
}

/**
 * Scores a ranking on a treaty: mean over its pairs, and within a pair over the states it names.
 *
 * A named state is ranked among the states that are not named; ties count as if broken by lot.
 */
export function scoreTreaty(table: TargetTable, treaty: number, ranking: Ranking): TargetHit {
  const hits = (table.choicesOf[treaty] ?? []).flatMap((c) => {
    const choice = table.choices[c];
    return choice === undefined ? [] : [scoreChoice(choice, ranking)];
  });
  return meanHit(hits);
}

function scoreChoice(choice: Choice, ranking: Ranking): TargetHit {
  const scores = ranking.scores(choice);
  const most = scores.reduce((p, q) => Math.max(p, q), Number.NEGATIVE_INFINITY);
  const logSum = most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0));
  return meanHit(
    choice.named.map((row) => {
      const own = scores[row] as number;
      let [above, level] = [0, 1];
      scores.forEach((score, other) => {
        if (choice.named.includes(other)) return;
        if (score > own) above++;
        else if (score === own) level++;
      });
      let inverse = 0;
      for (let rank = above + 1; rank <= above + level; rank++) inverse += 1 / rank / level;
      const within = (places: number) => Math.min(1, Math.max(0, (places - above) / level));
      return {
        top1: within(1),
        top3: within(3),
        reciprocalRank: inverse,
        logLoss: ranking.isUtility ? logSum - own : undefined,
      };
    }),
  );
}

/** Mean over hits. */
export function meanHit(hits: readonly TargetHit[]): TargetHit {
  const mean = (read: (hit: TargetHit) => number) =>
    hits.reduce((sum, hit) => sum + read(hit), 0) / hits.length;
  return {
    top1: mean(({ top1 }) => top1),
    top3: mean(({ top3 }) => top3),
    reciprocalRank: mean(({ reciprocalRank }) => reciprocalRank),
    logLoss: hits.some(({ logLoss }) => logLoss === undefined)
      ? undefined
      : mean(({ logLoss }) => logLoss ?? Number.NaN),
  };
}
