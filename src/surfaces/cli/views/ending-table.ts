import type { EndingBacktest } from "../../../workbench/index.ts";
import { heading, paragraph, strong, table } from "../print.ts";

type Score = EndingBacktest["scores"][number];

const right = (head: string, width: number) => ({ head, width, right: true });

/** Scores of the endings of one outcome for eyes: a table per weighting, comparisons, horizons, counts by origin. */
export function renderEndingBacktest(result: EndingBacktest): string {
  const count = (value: number) => value.toLocaleString("en");
  return [
    strong(
      paragraph(
        `End of ${result.outcome}, ${result.protocol} protocol, ${result.horizonYears} years ahead: ${count(result.held)} pair-years held through ${count(result.treatyWindows)} treaty windows; ${count(result.endings)} pairs lost it, in ${result.treatyWindowsEnded} of the windows; ${result.left} pairs left out, a state having left the system.`,
      ),
    ),
    renderScores(result, "treaty", "Each treaty counts 1 in each year"),
    renderScores(result, "dyad", "Each dyad counts 1"),
    renderComparisons(result),
    renderHorizons(result),
    renderOrigins(result),
  ].join("\n");
}

function renderScores({ scores }: EndingBacktest, weighting: Score["weighting"], title: string): string {
  const own = scores.filter((score) => score.weighting === weighting);
  const best = Math.min(...own.map(({ logLoss }) => logLoss));
  const winner = own.find(({ logLoss }) => logLoss === best)?.model;
  const rows = own.map((score) => [
    `${score.logLoss === best ? "* " : "  "}${score.model}`,
    score.logLoss.toFixed(4),
    show(score.auc, 3),
    show(score.slope, 2),
    show(score.expectedOverObserved, 2),
    show(score.withinAuc, 3),
  ]);
  const columns = [
    { head: "  model", width: 16 },
    right("log loss", 10),
    right("AUC", 8),
    right("slope", 8),
    right("E/O", 8),
    right("in-year AUC", 13),
  ];
  const said = winner === "pool" ? "the pool" : `${winner}, not the pool,`;
  return `${heading(paragraph(`${title}: ${said} has the lowest log loss`))}\n${table(columns, rows)}`;
}

function renderComparisons({ comparisons }: EndingBacktest): string {
  const rows = comparisons.map((one) => [
    `${one.baseline}, ${one.weighting}`,
    one.verdict === "no difference shown" ? "not shown" : one.verdict,
    `${(100 * one.betterShare).toFixed(0)} %`,
    one.logLossDifference.map((value) => value.toFixed(4)).join(" to "),
  ]);
  const columns = [
    { head: "pool against", width: 20 },
    { head: "better?", width: 11 },
    right("draws", 7),
    right("log loss, 90 %", 22),
  ];
  return `${heading("The pool against the others (treaties drawn again)")}\n${table(columns, rows)}`;
}

function renderHorizons({ horizons }: EndingBacktest): string {
  const rows = horizons.map((one) => [
    `${one.horizonYears} ${one.horizonYears === 1 ? "year" : "years"}`,
    String(one.origins),
    one.logLoss.toFixed(4),
    one.baseRateLogLoss.toFixed(4),
    show(one.auc, 3),
    show(one.expectedOverObserved, 2),
  ]);
  const columns = [
    { head: "within", width: 10 },
    right("origins", 9),
    right("log loss", 10),
    right("base rate", 11),
    right("AUC", 8),
    right("E/O", 8),
  ];
  return `${heading("The pool by horizon, each treaty counting 1")}\n${table(columns, rows)}`;
}

function renderOrigins({ origins }: EndingBacktest): string {
  const rows = origins.map((one) => [
    String(one.origin),
    one.held.toLocaleString("en"),
    String(one.treaties),
    one.expected.toFixed(1),
    one.observed.toFixed(1),
    String(one.treatiesEnded),
    String(one.dyads),
    String(one.left),
  ]);
  const columns = [
    { head: "origin", width: 8 },
    right("pairs", 8),
    right("treaties", 10),
    right("expected", 10),
    right("came", 7),
    right("treaties lost", 15),
    right("pairs lost", 12),
    right("left", 6),
  ];
  return `${heading("Held, endings expected by the pool and what came (each treaty counting 1)")}\n${table(columns, rows)}`;
}

function show(value: number | undefined, digits: number): string {
  return value === undefined ? "–" : value.toFixed(digits);
}
