import { HORIZONS, type ClimbableRung } from "../../../core/index.ts";
import type { ListedState } from "../states.ts";
import { fold, statesNamedIn } from "./states-named.ts";

/** A question as far as a sentence tells it. */
export interface ReadQuestion {
  readonly a?: string;
  readonly b?: string;
  readonly against?: string;
  readonly asOf?: string;
  readonly horizon?: string;
  readonly rung?: ClimbableRung;
  /** States named besides: a question is on three. */
  readonly besides: readonly string[];
}

/** Words after which the third state is named. */
const AGAINST =
  /\b(against|facing|versus|vs|v|contain|counter|deter|oppose|confront|resist|balance|threat from|fear of|to fight)\b/;
/** Words after which the first two are named, where the third was named before. */
const BETWEEN = /\b(between|of|are|would|will|could|might|can|do|how likely)\b/;
const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const DATE = /\b((?:1[89]|20)\d\d)(-\d\d(?:-\d\d)?)?\b/g;
/** Words before a year by the end of which something is to have happened. */
const BY = /\b(by|before|until|till|through|up to)( the)?( end of| year)?\s*$/i;

/**
 * Reads a question such as "Will India and the US ally against China by 2030?".
 *
 * States are found by any name of theirs, by what their people are called and by their capital, the longest name first.
 * A year that is over is the day of asking; "by 2030" and "within five years" are the horizon, the next one there is.
 */
export function readQuestion(text: string, states: readonly ListedState[], today: string): ReadQuestion {
  const asOf = dayIn(text, today);
  const plain = ` ${fold(text)} `;
  const found = statesNamedIn(text, states);
  const turn = AGAINST.exec(plain)?.index ?? plain.length;
  const [before, after] = [found.filter(({ at }) => at < turn), found.filter(({ at }) => at > turn)];
  // "Against China, would Japan and India ally?" names the third first.
  const isTurned = before.length === 0 && after.length > 2 && BETWEEN.test(plain.slice(turn));
  const allies = isTurned ? after.slice(1) : before.length === 1 ? [...before, ...after.slice(1)] : before;
  const against = after[0] ?? before[2];
  const ids = [allies[0], allies[1], against].map((one) => one?.id);
  const [a, b, third] = ids;
  const horizon = horizonIn(text, asOf ?? today);
  const rung = rungIn(plain);
  return {
    ...(a === undefined ? {} : { a }),
    ...(b === undefined ? {} : { b }),
    ...(third === undefined ? {} : { against: third }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(horizon === undefined ? {} : { horizon }),
    ...(rung === undefined ? {} : { rung }),
    besides: found.map(({ id }) => id).filter((id) => !ids.includes(id)),
  };
}

/** The day that a sentence asks as of: a year or day that is over and no limit; absent where it names none. */
export function dayIn(text: string, today: string): string | undefined {
  const days = [...text.matchAll(DATE)].filter(
    ({ 0: day, index }) => day.slice(0, 4) <= today.slice(0, 4) && !BY.test(text.slice(0, index)),
  );
  const day = days[0]?.[0];
  return day === undefined || day > today ? undefined : day;
}

function horizonIn(text: string, from: string): string | undefined {
  const years = yearsIn(text) ?? limitIn(text, from);
  if (years === undefined) return undefined;
  return String(HORIZONS.find((one) => one >= years) ?? HORIZONS.at(-1));
}

function yearsIn(text: string): number | undefined {
  if (/\b(a|one|this|the next|next) decade\b/i.test(text)) return 10;
  if (/\b(a|next|coming|this) year\b/i.test(text)) return 1;
  const said = /\b(\d+|[a-z]+)[ -]years?\b/i.exec(text)?.[1]?.toLowerCase() ?? "";
  return NUMBERS[said] ?? (/^\d+$/.test(said) ? Number(said) : undefined);
}

/** Years until the year by which something is to have happened: named with "by", or still to come. */
function limitIn(text: string, from: string): number | undefined {
  const year = [...text.matchAll(DATE)]
    .filter(({ 1: found = "", index }) => found > from.slice(0, 4) || BY.test(text.slice(0, index)))
    .map(({ 1: found }) => Number(found))[0];
  const years = year === undefined ? 0 : year - Number(from.slice(0, 4));
  return years > 0 ? years : undefined;
}

function rungIn(plain: string): ReadQuestion["rung"] {
  if (/\b(non ?aggression|neutrality|restraint)\b/.test(plain)) return "restraint";
  if (/\bconsult(ation|ative)?\b/.test(plain)) return "consultation";
  return /\b(integrated|joint command)\b/.test(plain) ? "integrated" : undefined;
}
