import Table from "cli-table3";
import colours from "picocolors";

export { percent, signed } from "../../core/index.ts";

const WIDEST = 100;

/** Width to print to: the terminal's, at most 100; 80 when there is none. */
export function width(): number {
  return Math.min(process.stdout.columns || 80, WIDEST);
}

/** Letters that move a terminal's cursor, colour it or turn text round: shown as `\\u001b`, so that a file cannot. */
const CONTROL = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
const OWN_COLOURS = new RegExp(`(${String.fromCharCode(27)}\\[(?:1|2|22|31|32|39)m|\n)`);

/** Text from outside without letters that act on the terminal. */
export function visible(text: string): string {
  return text.replaceAll(CONTROL, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A heading over a block. */
export function heading(text: string): string {
  return `\n${colours.bold(text.split("\n").map(visible).join("\n"))}`;
}

/** Text in a quieter tone, on a terminal. */
export const quiet = (text: string): string => colours.dim(text);
/** Text that stands out, on a terminal. */
export const strong = (text: string): string => colours.bold(text);
/** Text for what raises the answer, on a terminal. */
export const raising = (text: string): string => colours.green(text);
/** Text for what lowers the answer, on a terminal. */
export const lowering = (text: string): string => colours.red(text);

/** A column: its width, or what is left over; numbers stand right. */
export interface ColumnPlan {
  readonly head?: string;
  readonly width?: number;
  readonly right?: boolean;
}

/** A table without lines that fits the width; long cells wrap. */
export function table(columns: readonly ColumnPlan[], rows: readonly (readonly string[])[]): string {
  const fixed = columns.reduce((sum, { width: own = 0 }) => sum + own, 0);
  const open = columns.filter((column) => column.width === undefined).length;
  const rest = open === 0 ? 0 : Math.max(12, Math.floor((width() - 2 - fixed) / open));
  const made = new Table({
    chars: BARE,
    style: { "padding-left": 0, "padding-right": 1, head: [], border: [] },
    colWidths: columns.map((column) => column.width ?? rest),
    colAligns: columns.map((column) => (column.right === true ? "right" : "left")),
    wordWrap: true,
    ...(columns.some(({ head }) => head !== undefined)
      ? { head: columns.map(({ head }) => quiet(head ?? "")) }
      : {}),
  });
  made.push(...rows.map((row) => row.map(visible)));
  return made
    .toString()
    .split("\n")
    .map((line) => `  ${line}`.trimEnd())
    .join("\n");
}

const BARE = Object.fromEntries(
  [
    "top",
    "top-mid",
    "top-left",
    "top-right",
    "bottom",
    "bottom-mid",
    "bottom-left",
    "bottom-right",
    "left",
    "left-mid",
    "mid",
    "mid-mid",
    "right",
    "right-mid",
    "middle",
  ].map((key) => [key, ""]),
);

/** A paragraph, wrapped to the width. */
export function paragraph(text: string, indent = ""): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of visible(text).split(" ")) {
    if (line.length + word.length + 1 > width() && line.trim() !== "") {
      lines.push(line);
      line = indent;
    }
    line += line === indent ? word : ` ${word}`;
  }
  return [...lines, line].join("\n");
}

/** Writes to standard output: nothing that acts on a terminal but line ends and our own colours. */
export function say(text: string): void {
  const shown = text.split(OWN_COLOURS).map((part, k) => (k % 2 === 1 ? part : visible(part)));
  process.stdout.write(`${shown.join("")}\n`);
}
