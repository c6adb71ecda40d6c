import { logOddsOf, type HorizonEstimate, type PathStep } from "../core/index.ts";
import type { Vintage } from "../model/index.ts";

/** The way from base rate to answer; the steps' log-odds add up to those of the answer. */
export function describePath(vintage: Vintage, estimate: HorizonEstimate | undefined): PathStep[] {
  if (estimate === undefined) return [];
  const { baseRate, probability } = estimate;
  const { rows, treaties } = vintage.trained;
  return [
    {
      step: "base-rate",
      probability: baseRate,
      logOdds: logOddsOf(baseRate),
      note: `pairs at risk, each of ${treaties} treaties counted once however many pairs it bound: ${rows.toLocaleString("en")} pair-years to ${vintage.lastYear}`,
    },
    {
      step: "structure",
      probability,
      logOdds: logOddsOf(probability) - logOddsOf(baseRate),
      note: "what the record knew of this pair that day",
    },
  ];
}
