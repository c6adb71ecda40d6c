import type { TargetBacktestResult } from "../../../workbench/index.ts";
import { heading, paragraph, strong, table } from "../print.ts";

type Score = TargetBacktestResult["scores"][number];
type Interval = Score["top1"];

/** Aims of the target model, set before it was fitted. */
const AIMS = "Aims: MRR at least 0.68, top-3 at least 0.80; after 1945 top-1 at least 0.40.";

/** Scores of the target model for eyes: a table for each span of years, what was chosen, and the fitted terms. */
export function renderTarget(result: TargetBacktestResult): string {
  const { namingTreaties, usableTreaties, pairs } = result;
  const eras = [...new Set(result.scores.map(({ era }) => era))];
  return [
    strong(
      paragraph(
        `Which third state is a pact aimed at? ${namingTreaties} treaties name one; ${usableTreaties} can be used, with ${pairs} pairs. Each is ranked by a model fitted without it, and counts 1.`,
      ),
    ),
    ...eras.map((era) => renderEra(result, era)),
    paragraph(AIMS),
    renderChoice(result),
    renderTerms(result),
  ].join("\n");
}

function renderEra({ scores }: TargetBacktestResult, era: string): string {
  const own = scores.filter((score) => score.era === era);
  const rows = own.map((score) => [
    score.ranking,
    show(score.top1),
    show(score.top3),
    show(score.meanReciprocalRank),
    score.logLoss?.toFixed(2) ?? "–",
    score.modelBetterShare === undefined ? "" : `${(100 * score.modelBetterShare).toFixed(0)} %`,
  ]);
  const number = (head: string, width: number) => ({ head, width, right: true });
  const columns = [
    { head: "ranking", width: 24 },
    number("top-1", 13),
    number("top-3", 13),
    number("MRR", 13),
    number("loss", 6),
    number("beaten", 7),
  ];
  return `${heading(`Signed: ${era} (${own[0]?.treaties ?? 0} treaties)`)}\n${table(columns, rows)}`;
}

/** A mean with its 90 % interval, as .75 .68–.81. */
function show({ mean, low, high }: Interval): string {
  const short = (value: number, digits: number) => value.toFixed(digits).replace(/^0/, "");
  return `${short(mean, 3)} ${short(low, 2)}–${short(high, 2)}`;
}

function renderChoice({ tried, chosen }: TargetBacktestResult): string {
  const rows = tried.map(({ set, ridge, logLoss }) => [
    set,
    String(ridge),
    logLoss.toFixed(3),
    String(chosen.find((one) => one.set === set && one.ridge === ridge)?.times ?? 0),
  ]);
  const columns = [
    { head: "terms", width: 12 },
    { head: "ridge", width: 8, right: true },
    { head: "log loss", width: 10, right: true },
    { head: "chosen", width: 10, right: true },
  ];
  return `${heading("Terms and penalty: loss within all treaties, and how often the others chose it")}\n${table(columns, rows)}`;
}

function renderTerms({ standardised }: TargetBacktestResult): string {
  const rows = standardised.map(({ term, coefficient }) => [term, coefficient.toFixed(2)]);
  const columns = [
    { head: "term", width: 20 },
    { head: "log-odds", width: 10, right: true },
  ];
  return `${heading("Fitted to all treaties, per standard deviation")}\n${table(columns, rows)}`;
}
