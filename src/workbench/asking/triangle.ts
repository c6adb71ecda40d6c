import { endOfYear, EntenteError, parseDate, yearOf, type IsoDate, type StateId } from "../../core/index.ts";
import {
  spellsOf,
  triangleThroughTime,
  worldOfYear,
  type TriangleSpell,
  type TriangleYear,
} from "../../panel/index.ts";
import { membersOn, resolveState, stateName, type KnownRecord } from "../../record/index.ts";
import { loadVotes } from "../library/load-votes.ts";
import { openRecord } from "../record/open-record.ts";
import type { OnProgress } from "../on-progress.ts";
import { checkDate } from "./resolve-question.ts";
import type { Settings } from "../settings.ts";
import { summariseNetwork, type NetworkSummary } from "./summarise-network.ts";
import { knownOn } from "../record/known-on.ts";

/** A triangle as it was asked for; A and B against C only says for whose pact balance is read. */
export interface AskedTriangle {
  readonly a: string;
  readonly b: string;
  readonly against: string;
  /** FIRST:LAST or one year; absent: the 75 years up to `asOf`. */
  readonly years?: string;
  readonly asOf?: string;
  /** Whether the signed network of all states in the last year is wanted too. */
  readonly network?: boolean;
}

/** A triangle through time, as JSON `entente/triangle@1`. */
export interface TriangleAnswer {
  readonly schema: "entente/triangle@1";
  readonly states: Readonly<Record<"a" | "b" | "against", { readonly id: StateId; readonly name: string }>>;
  /** What was known on this day is used of every year. */
  readonly asOf: IsoDate;
  /** The imported dataset that closeness in UN votes comes from; absent when there is none, and votes are missing. */
  readonly votesFrom?: string;
  readonly spells: readonly TriangleSpell[];
  readonly years: readonly TriangleYear[];
  readonly network?: NetworkSummary;
}

const FIRST_YEAR = 1816;
const DEFAULT_YEARS = 75;

/**
 * The triangle of three states through time: edges, type, roles and balance at the end of each year.
 *
 * Each year is told with what is known as of one day, by default today, not with what its contemporaries knew.
 *
 * Missing: a year in which one of them was no state says so; where that is every year, `panel/no-common-year`.
 * Throws:  an `input` error for unknown or equal states and for years that are none.
 */
export async function triangle(
  asked: AskedTriangle,
  settings: Settings,
  onProgress: OnProgress = () => {},
): Promise<TriangleAnswer> {
  const asOf = checkDate(asked.asOf ?? settings.today, settings.today);
  const { first, last } = parseYears(asked.years, asOf);
  const database = await openRecord(settings);
  try {
    const record = await knownOn(asOf, database);
    const directory = { ...record, asOf: dayOf(last, asOf) };
    const states = resolveThree(asked, directory);
    const three = [states.a, states.b, states.against].sort();
    const worlds = Array.from({ length: last - first + 1 }, (_, at) => {
      const year = first + at;
      onProgress(at, last - first + 1, `triangle of ${year}`);
      const members = new Set(membersOn(dayOf(year, asOf), record));
      return worldOfYear(
        year,
        record,
        three.filter((state) => members.has(state)),
      );
    });
    const votes = await loadVotes(asOf, settings);
    const years = triangleThroughTime(worlds, states, votes?.votesOf);
    checkAny(years, asked.years ?? `${first}:${last}`);
    const named = (id: StateId) => ({ id, name: stateName(directory.asOf, directory, id) });
    return {
      schema: "entente/triangle@1",
      states: { a: named(states.a), b: named(states.b), against: named(states.against) },
      asOf,
      ...(votes === undefined ? {} : { votesFrom: votes.source }),
      spells: spellsOf(years),
      years,
      ...(asked.network === true ? { network: await summariseNetwork(last, record, votes?.votesOf) } : {}),
    };
  } finally {
    database.close();
  }
}

/** The day a year is seen on: its last, or the day as of which all is known. */
function dayOf(year: number, asOf: IsoDate): IsoDate {
  const end = endOfYear(year);
  return end < asOf ? end : asOf;
}

function parseYears(text: string | undefined, asOf: IsoDate): { first: number; last: number } {
  const latest = yearOf(asOf);
  if (text === undefined) return { first: Math.max(FIRST_YEAR, latest - DEFAULT_YEARS + 1), last: latest };
  const match = /^(\d{4})(?::(\d{4}))?$/.exec(text.trim());
  if (match === null) {
    throw new EntenteError("core/bad-date", {
      message: `"${text.slice(0, 40)}" is not a span of years.`,
      hint: "Write FIRST:LAST, for example 1950:2024, or one year.",
    });
  }
  const first = yearOf(parseDate(match[1] ?? ""));
  const last = match[2] === undefined ? first : yearOf(parseDate(match[2]));
  if (first > last || first < FIRST_YEAR || last > latest) {
    throw new EntenteError("record/date-out-of-range", {
      message:
        first > last
          ? `${text} ends before it begins.`
          : `${text} reaches beyond what is known on ${asOf}: ${FIRST_YEAR} to ${latest}.`,
      hint: `Give years from ${FIRST_YEAR} to ${latest}, the earlier first.`,
    });
  }
  return { first, last };
}

function resolveThree(
  asked: AskedTriangle,
  directory: KnownRecord,
): Readonly<Record<"a" | "b" | "against", StateId>> {
  const find = (text: string) => resolveState(text, directory.asOf, directory);
  const [a, b, against] = [find(asked.a), find(asked.b), find(asked.against)];
  const twice = a === b || a === against ? a : b === against ? b : undefined;
  if (twice !== undefined) {
    throw new EntenteError("record/same-state", {
      message: `${stateName(directory.asOf, directory, twice)} (${twice}) is named twice.`,
      hint: "Name three different states; a state known by two names is one state here.",
    });
  }
  return { a, b, against };
}

function checkAny(years: readonly TriangleYear[], span: string): void {
  if (years.some((one) => "edges" in one)) return;
  const why = years.flatMap((one) => ("missing" in one ? [one.missing] : []));
  throw new EntenteError("panel/no-common-year", {
    message: `In no year of ${span} were all three members of the state system.`,
    hint: `For example: ${why[0] ?? "none"}. Choose other years, or the states of that time.`,
  });
}
