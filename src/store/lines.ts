import { createReadStream, createWriteStream } from "node:fs";
import { once } from "node:events";
import { createGunzip } from "node:zlib";
import { isGzipped } from "./library.ts";

/** How a text table's lines are told apart. */
export interface LineRules {
  readonly delimiter: string;
  /** Cells of a record. */
  readonly width: number;
  /** Whether a quotation mark at the start of a cell opens it. */
  readonly isQuoted: boolean;
  /** Lines before the first record. */
  readonly headLines: number;
  /** Whether a line is broken whose quotation mark closes before its cell ends. */
  readonly isStrict: boolean;
}

/** A line that cannot be read as part of the table: its number from 1, and why. */
export interface BrokenLine {
  readonly line: number;
  readonly reason: string;
}

/** Where records stand in a file. */
export interface LineScan {
  readonly records: number;
  /** Lines that cannot be read; the first thousand, and how many. */
  readonly broken: readonly BrokenLine[];
  readonly brokenCount: number;
  /** Whether some lines end in a carriage return and others do not. */
  readonly isMixed: boolean;
  /** Records, from 1, that do not stand one line after the record before, in order. */
  readonly jumps: readonly Jump[];
}

/** A record's line in the file, and its line when a record of several counts as one. */
export interface Jump {
  readonly record: number;
  readonly line: number;
  readonly counted: number;
}

const [LINE_FEED, CARRIAGE_RETURN, QUOTE] = [10, 13, 34];
/** A cell with more line breaks than this was not meant as one. */
const MOST_BREAKS = 200;
/** Bytes of a record: what is longer is not one. */
const MOST_RECORD_BYTES = 2_000_000;
const MOST_LISTED = 1000;
const CHUNK_BYTES = 1 << 20;

/**
 * Reads a table line by line and finds the lines that have too few cells or would swallow others, as a quotation mark that is
 * never closed does.
 *
 * In:  where to write the file again, unpacked, with those lines blank, so that every other keeps its number, and every
 *      line ended alike; or nothing.
 * Out: where records stand. A quotation mark opens a cell over several lines only when it is closed at a cell's end within
 *      200 lines and the record then has its number of cells.
 */
export async function scanLines(path: string, rules: LineRules, repairedPath?: string): Promise<LineScan> {
  const scan = new Scan(rules);
  const output = repairedPath === undefined ? undefined : createWriteStream(repairedPath);
  const source = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const unpacked = isGzipped(path) ? source.pipe(createGunzip({ chunkSize: CHUNK_BYTES })) : source;
  source.on("error", (cause) => unpacked.destroy(cause));
  let failure: unknown;
  output?.on("error", (cause) => (failure ??= cause));
  const write = async (pieces: readonly Buffer[]) => {
    if (output === undefined) return;
    for (const piece of pieces)
      if (!output.write(piece) && failure === undefined) await once(output, "drain");
    if (failure !== undefined) throw failure;
  };
  for await (const piece of unpacked) await write(scan.take(piece as Buffer, false));
  await write(scan.take(Buffer.alloc(0), true));
  if (output !== undefined) {
    output.end();
    await once(output, "close");
    if (failure !== undefined) throw failure;
  }
  return scan.result();
}

/** What stands at a place: a record up to `end`, a line that cannot be read, or more bytes are needed to tell. */
type Verdict = { readonly end: number; readonly breaks: number } | { readonly reason: string } | "more";

class Scan {
  readonly #rules: LineRules;
  readonly #delimiter: number;
  #rest = Buffer.alloc(0);
  #isInLongLine = false;
  #line = 0;
  #counted = 0;
  #records = 0;
  #brokenCount = 0;
  #returns = 0;
  #feeds = 0;
  #expected = { line: 0, counted: 0 };
  readonly #broken: BrokenLine[] = [];
  readonly #jumps: Jump[] = [];

  constructor(rules: LineRules) {
    this.#rules = rules;
    this.#delimiter = rules.delimiter.codePointAt(0) ?? 0;
  }

