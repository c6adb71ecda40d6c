import { OBLIGATION_RUNGS, percent, type Answer } from "../../../core/index.ts";
import { heading, paragraph, quiet, table } from "../print.ts";

const MOST_ITEMS = 6;
const CELL = 7;

/** Competing hypotheses: what speaks least against which, and the items that tell them apart most. */
export function renderHypotheses({ hypotheses, headline }: Answer): string[] {
  const { ranking, items } = hypotheses;
  if (items.length === 0) return [];
  const ranks = ranking.map(({ place, text, contradiction, support }) => [
    String(place),
    text,
    (contradiction / 100).toFixed(1),
    (support / 100).toFixed(1),
  ]);
  const telling = items.filter(({ diagnosticity }) => diagnosticity > 0);
  const cells = telling
    .slice(0, MOST_ITEMS)
    .map(({ text, cells: own }) => [shortened(text), ...OBLIGATION_RUNGS.map((rung) => own[rung])]);
  const number = { width: 9, right: true };
  return [
    heading(
      `Competing hypotheses: the highest obligation ${headline.horizonYears} y on, least contradicted first`,
    ),
    table([{ width: 4 }, {}, { head: "against", ...number }, { head: "for", ...number }], ranks),
    heading(
      `The items that tell them apart most (${telling.length} of ${items.length} do; --json shows all)`,
    ),
    table([{}, ...HEADS.map((head) => ({ head, width: CELL, right: true }))], cells),
    quiet(paragraph(hypotheses.note, "  ")),
  ];
}

const HEADS = ["none", "cons.", "restr.", "def.", "integ."];
const LONGEST = 76;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** Why the confidence is what it is, point by point. */
export function renderConfidence({ confidence, headline }: Answer): string[] {
  if (confidence.points.length === 0) return [];
  const rows = confidence.points.map(({ name, finding, effect }) => [
    name,
    finding,
    effect === "none" ? "–" : effect,
  ]);
  return [
    heading(`Why confidence is ${headline.confidence}`),
    table([{ width: 20 }, {}, { width: 13 }], rows),
  ];
}

/** What is not known or not weighed, with how far each could move the number. */
export function renderGaps(answer: Answer): string[] {
  const { gaps } = answer;
  const [first] = gaps;
  const telling = first?.ifKnown;
  const most =
    telling === undefined
      ? []
      : [
          paragraph(
            `Could move the number most: ${telling.what}, ${telling.how}: ${percent(telling.low)} to ${percent(telling.high)}.`,
            "  ",
          ),
        ];
  return [
    heading("Not known or not weighed"),
    ...most,
    ...gaps.map(({ what, why, ifKnown }) => {
      const moves =
        ifKnown === undefined
          ? ""
          : ` It could make the number ${percent(ifKnown.low)} to ${percent(ifKnown.high)} (${ifKnown.what}).`;
      return paragraph(`- ${what}: ${why}.${moves}`, "  ");
    }),
    ...untold(answer),
  ];
}

function untold({ gaps }: Answer): string[] {
  if (gaps.every(({ ifKnownWhyNot }) => ifKnownWhyNot === undefined)) return [];
  const what = gaps.some(({ ifKnown }) => ifKnown !== undefined) ? "the rest" : "this";
  return [quiet(paragraph(`How far ${what} could move the number cannot be told; --json says why.`, "  "))];
}
