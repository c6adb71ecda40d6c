import { EntenteError } from "./errors.ts";

/** A calendar day `YYYY-MM-DD`; plain string comparison is date order. */
export type IsoDate = string & { readonly __brand: "IsoDate" };

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days in a month of the Gregorian calendar, month 1–12. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * In:     the text, and which end of an incomplete date is meant: a start is the first day, an end the last.
 * Throws: `core/bad-date` when the text is no date of the calendar.
 */
export function parseDate(text: string, edge: "start" | "end" = "start"): IsoDate {
  const match = SHAPE.exec(text.trim());
  const year = Number(match?.[1]);
  const month = match?.[2] === undefined ? (edge === "start" ? 1 : 12) : Number(match[2]);
  const monthOk = match !== null && month >= 1 && month <= 12;
  const day = match?.[3] === undefined ? (edge === "start" ? 1 : daysInMonth(year, month)) : Number(match[3]);
  if (!monthOk || day < 1 || day > daysInMonth(year, month)) {
    throw new EntenteError("core/bad-date", {
      message: `"${text}" is not a date.`,
      hint: "Write a day as YYYY-MM-DD, for example 2015-06-01; a year or YYYY-MM also works.",
    });
  }
  return formatDay(year, month, day);
}

function formatDay(year: number, month: number, day: number): IsoDate {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` as IsoDate;
}

/** The year of a date. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** The same day some whole years later; 28 February where there is no 29th. */
export function yearsAfter(date: IsoDate, years: number): IsoDate {
  const [year, month, day] = [yearOf(date) + years, Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return formatDay(year, month, Math.min(day, daysInMonth(year, month)));
}

/** Days from one date to another; negative where it is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** 31 December of a year. */
export function endOfYear(year: number): IsoDate {
  return formatDay(year, 12, 31);
}
