import { cell, listCell, numberCell, wordCell, type DataRow } from "./rows.ts";
import type { SpellLayout } from "./spells.ts";

const DIRECTIONS = ["+", "-", "0"] as const;
const DEAL_STAGES = ["announced", "signed", "built", "in-use", "cancelled"] as const;
const OFFICES = [
  "head-of-state",
  "head-of-government",
  "party-leader",
  "foreign-minister",
  "defence-minister",
] as const;
const ARMS_STAGES = ["ordered", "delivered"] as const;

/** A number where the cell holds one, nothing where it is blank. */
function optionalNumber(row: DataRow, key: string, column: string): Readonly<Record<string, number>> {
  return cell(row, column) === "" ? {} : { [key]: numberCell(row, column) };
}

/** Typed facts that any question about their states shows: leaders in office, deals, surveys, arms. */
export const ITEM_LAYOUTS: Readonly<Record<string, SpellLayout>> = {
  "leaders/leaders.csv": {
    kind: "leader",
    columns: ["id", "state", "name", "office", "from", "to", "source"],
    draft: (row) => ({
      id: `leader:${cell(row, "id")}`,
      subjects: [cell(row, "state")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: { name: cell(row, "name"), office: wordCell(row, "office", OFFICES) },
    }),
  },
  "deals/deals.csv": {
    kind: "deal",
    columns: [
      "id",
      "parties",
      "sector",
      "what",
      "value_usd_billion",
      "term_years",
      "stage",
      "date",
      "known_from",
      "source",
    ],
    draft: (row) => ({
      id: `deal:${cell(row, "id")}`,
      subjects: listCell(row, "parties"),
      from: cell(row, "date"),
      knownFrom: cell(row, "known_from") || cell(row, "date"),
      source: cell(row, "source"),
      grade: "F6",
      attributes: {
        what: cell(row, "what"),
        sector: cell(row, "sector"),
        stage: wordCell(row, "stage", DEAL_STAGES),
        ...optionalNumber(row, "valueUsdBillion", "value_usd_billion"),
        ...optionalNumber(row, "termYears", "term_years"),
      },
    }),
  },
  "surveys/surveys.csv": {
    kind: "survey",
    columns: [
      "id",
      "pollster",
      "population",
      "date",
      "question",
      "about",
      "share_pct",
      "known_from",
      "source",
    ],
    draft: (row) => ({
      id: `survey:${cell(row, "id")}`,
      subjects: [cell(row, "population"), ...listCell(row, "about")],
      from: cell(row, "date"),
      knownFrom: cell(row, "known_from") || cell(row, "date"),
      source: cell(row, "source"),
      grade: "F6",
      attributes: {
        pollster: cell(row, "pollster"),
        what: cell(row, "question"),
        sharePct: numberCell(row, "share_pct"),
      },
    }),
  },
  "arms/arms.csv": {
    kind: "arms",
    columns: ["id", "supplier", "recipient", "weapon", "number", "stage", "date", "known_from", "source"],
    draft: (row) => ({
      id: `arms:${cell(row, "id")}`,
      subjects: [cell(row, "supplier"), cell(row, "recipient")],
      from: cell(row, "date"),
      knownFrom: cell(row, "known_from") || cell(row, "date"),
      source: cell(row, "source"),
      grade: "F6",
      attributes: {
        what: cell(row, "weapon"),
        stage: wordCell(row, "stage", ARMS_STAGES),
        ...optionalNumber(row, "number", "number"),
      },
    }),
  },
};

/** Layout of a file of evidence: one file a case. */
export const EVIDENCE_LAYOUT: SpellLayout = {
  kind: "evidence",
  columns: [
    "id",
    "date",
    "known_from",
    "kind",
    "dimension",
    "direction",
    "from_state",
    "to_state",
    "about",
    "what",
    "value",
    "unit",
    "source",
  ],
  draft: (row) => ({
    id: `evidence:${cell(row, "id")}`,
    subjects: [...listCell(row, "from_state"), ...listCell(row, "to_state")],
    from: cell(row, "date"),
    knownFrom: cell(row, "known_from") || cell(row, "date"),
    source: cell(row, "source"),
    grade: "F6",
    attributes: {
      case: caseOf(row),
      evidenceKind: cell(row, "kind"),
      dimension: cell(row, "dimension"),
      direction: wordCell(row, "direction", DIRECTIONS),
      what: cell(row, "what"),
      amount: cell(row, "value"),
      unit: cell(row, "unit"),
    },
  }),
};

/** The question a file of evidence is about, by its name `<a>-<b>-<c>.csv`: the pair, then whom they would face. */
function caseOf({ where }: DataRow): string {
  const match = /^evidence\/([a-z]{3})-([a-z]{3})-([a-z]{3})\.csv:/.exec(where);
  if (match === null) throw new RangeError(`the file is not named <a>-<b>-<c>.csv`);
  const [, a = "", b = "", against = ""] = match.map((part) => part.toUpperCase());
  return `${[a, b].sort().join(";")}|${against}`;
}
