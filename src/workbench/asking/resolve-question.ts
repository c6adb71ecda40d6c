import {
  EntenteError,
  parseDate,
  parseHorizon,
  parseRung,
  type Fact,
  type IsoDate,
  type Question,
  type StateId,
} from "../../core/index.ts";
import {
  membershipsOf,
  membersOn,
  predecessorsOf,
  resolveState,
  stateName,
  type KnownRecord,
} from "../../record/index.ts";
import type { FeatureSet } from "../../model/index.ts";
import type { Database } from "../../store/index.ts";
import { knownOn } from "../record/known-on.ts";

/** A question as it was typed. */
export interface AskedQuestion {
  readonly a: string;
  readonly b: string;
  readonly against: string;
  readonly asOf?: string;
  readonly horizon?: string;
  readonly rung?: string;
  readonly featureSet?: FeatureSet;
  /** What an analyst adds, in log-odds, and why. */
  readonly adjust?: string;
  readonly because?: string;
}

/** Horizon of a question that names none. */
export const DEFAULT_HORIZON = "10";
/** Rung of a question that names none. */
export const DEFAULT_RUNG = "defense";
const FIRST_DAY = "1816-01-01";

/** A question understood, with the record as known on its day. */
export interface ResolvedQuestion {
  readonly question: Question;
  readonly known: KnownRecord;
}

/**
 * Understands a question: its date, horizon and rung, and which states are meant.
 *
 * Throws: an `input` error that says what is wrong and what to type.
 */
export async function resolveQuestion(
  asked: AskedQuestion,
  today: IsoDate,
  database: Database,
): Promise<ResolvedQuestion> {
  const asOf = checkDate(asked.asOf ?? today, today);
  const horizonYears = parseHorizon(asked.horizon ?? DEFAULT_HORIZON);
  const rung = parseRung(asked.rung ?? DEFAULT_RUNG);
  const known = await knownOn(asOf, database);
  const find = (text: string): Promise<StateId> => findMember(text, known, { today, database });
  const a = await find(asked.a);
  const b = await find(asked.b);
  const against = await find(asked.against);
  checkDistinct({ a, b, against }, (state) => stateName(asOf, known, state));
  return { question: { a, b, against, asOf, rung, horizonYears }, known };
}

/**
 * The day as of which something is asked; a year or month that is not over yet means today.
 *
 * Throws: `core/bad-date`, or `record/date-out-of-range` before 1816 and after today.
 */
export function checkDate(text: string, today: IsoDate): IsoDate {
  const asOf = parseDate(text, "end");
  if (asOf < FIRST_DAY) {
    throw new EntenteError("record/date-out-of-range", {
      message: `${text} is before the record begins: 1 January 1816.`,
      hint: "Ask as of a date from 1816 to today.",
    });
  }
  if (asOf > today) {
    // A bare year or month that is not over yet means today.
    if (text.length < 10 && parseDate(text, "start") <= today) return today;
    throw new EntenteError("record/date-out-of-range", {
      message: `${text} is in the future: nothing is known as of then.`,
      hint: "Leave --as-of out to ask as of today; how far ahead you look is --horizon.",
    });
  }
  return asOf;
}

/**
 * The member of the state system on the day that a text names.
 *
 * Throws: `record/unknown-state`, or `record/not-a-state-then` with when it was one.
 */
export async function findMember(
  text: string,
  known: KnownRecord,
  later: { readonly today: IsoDate; readonly database: Database },
): Promise<StateId> {
  const state = await findState(text, known, later);
  if (membersOn(known.asOf, known).includes(state)) return state;
  throw notAState(state, known.asOf, await knownOn(later.today, later.database));
}

/** The state that a text names by names known on the day, else by any name ever used. */
export async function findState(
  text: string,
  known: KnownRecord,
  later: { readonly today: IsoDate; readonly database: Database },
): Promise<StateId> {
  try {
    return resolveState(text, known.asOf, known);
  } catch (cause) {
    if (!(cause instanceof EntenteError) || cause.code !== "record/unknown-state") throw cause;
    return resolveState(text, known.asOf, await knownOn(later.today, later.database));
  }
}

function notAState(state: StateId, asOf: IsoDate, everything: KnownRecord): EntenteError {
  const name = stateName(everything.asOf, everything, state);
  const spells = longestSpells(membershipsOf(everything, state)).map(
    ({ from, to }) => `${from} to ${to ?? "today"}`,
  );
  const earlier = predecessorsOf(everything, state).filter((one) =>
    membersOn(asOf, everything).includes(one),
  );
  const instead =
    earlier.length > 0
      ? ` On that date ask for ${earlier.map((one) => `${stateName(asOf, everything, one)} (${one})`).join(" or ")}.`
      : "";
  return new EntenteError("record/not-a-state-then", {
    message: `${name} (${state}) was not a member of the state system on ${asOf}.`,
    hint: `It is one from ${[...new Set(spells)].join(", and ") || "no date on record"}.${instead}`,
  });
}

interface Spell {
  readonly from: IsoDate;
  readonly to: IsoDate | undefined;
}

/** Spells of the two systems of membership as one: those that overlap are joined. */
function longestSpells(memberships: readonly Fact[]): Spell[] {
  const joined: Spell[] = [];
  for (const { validFrom: from, validTo: to } of memberships) {
    const last = joined.at(-1);
    if (last === undefined || (last.to !== undefined && last.to < from)) joined.push({ from, to });
    else if (last.to !== undefined && (to === undefined || to > last.to))
      joined[joined.length - 1] = { from: last.from, to };
  }
  return joined;
}

function checkDistinct(
  states: { readonly a: StateId; readonly b: StateId; readonly against: StateId },
  name: (state: StateId) => string,
): void {
  const { a, b, against } = states;
  if (a === b) {
    throw new EntenteError("record/same-state", {
      message: `Both states are ${name(a)} (${a}).`,
      hint: "Name two different states; a state known by two names on that date is one state here.",
    });
  }
  if (against === a || against === b) {
    throw new EntenteError("core/bad-question", {
      message: `${name(against)} (${against}) is both a would-be ally and the state they would face.`,
      hint: "Name a third state after --against.",
    });
  }
}
