import { LIBRARY_MEASURES, MEASURES } from "../../panel/index.ts";
import { pooledAt } from "./assemble.ts";
import { columnsIn } from "./design.ts";
import { profileOf } from "./predict.ts";
import { cutsOn } from "./specification.ts";
import type { Vintage } from "./vintage.ts";

/** Standard deviations either side of the mean between which the middle 80 % of a normal distribution lies. */
const EIGHTY_PERCENT = 1.2816;
const TAIL = 0.1;

/**
 * Two values of a measure that pairs learnt from commonly had: about their 10th and 90th percentile, on the scale on which the measure
 * enters the model; of a measure that is yes or no, both.
 *
 * Out:     from a logit's mean and standard deviation, else from the quantiles at which the trees cut; within what was learnt from.
 * Missing: absent for a measure that enters by more than one column, or by none that any specification reads.
 * Source:  docs/method/gaps.md, section 2.
 */
export function commonValues(vintage: Vintage, measure: string): readonly [number, number] | undefined {
  const c = columnOf(vintage, measure);
  const [least, most] = vintage.ranges[c] ?? [Number.NaN, Number.NaN];
  if (c < 0 || !Number.isFinite(least)) return undefined;
  const unit = [...MEASURES, ...LIBRARY_MEASURES].find(({ id }) => id === measure)?.unit;
  if (unit === "0/1") return [0, 1];
  const found = byLogit(vintage, c) ?? byCuts(vintage, c);
  return found === undefined ? undefined : [Math.max(least, found[0]), Math.min(most, found[1])];
}

/** The value of a measure nearest to the pair's own among all that the vintage was fitted to; absent as for `commonValues`. */
export function nearestLearnt(vintage: Vintage, values: Float32Array, measure: string): number | undefined {
  const c = columnOf(vintage, measure);
  const [least, most] = vintage.ranges[c] ?? [Number.NaN, Number.NaN];
  const now = profileOf(vintage, values)[c];
  return now === undefined || !Number.isFinite(least) ? undefined : Math.min(most, Math.max(least, now));
}

/**
 * The log-odds of `predict` with one measure at another value, given on the scale on which it enters.
 *
 * Missing: a row lacking a measure of the core record throws `model/insufficient-data`.
 */
export function logOddsWith(
  vintage: Vintage,
  values: Float32Array,
  instead: { readonly measure: string; readonly at: number },
): number {
  const profile = profileOf(vintage, values);
  profile[columnOf(vintage, instead.measure)] = instead.at;
  return pooledAt(vintage.specifications, profile);
}

/** The only column of a measure; −1 where it has none or several. */
function columnOf({ featureSet }: Vintage, measure: string): number {
  const own = columnsIn(featureSet).flatMap((column, c) => (column.measure === measure ? [c] : []));
  return own.length === 1 ? (own[0] ?? -1) : -1;
}

function byLogit(vintage: Vintage, c: number): readonly [number, number] | undefined {
  const id = columnsIn(vintage.featureSet)[c]?.id ?? "";
  for (const one of vintage.specifications) {
    const j = one.kind === "logit" ? one.columns.indexOf(id) : -1;
    if (one.kind !== "logit" || j < 0) continue;
    const [mean, margin] = [one.mean[j] as number, EIGHTY_PERCENT * (one.sd[j] as number)];
    return [mean - margin, mean + margin];
  }
  return undefined;
}

/** Trees cut at quantiles of what they were fitted to: the spread of their cuts is the spread of the values. */
function byCuts({ specifications, featureSet }: Vintage, c: number): readonly [number, number] | undefined {
  const id = columnsIn(featureSet)[c]?.id ?? "";
  const cuts = specifications.flatMap((one) => cutsOn(one, id)).sort((p, q) => p - q);
  const at = (share: number) => cuts[Math.round(share * (cuts.length - 1))];
  const [low, high] = [at(TAIL), at(1 - TAIL)];
  return low === undefined || high === undefined ? undefined : [low, high];
}
