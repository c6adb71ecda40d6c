import { type Answer, type EvidenceItem, type MatrixItem, type Term } from "../../core/index.ts";
import { parseGrade, shareOf } from "../../evidence/index.ts";
import { CONSISTENCY_TABLE, IN_FORCE, PRACTICE, type Rule } from "./consistency-table.ts";

/** What of an answer the matrix is made from. */
export type Weighable = Pick<Answer, "current" | "evidence" | "drivers" | "frictions">;

/** An item before it is told how telling it is. */
export type PlainItem = Omit<MatrixItem, "diagnosticity">;

const WHOLE = 100;
/** Log-odds from which a line of the model is counted. */
const COUNTED_FROM = 0.05;
/** Mechanisms that only sum up items listed one by one, and the line that stands for no fact. */
const SUMMED_UP = new Set(["statements", "opinion", "deals", "dimensions", "higher-rung"]);

/** Every item of an answer that can go with one rung more than with another, with its cells and the rule they are from. */
export function listItems(answer: Weighable): PlainItem[] {
  const terms = (side: readonly Term[], direction: "driver" | "friction") =>
    side
      .filter(
        ({ id, weighed, logOdds = 0 }) =>
          !SUMMED_UP.has(id) && (!weighed || Math.abs(logOdds) >= COUNTED_FROM),
      )
      .map((term) => itemOfTerm(term, direction));
  return [
    ...inForce(answer),
    ...practice(answer),
    ...terms(answer.drivers, "driver"),
    ...terms(answer.frictions, "friction"),
    ...answer.evidence
      .filter(({ read, effect }) => read === undefined || effect === "weighed")
      .map(itemOfEvidence),
  ];
}

/** The rule that holds for an item: the first that fits. */
export function ruleOf(item: Pick<EvidenceItem, "kind" | "dimension" | "direction">): Rule {
  const found = CONSISTENCY_TABLE.find(
    ({ kinds, dimension, direction }) =>
      (kinds?.includes(item.kind) ?? true) &&
      (dimension ?? item.dimension) === item.dimension &&
      (direction ?? item.direction) === item.direction,
  );
  if (found === undefined) throw new RangeError(`no rule for ${item.kind}, ${item.dimension}`);
  return found;
}

function itemOfEvidence(item: EvidenceItem): PlainItem {
  const { id: rule, cells } = ruleOf(item);
  const { id, text, date, grade } = item;
  const from = item.read === undefined ? "record" : "text";
  return { id, from, text, ...(date === "" ? {} : { date }), grade, weight: weightOf(grade), rule, cells };
}

/** A line of the model weighs by its log-odds, whole from 1 on; a mechanism stands on rows of the record, whose grade is F6. */
function itemOfTerm(
  { id, label, value, weighed, logOdds = 0 }: Term,
  direction: "driver" | "friction",
): PlainItem {
  const { id: rule, cells } = ruleOf({ kind: "term", dimension: DIMENSION_OF[id] ?? "", direction });
  return {
    id,
    from: weighed ? "model" : "mechanism",
    text: `${label}: ${value}`,
    weight: weighed ? Math.round(WHOLE * Math.min(1, Math.abs(logOdds))) : weightOf("F6"),
    rule,
    cells,
  };
}

/** Lines that speak of one dimension are read by its rule. */
const DIMENSION_OF: Readonly<Record<string, string>> = {
  "common-threat": "threat",
  "shared-enemies": "threat",
  "allied-enemies": "threat",
  enmity: "trust",
  "side-by-side": "trust",
  "deals-with-rivals": "interest",
  "arms-to-rivals": "trust",
  sanctions: "threat",
};

function inForce({ current }: Weighable): PlainItem[] {
  const { obligation } = current;
  if (obligation === "none") return [];
  const names = current.treaties.filter(({ rung }) => rung === obligation).map(({ name }) => name);
  const text = `in force: ${obligation}${names[0] === undefined ? "" : ` (${names[0]})`}`;
  return [
    {
      id: "in-force",
      from: "in force",
      text,
      weight: WHOLE,
      rule: `in force: ${obligation}`,
      cells: IN_FORCE[obligation],
    },
  ];
}

function practice({ current }: Weighable): PlainItem[] {
  const level = current.practice;
  const found = level === undefined ? undefined : PRACTICE.find(({ from }) => level >= from);
  if (found === undefined) return [];
  return [
    {
      id: "practice",
      from: "practice",
      text: `practice level ${level} of 7`,
      weight: weightOf("F6"),
      rule: `practice from level ${found.from}`,
      cells: found.cells,
    },
  ];
}

/** Hundredths of its weight that an item keeps by its grade. */
function weightOf(grade: string): number {
  return Math.round(WHOLE * shareOf(parseGrade(grade)));
}
