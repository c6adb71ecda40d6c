import {
  EntenteError,
  parseHorizon,
  parseRung,
  type ClimbableRung,
  type HorizonYears,
  type IsoDate,
  type StateId,
} from "../../core/index.ts";
import { stateName, type KnownRecord } from "../../record/index.ts";
import type { Database } from "../../store/index.ts";
import { parseTop } from "./parse-ranking.ts";
import { DEFAULT_HORIZON, DEFAULT_RUNG, findMember } from "../asking/resolve-question.ts";

/** Which pairs are wanted, as typed. */
export interface AskedPairs {
  /** The state they would face. */
  readonly against?: string;
  readonly rung?: string;
  readonly horizon?: string;
  readonly top?: string;
  /** Only pairs of states of this region. */
  readonly region?: string;
  /** Only pairs with this state. */
  readonly involving?: string;
}

/** The same understood; states as of the day of a known record. */
export interface PairQuestion {
  readonly rung: ClimbableRung;
  readonly horizonYears: HorizonYears;
  readonly top: number;
  readonly against: StateId | undefined;
  readonly involving: StateId | undefined;
  readonly region: string | undefined;
  /** The states named. */
  readonly named: readonly StateId[];
}

/**
 * Understands which pairs are wanted.
 *
 * Throws: an `input` error for a rung, horizon, number or state that cannot be meant.
 */
export async function resolvePairs(
  asked: AskedPairs,
  known: KnownRecord,
  later: { readonly today: IsoDate; readonly database: Database },
): Promise<PairQuestion> {
  const find = async (text: string | undefined) =>
    text === undefined ? undefined : findMember(text, known, later);
  const rung = parseRung(asked.rung ?? DEFAULT_RUNG);
  const horizonYears = parseHorizon(asked.horizon ?? DEFAULT_HORIZON);
  const top = parseTop(asked.top);
  const against = await find(asked.against);
  const involving = await find(asked.involving);
  if (against !== undefined && against === involving) {
    throw new EntenteError("core/bad-question", {
      message: `${stateName(known.asOf, known, against)} (${against}) is both a would-be ally and the state they would face.`,
      hint: "Name another state after --involving, or another after --against.",
    });
  }
  const named = [against, involving].filter((state) => state !== undefined);
  return { rung, horizonYears, top, against, involving, region: asked.region, named };
}

/** The question as an answer repeats it: what was not asked is absent. */
export interface RepeatedPairs {
  readonly rung: ClimbableRung;
  readonly horizonYears: HorizonYears;
  readonly against?: StateId;
  readonly involving?: StateId;
  readonly region?: string;
}

/** Repeats a question. */
export function repeatPairs(question: PairQuestion): RepeatedPairs {
  const { rung, horizonYears, against, involving, region } = question;
  return {
    rung,
    horizonYears,
    ...(against === undefined ? {} : { against }),
    ...(involving === undefined ? {} : { involving }),
    ...(region === undefined ? {} : { region }),
  };
}

/** Names on a day of the states that pairs name. */
export function namesIn(
  known: KnownRecord,
  pairs: readonly { readonly members: readonly StateId[]; readonly against?: StateId }[],
  named: readonly StateId[],
): Record<string, string> {
  const ids = pairs.flatMap(({ members, against }) =>
    against === undefined ? members : [...members, against],
  );
  return Object.fromEntries(
    [...new Set([...named, ...ids])].sort().map((state) => [state, stateName(known.asOf, known, state)]),
  );
}
