import type { Answer, ModelCard, ModelResult } from "../../../core/index.ts";

/** Forecasts of about one size: their mean, the share that came, and its interval. */
type ReliabilityBin = ModelResult["reliability"][number]["bins"][number];

/** What the model says within the years it was scored over, and how forecasts near to that came out. */
export interface NearRecord {
  readonly years: number;
  readonly said: number;
  readonly bin: ReliabilityBin;
}

/** Which scored outcome a rung belongs to; absent where none was scored. */
const OUTCOMES: Readonly<Record<string, string>> = {
  defense: "defense",

  restraint: "restraint",
  consultation: "any",
};

/** The out-of-sample forecasts nearest to an answer in log-odds; absent where the rung is held or was not scored. */
export function recordNear({ ladder, headline }: Answer, card: ModelCard): NearRecord | undefined {
  const years = card.horizonYears;
  const said = ladder
    .find(({ rung }) => rung === headline.rung)
    ?.horizons.find((one) => one.years === years)?.probability;
  const bins = card.results
    .filter(({ outcome, protocol }) => outcome === OUTCOMES[headline.rung] && protocol === "long")
    .find(({ weighting }) => weighting === "treaty")
    ?.reliability.find(({ model }) => model === "pool")?.bins;
  if (said === undefined || bins === undefined) return undefined;
  const apart = ({ forecast }: ReliabilityBin) => Math.abs(logit(forecast) - logit(said));
  const [nearest] = bins
    .filter(({ forecast }) => forecast > 0 && forecast < 1)
    .toSorted((p, q) => apart(p) - apart(q));
  return nearest === undefined ? undefined : { years, said, bin: nearest };
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}
