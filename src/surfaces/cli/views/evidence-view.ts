import type { Answer, EvidenceItem } from "../../../core/index.ts";
import { heading, lowering, paragraph, quiet, raising } from "../print.ts";

const MOST_SHOWN = 8;
const LONGEST_QUOTE = 220;

/** What the texts given with a question said, for eyes: the sentence, what it did, and where it stands. */
export function renderTexts({ evidence, path }: Answer): string[] {
  const read = evidence.filter((one) => one.read !== undefined);
  if (!path.some(({ step }) => step === "evidence") && read.length === 0) return [];
  const weighed = read.filter(({ effect }) => effect === "weighed");
  const idle = read.filter(({ effect }) => effect !== "weighed");
  return [
    heading(`Texts given (${weighed.length} of ${read.length} items that bear on the question weigh)`),
    ...(read.length === 0 ? ["  nothing in them bears on the question"] : []),
    ...weighed.slice(0, MOST_SHOWN).map(line),
    ...idle.slice(0, MOST_SHOWN).map(line),
    ...(Math.max(weighed.length, idle.length) > MOST_SHOWN ? [quiet("  --json shows all")] : []),
  ];
}

function line({ direction, date, text, kind, grade, read }: EvidenceItem): string {
  const sign = direction === "driver" ? "+" : direction === "friction" ? "−" : "·";
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
  const tone = read?.status !== "weighed" ? quiet : direction === "driver" ? raising : lowering;
  const { logOdds = 0, points, status = "", file = "", start, end, echoes = 0 } = read ?? {};
  const did =
    status === "weighed"
      ? `${small(logOdds, 3)} log-odds${points === undefined ? "" : `, ${small(points, 3)} points`}`
      : status;
  const again = echoes === 0 ? "" : `; told ${echoes + 1} times, counted once`;
  return [
    tone(paragraph(`${sign} ${date} ${kind}, ${grade}: ${did}${again}`, "  ")),
    paragraph(`“${quote}”`, "    "),
    quiet(paragraph(`${file}, characters ${start} to ${end}`, "    ")),
  ].join("\n");
}

function small(value: number, digits: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(digits)}`;
}
