import { seededRandom } from "../../math/index.ts";
import { chooseTarget, fitEveryTarget, layOut, type TargetFit } from "./fit.ts";
import { meanHit, scoreTreaty, TARGET_BASELINES, utilitiesBy, type TargetHit } from "./score.ts";
import { usableTreaties, type TargetTable } from "./training.ts";

/** Names of the two fitted rankings: from all other treaties, and from those signed in earlier years. */
export const TARGET_MODELS = { others: "model, other treaties", earlier: "model, earlier treaties" } as const;

/** Spans of years of signature that are scored apart. */
export const TARGET_ERAS = [
  { name: "all", from: 1815, to: 2018 },
  { name: "to 1945", from: 1815, to: 1945 },
  { name: "after 1945", from: 1946, to: 2018 },
  { name: "from 1870", from: 1870, to: 2018 },
] as const;

/** First year of signature for which earlier treaties suffice to fit the model. */
const FIRST_FORETOLD = 1870;
const DRAWS = 2000;
/** Ends of a 90 % interval. */
const [LOW, HIGH] = [0.05, 0.95];

/** A mean over treaties with its 90 % interval. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Scores of one ranking over the treaties of a span. */
export interface TargetScore {
  readonly era: string;
  readonly ranking: string;
  readonly treaties: number;
  readonly top1: Interval;
  readonly top3: Interval;
  readonly meanReciprocalRank: Interval;
  readonly logLoss: number | undefined;
  /** Share of draws in which the model from other treaties has the higher mean reciprocal rank, ties half. */
  readonly modelBetterShare: number | undefined;
}

/** One treaty as it was ranked. */
export interface TargetRanked {
  readonly treaty: string;
  readonly signedYear: number;
  readonly named: readonly string[];
  readonly pairs: number;
  readonly reciprocalRank: Readonly<Record<string, number>>;
}

/** Everything the leave-one-treaty-out test of the target model gives. */
export interface TargetBacktest {
  readonly scores: readonly TargetScore[];
  readonly treaties: readonly TargetRanked[];
  /** How often each set of terms and penalty was chosen, over the treaties left out. */
  readonly chosen: readonly { readonly set: string; readonly ridge: number; readonly times: number }[];
  /** Each set of terms and penalty fitted to all treaties: loss with each left out in turn. */
  readonly tried: readonly { readonly set: string; readonly ridge: number; readonly logLoss: number }[];
  /** Coefficients per standard deviation of the fit to all treaties. */
  readonly standardised: readonly { readonly term: string; readonly coefficient: number }[];
}

/**
 * Ranks the third states of each treaty by a model that has not seen it, and by baselines.
 *
 * Out:    scores by span, each treaty counting 1; intervals by resampling treaties.
 * Source: docs/method/target.md, section 5.
 */
