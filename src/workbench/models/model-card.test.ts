import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { modelCard } from "./model-card.ts";
import { readSettings } from "../settings.ts";

const card = await modelCard({}, readSettings({}));
const printed = readFileSync(new URL("../../../docs/method/backtest-results.md", import.meta.url), "utf8");

it("keeps the run that the documents print: the pool's scores by protocol, outcome and weighting", () => {
  const pooled = card.results.flatMap(({ scores }) => scores.filter(({ model }) => model === "pool"));
  expect(card.results).toHaveLength(12);
  for (const { logLoss, auc = 0, slope = 0 } of pooled) {
    const line = `${logLoss.toPrecision(3)} ${auc.toFixed(3)} `;
    expect(printed, line).toContain(line);
    expect(slope).toBeGreaterThan(0);
  }
  for (const { rows, positives } of card.results) {
    expect(printed.replaceAll(/\s+/g, " ")).toContain(
      `${rows.toLocaleString("en")} pair-years at risk, ${positives.toLocaleString("en")} onsets`,
    );
  }
});

it("has reliability bins whose intervals hold what was observed, and skill at each origin", () => {
  const bins = card.results.flatMap(({ reliability }) => reliability.flatMap((one) => one.bins));
  expect(bins.length).toBeGreaterThan(200);
  for (const { low, observed, high } of bins) {
    expect(low).toBeLessThanOrEqual(observed);
    expect(observed).toBeLessThanOrEqual(high);
  }
  for (const { protocol, skill } of card.results.filter(({ weighting }) => weighting === "treaty"))
    expect(skill[0]?.origins.length, protocol).toBeGreaterThan(5);
});
