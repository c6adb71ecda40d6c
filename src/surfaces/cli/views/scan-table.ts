import { inSentence } from "../../../core/index.ts";
import type { ScanAnswer } from "../../../workbench/index.ts";
import { movesTable } from "./moves-table.ts";
import { heading, paragraph, percent, quiet, strong, table } from "../print.ts";
import { namesLine } from "./rank-table.ts";

/** A scan for eyes. */
export function renderScan(answer: ScanAnswer): string {
  const { question, counts, provenance } = answer;
  const { before, after } = provenance.modelVintages;
  const count = (value: number) => value.toLocaleString("en");
  const facing =
    question.against === undefined
      ? ""
      : ` that face ${inSentence(answer.names[question.against] ?? question.against)}`;
  const model = before === after ? `both days by model ${before}` : `models ${before} and ${after}`;
  return [
    strong(paragraph(`Pairs${facing} whose answer moved most from ${question.from} to ${question.to}`)),
    quiet(
      paragraph(
        `${question.rung} within ${question.horizonYears} ${question.horizonYears === 1 ? "year" : "years"}, ${model}; by ${question.by}. ${count(counts.compared)} pairs compared.`,
      ),
    ),
    "",
    answer.pairs.length === 0 ? "  no pair moved" : movesTable(answer.pairs),
    ...threatLines(answer),
    ...boundLines(answer),
    "",
    quiet(paragraph(namesLine(answer.names))),
    quiet(
      paragraph(
        `Record ${provenance.recordVersion}, inputs ${provenance.inputsHash}. Each day is told with what was known on it.`,
      ),
    ),
  ].join("\n");
}

function threatLines({ pairs, question }: ScanAnswer): string[] {
  if (question.against === undefined) return [];
  const said = (value: number | undefined) => (value === undefined ? "?" : value.toFixed(2));
  const rows = pairs.map(({ members, jointThreat }) => [
    members.join("–"),
    said(jointThreat?.before),
    said(jointThreat?.after),
  ]);
  const columns = [
    { head: "pair", width: 9 },
    { head: "before", width: 9, right: true },
    { head: "after", width: 9, right: true },
  ];
  return [heading(`Joint threat from ${question.against} (0–1)`), table(columns, rows)];
}

function boundLines({ becameBound, counts }: ScanAnswer): string[] {
  if (becameBound.length === 0) return [];
  const shown = becameBound.map(({ members, probability }) => `${members.join("–")} ${percent(probability)}`);
  const more = counts.becameBound - becameBound.length;
  return [
    heading("Bound at that rung in between, with what had been said of them"),
    paragraph(`${shown.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en")} more` : ""}.`, "  "),
  ];
}
