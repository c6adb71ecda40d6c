import { inFigures } from "../../../core/index.ts";
import type { DescribedMeasure, TermView } from "../../../workbench/index.ts";
import { oddsEnds, TERM_WORDS } from "../../report/index.ts";
import { heading, paragraph, percent, quiet, signed, strong, table } from "../print.ts";

const CHART_CELLS = 34;
const BAR_CELLS = 11;

/** A term for eyes: a row for each value with its log-odds, what the specifications say, and the data there. */
export function renderTerm(view: TermView): string {
  const { measure, rows } = view;
  const ends = oddsEnds(view);
  const most = Math.max(...rows.map(({ share }) => share));
  const lines = rows.map((row) =>
    [
      inFigures(row.value).padStart(9),
      signed(row.logOdds).padStart(8),
      chartOf(row, ends),
      (row.pairYears === 0 ? "none" : percent(row.share)).padStart(8),
      "▇".repeat(most === 0 ? 0 : Math.ceil((row.share / most) * BAR_CELLS)),
    ]
      .join(" ")
      .trimEnd(),
  );
  const axis = `${signed(ends[0])}${signed(ends[1]).padStart(CHART_CELLS - signed(ends[0]).length)}`;
  return [
    strong(paragraph(`${TERM_WORDS.title(view)}: ${measure.definition}`)),
    "",
    quiet(`  ${TERM_WORDS.unit(measure).padStart(9)} log-odds ${axis} of the data`),
    ...lines.map((line) => `  ${line}`),
    "",
    paragraph(TERM_WORDS.curve(view), "  "),
    paragraph("● the pool; ━ least to greatest of its models; | no change; ○ no data near.", "  "),
    paragraph(TERM_WORDS.data(view), "  "),
    quiet(paragraph(TERM_WORDS.caution, "  ")),
  ].join("\n");
}

function chartOf(row: TermView["rows"][number], [least, most]: readonly [number, number]): string {
  const span = most - least;
  const cell = (value: number) => (span === 0 ? 0 : Math.round(((value - least) / span) * (CHART_CELLS - 1)));
  const cells: string[] = Array.from({ length: CHART_CELLS }, (_, k) =>
    k >= cell(row.low) && k <= cell(row.high) ? "━" : "·",
  );
  cells[cell(0)] = "|";
  cells[cell(row.logOdds)] = row.pairYears === 0 ? "○" : "●";
  return cells.join("");
}

/** The measures that enter the model, by what they are about. */
export function renderTermList(measures: readonly DescribedMeasure[]): string {
  const concepts = [...new Set(measures.map(({ concept }) => concept))];
  return concepts
    .flatMap((concept) => [
      heading(concept),
      table(
        [{ width: 23 }, {}, { width: 17 }],
        measures
          .filter((one) => one.concept === concept)
          .map(({ id, definition, unit }) => [id, definition, unit]),
      ),
    ])
    .join("\n")
    .trimStart();
}
