import { quoteName, quoteText } from "../sql-text.ts";
import { rawName } from "./cells.ts";
import type { DayPlan, SourceSchema, TimePlan } from "./schema.ts";

/** Years before the end of a source's coverage in which a release may have ended. */
const RELEASE_YEARS = 20;

/** The first and last day on which a row holds, as SQL over its columns; a last day on `censorDay` means "still so". */
export function timeOf(time: TimePlan, censorDay?: string): { readonly from: string; readonly to: string } {
  switch (time.kind) {
    case "year":
      return { from: dayOf({ year: time.year }, "start"), to: dayOf({ year: time.year }, "end") };
    case "month": {
      const first = `try_strptime(${quoteName(time.month)}, ['%Y-%m', '%Y%m', '%Y-%m-%d'])::date`;
      return { from: `date_trunc('month', ${first})::date`, to: `last_day(${first})` };
    }
    case "day":
      return { from: dayOf(time.day, "start"), to: dayOf(time.day, "end") };
    case "spell": {
      const end = dayOf(time.to, "end");
      const open = [
        ...(censorDay === undefined ? [] : [`${end} = ${quoteText(censorDay)}::date`]),
        ...(time.openEnds ?? []).map((text) => `${rawEnd(time.to)} = ${quoteText(text)}`),
      ];
      const to = open.length === 0 ? end : `case when ${open.join(" or ")} then null else ${end} end`;
      return { from: dayOf(time.from, "start"), to };
    }
    case "timeless":
      return { from: "null::date", to: "null::date" };
  }
}

/** Whether a source writes the last day it looked at where a spell still runs. */
export function isCensored({ time }: SourceSchema): boolean {
  return time.kind === "spell" && time.censored === true;
}

/**
 * The day on which an end means "still so".
 *
 * In: the last end that stands in the file, if any; `SourceSchema.time.censored` says which day is believed.
 */
export function censorDayOf({ coverage }: SourceSchema, lastEnd: string | undefined): string {
  const isYearEnd = lastEnd?.endsWith("-12-31") === true;
  const isLate = Number(lastEnd?.slice(0, 4)) >= coverage.to - RELEASE_YEARS;
  return lastEnd !== undefined && isYearEnd && isLate ? lastEnd : `${coverage.to}-12-31`;
}

/** The days from which a row and its end can be known, as SQL over its columns, `valid_from` and `valid_to`. */
export function knownOf(schema: SourceSchema): { readonly known: string; readonly endKnown: string } {
  const lag = `${schema.lagDays}`;
  const published = schema.knownOn === undefined ? "null::date" : quoteName(schema.knownOn);
  switch (schema.time.kind) {
    case "timeless":
      return { known: `${quoteText(schema.time.knownFrom)}::date`, endKnown: "null::date" };
    case "spell":
      // Of a year or a month only its end is safe: on any day before, the event may still lie ahead.
      return { known: `${dayOf(schema.time.from, "end")} + ${lag}`, endKnown: `valid_to + ${lag}` };
    case "year":
    case "month":
    case "day":
      return {
        known: `greatest(valid_to + ${lag}, ${published})`,
        endKnown: `greatest(valid_to + ${lag}, ${published})`,
      };
  }
}

const dayColumn = (name: string | undefined, least: number, most: number): string =>
  name === undefined
    ? "null"
    : `case when ${quoteName(name)} between ${least} and ${most} then ${quoteName(name)} end`;

/** A part of a date written in digits; a part that cannot be, as 00 or 99 for a month, is unknown. */
function digitsOf(name: string, from: number, length: number, most: number): string {
  const part = `try_cast(substr(regexp_replace(${quoteName(name)}, '[^0-9]', '', 'g'), ${from}, ${length}) as integer)`;
  return `case when ${part} between 1 and ${most} then ${part} end`;
}

function dayOf(plan: DayPlan, edge: "start" | "end"): string {
  if ("date" in plan) return quoteName(plan.date);
  if ("year" in plan && plan.month === undefined && plan.day === undefined)
    return `make_date(${dayColumn(plan.year, 1, 9999)}, ${edge === "start" ? "1, 1" : "12, 31"})`;
  const [year, month, day] =
    "digits" in plan
      ? [digitsOf(plan.digits, 1, 4, 9999), digitsOf(plan.digits, 5, 2, 12), digitsOf(plan.digits, 7, 2, 31)]
      : [dayColumn(plan.year, 1, 9999), dayColumn(plan.month, 1, 12), dayColumn(plan.day, 1, 31)];
  const first = `make_date(${year}, coalesce(${month}, ${edge === "start" ? 1 : 12}), 1)`;
  const lastDay = `day(last_day(${first}))`;
  // An unknown day takes the edge of its month; a 31st of a shorter month, its last day.
  const chosen = `case when ${day} is null then ${edge === "start" ? "1" : lastDay} else least(${day}, ${lastDay}) end`;
  return `(${first} + (${chosen} - 1)::integer)`;
}

function rawEnd(plan: DayPlan): string {
  return rawName("date" in plan ? plan.date : "digits" in plan ? plan.digits : plan.year);
}
