import { expect, it } from "vitest";
import { renderBacktestPage } from "../../src/surfaces/report/index.ts";
import type { BacktestResult } from "../../src/workbench/index.ts";

const score: BacktestResult["scores"][number] = {
  model: "pool <b>",
  weighting: "treaty",
  rows: 10,
  positives: 2,
  logLoss: 0.1,
  brier: 0.01,
  auc: 0.9,
  averagePrecision: 0.2,
  slope: 1,
  expectedOverObserved: 1,
  hitsInTopFifty: 1,
  withinLogLoss: 0.1,
  withinAuc: 0.9,
  withinAveragePrecision: 0.2,
  medianPercentile: 0.9,
};

const result: BacktestResult = {
  schema: "entente/backtest@1",
  protocol: "long",
  outcome: "defense",
  featureSet: "core",
  horizonYears: 5,
  rows: 10,
  positives: 2,
  treatyWindows: 2,
  smallTreatyWindows: 1,
  scores: [score],
  comparisons: [],
  origins: [
    { origin: 1900, atRisk: 5, expected: 1.2, treaties: 1, smallTreaties: 1, dyads: 1 },
    { origin: 1905, atRisk: 5, expected: 1.1, treaties: 1, smallTreaties: 0, dyads: 1 },
  ],
  eras: [],
  decades: { rows: 5, positives: 1, treatyWindows: 1, scores: [score] },
  coverage: [
    {
      cells: "origins",
      level: 0.8,
      count: 10,
      covered: 8,
      coveredByCountingAlone: 6,
      below: 1,
      above: 1,
    },
  ],
  curves: [
    {
      model: "pool",
      weighting: "treaty",
      reliability: [
        { forecast: 0.001, observed: 0.002, low: 0, high: 0.01, positives: 1 },
        { forecast: 0.1, observed: 0.08, low: 0.01, high: 0.2, positives: 1 },
      ],
      precision: [
        { recall: 0.5, precision: 0.5 },
        { recall: 1, precision: 0.1 },
      ],
      skill: [
        { origin: 1900, skill: 0.2 },
        { origin: 1905, skill: -0.1 },
      ],
    },
  ],
  errors: {
    missed: [{ a: "AAA", b: "BBB", origin: 1900, probability: 0.001, percentile: 0.4 }],
    neverCame: [{ a: "CCC", b: "DDD", origin: 1905, probability: 0.3, percentile: 0.99 }],
  },
  inputsHash: "abc",
};

it("draws a backtest as one page that fetches nothing and escapes what it shows", () => {
  const page = renderBacktestPage([result]);
  expect(page.match(/<svg/g)?.length).toBeGreaterThanOrEqual(4);
  expect(page).toContain("pool &lt;b&gt;");
  expect(page).not.toMatch(/pool <b>/);
  expect(page).toContain("AAA–BBB");
  expect(page).not.toMatch(/(src|href)="http/);
  expect(page).not.toContain("NaN");
});
