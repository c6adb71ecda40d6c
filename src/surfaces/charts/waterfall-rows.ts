import { percent, signed, type Answer } from "../../core/index.ts";
import { logit } from "./log-odds-axis.ts";

/** One bar from base rate to answer. */
export interface WaterfallRow {
  readonly label: string;
  /** Where it begins and ends, in log-odds; the same for a number that stands by itself. */
  readonly from: number;
  readonly to: number;
  readonly logOdds?: number;
  readonly points?: number;
  readonly text: string;
}

const LEAST_SHOWN = 0.05;

/** Base rate, every term of weight and the rest of them together, every later step, answer; the bars add up. */
export function waterfallRows({ path, drivers, frictions }: Answer): WaterfallRow[] {
  const [base, ...steps] = path;
  if (base === undefined) return [];
  const rows: WaterfallRow[] = [stand("base rate", base.probability)];
  let at = base.logOdds;
  const add = (label: string, logOdds: number, points: number) => {
    rows.push({ label, from: at, to: at + logOdds, logOdds, points, text: wordsOf(logOdds, points) });
    at += logOdds;
  };
  let before: number = base.probability;
  for (const { step, probability, logOdds } of steps) {
    if (step === "structure") {
      const terms = [...drivers, ...frictions].filter((term) => term.weighed);
      const shown = terms.filter((term) => Math.abs(term.logOdds ?? 0) >= LEAST_SHOWN);
      for (const term of shown) add(term.label, term.logOdds ?? 0, term.points ?? 0);
      const rest = logOdds - shown.reduce((sum, term) => sum + (term.logOdds ?? 0), 0);
      if (terms.length > shown.length) add("all else", rest, pointsOf(probability, rest));
    } else add(step, logOdds, 100 * (probability - before));
    before = probability;
  }
  const last = path.at(-1) ?? base;
  return [...rows, stand("answer", last.probability)];
}

function stand(label: string, probability: number): WaterfallRow {
  const at = logit(probability);
  return { label, from: at, to: at, text: percent(probability) };
}

/** Percentage points that a probability would lose with so much log-odds. */
function pointsOf(probability: number, logOdds: number): number {
  return 100 * (probability - 1 / (1 + Math.exp(logOdds - logit(probability))));
}

function wordsOf(logOdds: number, points: number): string {
  return `${signed(logOdds)} (${signed(points)} pt)`;
}
