import * as Plot from "@observablehq/plot";
import type { BacktestResult } from "../../workbench/index.ts";
import { escapeHtml, PALETTE } from "../charts/index.ts";
import { svgOf } from "./chart.ts";

type Curves = BacktestResult["curves"][number];
type Score = BacktestResult["scores"][number];

const WEIGHTING_WORDS: Readonly<Record<Curves["weighting"], string>> = {
  treaty: "each treaty counts 1",
  small: "small treaties only (at most three dyads)",
  dyad: "each dyad counts 1",
};

/** A self-contained page of a backtest: tables, reliability, precision by recall, skill by origin, expected beside observed. */
export function renderBacktestPage(results: readonly BacktestResult[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Entente: backtest</title><style>${STYLE}</style></head><body><main>
<h1>How good are the forecasts?</h1>
<p>Every model is fitted to what had closed by an origin and forecasts the five years after it. How the rows are made, weighted and
scored: docs/method/backtest.md. Whiskers are 90 % intervals.</p>
${results.map(renderResult).join("\n")}
</main></body></html>
`;
}

function renderResult(result: BacktestResult): string {
  const { outcome, protocol, rows, positives, treatyWindows, smallTreatyWindows, inputsHash } = result;
  const count = (n: number) => n.toLocaleString("en");
  return `<section><h2>${escapeHtml(outcome)}, ${protocol} protocol, ${result.featureSet} measures</h2>
<p>${count(rows)} pair-years at risk, ${count(positives)} onsets through ${treatyWindows} treaty windows, ${smallTreatyWindows} of them small. Inputs ${escapeHtml(inputsHash)}.</p>
${(["treaty", "small", "dyad"] as const).map((weighting) => renderWeighting(result, weighting)).join("\n")}
${renderComparisons(result)}
${renderDecades(result)}
${renderCoverage(result)}
<h3>When: expected by the pool, and what came</h3>
<p>Where is predictable, when a wave comes is not.</p>
<div class="charts">${expectedChart(result)}</div>
<h3>Where the pool was most wrong</h3>
${errorTable("Pacts of small treaties that it saw least", result.errors.missed)}
${errorTable("Pairs that it saw most and that made none within five years", result.errors.neverCame)}</section>`;
}

function renderWeighting(result: BacktestResult, weighting: Curves["weighting"]): string {
  const curves = result.curves.filter((one) => one.weighting === weighting);
  return `<h3>${WEIGHTING_WORDS[weighting][0]?.toUpperCase()}${WEIGHTING_WORDS[weighting].slice(1)}</h3>
${scoreTable(result.scores.filter((one) => one.weighting === weighting))}
<div class="charts">${reliabilityChart(curves)}${precisionChart(curves)}${skillChart(curves)}</div>`;
}

function scoreTable(scores: readonly Score[]): string {
  const best = Math.min(...scores.map(({ logLoss }) => logLoss));
  const cell = (value: number | undefined, digits: number) =>
    `<td>${value === undefined ? "–" : value.toFixed(digits)}</td>`;
  const rows = scores.map(
    (one) =>
      `<tr${one.logLoss === best ? ' class="best"' : ""}><th scope="row">${escapeHtml(one.model)}</th><td>${one.logLoss.toPrecision(3)}</td>${cell(one.brier, 5)}${cell(one.auc, 3)}${cell(one.averagePrecision, 3)}${cell(one.slope, 2)}${cell(one.expectedOverObserved, 2)}${cell(one.withinAuc, 3)}${cell(one.medianPercentile, 3)}</tr>`,
  );
  return `<table><thead><tr><th>model</th><th>log loss</th><th>Brier</th><th>AUC</th><th>AUC-PR</th><th>slope</th><th>E/O</th><th>in-year AUC</th><th>median percentile</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function renderComparisons({ comparisons }: BacktestResult): string {
  const rows = comparisons.map(
    (one) =>
      `<tr><th scope="row">${escapeHtml(one.baseline)}, ${one.weighting}</th><td>${one.verdict}</td><td>${(100 * one.betterLogLossShare).toFixed(0)} %</td><td>${(100 * one.betterAucShare).toFixed(0)} %</td><td>${one.logLossDifference.map((v) => v.toExponential(1)).join(" to ")}</td><td>${one.aucDifference.map((v) => v.toFixed(3)).join(" to ")}</td></tr>`,
  );
  return `<h3>The pool against the baselines</h3><table><thead><tr><th>against</th><th>log loss</th><th>draws won</th><th>draws won, AUC</th><th>difference in log loss, 90 %</th><th>in AUC, 90 %</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function renderDecades({ decades }: BacktestResult): string {
  if (decades === undefined) return "";
  return `<h3>Origins of every tenth year alone</h3>
<p>${decades.rows.toLocaleString("en")} pair-years, ${decades.treatyWindows} treaty windows; each treaty counts 1.</p>
${scoreTable(decades.scores.filter(({ weighting }) => weighting === "treaty"))}`;
}

const CELLS: Readonly<Record<BacktestResult["coverage"][number]["cells"], string>> = {
  origins: "treaties of an origin",
  thirds: "treaties of each third of an origin's forecasts",
};

function renderCoverage({ coverage }: BacktestResult): string {
  const share = (part: number, whole: number) => `<td>${((100 * part) / whole).toFixed(0)} %</td>`;
  const rows = coverage.map(
    (one) =>
      `<tr><th scope="row">${CELLS[one.cells]}</th><td>${one.count}</td>${share(one.covered, one.count)}${share(one.coveredByCountingAlone, one.count)}${share(one.below, one.count)}${share(one.above, one.count)}</tr>`,
  );
  return `<h3>Intervals</h3>
<p>How often the treaties that came lay within the pool's 80 % interval, beside the interval of counting alone.</p>
<table><thead><tr><th>count</th><th>cells</th><th>within</th><th>by counting alone</th><th>fewer came</th><th>more came</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function errorTable(title: string, errors: BacktestResult["errors"]["missed"]): string {
  const rows = errors.map(
    ({ a, b, origin, probability, percentile }) =>
      `<tr><th scope="row">${escapeHtml(`${a}–${b}`)}</th><td>${origin}</td><td>${(100 * probability).toPrecision(2)} %</td><td>${(100 * percentile).toFixed(1)} %</td></tr>`,
  );
  return `<table><caption>${escapeHtml(title)}</caption><thead><tr><th>pair</th><th>origin</th><th>forecast</th><th>ranked above</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

const colours = (curves: readonly Curves[]): Plot.ScaleOptions => ({
  domain: curves.map(({ model }) => model),
  range: PALETTE.slice(0, curves.length),
});

function reliabilityChart(curves: readonly Curves[]): string {
  const shown = curves.slice(0, 2);
  const points = shown.flatMap(({ model, reliability }) =>
    reliability.filter(({ observed }) => observed > 0).map((bin) => ({ model, ...bin })),
  );
  if (points.length === 0) return "";
  const values = points.flatMap(({ forecast, observed }) => [forecast, observed]);
  const ends = [Math.min(...values), Math.max(...values)];
  return figure(
    "Reliability: share that climbed by forecast, both on logarithmic axes",
    shown,
    svgOf({
      title: "Reliability",
      options: {
        x: { type: "log", label: "forecast →", tickFormat: "~p" },
        y: { type: "log", label: "↑ climbed", tickFormat: "~p" },
        color: colours(curves),
        marks: [
          Plot.line(
            ends.map((v) => [v, v] as [number, number]),
            { stroke: "#999", strokeDasharray: "4 3" },
          ),
          Plot.ruleX(points, {
            x: "forecast",
            y1: (bin: { low: number }) => Math.max(bin.low, ends[0] ?? 0),
            y2: "high",
            stroke: "model",
            strokeOpacity: 0.5,
          }),
          Plot.dot(points, { x: "forecast", y: "observed", fill: "model", symbol: "model", r: 4 }),
        ],
      },
    }),
  );
}

function precisionChart(curves: readonly Curves[]): string {
  const points = curves.flatMap(({ model, precision }) => precision.map((point) => ({ model, ...point })));
  return figure(
    "Precision by recall",
    curves,
    svgOf({
      title: "Precision by recall",
      options: {
        x: { label: "recall →", domain: [0, 1], tickFormat: "~p" },
        y: { label: "↑ precision", tickFormat: "~p" },
        color: colours(curves),
        marks: [
          Plot.line(points, { x: "recall", y: "precision", stroke: "model", strokeWidth: 2 }),
          Plot.ruleY([0]),
        ],
      },
    }),
  );
}

function skillChart(curves: readonly Curves[]): string {
  const points = curves.flatMap(({ model, skill }) => skill.map((point) => ({ model, ...point })));
  return figure(
    "Skill by origin: share of the base rate's log loss that is saved",
    curves,
    svgOf({
      title: "Skill by origin",
      options: {
        x: { label: "origin →", tickFormat: "d" },
        y: { label: "↑ skill", tickFormat: "~p", domain: [-0.5, 0.7], clamp: true },
        color: colours(curves),
        marks: [
          Plot.ruleY([0], { stroke: "#999" }),
          Plot.line(points, { x: "origin", y: "skill", stroke: "model", strokeWidth: 2 }),
        ],
      },
    }),
  );
}

function expectedChart({ origins }: BacktestResult): string {
  const points = origins.flatMap(({ origin, expected, treaties }) => [
    { origin, model: "expected", treaties: expected },
    { origin, model: "came", treaties },
  ]);
  return figure(
    "Treaties expected and treaties that came, by origin",
    [{ model: "expected" }, { model: "came" }],
    svgOf({
      title: "Expected and observed by origin",
      options: {
        width: 940,
        x: { label: "origin →", tickFormat: "d" },
        y: { label: "↑ treaties" },
        color: { domain: ["expected", "came"], range: PALETTE.slice(0, 2) },
        marks: [
          Plot.ruleY([0]),
          Plot.line(points, { x: "origin", y: "treaties", stroke: "model", strokeWidth: 2 }),
          Plot.dot(points, { x: "origin", y: "treaties", fill: "model", r: 3 }),
        ],
      },
    }),
  );
}

function figure(title: string, models: readonly { readonly model: string }[], chart: string): string {
  const key = models.map(
    ({ model }, k) => `<span class="key"><i style="background:${PALETTE[k]}"></i>${escapeHtml(model)}</span>`,
  );
  return `<figure><figcaption>${escapeHtml(title)}<br>${key.join(" ")}</figcaption>${chart}</figure>`;
}

const STYLE = `:root{color-scheme:light}body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0}
main{max-width:1000px;margin:0 auto;padding:24px 16px}h1{font-size:28px}h2{border-top:2px solid #1a1a1a;padding-top:16px;margin-top:40px}
table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums;display:block;overflow-x:auto;margin:12px 0}
th,td{padding:3px 10px;text-align:right;border-bottom:1px solid #ddd;white-space:nowrap}th:first-child{text-align:left}tr.best{font-weight:700;background:#eef5fb}
.charts{display:flex;flex-wrap:wrap;gap:16px}figure{margin:8px 0;max-width:100%}figure svg{max-width:100%;height:auto}
figcaption,caption{font-size:14px;text-align:left}.key{margin-right:10px;white-space:nowrap}.key i{display:inline-block;width:12px;height:12px;margin-right:4px;border-radius:2px}
@media print{section{break-before:page}}`;
