import type { Fact, FactKind, Problem } from "../../../core/index.ts";
import {
  cell,
  listCell,
  makeFact,
  messageOf,
  numberCell,
  readRows,
  wordCell,
  type DataFile,
  type DataRow,
  type FactDraft,
} from "./rows.ts";

/** How the rows of one curated file become facts. */
export interface SpellLayout {
  readonly kind: FactKind;
  readonly columns: readonly string[];
  readonly draft: (row: DataRow) => Omit<FactDraft, "kind">;
}

const REGIMES = ["democracy", "mixed", "autocracy"] as const;
const CRISIS_LEVELS = ["threat", "display", "force", "war"] as const;

const optional = (key: string, value: string) => (value === "" ? {} : { [key]: value });

/** Every curated file that is a plain table of spells or dated facts, by path below `data/`. */
export const SPELL_LAYOUTS: Readonly<Record<string, SpellLayout>> = {
  "states/states.csv": {
    kind: "state",
    columns: ["id", "name", "region", "source"],
    draft: (row) => ({
      id: `state:${cell(row, "id")}`,
      subjects: [cell(row, "id")],
      from: "",
      source: cell(row, "source"),
      attributes: { name: cell(row, "name"), region: cell(row, "region") },
    }),
  },
  "states/names.csv": {
    kind: "name",
    columns: ["state", "name", "kind", "from", "to", "source"],
    draft: (row) => ({
      id: `name:${cell(row, "state")}:${cell(row, "name")}:${cell(row, "from")}`,
      subjects: [cell(row, "state")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: { name: cell(row, "name"), nameKind: cell(row, "kind") },
    }),
  },
  "states/membership.csv": {
    kind: "membership",
    columns: ["state", "system", "from", "to", "source"],
    draft: (row) => ({
      id: `membership:${cell(row, "system")}:${cell(row, "state")}:${cell(row, "from")}`,
      subjects: [cell(row, "state")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: { system: cell(row, "system") },
    }),
  },
  "states/codes.csv": {
    kind: "code",
    columns: ["state", "system", "code", "from", "to", "source"],
    draft: (row) => ({
      id: `code:${cell(row, "system")}:${cell(row, "code")}:${cell(row, "state")}:${cell(row, "from")}`,
      subjects: [cell(row, "state")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: { system: cell(row, "system"), code: cell(row, "code") },
    }),
  },
  "states/capitals.csv": {
    kind: "capital",
    columns: ["state", "capital", "lat", "lon", "from", "to", "source"],
    draft: (row) => ({
      id: `capital:${cell(row, "state")}:${cell(row, "capital")}:${cell(row, "from")}`,
      subjects: [cell(row, "state")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: {
        capital: cell(row, "capital"),
        latitude: numberCell(row, "lat", -90),
        longitude: numberCell(row, "lon", -180),
      },
    }),
  },
  "states/successors.csv": {
    kind: "succession",
    columns: ["from_state", "to_state", "date", "kind", "source"],
    draft: (row) => ({
      id: `succession:${cell(row, "from_state")}:${cell(row, "to_state")}:${cell(row, "date")}`,
      subjects: [cell(row, "from_state"), cell(row, "to_state")],
      from: cell(row, "date"),
      source: cell(row, "source"),
      attributes: { successionKind: cell(row, "kind") },
    }),
  },
  "states/territory.csv": {
    kind: "territory",
    columns: ["state", "from", "to", "units", "source"],
    draft: (row) => ({
      id: `territory:${cell(row, "state")}:${cell(row, "from")}`,
      subjects: [cell(row, "state")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: { units: cell(row, "units") },
    }),
  },
  "rivalries/rivalries.csv": {
    kind: "rivalry",
    columns: ["id", "a", "b", "from", "to", "kind", "severity", "began_with", "ended_with", "source"],
    draft: (row) => ({
      id: `rivalry:${cell(row, "id")}`,
      subjects: [cell(row, "a"), cell(row, "b")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: {
        rivalryKind: cell(row, "kind"),
        severity: numberCell(row, "severity"),
        what: cell(row, "began_with"),
        ...optional("endedWith", cell(row, "ended_with")),
      },
    }),
  },
  "wars/participants.csv": {
    kind: "war",
    columns: ["war", "state", "side", "from", "to", "source"],
    draft: (row) => ({
      id: `war:${cell(row, "war")}:${cell(row, "state")}:${cell(row, "side")}:${cell(row, "from")}`,
      subjects: [cell(row, "state")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: { war: cell(row, "war"), side: numberCell(row, "side") },
    }),
  },
  "crises/crises.csv": {
    kind: "crisis",
    columns: ["id", "name", "from", "to", "side1", "side2", "level", "source"],
    draft: (row) => ({
      id: `crisis:${cell(row, "id")}`,
      subjects: [...listCell(row, "side1"), ...listCell(row, "side2")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: {
        what: cell(row, "name"),
        side1: listCell(row, "side1").join(";"),
        side2: listCell(row, "side2").join(";"),
        level: wordCell(row, "level", CRISIS_LEVELS),
      },
    }),
  },
  "claims/claims.csv": {
    kind: "claim",
    columns: ["id", "claimant", "against", "territory", "from", "to", "ended_with", "source"],
    draft: (row) => ({
      id: `claim:${cell(row, "id")}`,
      subjects: [cell(row, "claimant"), cell(row, "against")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: { what: cell(row, "territory"), ...optional("endedWith", cell(row, "ended_with")) },
    }),
  },
  "powers/major-powers.csv": {
    kind: "major-power",
    columns: ["state", "from", "to", "source"],
    draft: (row) => ({
      id: `major-power:${cell(row, "state")}:${cell(row, "from")}`,
      subjects: [cell(row, "state")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: {},
    }),
  },
  "powers/nuclear.csv": {
    kind: "nuclear-power",
    columns: ["state", "from", "to", "source"],
    draft: (row) => ({
      id: `nuclear-power:${cell(row, "state")}:${cell(row, "from")}`,
      subjects: [cell(row, "state")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: {},
    }),
  },
  "sanctions/sanctions.csv": {
    kind: "sanction",
    columns: ["id", "senders", "target", "from", "to", "severity", "what", "source"],
    draft: (row) => ({
      id: `sanction:${cell(row, "id")}`,
      subjects: [cell(row, "target"), ...listCell(row, "senders")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: {
        target: cell(row, "target"),
        severity: numberCell(row, "severity"),
        what: cell(row, "what"),
      },
    }),
  },
  "troops/troops.csv": {
    kind: "troops",
    columns: ["id", "sender", "host", "from", "to", "size", "what", "source"],
    draft: (row) => ({
      id: `troops:${cell(row, "id")}`,
      subjects: [cell(row, "sender"), cell(row, "host")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: { size: numberCell(row, "size"), what: cell(row, "what") },
    }),
  },
  "practice/practice.csv": {
    kind: "practice",
    columns: ["id", "a", "b", "level", "from", "to", "what", "source"],
    draft: (row) => ({
      id: `practice:${cell(row, "id")}`,
      subjects: [cell(row, "a"), cell(row, "b")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: { level: numberCell(row, "level"), what: cell(row, "what") },
    }),
  },
  "regimes/regimes.csv": {
    kind: "regime",
    columns: ["state", "from", "to", "regime", "began_with", "source"],
    draft: (row) => ({
      id: `regime:${cell(row, "state")}:${cell(row, "from")}`,
      subjects: [cell(row, "state")],
      from: cell(row, "from"),
      to: cell(row, "to"),
      source: cell(row, "source"),
      attributes: { regime: wordCell(row, "regime", REGIMES), what: cell(row, "began_with") },
    }),
  },
  "capability/capability.csv": {
    kind: "capability",
    columns: ["state", "year", "known_from", "population_millions", "gdp_billion_2011usd", "source"],
    draft: (row) => ({
      id: `capability:${cell(row, "state")}:${cell(row, "year")}`,
      subjects: [cell(row, "state")],
      from: cell(row, "year"),
      knownFrom: cell(row, "known_from"),
      source: cell(row, "source"),
      attributes: {
        year: numberCell(row, "year"),
        populationMillions: numberCell(row, "population_millions", 0.0001),
        gdpBillionUsd2011: numberCell(row, "gdp_billion_2011usd", 0.0001),
      },
    }),
  },
};

/** Reads one curated table of spells. */
export function readSpells(file: DataFile, layout: SpellLayout, problems: Problem[]): Fact[] {
  return readRows(file, layout.columns, problems).flatMap((row) => {
    try {
      return makeFact(row, { kind: layout.kind, ...layout.draft(row) }, problems);
    } catch (cause) {
      problems.push({ where: row.where, message: messageOf(cause) });
      return [];
    }
  });
}