export function runTargetBacktest(
  table: TargetTable,
  options: { readonly seed: number; readonly onTreaty?: (done: number, total: number) => void },
): TargetBacktest {
  const usable = usableTreaties(table);
  const layouts = layOut(table);
  const everything = fitEveryTarget(table, layouts, usable);
  const yearOf = (treaty: number) => table.treaties[treaty]?.signedYear ?? 0;
  const fits = usable.map((treaty, k) => {
    const rest = usable.filter((other) => other !== treaty);
    options.onTreaty?.(k + 1, usable.length);
    return chooseTarget(fitEveryTarget(table, layouts, rest, everything));
  });
  const byYear = new Map<number, TargetFit>();
  const earlierFit = (year: number): TargetFit => {
    const made = byYear.get(year);
    if (made !== undefined) return made;
    const before = usable.filter((other) => yearOf(other) < year);
    const fit = chooseTarget(fitEveryTarget(table, layouts, before, everything));
    byYear.set(year, fit);
    return fit;
  };
  const hits = new Map<string, (TargetHit | undefined)[]>([
    [
      TARGET_MODELS.others,
      usable.map((treaty, k) => scoreTreaty(table, treaty, utilitiesBy(fits[k] as TargetFit))),
    ],
    [
      TARGET_MODELS.earlier,
      usable.map((treaty) =>
        yearOf(treaty) < FIRST_FORETOLD
          ? undefined
          : scoreTreaty(table, treaty, utilitiesBy(earlierFit(yearOf(treaty)))),
      ),
    ],
    ...TARGET_BASELINES.map(
      (one) => [one.name, usable.map((treaty) => scoreTreaty(table, treaty, one))] as const,
    ),
  ]);
  const all = chooseTarget(everything);
  return {
    scores: TARGET_ERAS.flatMap((era) => {
      const own = usable.flatMap((treaty, k) =>
        yearOf(treaty) >= era.from && yearOf(treaty) <= era.to ? [k] : [],
      );
      return scoreEra(era.name, own, { hits, seed: options.seed });
    }),
    treaties: usable.map((treaty, k) => ({
      treaty: table.treaties[treaty]?.treaty ?? "",
      signedYear: yearOf(treaty),
      named: table.treaties[treaty]?.named ?? [],
      pairs: table.choicesOf[treaty]?.length ?? 0,
      reciprocalRank: Object.fromEntries(
        [...hits].flatMap(([name, list]) => {
          const hit = list[k];
          return hit === undefined ? [] : [[name, hit.reciprocalRank]];
        }),
      ),
    })),
    chosen: countChosen(fits),
    tried: everything.map(({ set, ridge, innerLogLoss }) => ({ set, ridge, logLoss: innerLogLoss })),
    standardised: all.terms.map((term, k) => ({
      term,
      coefficient: (all.coefficients[k] as number) * (all.sd[k] as number),
    })),
  };
}

function scoreEra(
  era: string,
  own: readonly number[],
  from: { readonly hits: ReadonlyMap<string, readonly (TargetHit | undefined)[]>; readonly seed: number },
): TargetScore[] {
  const random = seededRandom(from.seed);
  const draws = Array.from({ length: DRAWS }, () =>
    Int32Array.from(own, () => Math.floor(random() * own.length)),
  );
  const listOf = (name: string) => {
    const list = own.flatMap((k) => from.hits.get(name)?.[k] ?? []);
    return list.length === own.length ? list : undefined;
  };
  const reciprocal = ({ reciprocalRank }: TargetHit) => reciprocalRank;
  const model = drawMeans(listOf(TARGET_MODELS.others) ?? [], draws, reciprocal);
  return [...from.hits.keys()].flatMap((ranking) => {
    const list = listOf(ranking);
    if (list === undefined) return [];
    const interval = (read: (hit: TargetHit) => number): Interval => {
      const means = drawMeans(list, draws, read).sort();
      const at = (share: number) => means[Math.round(share * (DRAWS - 1))] as number;
      return {
        mean: list.reduce((sum, hit) => sum + read(hit), 0) / list.length,
        low: at(LOW),
        high: at(HIGH),
      };
    };
    const rivals = drawMeans(list, draws, reciprocal);
    const better = rivals.reduce((sum, mrr, d) => {
      const step = (model[d] as number) - mrr;
      return sum + (step > 0 ? 1 : step === 0 ? 0.5 : 0);
    }, 0);
    return [
      {
        era,
        ranking,
        treaties: list.length,
        top1: interval(({ top1 }) => top1),
        top3: interval(({ top3 }) => top3),
        meanReciprocalRank: interval(reciprocal),
        logLoss: meanHit(list).logLoss,
        modelBetterShare: ranking === TARGET_MODELS.others ? undefined : better / DRAWS,
      },
    ];
  });
}

function drawMeans(
  list: readonly TargetHit[],
  draws: readonly Int32Array[],
  read: (hit: TargetHit) => number,
): Float64Array {
  const values = list.map(read);
  return Float64Array.from(
    draws,
    (draw) => draw.reduce((sum, k) => sum + (values[k] as number), 0) / Math.max(1, draw.length),
  );
}

function countChosen(fits: readonly TargetFit[]): { set: string; ridge: number; times: number }[] {
  const counts = new Map<string, { set: string; ridge: number; times: number }>();
  for (const { set, ridge } of fits) {
    const key = `${set} ${ridge}`;
    const one = counts.get(key) ?? { set, ridge, times: 0 };
    counts.set(key, { ...one, times: one.times + 1 });
  }
  return [...counts.values()].sort((p, q) => q.times - p.times);
}
