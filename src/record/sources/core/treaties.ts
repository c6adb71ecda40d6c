import { parseDate, type Fact, type IsoDate, type Problem } from "../../../core/index.ts";
import { cell, latest, listCell, makeFact, readRows, type DataFile, type DataRow } from "./rows.ts";

const FLAGS = ["defense", "offense", "neutrality", "nonaggression", "consultation", "integrated"] as const;
const COLUMNS = [
  "id",
  "name",
  "signed",
  "in_force",
  "ended",
  "end_kind",
  "members",
  "pairs",
  ...FLAGS,
  "target",
  "secret_until",
  "citation",
  "note",
] as const;

const TOKEN = /^([A-Z]{3})(!?)(?:@([\d-]*)(?:\.\.([\d-]*))?)?$/;

/**
 * Reads a file of the treaty register: one fact for each treaty and one for each membership.
 *
 * A promise counts from its signature, as in ATOP and as questions resolve; a secret one is known from its
 * disclosure, a membership from the entry.
 */
export function readTreaties(file: DataFile, problems: Problem[]): Fact[] {
  return readRows(file, COLUMNS, problems).flatMap((row) => readTreaty(row, problems));
}

function readTreaty(row: DataRow, problems: Problem[]): Fact[] {
  const id = cell(row, "id");
  const start = cell(row, "signed") || cell(row, "in_force");
  const knownFrom = cell(row, "secret_until") || start;
  const flags: Record<string, boolean> = {};
  for (const flag of FLAGS) {
    const value = cell(row, flag);
    if (value !== "0" && value !== "1")
      problems.push({ where: row.where, message: `${flag} is "${value}", not 0 or 1` });
    flags[flag] = value === "1";
  }
  const treaty = makeFact(
    row,
    {
      id: `treaty:${id}`,
      kind: "treaty",
      subjects: [],
      from: start,
      to: cell(row, "ended"),
      knownFrom,
      source: cell(row, "citation"),
      attributes: {
        treaty: id,
        name: cell(row, "name"),
        ...inForceOf(row, problems),
        pairs: cell(row, "pairs"),
        target: cell(row, "target"),
        ...flags,
        ...(cell(row, "end_kind") === "" ? {} : { endedWith: cell(row, "end_kind") }),
      },
    },
    problems,
  );
  const known = treaty[0]?.knownFrom;
  return known === undefined ? [] : [...treaty, ...readMembers(row, { id, start, known }, problems)];
}

function inForceOf(row: DataRow, problems: Problem[]): { inForce?: string } {
  const text = cell(row, "in_force");
  if (text === "") return {};
  try {
    return { inForce: parseDate(text, "start") };
  } catch (cause) {
    problems.push({ where: row.where, message: String(cause) });
    return {};
  }
}

function readMembers(
  row: DataRow,
  treaty: { readonly id: string; readonly start: string; readonly known: IsoDate },
  problems: Problem[],
): Fact[] {
  const tokens = listCell(row, "members");
  if (tokens.length < 2) problems.push({ where: row.where, message: "a treaty needs at least two members" });
  return tokens.flatMap((token, position) => {
    const match = TOKEN.exec(token);
    if (match === null) {
      problems.push({ where: row.where, message: `"${token}" is not a member` });
      return [];
    }
    const entry = match[3] === undefined || match[3] === "" ? treaty.start : match[3];
    const exit = match[4] === undefined || match[4] === "" ? cell(row, "ended") : match[4];
    let knownFrom: IsoDate;
    try {
      knownFrom = latest([treaty.known, parseDate(entry, "end")]);
    } catch (cause) {
      problems.push({ where: row.where, message: String(cause) });
      return [];
    }
    const state = match[1] ?? "";
    return makeFact(
      row,
      {
        id: `treaty-membership:${treaty.id}:${state}:${position}`,
        kind: "treaty-membership",
        subjects: [state],
        from: entry,
        to: exit,
        knownFrom,
        source: cell(row, "citation"),
        attributes: { treaty: treaty.id, promises: match[2] !== "!" },
      },
      problems,
    );
  });
}
