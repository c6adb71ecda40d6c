import type { AnaloguesAnswer } from "../../../workbench/index.ts";
import { heading, paragraph, percent, quiet, strong, table } from "../print.ts";

/** Nearest cases of history for eyes: how often such pairs climbed, then the cases. */
export function renderAnalogues(answer: AnaloguesAnswer): string {
  const { rate, searched, headline, windowYears, provenance } = answer;
  const model =
    rate.model === undefined
      ? "the rung is held today"
      : `the model says ${percent(rate.model)} of the pair asked about`;
  return [
    strong(paragraph(answer.question.text)),
    "",
    paragraph(
      `Of the ${rate.nearest} nearest pairs of the past ${rate.reached} reached ${headline.rung} within ${windowYears} years (${Math.round(100 * rate.share)} %); ${model}.`,
      "  ",
    ),
    heading("Nearest pairs, at least half of which did not"),
    renderCases(answer),
    "",
    quiet(
      paragraph(
        `Searched: ${searched.cases.toLocaleString("en")} cases of ${searched.pairs.toLocaleString("en")} pairs, every fifth year ${searched.firstYear} to ${searched.lastYear}, each threatened by the state named and without the rung. Distance: ${answer.metric}.`,
      ),
    ),
    quiet(
      paragraph(
        `Pairs that a large treaty binds count each by itself here, in the model by their treaty. Record ${provenance.recordVersion}, model ${provenance.modelVintage}.`,
      ),
    ),
  ].join("\n");
}

function renderCases({ analogues, windowYears }: AnaloguesAnswer): string {
  const rows = analogues.map(({ names, year, distance, differsIn, outcome, yearsTo, treaty }) => [
    String(year),
    `${names.a}, ${names.b} | ${names.against}`,
    distance.toFixed(2),
    differsIn,
    yearsTo === undefined
      ? outcome === "none"
        ? `no pact in ${windowYears} years`
        : `no more than ${outcome}`
      : `after ${yearsTo}: ${treaty}`,
  ]);
  const columns = [
    { head: "year", width: 6 },
    { head: "pair | threatened by", width: 24 },
    { head: "apart", width: 7, right: true },
    { head: "most in", width: 15 },
    { head: "became of it" },
  ];
  return table(columns, rows);
}
