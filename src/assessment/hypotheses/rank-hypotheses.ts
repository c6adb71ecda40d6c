import {
  OBLIGATION_RUNGS,
  rungRank,
  type Consistency,
  type Hypotheses,
  type MatrixItem,
  type ObligationRung,
  type RankedHypothesis,
} from "../../core/index.ts";
import { listItems, type PlainItem, type Weighable } from "./list-items.ts";

const MARK: Readonly<Record<Consistency, number | undefined>> = {
  "−−": -2,
  "−": -1,
  "0": 0,
  "+": 1,
  "++": 2,
  "N/A": undefined,
};

const TEXT: Readonly<Record<ObligationRung, string>> = {
  none: "no obligation",
  consultation: "a duty to consult, no more",
  restraint: "neutrality or non-aggression, no more",
  defense: "a defence pact, not integrated",
  integrated: "an integrated defence pact",
};

const NOTE =
  "The order is by least weight of contradiction. It is no probability and moves no number: the table behind it is a judgement, items are counted as if each stood alone, and what is collected leans to what draws states together.";

/**
 * Competing hypotheses: the highest obligation at the end of the horizon, each against every item of the answer.
 *
 * In:     the answer's own items, in any order.
 * Out:    hypotheses by least contradiction, items by how telling they are; whole numbers, so that order cannot change a sum.
 * Source: Heuer 1999, Psychology of Intelligence Analysis, ch. 8; docs/method/hypotheses.md.
 */
export function rankHypotheses(answer: Weighable): Hypotheses {
  return weighHypotheses(listItems(answer));
}

/** The matrix of items that have their cells. */
export function weighHypotheses(plain: readonly PlainItem[]): Hypotheses {
  const items = plain
    .map((item): MatrixItem => ({ ...item, diagnosticity: item.weight * widthOf(item) }))
    .sort((p, q) => q.diagnosticity - p.diagnosticity || byDate(p, q) || (p.id < q.id ? -1 : 1));
  const sums = OBLIGATION_RUNGS.map((rung) => ({ rung, ...sumOf(items, rung) }));
  const ranking = sums
    .map(({ rung, contradiction, support }): RankedHypothesis => ({
      rung,
      text: TEXT[rung],
      place: 1 + sums.filter((other) => other.contradiction < contradiction).length,
      contradiction,
      support,
    }))
    .sort((p, q) => p.place - q.place || rungRank(p.rung) - rungRank(q.rung));
  return { ranking, items, note: NOTE };
}

/** Width of the cells, 0–4: what goes alike with every hypothesis tells nothing. */
function widthOf({ cells }: PlainItem): number {
  const marks = OBLIGATION_RUNGS.flatMap((rung) => MARK[cells[rung]] ?? []);
  return marks.length === 0 ? 0 : Math.max(...marks) - Math.min(...marks);
}

function sumOf(items: readonly MatrixItem[], rung: ObligationRung) {
  const weighed = items.map(({ weight, cells }) => weight * (MARK[cells[rung]] ?? 0));
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + Math.abs(each), 0);
  return {
    contradiction: sum(weighed.filter((each) => each < 0)),
    support: sum(weighed.filter((each) => each > 0)),
  };
}

/** Latest first; what has no day before what has one. */
function byDate(p: MatrixItem, q: MatrixItem): number {
  const [one, two] = [p.date ?? "9999", q.date ?? "9999"];
  return one === two ? 0 : one < two ? 1 : -1;
}
