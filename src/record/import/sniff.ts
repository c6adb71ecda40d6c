import { parse } from "csv-parse/sync";

/** How a text table is written. */
export interface Dialect {
  readonly encoding: "utf-8" | "latin-1";
  readonly delimiter: "," | "\t" | ";" | "|";
  /** Whether the file is gzipped. */
  readonly isPacked: boolean;
  /** Cells of the first line, as written. */
  readonly firstLine: readonly string[];
}

const DELIMITERS = [",", "\t", ";", "|"] as const;
const BYTE_ORDER_MARK = "\uFEFF";
/** More columns than any source has: what has more is no table we know. */
const MOST_COLUMNS = 8000;

/**
 * Finds out how a table is written from its beginning.
 *
 * In:      the first bytes of the unpacked file, which may break off anywhere, and whether it is gzipped.
 * Missing: a beginning that is no text table, which has a NUL byte or no first line, gives `undefined`.
 */
export function sniffDialect(head: Buffer, isPacked: boolean): Dialect | undefined {
  if (head.length === 0 || head.includes(0)) return undefined;
  const encoding = isUtf8(head) ? "utf-8" : "latin-1";
  const text = head.toString(encoding === "utf-8" ? "utf8" : "latin1").replace(BYTE_ORDER_MARK, "");
  const end = firstLineEnd(text);
  const line = text.slice(0, end).replace(/\r$/, "");
  if (line.trim() === "") return undefined;
  const counts = DELIMITERS.map((delimiter) => countOutsideQuotes(line, delimiter));
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
  try {
    const [firstLine = []] = parse(line, { delimiter, relax_quotes: true, to: 1 });
    if (firstLine.length > MOST_COLUMNS) return undefined;
    return { encoding, delimiter, isPacked, firstLine };
  } catch {
    return undefined;
  }
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

/** Where the first line ends: at a line break outside quotes. */
function firstLineEnd(text: string): number {
  let quoted = false;
  for (let k = 0; k < text.length; k++) {
    if (text[k] === '"') quoted = !quoted;
    else if (text[k] === "\n" && !quoted) return k;
  }
  return text.indexOf("\n") >= 0 && quoted ? text.indexOf("\n") : text.length;
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
