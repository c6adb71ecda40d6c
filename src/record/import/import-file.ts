import type { Database } from "../../store/index.ts";
import type { Recognised } from "./recognise.ts";
import type { Dialect } from "./sniff.ts";
import {
  breaksQuery,
  CHECKED_TABLE,
  checkStatement,
  plainPath,
  repeatsQuery,
  repeatsStatement,
  STRUCTURE_ERRORS,
  STRUCTURE_SCAN,
  unresolvedQuery,
  writeStatement,
} from "./statements.ts";

/** A row that was set aside: its line in the file from 1, and why. */
export interface SetAside {
  readonly line: number;
  readonly reason: string;
}

/** What became of a file's rows. */
export interface ImportCounts {
  readonly rows: number;
  readonly setAside: number;
  /** The first of them, in order of line. */
  readonly firstSetAside: readonly SetAside[];
  /** Codes that name no state of the record in their year, with how many cells; the most frequent twenty. */
  readonly unresolved: readonly { readonly code: string; readonly cells: number }[];
  /** First and last year in which a row begins to hold; absent for what has no time. */
  readonly years: readonly [number, number] | undefined;
}

const MOST_LISTED = 1000;

/**
 * Imports one file of a recognised source and writes its rows as Parquet.
 *
 * In:     the unpacked or gzipped file's path, how it is written, which source it is, and where the result goes; the
 *         database holds the table `state_code`.
 * Out:    counts. Rows of the wrong shape or with impossible values are set aside with line and reason, never fatal.
 */
export async function importFile(database: Database, job: ImportJob): Promise<ImportCounts> {
  try {
    return await importInto(database, job);
  } finally {
    for (const table of [STRUCTURE_ERRORS, STRUCTURE_SCAN, CHECKED_TABLE])
      await database.all(`drop table if exists ${table}`);
  }
}

/** A file to import: how it is written, which source it is, and where its rows go. */
export interface ImportJob {
  readonly path: string;
  readonly dialect: Dialect;
  readonly recognised: Recognised;
  readonly rowsPath: string;
  /** Lines of the file that are not blank. */
  readonly lines: number;
}

async function importInto(database: Database, job: ImportJob): Promise<ImportCounts> {
  const { dialect, recognised } = job;
  const { schema } = recognised;
  await database.all(checkStatement(dialect, recognised), [plainPath(job.path)]);
  const repeats = repeatsQuery(schema);
  if (repeats !== undefined && (await database.all(repeats)).length > 0)
    await database.all(repeatsStatement(schema));
  await database.all(writeStatement(schema, job.rowsPath));
  const [totals] = await database.all(
    `select count(*)::integer as n, year(min(valid_from))::integer as least, year(max(valid_from))::integer as most
     from ${CHECKED_TABLE} where complaint is null`,
  );
  const setAside = await readSetAside(database, job);
  const swallowed = await countSwallowed(database, job);
  const unresolved = await database.all(unresolvedQuery(schema, job.rowsPath));
  const [least, most] = [totals?.["least"], totals?.["most"]];
  return {
    rows: Number(totals?.["n"]),
    setAside: setAside.length + swallowed,
    firstSetAside: [...noteSwallowed(swallowed), ...setAside].slice(0, MOST_LISTED),
    unresolved: unresolved.map((row) => ({ code: String(row["code"]), cells: Number(row["n"]) })),
    years: typeof least === "number" && typeof most === "number" ? [least, most] : undefined,
  };
}

/** Rows set aside, with the lines they stand in. */
async function readSetAside(database: Database, job: ImportJob): Promise<SetAside[]> {
  const { schema } = job.recognised;
  const headerLines = schema.headerless === undefined ? 1 : 0;
  // The reader counts a record of several lines as one line: `place` is that count, from 1, broken lines included.
  const broken = (
    await database.all(
      `select line::integer as line, min(error_message) as why from ${STRUCTURE_ERRORS} group by line order by line`,
    )
  ).map((row) => ({ place: Number(row["line"]), reason: structureReason(String(row["why"])) }));
  const judged = (
    await database.all(
      `select record::integer as record, complaint from ${CHECKED_TABLE} where complaint is not null order by record`,
    )
  ).map((row) => ({ record: Number(row["record"]), reason: String(row["complaint"]) }));
  if (broken.length + judged.length === 0) return [];
  const places = broken.map(({ place }) => place);
  const breaks = (await database.all(breaksQuery(job.dialect, schema), [plainPath(job.path)])).map((row) => ({
    record: Number(row["record"]),
    breaks: Number(row["breaks"]),
  }));
  const lineOf = (place: number, recordsBefore: number) =>
    place + breaks.reduce((sum, one) => sum + (one.record <= recordsBefore ? one.breaks : 0), 0);
  return [
    ...broken.map(({ place, reason }, k) => ({ line: lineOf(place, place - headerLines - k - 1), reason })),
    ...judged.map(({ record, reason }) => ({
      line: lineOf(shiftPast(places, headerLines + record), record - 1),
      reason,
    })),
  ].sort((p, q) => p.line - q.line);
}

/** Lines that a quotation mark which is never closed, or closed far below, has swallowed: in no record and in no reason. */
async function countSwallowed(
  database: Database,
  { recognised, dialect, path, lines }: ImportJob,
): Promise<number> {
  const { schema } = recognised;
  const [counts] = await database.all(
    `select (select count(*) from ${CHECKED_TABLE})::integer as records,
      (select count(distinct line) from ${STRUCTURE_ERRORS})::integer as broken`,
  );
  const seen =
    Number(counts?.["records"]) + Number(counts?.["broken"]) + (schema.headerless === undefined ? 1 : 0);
  if (lines <= seen) return 0;
  const breaks = await database.all(breaksQuery(dialect, schema), [plainPath(path)]);
  // Line breaks inside a cell are the file's own when few; a quotation mark left open runs over many lines.
  const own = breaks.map((row) => Number(row["breaks"])).filter((n) => n <= MOST_BREAKS);
  return Math.max(0, lines - seen - own.reduce((sum, n) => sum + n, 0));
}

/** A cell with more line breaks than this was not meant as one. */
const MOST_BREAKS = 50;

function noteSwallowed(lines: number): SetAside[] {
  return lines === 0
    ? []
    : [
        {
          line: 0,
          reason: `${lines} lines are swallowed by a quotation mark that is not closed where it should be`,
        },
      ];
}

/** Where a record stands once the broken lines before it are counted. */
function shiftPast(brokenPlaces: readonly number[], place: number): number {
  return brokenPlaces.reduce((at, one) => (one <= at ? at + 1 : at), place);
}

/** The first sentence of what the reader says of a line. */
function structureReason(message: string): string {
  const [first = "the line cannot be read"] = message.split("\n");
  return first.replace(/^.*?Error[^.:]*[.:]?\s*/i, "").trim() || first;
}
