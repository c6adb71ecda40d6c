import { percent, signed, type Term } from "../../../core/index.ts";
import type { Report } from "../../../workbench/index.ts";
import { numeric, paragraph, table, type Section } from "../brief.ts";
import { waterfallChart, waterfallRows } from "../../charts/index.ts";
import { svgOf } from "../chart.ts";
import { sourceNumbers } from "./sources.ts";

const LEAST_SHOWN = 0.05;
const MOST_SHOWN = 8;

/** The way from base rate to answer, term by term. */
export function waterfallSection({ answer }: Report): Section[] {
  const rows = waterfallRows(answer);
  if (rows.length === 0) return [];
  const numbers = rows.map(({ label, to, logOdds, points }) => [
    label,
    logOdds === undefined ? to.toFixed(2).replace("-", "−") : signed(logOdds),
    points === undefined ? "" : signed(points),
    percent(1 / (1 + Math.exp(-to))),
  ]);
  return [
    {
      title: "From base rate to answer",
      blocks: [
        {
          kind: "figure",
          svg: svgOf(waterfallChart(rows)),
          caption: `Dark bars raise the answer, light ones lower it: log-odds, and in brackets the points it would lose without. Base rate: ${answer.path[0]?.note ?? ""}.`,
          widthPct: 92,
          numbers: table(["step", numeric("log-odds"), numeric("points"), numeric("after it")], numbers),
        },
      ],
    },
  ];
}

/** What raises the answer, strongest first, each with the numbers of its sources. */
export function driversSection(report: Report): Section[] {
  return termsSection("Drivers", report.answer.drivers, report);
}

/** What lowers it. */
export function frictionsSection(report: Report): Section[] {
  return termsSection("Frictions", report.answer.frictions, report);
}

function termsSection(title: string, terms: readonly Term[], report: Report): Section[] {
  const weighed = terms.filter((term) => term.weighed);
  if (weighed.length === 0) return [];
  const rows = weighed
    .filter(({ logOdds = 0 }) => Math.abs(logOdds) >= LEAST_SHOWN)
    .slice(0, MOST_SHOWN)
    .map((term) => [term.label, said(term, report), signed(term.logOdds ?? 0), signed(term.points ?? 0)]);
  const blocks =
    rows.length === 0
      ? [paragraph("None of weight.")]
      : [table([title.toLowerCase().slice(0, -1), "measured", numeric("log-odds"), numeric("points")], rows)];
  return [{ title, blocks }];
}

/** What the record tells of the mechanisms that the model does not weigh, by the side it works on. */
export function notedSection(report: Report): Section[] {
  const { drivers, frictions } = report.answer;
  const rows = (["+", "−"] as const).flatMap((sign) =>
    (sign === "+" ? drivers : frictions)
      .filter((term) => !term.weighed)
      .map((term) => [sign, term.label, said(term, report)]),
  );
  if (rows.length === 0) return [];
  return [
    {
      title: "Noted, not weighed",
      blocks: [
        table(["", "what", "on record"], rows),
        paragraph("+ draws the two together, − keeps them apart. The model gives none of these a weight."),
      ],
    },
  ];
}

function said({ value, facts }: Term, { sources }: Report): string {
  const numbers = sourceNumbers(facts, sources);
  return numbers === "" ? value : `${value} ${numbers}`;
}
