import type { Answer } from "../core/index.ts";
import { measureIn, type Case } from "../panel/index.ts";
import { between } from "./mechanisms/mechanism.ts";

/** From this common threat on (0–1) it counts as high: some one pair-year in twenty-five since 1816. */
const HIGH_THREAT = 0.01;
/** From so many deals within 25 years on, or this share of either's trade, mutual interest counts as high. */
const HIGH_DEALS = 3;
const HIGH_TRADE = 0.05;

const TYPES = {
  "low low": "simple",
  "high low": "security",
  "low high": "economic",
  "high high": "full",
} as const;

/**
 * Which kind of partnership the two have reason for: common threat high or low by mutual interest high or low.
 *
 * Missing: trade is known with the `full` feature set only; without it interest rests on the deals of the record, and low may mean
 *          not recorded.
 * Source:  after Feng & Huang 2014, China's Strategic Partnership Diplomacy, ESPO Working Paper 8 (the four types; the cuts are ours).
 */
export function classifyPartnership(one: Case): Answer["partnership"] {
  const threat = measureIn(one, "common-threat");
  const trade = measureIn(one, "trade-tie");
  const deals = between(one, "deal", [one.a, one.b]).length;
  const commonThreat = threat >= HIGH_THREAT ? "high" : "low";
  const mutualInterest = deals >= HIGH_DEALS || trade >= HIGH_TRADE ? "high" : "low";
  const dealt =
    deals === 0 ? "no deal on record, whether or not there were any" : `${deals} deals in 25 years`;
  const traded = Number.isNaN(trade)
    ? "trade not asked"
    : `${(100 * trade).toPrecision(2)} % of either's trade`;
  return {
    type: TYPES[`${commonThreat} ${mutualInterest}`],
    commonThreat,
    mutualInterest,
    why: `common threat ${threat.toFixed(3)} (high from ${HIGH_THREAT}); ${dealt} (high from ${HIGH_DEALS}), ${traded} (high from ${100 * HIGH_TRADE} %)`,
  };
}
