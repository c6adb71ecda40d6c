import { EntenteError, parseDate, yearOf, type IsoDate, type StateId } from "../../core/index.ts";
import type { ScoredPair } from "../../assessment/index.ts";
import type { World } from "../../panel/index.ts";

/** Most pairs that are shown at once. */
export const MOST_PAIRS = 1000;
const DEFAULT_TOP = "20";

/** Reads how many pairs are wanted. Throws `core/bad-question`. */
export function parseTop(text: string = DEFAULT_TOP): number {
  const top = Number(text);
  if (/^\d+$/.test(text.trim()) && top >= 1 && top <= MOST_PAIRS) return top;
  throw new EntenteError("core/bad-question", {
    message: `"${text.slice(0, 40)}" is not a number of pairs.`,
    hint: `Give a whole number from 1 to ${MOST_PAIRS.toLocaleString("en")}, as in --top 20.`,
  });
}

/** Reads one of some names. Throws `core/bad-question`. */
export function parseChoice<Name extends string>(what: string, text: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new EntenteError("core/bad-question", {
    message: `"${text.slice(0, 40)}" is no ${what}.`,
    hint: `Choose one of ${names.join(", ")}.`,
  });
}

/** Reads an earlier day: a date, or years back as in `1y`. Throws `core/bad-date`, or `core/bad-question` when it is no earlier day. */
export function parseSince(text: string, asOf: IsoDate): IsoDate {
  const back = /^(\d{1,3})\s*y$/.exec(text.trim().toLowerCase());
  const since = back === null ? parseDate(text) : yearsBack(asOf, Number(back[1]));
  if (since < asOf && since >= FIRST_DAY) return since;
  throw new EntenteError("core/bad-question", {
    message: `${since} is not a day from 1816 to before ${asOf}.`,
    hint: "Name an earlier day, as in --since 2014-06-01, or years back, as in --since 1y.",
  });
}

const FIRST_DAY = "1816-01-01";

function yearsBack(day: IsoDate, years: number): IsoDate {
  const year = String(Math.max(0, yearOf(day) - years)).padStart(4, "0");
  const rest = day.slice(4);
  return parseDate(`${year}${rest === "-02-29" ? "-02-28" : rest}`);
}

/** Whether a pair is wanted. */
export type PairFilter = (pair: Pick<ScoredPair, "i" | "j">) => boolean;

/** Which pairs are wanted: never one with the state they would face; of a region; with a state. */
export function pairFilter(
  world: World,
  asked: {
    readonly against?: StateId | undefined;
    readonly region?: string | undefined;
    readonly involving?: StateId | undefined;
  },
): PairFilter {
  const region = asked.region === undefined ? undefined : parseRegion(asked.region, world);
  return ({ i, j }) => {
    const members = [world.states[i], world.states[j]];
    if (asked.against !== undefined && members.includes(asked.against)) return false;
    if (asked.involving !== undefined && !members.includes(asked.involving)) return false;
    return region === undefined || (world.region[i] === region && world.region[j] === region);
  };
}

function parseRegion(text: string, world: World): string {
  const regions = [...new Set(world.region)].filter((region) => region !== "").sort();
  const found = regions.find((region) => region.toLowerCase() === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new EntenteError("core/bad-question", {
    message: `"${text.slice(0, 40)}" is no region with states on ${world.asOf}.`,
    hint: `Choose one of ${regions.join(", ")}.`,
  });
}
