import { parse } from "csv-parse/sync";

/** How a text table is written. */
export interface Dialect {
  readonly encoding: "utf-8" | "latin-1";
  /** Whether the file is gzipped. */
  readonly isPacked: boolean;
  /** Cells of the first line that is not blank, as written. */
  readonly firstLine: readonly string[];
  /** The first lines that are not blank, where a quotation mark at the start of a cell opens it. */
  readonly quoted: readonly TopLine[];
  /** The first line that is not blank, where a quotation mark is an ordinary letter. */
  readonly unquoted: TopLine;
}

/** One of the first lines of a file, which may be its header. */
export interface TopLine {
  readonly delimiter: "," | "\t" | ";" | "|";
  readonly cells: readonly string[];
  /** Lines of the file before it. */
  readonly before: number;
  /** Lines of the file up to its end: it may run over several. */
  readonly through: number;
  /** How many of those are not blank. */
  readonly filled: number;
}

/** Why a file is no text table. */
export interface NoTable {
  readonly why: string;
}

const DELIMITERS = [",", "\t", ";", "|"] as const;
const BYTE_ORDER_MARK = "\uFEFF";
/** More columns than any source has: what has more is no table we know. */
const MOST_COLUMNS = 8000;
/** Lines among which a publisher's title and notes may stand before the header. */
const MOST_TOP_LINES = 30;
/** A file in which more than one byte of a hundred is NUL is not text. */
const NULS_PER_BYTE = 0.01;

/**
 * Finds out how a table is written from its beginning.
 *
 * In:      the first bytes of the unpacked file, which may break off anywhere, and whether it is gzipped.
 * Missing: a beginning that is no text table, in UTF-16, mostly NUL bytes or without a first line, gives the reason.
 */
export function sniffDialect(head: Buffer, isPacked: boolean): Dialect | NoTable {
  if (isUtf16(head)) return { why: "it is written in UTF-16: save it as UTF-8" };
  if (countNuls(head) > 1 + head.length * NULS_PER_BYTE) return { why: "it is not a text table" };
  const encoding = isUtf8(head) ? "utf-8" : "latin-1";
  const text = head.toString(encoding === "utf-8" ? "utf8" : "latin1").replace(BYTE_ORDER_MARK, "");
  const [unquoted] = topLines(text, { isQuoted: false, most: 1 });
  const quoted = topLines(text, { isQuoted: true, most: MOST_TOP_LINES });
  const firstLine = quoted[0]?.cells;
  if (unquoted === undefined || firstLine === undefined || firstLine.length > MOST_COLUMNS)
    return { why: "it is not a text table" };
  return { encoding, isPacked, firstLine, quoted, unquoted };
}

function isUtf16(head: Buffer): boolean {
  const mark = head.subarray(0, 2).toString("hex");
  return mark === "fffe" || mark === "feff";
}

function countNuls(head: Buffer): number {
  let nuls = 0;
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) nuls++;
  return nuls;
}

/** Whether bytes are UTF-8; a character cut at the end counts as whole. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The first lines that are not blank, each cut into its cells; those that cannot be cut are left out. */
function topLines(text: string, wanted: { readonly isQuoted: boolean; readonly most: number }): TopLine[] {
  const found: TopLine[] = [];
  let [start, before, filled] = [0, 0, 0];
  for (let seen = 0; seen < wanted.most && start < text.length;) {
    const end = wanted.isQuoted ? lineEnd(text, start) : plainEnd(text, start);
    const line = text.slice(start, end).replace(/\r$/, "");
    const through = before + 1 + (line.split("\n").length - 1);
    if (line.trim() !== "") {
      seen++;
      filled += line.split(/\r?\n/).filter((part) => part !== "").length;
      const cut = wanted.isQuoted ? cutQuoted(line) : cutPlain(line);
      if (cut !== undefined) found.push({ ...cut, before, through, filled });
    } else if (line !== "") filled++;
    [start, before] = [end + 1, through];
  }
  return found;
}

function plainEnd(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

/** Where a line ends: at a line break outside quotes, or at the first where they are never closed. */
function lineEnd(text: string, start: number): number {
  let quoted = false;
  for (let k = start; k < text.length; k++) {
    if (text[k] === '"') quoted = !quoted;
    else if (text[k] === "\n" && !quoted) return k;
  }
  return quoted ? plainEnd(text, start) : text.length;
}

function cutPlain(line: string): Pick<TopLine, "delimiter" | "cells"> {
  const delimiter = mostFrequent((wanted) => line.split(wanted).length);
  return { delimiter, cells: line.split(delimiter) };
}

function cutQuoted(line: string): Pick<TopLine, "delimiter" | "cells"> | undefined {
  const delimiter = mostFrequent((wanted) => countOutsideQuotes(line, wanted));
  try {
    const [cells = []] = parse(line, { delimiter, relax_quotes: true, to: 1 });
    return { delimiter, cells };
  } catch {
    return undefined;
  }
}

function mostFrequent(count: (delimiter: string) => number): TopLine["delimiter"] {
  const counts = DELIMITERS.map(count);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

function countOutsideQuotes(line: string, wanted: string): number {
  let quoted = false;
  let count = 0;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === wanted && !quoted) count++;
  }
  return count;
}
