import { casual } from "chrono-node";
import { isMonth } from "../text/correct-tags.ts";
import type { Token } from "../text/token.ts";
import type { EventTime } from "./event.ts";

const HINT =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight|week|month|year|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:1[89]|20)\d\d|days?|weeks?|months?|years?)\.?$/;
const MONTH =
  /(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|\d{4})/i;

/** Day used to measure "yesterday" where the document has no date; never shown. */
const NOWHERE = Date.UTC(2001, 0, 3, 12);
const DAY_MS = 86_400_000;

/** The first time a sentence names, against the document's day; relative where there is none. */
export function findTime(
  text: string,
  tokens: readonly Token[],
  day: string | undefined,
): EventTime | undefined {
  const first = tokens.findIndex(({ lower }, k) => HINT.test(lower) || isMonth(tokens, k));
  if (first < 0) return undefined;
  const from = tokens[Math.max(0, first - 2)]?.start ?? 0;
  const to = tokens[Math.min(tokens.length - 1, first + 4)]?.end ?? text.length;
  const part = text.slice(from, to);
  const referenceMs = day === undefined ? NOWHERE : Date.parse(`${day}T12:00:00Z`);
  const [found] = casual.parse(part, { instant: new Date(referenceMs), timezone: 0 });
  if (found === undefined) return yearIn(text, tokens);
  const start = from + found.index;
  const span = { start, end: start + found.text.length };
  const { year, month, day: dayOfMonth } = partsOf(found.start);
  if (day !== undefined || isAbsolute(found.text, found.start.isCertain("year"))) {
    return { text: found.text, day: isoDay(year, month, dayOfMonth), offsetDays: undefined, span };
  }
  if (MONTH.test(found.text)) return { text: found.text, day: undefined, offsetDays: undefined, span };
  const offsetDays = Math.round((Date.UTC(year, month - 1, dayOfMonth, 12) - NOWHERE) / DAY_MS);
  const isNamedDay = /day\b/i.test(found.text) && !/today|yesterday|\d|days/i.test(found.text);
  return { text: found.text, day: undefined, offsetDays: isNamedDay ? undefined : offsetDays, span };
}

/** "in 2018", "of 1915": a year alone, as its first day. */
function yearIn(text: string, tokens: readonly Token[]): EventTime | undefined {
  const year = tokens.find(
    ({ text: word }, k) =>
      /^(?:1[89]|20)\d\d$/.test(word) &&
      /^(?:in|since|of|by|during|until|from|after|before)$/.test(tokens[k - 1]?.lower ?? ""),
  );
  if (year === undefined) return undefined;
  const span = { start: year.start, end: year.end };
  return { text: text.slice(span.start, span.end), day: `${year.text}-01-01`, offsetDays: undefined, span };
}

function isAbsolute(text: string, hasYear: boolean): boolean {
  return hasYear && /\d{4}/.test(text);
}

function partsOf(start: { get(part: "year" | "month" | "day"): number | null }): {
  year: number;
  month: number;
  day: number;
} {
  return { year: start.get("year") ?? 1, month: start.get("month") ?? 1, day: start.get("day") ?? 1 };
}

function isoDay(year: number, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
