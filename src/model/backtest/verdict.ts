/** What draws of a bootstrap say of two models. */
export type Verdict = "better" | "worse" | "no difference shown";

const SHOWN_FROM = 0.8;

/** The verdict when a model did better in a share of draws: "better" from 80 %, "worse" up to 20 %. */
export function verdictOf(betterShare: number): Verdict {
  if (betterShare >= SHOWN_FROM) return "better";
  return betterShare <= 1 - SHOWN_FROM ? "worse" : "no difference shown";
}

/** The ends of the middle 90 % of draws. */
export function ninetyPercent(draws: readonly number[]): readonly [low: number, high: number] {
  const sorted = [...draws].sort((p, q) => p - q);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  return [at(0.05), at(0.95)];
}
