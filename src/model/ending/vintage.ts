import { HORIZONS, type HorizonYears } from "../../core/index.ts";
import { logit } from "../../math/index.ts";
import { OUTCOMES, type Outcome } from "../../panel/index.ts";
import { isNumbers, openStored, round } from "../stored.ts";
import { WINDOW_YEARS, type TrainingTable } from "../hazard/training.ts";
import { AGE_BANDS, ENDING_COLUMNS, fillProfile, fitEnding, type EndingModel } from "./fit.ts";
import { sampleEndings, type EndingLabels, type EndingSample } from "./labels.ts";

/** Schema name of a stored vintage of endings. */
export const ENDING_SCHEMA = "entente/ending-vintage@1";

const KIND = {
  schema: ENDING_SCHEMA,
  called: "vintage of endings",
  madeBy: "entente fit --ending --data DIR",
} as const;

/** Everything learnt about the loss of one outcome from data to the end of a year. */
export interface EndingVintage extends EndingModel {
  readonly schema: typeof ENDING_SCHEMA;
  readonly outcome: Outcome;
  /** The last year whose outcomes were used. */
  readonly lastYear: number;
  readonly trained: {
    readonly rows: number;
    readonly endings: number;
    /** Treaties that held a pair, and those of them that lost one. */
    readonly treaties: number;
    readonly treatiesEnded: number;
    /** Rows left out because a state left the system first. */
    readonly left: number;
  };
  /** Cumulative hazard at each horizon as a multiple of that at five years. */
  readonly hazardCurve: Readonly<Record<HorizonYears, number>>;
  /** The reference pair: a value for each column at which the ridge logit gives the base rate. */
  readonly centre: readonly number[];
  readonly inputsHash: string;
}

/**
 * Fits the endings of one outcome to what had happened by the end of a year.
 *
 * Missing: without an ending, or without a pair that kept the outcome, there is nothing to fit.
 * Source:  docs/method/ending.md, sections 2 and 3.
 */
export function buildEndingVintage(plan: {
  readonly table: TrainingTable;
  readonly labels: EndingLabels;
  readonly lastYear: number;
  readonly inputsHash: string;
}): EndingVintage | undefined {
  const { table, labels, lastYear } = plan;
  const sample = sampleEndings(table, labels, WINDOW_YEARS, (year) => year + WINDOW_YEARS <= lastYear);
  if (!sample.y.includes(1) || !sample.y.includes(0)) return undefined;
  const model = fitEnding(table, labels, sample);
  return {
    schema: ENDING_SCHEMA,
    outcome: labels.outcome,
    lastYear,
    trained: {
      rows: sample.rows.length,
      endings: sample.y.reduce((sum, y) => sum + y, 0),
      treaties: new Set(sample.treaty).size,
      treatiesEnded: new Set(sample.treaty.filter((_, r) => sample.y[r] === 1)).size,
      left: sample.left,
    },
    ...model,
    hazardCurve: endingCurve(table, labels, (year) => year <= lastYear),
    centre: centreAt(table, labels, sample, model),
    inputsHash: plan.inputsHash,
  };
}

/** Weight of a steady hazard, in treaty-years: a few early treaties cannot bend the curve. */
const STEADY_TREATY_YEARS = 25;

/**
 * Cumulative hazard at each horizon as a multiple of that at five years, on the rows whose ten years were closed
 * and whose states stayed in the system.
 */
export function endingCurve(
  table: Pick<TrainingTable, "rows" | "year" | "complete">,
  labels: EndingLabels,
  isKnown: (year: number) => boolean,
): Record<HorizonYears, number> {
  const longest = HORIZONS.at(-1) ?? WINDOW_YEARS;
  const cumulative = (years: number) => {
    const { y, treatyWeight } = sampleEndings(
      table,
      labels,
      years,
      (year) => isKnown(year + longest),
      longest,
    );
    const total = treatyWeight.reduce((sum, w) => sum + w, 0);
    const ended = treatyWeight.reduce((sum, w, r) => sum + (y[r] === 1 ? w : 0), 0);
    const steady = (STEADY_TREATY_YEARS * years) / longest;
    return -Math.log1p(-(ended + steady) / (total + 2 * STEADY_TREATY_YEARS));
  };
  const five = cumulative(WINDOW_YEARS);
  return Object.fromEntries(HORIZONS.map((years) => [years, round(cumulative(years) / five)])) as Record<
    HorizonYears,
    number
  >;
}

/** The point on the line from the mean pair that kept the outcome to the mean pair that lost it with the base rate. */
function centreAt(
  table: TrainingTable,
  labels: EndingLabels,
  sample: EndingSample,
  model: EndingModel,
): number[] {
  const [kept, lost] = [0, 1].map((y) => meanProfile(table, labels, sample, y)) as [
    Float64Array,
    Float64Array,
  ];
  const ridgeAt = (profile: Float64Array) =>
    profile.reduce(
      (sum, value, c) =>
        sum +
        ((model.coefficients[c + 1] as number) * (value - (model.mean[c] as number))) /
          (model.sd[c] as number),
      model.coefficients[0] as number,
    );
  const low = ridgeAt(kept);
  const share = (logit(model.baseRate) - low) / (ridgeAt(lost) - low);
  return [...kept].map((value, c) => round(value + share * ((lost[c] as number) - value)));
}

function meanProfile(
  table: TrainingTable,
  labels: EndingLabels,
  sample: EndingSample,
  y: number,
): Float64Array {
  const sums = new Float64Array(ENDING_COLUMNS.length);
  const profile = new Float64Array(ENDING_COLUMNS.length);
  let total = 0;
  sample.rows.forEach((row, r) => {
    if (sample.y[r] !== y) return;
    const w = sample.treatyWeight[r] as number;
    total += w;
    fillProfile(table, labels, row, profile);
    for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) + w * (profile[c] as number);
  });
  return sums.map((sum) => sum / total);
}

/**
 * Reads a vintage of endings from its stored JSON.
 *
 * Throws: `store/bad-vintage` when the text is not a vintage of this version.
 */
export function parseEndingVintage(json: string, where: string): EndingVintage {
  const { value, refuse } = openStored(json, where, KIND);
  if (!OUTCOMES.some((known) => known === value["outcome"])) throw refuse("its outcome is unknown");
  const curve = value["hazardCurve"] as Record<number, unknown> | undefined;
  if (curve === undefined || !HORIZONS.every((years) => typeof curve[years] === "number"))
    throw refuse("its hazard curve lacks a horizon");
  const width = ENDING_COLUMNS.length;
  const fits =
    JSON.stringify(value["columns"]) === JSON.stringify(ENDING_COLUMNS.map(({ id }) => id)) &&
    isNumbers(value["mean"], width) &&
    isNumbers(value["sd"], width) &&
    isNumbers(value["coefficients"], width + 1) &&
    isNumbers(value["centre"], width) &&
    isNumbers(value["rateByAge"], AGE_BANDS.length) &&
    Number.isFinite(value["baseRate"]);
  if (!fits) throw refuse("it does not fit the columns");
  // Every field that is computed with was checked above.
  return value as unknown as EndingVintage;
}
