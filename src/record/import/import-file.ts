import type { Contents, Database, LineRules, LineScan } from "../../store/index.ts";
import { censorDayOf, isCensored } from "./days.ts";
import { amongBroken, lineOf, recordAt } from "./place.ts";
import type { Recognised } from "./recognise.ts";
import type { Dialect } from "./sniff.ts";
import {
  JUDGED_TABLE,
  judgeStatement,
  lastEndQuery,
  REPEATED_TABLE,
  repeatsQuery,
  repeatsStatement,
  STREAM_ROWS,
  STRUCTURE_ERRORS,
  STRUCTURE_SCAN,
  totalsQuery,
  unresolvedQuery,
  writeStatement,
  type Reading,
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

/** A file to import: how it is written, which source it is, and where its rows go. */
export interface ImportJob {
  readonly path: string;
  readonly dialect: Dialect;
  readonly recognised: Recognised;
  readonly rowsPath: string;
  readonly contents: Contents;
  /** Reads the file line by line, and writes it with broken lines blank to a path when there is one. */
  readonly scan: (rules: LineRules, repairedPath?: string) => Promise<LineScan>;
}

const MOST_LISTED = 1000;
const TABLES = [STRUCTURE_ERRORS, STRUCTURE_SCAN, JUDGED_TABLE];

/**
 * Imports one file of a recognised source and writes its rows as Parquet.
 *
 * In:     the unpacked or gzipped file's path, how it is written, which source it is, and where the result goes; the
 *         database holds the table `state_code`.
 * Out:    counts. Rows of the wrong shape or with impossible values are set aside with line and reason, never fatal.
 *         The rows are written in one pass; only a file whose lines they do not account for is looked at more closely.
 */
export async function importFile(database: Database, job: ImportJob): Promise<ImportCounts> {
  const { dialect, recognised, rowsPath, contents } = job;
  const { schema, layout } = recognised;
  const asIs = { path: job.path, encoding: dialect.encoding, isPacked: dialect.isPacked, recognised };
  await database.all(STREAM_ROWS);
  let reading = await withCensorDay(database, asIs);
  const written = await write(database, reading, rowsPath);
  const isPlain = contents.nuls === 0 && contents.loneReturns === 0;
  const isWhole = isPlain && written + layout.headFilled === contents.lines;
  const trouble = isWhole ? undefined : await findTrouble(database, job, { reading, written });
  if (trouble !== undefined) reading = trouble.reading;
  const repeats = await setRepeatsAside(database, reading, rowsPath);
  const aside = trouble ?? (repeats === 0 ? NOTHING : await findTrouble(database, job, { reading, written }));
  const firstSetAside = await listSetAside(database, aside, repeats);
  return {
    ...(await readTotals(database, schema, rowsPath)),
    setAside: aside.count + repeats,
    firstSetAside,
  };
}

async function withCensorDay(database: Database, reading: Reading): Promise<Reading> {
  const { schema } = reading.recognised;
  if (!isCensored(schema)) return reading;
  const [row] = await database.all(lastEndQuery(reading));
  const lastEnd = typeof row?.["day"] === "string" ? row["day"] : undefined;
  return { ...reading, censorDay: censorDayOf(schema, lastEnd) };
}

async function write(
  database: Database,
  reading: Reading,
  rowsPath: string,
  without?: string,
): Promise<number> {
  const [row] = await database.all(writeStatement(reading, rowsPath, without));
  return Number(row?.["Count"]);
}

/** What is wrong in a file, beside rows that repeat others. */
interface Trouble {
  readonly reading: Reading;
  readonly scan: LineScan;
  readonly count: number;
  /** Records that were read otherwise than they stand, in no row and in no reason. */
  readonly lost: number;
}

const NOTHING = { count: 0 } as const;

/**
 * Finds every record that is not a row: lines that would swallow others are taken out first and the rows written again.
 *
 * Where the database and the scan tell records apart differently, lines with a misplaced quotation mark are taken out too.
 */
async function findTrouble(
  database: Database,
  job: ImportJob,
  first: { readonly reading: Reading; readonly written: number },
): Promise<Trouble> {
  let found: Trouble | undefined;
  for (const isStrict of [false, true]) {
    found = await lookClosely(database, job, { ...first, isStrict });
    if (found.lost === 0) break;
  }
  if (found === undefined) throw new RangeError("a file was looked at in no way");
  return found;
}

async function lookClosely(
  database: Database,
  job: ImportJob,
  first: { readonly reading: Reading; readonly written: number; readonly isStrict: boolean },
): Promise<Trouble> {
  const { schema, layout } = job.recognised;
  const rules = { ...layout, isQuoted: schema.unquoted !== true, isStrict: first.isStrict };
  const scan = await job.scan(rules);
  let { reading, written } = first;
  // The database counts lines wrongly where they end in different ways.
  if (scan.brokenCount > 0 || scan.isMixed) {
    const repairedPath = `${job.rowsPath}.repaired`;
    await job.scan(rules, repairedPath);
    reading = await withCensorDay(database, { ...reading, path: repairedPath, isPacked: false });
    written = await write(database, reading, job.rowsPath);
  }
  for (const table of TABLES) await database.all(`drop table if exists ${table}`);
  await database.all(judgeStatement(reading));
  const [counts] = await database.all(
    `select (select count(*) from ${JUDGED_TABLE})::integer as judged,
      (select count(distinct line) from ${STRUCTURE_ERRORS})::integer as broken`,
  );
  const [judged, broken] = [Number(counts?.["judged"]), Number(counts?.["broken"])];
  const lost = Math.abs(scan.records - written - judged - broken);
  return { reading, scan, lost, count: scan.brokenCount + judged + broken + lost };
}

/** Takes out every row whose key stood before. */
async function setRepeatsAside(database: Database, reading: Reading, rowsPath: string): Promise<number> {
  const { schema } = reading.recognised;
  const query = repeatsQuery(schema, rowsPath);
  if (query === undefined || (await database.all(query)).length === 0) return 0;
  await database.all(`drop table if exists ${REPEATED_TABLE}`);
  await database.all(repeatsStatement(schema, rowsPath));
  await write(database, reading, rowsPath, REPEATED_TABLE);
  const [row] = await database.all(`select count(*)::integer as n from ${REPEATED_TABLE}`);
  return Number(row?.["n"]);
}

/** The first records set aside, with the lines they stand in. */
async function listSetAside(
  database: Database,
  aside: Trouble | typeof NOTHING,
  repeats: number,
): Promise<SetAside[]> {
  if (!("scan" in aside)) return [];
  const { jumps } = aside.scan;
  const broken = (
    await database.all(
      `select line::integer as line, min(error_message) as why from ${STRUCTURE_ERRORS}
       group by line order by line limit ${MOST_LISTED}`,
    )
  ).map((row) => ({
    record: recordAt(jumps, Number(row["line"])),
    reason: structureReason(String(row["why"])),
  }));
  const repeated =
    repeats === 0 ? "" : `union all select record, 'it repeats an earlier row' from ${REPEATED_TABLE}`;
  const judged = await database.all(
    `select record::integer as record, reason from (select record, reason from ${JUDGED_TABLE} ${repeated})
     order by record limit ${MOST_LISTED}`,
  );
  // Past the last broken record that is listed nothing is listed, so its place among them need not be right.
  const places = amongBroken(
    judged.map((row) => Number(row["record"])),
    broken.map(({ record }) => record),
  );
  const records = [
    ...broken,
    ...judged.map((row, k) => ({ record: places[k] ?? 0, reason: String(row["reason"]) })),
  ];
  const listed = [
    ...records.map(({ record, reason }) => ({ line: lineOf(jumps, record), reason })),
    ...aside.scan.broken,
  ].sort((p, q) => p.line - q.line);
  return [...noteLost(aside.lost), ...listed].slice(0, MOST_LISTED);
}

function noteLost(records: number): SetAside[] {
  return records === 0
    ? []
    : [{ line: 0, reason: `${records} rows cannot be told apart for misplaced quotation marks` }];
}

async function readTotals(
  database: Database,
  schema: Recognised["schema"],
  rowsPath: string,
): Promise<Pick<ImportCounts, "rows" | "unresolved" | "years">> {
  const [totals] = await database.all(totalsQuery(schema, rowsPath));
  const [least, most] = [totals?.["least"], totals?.["most"]];
  const unresolved = totals?.["strange"] === 0 ? [] : await database.all(unresolvedQuery(schema, rowsPath));
  return {
    rows: Number(totals?.["n"]),
    unresolved: unresolved.map((row) => ({ code: String(row["code"]), cells: Number(row["n"]) })),
    years: typeof least === "number" && typeof most === "number" ? [least, most] : undefined,
  };
}

/** The first sentence of what the reader says of a line. */
function structureReason(message: string): string {
  const [first = "the line cannot be read"] = message.split("\n");
  return first.replace(/^.*?Error[^.:]*[.:]?\s*/i, "").trim() || first;
}
