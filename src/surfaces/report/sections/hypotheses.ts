import { capital, OBLIGATION_RUNGS, type MatrixItem } from "../../../core/index.ts";
import type { Report } from "../../../workbench/index.ts";
import { numeric, paragraph, table, type Section } from "../brief.ts";

const MOST_ITEMS = 12;

/** Competing hypotheses: their order, and the items that tell them apart most. */
export function hypothesesSection({ answer }: Report): Section[] {
  const { ranking, items, note } = answer.hypotheses;
  const telling = items.filter(({ diagnosticity }) => diagnosticity > 0);
  if (telling.length === 0) return [];
  const ranks = ranking.map(({ place, text, contradiction, support }) => [
    String(place),
    text,
    (contradiction / 100).toFixed(1),
    (support / 100).toFixed(1),
  ]);
  const rows = telling
    .slice(0, MOST_ITEMS)
    .map((item) => [
      dated(item),
      item.grade ?? "",
      ...OBLIGATION_RUNGS.map((rung) => item.cells[rung]),
      item.rule,
    ]);
  return [
    {
      title: `Competing hypotheses: the highest obligation within ${answer.headline.horizonYears} years`,
      blocks: [
        table(["place", "hypothesis", numeric("against"), numeric("for")], ranks),
        paragraph(note),
        table(["item", "grade", ...OBLIGATION_RUNGS, "by the rule"], rows),
        paragraph(
          `The ${Math.min(MOST_ITEMS, telling.length)} most telling of ${items.length} items; ${items.length - telling.length} go alike with every hypothesis and tell nothing. Table: docs/method/hypotheses.md in the source of Entente.`,
        ),
      ],
    },
  ];
}

function dated({ text, date }: MatrixItem): string {
  return date === undefined ? capital(text) : `${date} ${text}`;
}

/** Why the confidence is what it is, point by point. */
export function confidenceSection({ answer }: Report): Section[] {
  const { points, rule } = answer.confidence;
  if (points.length === 0) return [];
  const rows = points.map(({ name, finding, effect }) => [name, finding, effect === "none" ? "–" : effect]);
  return [
    {
      title: `Why confidence is ${answer.headline.confidence}`,
      blocks: [
        table(["point", "found", "effect"], rows),
        paragraph(`The rule: ${rule} in the source of Entente.`),
      ],
    },
  ];
}
