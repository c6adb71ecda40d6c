import { EntenteError, parseDate, type IsoDate, type Probability, type StateId } from "../../core/index.ts";
import { findMoves, jointThreat, largestMoves, MOVE_SIZES, type MoveSize } from "../../assessment/index.ts";
import type { Database } from "../../store/index.ts";
import { explainMoves, type MovedPair } from "./explain-moves.ts";
import { facing, type TwoDays } from "./facing.ts";
import { hashDays } from "../record/hash-days.ts";
import { loadVintages } from "../models/load-vintages.ts";
import type { OnProgress } from "../on-progress.ts";
import { knownEarlier, scoreDay, type Day } from "./open-day.ts";
import { openRecord, RECORD_VERSION } from "../record/open-record.ts";
import { pairFilter, parseChoice } from "./parse-ranking.ts";
import { namesIn, repeatPairs, resolvePairs, type AskedPairs, type RepeatedPairs } from "./resolve-pairs.ts";
import { checkDate } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";
import { knownOn } from "../record/known-on.ts";

/** A scan as it was typed; with `against` only pairs to one of which that state is hostile on either day. */
export interface AskedScan extends AskedPairs {
  readonly from?: string;
  readonly to?: string;
  /** One of `MOVE_SIZES`; absent: log-odds. */
  readonly by?: string;
  /** Each day by its own vintage, in place of both by that of the earlier day. */
  readonly refit?: boolean;
}

/** The joint threat to a pair on both days; absent where it cannot be told. */
export interface ThreatMove {
  readonly before?: number;
  readonly after?: number;
}

/** Pairs whose answer moved most between two days, as JSON `entente/scan@1`. */
export interface ScanAnswer {
  readonly schema: "entente/scan@1";
  readonly question: RepeatedPairs & {
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly by: MoveSize;
    readonly refit: boolean;
  };
  readonly baseRate: { readonly before: Probability; readonly after: Probability };
  /** Pairs at risk on the earlier and on the later day, and those of both that were asked for. */
  readonly counts: Readonly<Record<"before" | "after" | "compared" | "becameBound", number>>;
  /** Largest move first, rises and falls alike. */
  readonly pairs: readonly (MovedPair & { readonly against?: StateId; readonly jointThreat?: ThreatMove })[];
  /** Of the pairs asked for those that came to be bound in between, with what had been said of them, likeliest first. */
  readonly becameBound: readonly {
    readonly members: readonly [StateId, StateId];
    readonly probability: Probability;
  }[];
  readonly names: Readonly<Record<string, string>>;
  readonly provenance: {
    readonly recordVersion: string;
    readonly modelVintages: { readonly before: string; readonly after: string };
    readonly featureSet: "core";
    readonly inputsHash: string;
  };
}

/**
 * Compares every pair's answer on two days and says why those that moved most did.
 *
 * Both days are answered by the vintage of the earlier one, so that what moved is facts and not the model, unless `refit`.
 * Throws: an `input` error for what cannot be understood; `model/no-vintage` before the first vintage.
 * Source: docs/method/rank.md, section 3.
 */
export async function scan(
  asked: AskedScan,
  settings: Settings,
  onProgress: OnProgress = () => {},
): Promise<ScanAnswer> {
  const days = parseDays(asked, settings.today);
  const by = parseChoice("size of a move", asked.by ?? "log-odds", MOVE_SIZES);
  const database = await openRecord(settings);
  try {
    return await scanBetween({ ...days, by }, asked, { settings, database, onProgress });
  } finally {
    database.close();
  }
}

async function scanBetween(
  span: { readonly from: IsoDate; readonly to: IsoDate; readonly by: MoveSize },
  asked: AskedScan,
  tools: { readonly settings: Settings; readonly database: Database; readonly onProgress: OnProgress },
): Promise<ScanAnswer> {
  const { from, to, by } = span;
  const { settings, database, onProgress } = tools;
  const refit = asked.refit === true;
  const early = loadVintages(from, settings.recordFolder);
  const late = refit ? loadVintages(to, settings.recordFolder) : early;
  const known = await knownOn(to, database);
  const question = await resolvePairs(asked, known, { today: settings.today, database });
  const progress = (done: number, what: string) => (share: number) =>
    onProgress(Math.round(done + 40 * share), 100, what);
  const days = {
    before: scoreDay(
      knownEarlier(from, known),
      { ...question, vintages: early },
      progress(0, `pairs of ${from}`),
    ),
    after: scoreDay(known, { ...question, vintages: late }, progress(40, `pairs of ${to}`)),
  };
  const { moves, becameBound } = findMoves(days.before.scored, days.after.scored);
  const includes = pairFilter(days.after.world, question);
  const wanted = moves.filter(({ after }) => includes(after)).filter(facing(question.against, days));
  const most = largestMoves(wanted, { by, way: "both", top: question.top });
  const explained = explainMoves(most, days, (done) =>
    onProgress(80 + Math.round((20 * done) / most.length), 100, "why"),
  );
  const pairs = explained.map((one) => ({ ...one, ...threatOf(one.members, question.against, days) }));
  const bound = becameBound.filter(({ members }) => includes(positionsOf(members, days.after)));
  const shownBound = bound.slice(0, question.top);
  return {
    schema: "entente/scan@1",
    question: { from, to, by, refit, ...repeatPairs(question) },
    baseRate: { before: days.before.scored.baseRate, after: days.after.scored.baseRate },
    counts: {
      before: days.before.scored.pairs.length,
      after: days.after.scored.pairs.length,
      compared: wanted.length,
      becameBound: bound.length,
    },
    pairs,
    becameBound: shownBound,
    names: namesIn(known, [...pairs, ...shownBound], question.named),
    provenance: {
      recordVersion: RECORD_VERSION,
      modelVintages: { before: `core-${early.defense.lastYear}`, after: `core-${late.defense.lastYear}` },
      featureSet: "core",
      inputsHash: hashDays([days.before, days.after], { early, late }),
    },
  };
}

function parseDays(
  { from, to }: AskedScan,
  today: IsoDate,
): { readonly from: IsoDate; readonly to: IsoDate } {
  if (from === undefined) {
    throw new EntenteError("core/bad-question", {
      message: "The day to scan from is missing.",
      hint: "Name it, as in: entente scan --from 2014-01-01 --to 2015-01-01",
    });
  }
  const first = checkDate(parseDate(from), today);
  const last = checkDate(to ?? today, today);
  if (first < last) return { from: first, to: last };
  throw new EntenteError("core/bad-question", {
    message: `${first} is not before ${last}.`,
    hint: "Give the earlier day first, as in: entente scan --from 2014-01-01 --to 2015-01-01",
  });
}

function positionsOf(
  members: readonly [StateId, StateId],
  { world }: Day,
): { readonly i: number; readonly j: number } {
  const [i = -1, j = -1] = members.map((state) => world.index.get(state));
  return { i, j };
}

function threatOf(
  members: readonly [StateId, StateId],
  against: StateId | undefined,
  days: TwoDays,
): { readonly against?: StateId; readonly jointThreat?: ThreatMove } {
  if (against === undefined) return {};
  const on = (day: Day): number | undefined => {
    const { i, j } = positionsOf(members, day);
    const threat = jointThreat(day.world, day.world.index.get(against) ?? -1, [i, j]);
    return Number.isNaN(threat) ? undefined : threat;
  };
  const [before, after] = [on(days.before), on(days.after)];
  return {
    against,
    jointThreat: { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) },
  };
}