  /** Goes as far as can be told, and gives what it passed with broken lines blank and without carriage returns at line ends. */
  take(piece: Buffer, isLast: boolean): Buffer[] {
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    const out: Buffer[] = [];
    let [at, kept] = [0, 0];
    while (at < bytes.length) {
      const feed = bytes.indexOf(LINE_FEED, at);
      const lineEnd = feed < 0 ? bytes.length : feed;
      if (feed < 0 && !isLast && !this.#isInLongLine && lineEnd - at <= MOST_RECORD_BYTES) break;
      if (this.#isInLongLine || lineEnd - at > MOST_RECORD_BYTES) {
        out.push(bytes.subarray(kept, at), ...(feed < 0 ? [] : [Buffer.from("\n")]));
        if (!this.#isInLongLine) this.#breakLine("the line is longer than 2 MB");
        this.#isInLongLine = feed < 0;
        at = kept = Math.min(lineEnd + 1, bytes.length);
        continue;
      }
      const verdict = this.#judge(bytes, at, { lineEnd, isLast });
      if (verdict === "more") break;
      if ("reason" in verdict) {
        out.push(bytes.subarray(kept, at), Buffer.from("\n"));
        this.#breakLine(verdict.reason);
        at = kept = Math.min(lineEnd + 1, bytes.length);
      } else {
        if (verdict.breaks >= 0) this.#passRecord(verdict.breaks);
        if (verdict.end < bytes.length && bytes[verdict.end - 1] === CARRIAGE_RETURN && verdict.end > at) {
          out.push(bytes.subarray(kept, verdict.end - 1));
          kept = verdict.end;
          this.#returns++;
        } else if (verdict.end < bytes.length) this.#feeds++;
        at = Math.min(verdict.end + 1, bytes.length);
      }
    }
    out.push(bytes.subarray(kept, at));
    this.#rest = Buffer.from(bytes.subarray(at));
    return out;
  }

  result(): LineScan {
    return {
      records: this.#records,
      broken: this.#broken,
      brokenCount: this.#brokenCount,
      isMixed: this.#returns > 0 && this.#feeds > 0,
      jumps: this.#jumps,
    };
  }

  #judge(bytes: Buffer, at: number, { lineEnd, isLast }: { lineEnd: number; isLast: boolean }): Verdict {
    const isHead = this.#line < this.#rules.headLines;
    const isBlank = lineEnd === at || (lineEnd === at + 1 && bytes[at] === CARRIAGE_RETURN);
    if (isHead || isBlank) {
      this.#line++;
      this.#counted++;
      return { end: lineEnd, breaks: -1 };
    }
    const line = bytes.subarray(at, lineEnd);
    if (line.includes(0)) return { reason: "the line holds a NUL byte" };
    if (this.#rules.isQuoted && line.includes(QUOTE)) return this.#judgeQuoted(bytes, at, isLast);
    if (isReturnWithin(line)) return { reason: "a carriage return stands within the line" };
    return this.#missing(countCells(line, this.#delimiter)) ?? { end: lineEnd, breaks: 0 };
  }

  /** In the words of the database, which takes long to say so of many lines. */
  #missing(cells: number): Verdict | undefined {
    const { width } = this.#rules;
    return cells < width ? { reason: `Expected Number of Columns: ${width} Found: ${cells}` } : undefined;
  }

  /** Follows a record from cell to cell. */
  #judgeQuoted(bytes: Buffer, start: number, isLast: boolean): Verdict {
    let where: "start" | "plain" | "quoted" | "closed" = "start";
    let [cells, breaks, isLax] = [1, 0, false];
    let at = start;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (where === "quoted") {
        if (byte === QUOTE) {
          if (at + 1 === bytes.length && !isLast) return "more";
          if (bytes[at + 1] === QUOTE) at++;
          else where = "closed";
        } else if (byte === LINE_FEED && ++breaks > MOST_BREAKS) return UNCLOSED;
        if (at - start > MOST_RECORD_BYTES) return UNCLOSED;
      } else if (byte === LINE_FEED) break;
      else if (byte === this.#delimiter) {
        where = "start";
        cells++;
      } else if (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED) {
        if (at + 1 === bytes.length && !isLast) return "more";
        return { reason: "a carriage return stands within the line" };
      } else if (where === "closed") isLax ||= byte !== CARRIAGE_RETURN;
      else where = where === "start" && byte === QUOTE ? "quoted" : "plain";
    }
    if (where === "quoted") return isLast ? UNCLOSED : "more";
    if (at === bytes.length && !isLast) return "more";
    if (isLax && this.#rules.isStrict) return { reason: "a quotation mark closes before its cell ends" };
    if (breaks > 0 && (isLax || cells !== this.#rules.width)) return UNCLOSED;
    return this.#missing(cells) ?? { end: at, breaks };
  }

  #passRecord(breaks: number): void {
    this.#records++;
    this.#line++;
    this.#counted++;
    if (this.#line !== this.#expected.line || this.#counted !== this.#expected.counted)
      this.#jumps.push({ record: this.#records, line: this.#line, counted: this.#counted });
    this.#line += breaks;
    this.#expected = { line: this.#line - breaks + 1, counted: this.#counted + 1 };
  }

  #breakLine(reason: string): void {
    this.#line++;
    this.#counted++;
    this.#brokenCount++;
    if (this.#broken.length < MOST_LISTED) this.#broken.push({ line: this.#line, reason });
  }
}

const UNCLOSED = { reason: "a quotation mark opens a cell that is not closed where it should be" } as const;

function countCells(line: Buffer, delimiter: number): number {
  let cells = 1;
  for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) cells++;
  return cells;
}

function isReturnWithin(line: Buffer): boolean {
  const at = line.indexOf(CARRIAGE_RETURN);
  return at >= 0 && at < line.length - 1;
}
