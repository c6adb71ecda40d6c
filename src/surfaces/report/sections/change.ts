import { capital, percent, signed, type Lever, type Term } from "../../../core/index.ts";
import type { Report } from "../../../workbench/index.ts";
import { list, numeric, paragraph, table, type Section } from "../brief.ts";
import { leverChart } from "../../charts/index.ts";
import { svgOf } from "../chart.ts";
import { namesOf } from "./names.ts";

const MOST_DRIVERS = 3;
const MOST_FRICTIONS = 2;
const MOST_INDICATORS = 9;
const LEAST = 0.05;

/** What the answer rests on most, and what it would be without. */
export function changeSection(report: Report): Section[] {
  const { answer } = report;
  const { probability } = answer.headline;
  if (probability === undefined) return [];
  const without = ({ label, value, points = 0 }: Term) =>
    `Without ${label} (${value}): ${percent(probability - points / 100)}.`;
  const weighty = (terms: readonly Term[], most: number) =>
    terms.filter(({ logOdds = 0 }) => Math.abs(logOdds) >= LEAST).slice(0, most);
  const items = [
    ...weighty(answer.drivers, MOST_DRIVERS).map(without),
    ...weighty(answer.frictions, MOST_FRICTIONS).map(without),
    ...threatItem(report),
  ];
  return items.length === 0 ? [] : [{ title: "What would change it", blocks: [list(items)] }];
}

function threatItem(report: Report): string[] {
  const { withoutThreat, joint } = report.answer.threat;
  if (withoutThreat === undefined) return [];
  const level = typeof joint === "number" ? ` (jointly ${joint.toFixed(2)} of 1)` : "";
  return [
    `Without the threat from ${namesOf(report).against}${level}: ${percent(withoutThreat.probability)}.`,
  ];
}

/** Events to watch for, each with the answer had it happened. */
export function indicatorsSection({ indicators }: Report): Section[] {
  if (indicators.length === 0) return [];
  const rows = indicators
    .slice(0, MOST_INDICATORS)
    .map(({ text, probability, logOdds }) => [capital(text), percent(probability), signed(logOdds)]);
  return [
    {
      title: "Indicators to watch",
      blocks: [
        table(["were it seen that", numeric("answer"), numeric("log-odds")], rows),
        paragraph(
          "Each is the answer asked again as if this had happened by then. They are associations the model learnt from history, no promise of cause.",
        ),
      ],
    },
  ];
}

/** The answer over C's pressure on each, where it was computed. */
export function leverSection(report: Report): Section[] {
  const { lever } = report.answer;
  if ("missing" in lever) return [];
  const names = namesOf(report);
  return [
    {
      title: `The lever: pressure of ${names.against} on each`,
      blocks: [
        {
          kind: "figure",
          svg: svgOf(leverChart(lever, names)),
          caption: leverCaption(lever),
          widthPct: 66,
          numbers: leverNumbers(lever, names),
        },
        paragraph([lever.effect.text, ...lever.notes].join(" ")),
      ],
    },
  ];
}

function leverCaption({ grid, actual, tipping }: Lever): string {
  const all = grid.probability.flat();
  return `Lightest ${percent(Math.min(...all))}, darkest ${percent(Math.max(...all))}. Dot: today, ${percent(actual.probability)}. Line: ${percent(tipping.probability)}.`;
}

/** The grid at its quarters. */
function leverNumbers({ grid }: Lever, names: { readonly a: string; readonly b: string }) {
  const quarters = (values: readonly number[]) => {
    const places = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(part * (values.length - 1)));
    return [...new Set(places)].map((at) => ({ at, value: (values[at] ?? Number.NaN).toFixed(2) }));
  };
  const columns = quarters(grid.pressureOnB);
  const rows = quarters(grid.pressureOnA).map(({ at, value }) => [
    value,
    ...columns.map((column) => percent(grid.probability[at]?.[column.at] ?? Number.NaN)),
  ]);
  return table([`on ${names.a} \\ on ${names.b}`, ...columns.map(({ value }) => numeric(value))], rows);
}
