import { parse } from "csv-parse/sync";
import { BEGINNING } from "../../states.ts";
import {
  parseDate,
  type Fact,
  type FactKind,
  type IsoDate,
  type Problem,
  type StateId,
} from "../../../core/index.ts";

/** A file of curated facts: its path below `data/`, and its text. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

/** One line of a file, with a way to name where it stands. */
export interface DataRow {
  readonly where: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** Licence of every fact the project writes itself. */
const LICENCE = "CC0-1.0";

/** What a reader of one kind makes of a row; the rest of the fact is filled in alike for all kinds. */
export interface FactDraft {
  readonly id: string;
  readonly kind: FactKind;
  readonly subjects: readonly string[];
  readonly from: string;
  readonly to?: string;
  readonly knownFrom?: string;
  readonly source: string;
  readonly grade?: string;
  readonly attributes: Fact["attributes"];
}

/** Reads the lines of a CSV file, in order, and checks that every named column is there. */
export function readRows(file: DataFile, columns: readonly string[], problems: Problem[]): DataRow[] {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(file.text, { columns: true, info: true, bom: true, trim: true, skip_empty_lines: true });
  } catch (cause) {
    problems.push({ where: file.path, message: cause instanceof Error ? cause.message : String(cause) });
    return [];
  }
  const absent = columns.filter((name) => !(name in (records[0]?.record ?? {})));
  if (absent.length > 0) {
    problems.push({
      where: file.path,
      message: `column ${absent.join(", ")} is absent or there are no rows`,
    });
    return [];
  }
  return records.map(({ record, info }) => ({ where: `${file.path}:${info.lines}`, cells: record }));
}

/** A cell of a checked column; empty text when blank. */
export function cell(row: DataRow, column: string): string {
  return row.cells[column] ?? "";
}

/** A cell split at semicolons, blanks dropped. */
export function listCell(row: DataRow, column: string): string[] {
  return cell(row, column)
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A number in a checked column; throws on text that is none, blanks included, and on what lies below `least`. */
export function numberCell(row: DataRow, column: string, least = 0): number {
  const text = cell(row, column);
  const value = Number(text);
  if (text === "" || !Number.isFinite(value)) throw new RangeError(`${column} is "${text}", not a number`);
  if (value < least) throw new RangeError(`${column} is ${text}, below ${least}`);
  return value;
}

/** A cell that holds one of some words; throws on any other. */
export function wordCell(row: DataRow, column: string, words: readonly string[]): string {
  const text = cell(row, column);
  if (!words.includes(text)) throw new RangeError(`${column} is "${text}", not one of ${words.join(", ")}`);
  return text;
}

/** Makes the fact of a draft, or notes what is wrong with the row. */
export function makeFact(row: DataRow, draft: FactDraft, problems: Problem[]): Fact[] {
  const complain = (message: string): Fact[] => {
    problems.push({ where: row.where, message });
    return [];
  };
  try {
    const validFrom = latest([BEGINNING, draft.from === "" ? BEGINNING : parseDate(draft.from, "start")]);
    const validTo = draft.to === undefined || draft.to === "" ? undefined : parseDate(draft.to, "end");
    // Of a year or a month only its end is safe: on any day before, the event may still lie ahead.
    const known = draft.knownFrom || draft.from;
    const knownFrom = known === "" ? validFrom : latest([validFrom, parseDate(known, "end")]);
    if (validTo !== undefined && validTo < validFrom) {
      return validTo < BEGINNING ? [] : complain(`it ends (${validTo}) before it starts (${validFrom})`);
    }
    if (draft.source === "") return complain("it has no source");
    const badState = draft.subjects.find((id) => !/^[A-Z]{3}$/.test(id));
    if (badState !== undefined) return complain(`"${badState}" is not a state id`);
    return [
      {
        id: draft.id,
        kind: draft.kind,
        subjects: draft.subjects as readonly StateId[],
        validFrom,
        validTo,
        knownFrom,
        endKnownFrom: validTo === undefined ? undefined : latest([validTo, knownFrom]),
        source: draft.source,
        locator: row.where,
        licence: LICENCE,
        grade: draft.grade ?? "B2",
        attributes: draft.attributes,
      },
    ];
  } catch (cause) {
    return complain(messageOf(cause));
  }
}

/** What an error says. */
export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** The latest of some dates. */
export function latest(dates: readonly IsoDate[]): IsoDate {
  return dates.reduce((most, date) => (date > most ? date : most), BEGINNING);
}
