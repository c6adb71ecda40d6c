import type { BacktestResult } from "../../../workbench/index.ts";
import { heading, paragraph, strong, table } from "../print.ts";

type Score = BacktestResult["scores"][number];
type Coverage = BacktestResult["coverage"][number];

/** Scores of one protocol for eyes: a table per weighting, comparisons with the baselines, counts by origin. */
export function renderBacktest(result: BacktestResult): string {
  const { protocol, outcome, rows, positives, treatyWindows, smallTreatyWindows, featureSet } = result;
  const weightings = [...new Set(result.scores.map(({ weighting }) => weighting))];
  return [
    strong(
      paragraph(
        `${outcome}, ${protocol} protocol, ${featureSet} measures, ${result.horizonYears} years ahead: ${rows.toLocaleString("en")} pair-years at risk, ${positives.toLocaleString("en")} onsets through ${treatyWindows} treaty windows, ${smallTreatyWindows} of them small.`,
      ),
    ),
    ...weightings.map((weighting) => renderScores(result, weighting)),
    renderComparisons(result),
    renderDecades(result),
    renderCoverage(result),
    renderEras(result),
    renderOrigins(result),
    renderErrors(result),
  ].join("\n");
}

const TITLES: Readonly<Record<Score["weighting"], string>> = {
  dyad: "Each dyad counts 1",
  treaty: "Each treaty counts 1",
  small: "Small treaties only (at most three dyads), each counts 1",
};

function renderScores({ scores }: Pick<BacktestResult, "scores">, weighting: Score["weighting"]): string {
  const own = scores.filter((score) => score.weighting === weighting);
  const best = Math.min(...own.map(({ logLoss }) => logLoss));
  const winner = own.find(({ logLoss }) => logLoss === best)?.model;
  const rows = own.map((score) => [
    `${score.logLoss === best ? "* " : "  "}${score.model}`,
    score.logLoss.toPrecision(3),
    show(score.auc, 3),
    show(score.averagePrecision, 3),
    show(score.slope, 2),
    show(score.expectedOverObserved, (score.expectedOverObserved ?? 0) >= 10 ? 0 : 2),
    score.withinLogLoss.toPrecision(3),
    show(score.withinAuc, 3),
    show(score.withinAveragePrecision, 3),
  ]);
  const number = (head: string, size: number) => ({ head, width: size, right: true });
  const columns = [
    { head: "  model", width: 21 },
    number("log loss", 9),
    number("AUC", 6),
    number("AUC-PR", 7),
    number("slope", 6),
    number("E/O", 6),
    number("in-year", 9),
    number("AUC", 6),
    number("AP", 6),
  ];
  const said = winner === "pool" ? "the pool" : `${winner}, not the pool,`;
  return `${heading(paragraph(`${TITLES[weighting]}: ${said} has the lowest log loss`))}\n${table(columns, rows)}`;
}

function renderComparisons({ comparisons }: BacktestResult): string {
  const rows = comparisons.map((one) => [
    `${one.baseline}, ${one.weighting}`,
    one.verdict === "no difference shown" ? "not shown" : one.verdict,
    `${(100 * one.betterLogLossShare).toFixed(0)} %`,
    one.logLossDifference.map((value) => value.toExponential(1)).join(" to "),
    one.aucDifference.map((value) => value.toFixed(3)).join(" to "),
  ]);
  const columns = [
    { head: "pool against", width: 20 },
    { head: "better?", width: 11 },
    { head: "draws", width: 7, right: true },
    { head: "log loss, 90 %", width: 20, right: true },
    { head: "AUC, 90 %", width: 17, right: true },
  ];
  return `${heading("The pool against the baselines (cluster bootstrap)")}\n${table(columns, rows)}`;
}

function renderDecades({ decades }: BacktestResult): string {
  if (decades === undefined) return "";
  const { rows, treatyWindows, positives } = decades;
  const said = `Origins of every tenth year alone: ${rows.toLocaleString("en")} pair-years, ${positives.toLocaleString("en")} onsets through ${treatyWindows} treaty windows`;
  return `${heading(paragraph(said))}\n${(["treaty", "small"] as const).map((weighting) => renderScores(decades, weighting)).join("\n")}`;
}

const CELLS: Readonly<Record<Coverage["cells"], string>> = {
  origins: "treaties of an origin",
  thirds: "of each third of them, by forecast",
};

function renderCoverage({ coverage }: BacktestResult): string {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`;
  const rows = coverage.map((one) => [
    CELLS[one.cells],
    String(one.count),
    share(one.covered, one.count),
    share(one.coveredByCountingAlone, one.count),
    share(one.below, one.count),
    share(one.above, one.count),
  ]);
  const columns = [
    { head: "count", width: 36 },
    ...["cells", "within", "counting", "fewer", "more"].map((head) => ({ head, width: 9, right: true })),
  ];
  return `${heading(paragraph("How often what came lay within the 80 % interval (counting: as if the log-odds were known)"))}\n${table(columns, rows)}`;
}

function renderEras({ eras }: BacktestResult): string {
  const rows = eras.flatMap(({ from, to, scores }) =>
    scores.map((score) => [
      `${from}–${to}`,
      score.weighting,
      score.model,
      score.positives.toFixed(0),
      score.logLoss.toPrecision(3),
      show(score.auc, 3),
      show(score.withinAuc, 3),
      show(score.expectedOverObserved, 2),
    ]),
  );
  const columns = [
    { head: "era", width: 11 },
    { head: "weights", width: 9 },
    { head: "model", width: 12 },
    ...["events", "log loss", "AUC", "in-year", "E/O"].map((head) => ({ head, width: 9, right: true })),
  ];
  return `${heading("By era")}\n${table(columns, rows)}`;
}

function renderOrigins({ origins }: BacktestResult): string {
  const rows = origins.map((one) => [
    String(one.origin),
    one.atRisk.toLocaleString("en"),
    one.expected.toFixed(1),
    String(one.treaties),
    String(one.smallTreaties),
    String(one.dyads),
  ]);
  const columns = [
    { head: "origin", width: 9 },
    ...["at risk", "expected", "treaties", "small", "dyads"].map((head) => ({
      head,
      width: 11,
      right: true,
    })),
  ];
  return `${heading("Expected by the pool (treaty-weighted) and what came")}\n${table(columns, rows)}`;
}

function renderErrors({ errors }: BacktestResult): string {
  const line = ({ a, b, origin, probability, percentile }: BacktestResult["errors"]["missed"][number]) =>
    `${a}–${b} ${origin} (${(100 * probability).toPrecision(2)} %, above ${(Math.floor(1000 * percentile) / 10).toFixed(1)} % of pairs)`;
  return [
    heading("Pacts of small treaties that the pool saw least"),
    paragraph(errors.missed.map(line).join("; "), "  "),
    heading("Pairs it saw most that made none within five years"),
    paragraph(errors.neverCame.map(line).join("; "), "  "),
  ].join("\n");
}

function show(value: number | undefined, digits: number): string {
  return value === undefined ? "–" : value.toFixed(digits);
}
