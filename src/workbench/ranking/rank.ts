import { EntenteError, yearOf, type IsoDate, type Probability, type StateId } from "../../core/index.ts";
import {
  findMoves,
  largestMoves,
  RANK_ORDERS,
  rankPairs,
  type RankedPair,
  type RankOrder,
} from "../../assessment/index.ts";
import type { FeatureSet } from "../../model/index.ts";
import type { LibraryValues } from "../../panel/index.ts";
import type { Database } from "../../store/index.ts";
import { explainMoves, type MovedPair } from "./explain-moves.ts";
import { facing, type TwoDays } from "./facing.ts";
import { hashDays } from "../record/hash-days.ts";
import { libraryInputs, loadLibraryValues, yearsBefore } from "../library/load-library-values.ts";
import { loadVintages } from "../models/load-vintages.ts";
import type { OnProgress } from "../on-progress.ts";
import { knownEarlier, scoreDay, type Day } from "./open-day.ts";
import { openRecord, RECORD_VERSION } from "../record/open-record.ts";
import { pairFilter, parseChoice, parseSince, type PairFilter } from "./parse-ranking.ts";
import { namesIn, repeatPairs, resolvePairs, type AskedPairs, type RepeatedPairs } from "./resolve-pairs.ts";
import { checkDate } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";
import { loadTargetVintage } from "../models/target.ts";
import { knownOn } from "../record/known-on.ts";

/** A ranking as it was typed; without `against` each pair faces its own likeliest enemy. */
export interface AskedRank extends AskedPairs {
  readonly asOf?: string;
  /** One of `RANK_ORDERS`; absent: `aimed` against a named state, else `pact`. */
  readonly by?: string;
  /** The earlier day that movers are counted from: a date, or years back as in `1y`. */
  readonly since?: string;
  readonly featureSet?: FeatureSet;
  /** Every pair against every third state, in place of against one. */
  readonly triads?: boolean;
}

/** All pairs, or all triads, of a day in order, as JSON `entente/rank@1`. */
export interface RankAnswer {
  readonly schema: "entente/rank@1";
  readonly question: RepeatedPairs & {
    readonly asOf: IsoDate;
    readonly by: RankOrder;
    readonly triads?: true;
  };
  readonly baseRate: Probability;
  /** Pairs of the day: all, those ranked, bound at the rung already, lacking a core input; and of the ranked those asked for. */
  readonly counts: Readonly<
    Record<"states" | "pairs" | "ranked" | "bound" | "lacking" | "candidates", number>
  > & {
    /** Of triads: the pairs asked for, each with every third state. */
    readonly triads?: number;
  };
  readonly pairs: readonly RankedPair[];
  /** Of the pairs asked for, where a state is named of those it is hostile to on either day, the ones that moved most since an earlier day, both days by the model of this one. */
  readonly movers: {
    readonly since: IsoDate;
    readonly compared: number;
    readonly rises: readonly MovedPair[];
    readonly falls: readonly MovedPair[];
  };
  readonly names: Readonly<Record<string, string>>;
  readonly provenance: {
    readonly recordVersion: string;
    readonly modelVintage: string;
    readonly targetVintage?: string;
    readonly featureSet: FeatureSet;
    readonly inputsHash: string;
  };
}

const MOST_MOVERS = 5;
/** Of forty hundredths of the work, what explaining movers takes. */
const LAST_SHARE = 15 / 40;
const DEFAULT_SINCE = "1y";

/**
 * Ranks every pair of a day: who is likeliest to ally, against whom, and who moved most since an earlier day.
 *
 * Throws: an `input` error for what cannot be understood; `model/no-vintage` before the first vintage.
 * Source: docs/method/rank.md.
 */
export async function rank(
  asked: AskedRank,
  settings: Settings,
  onProgress: OnProgress = () => {},
): Promise<RankAnswer> {
  const asOf = checkDate(asked.asOf ?? settings.today, settings.today);
  const database = await openRecord(settings);
  try {
    return await rankOn(asOf, asked, { settings, database, onProgress });
  } finally {
    database.close();
  }
}

interface Tools {
  readonly settings: Settings;
  readonly database: Database;
  readonly onProgress: OnProgress;
}

async function rankOn(
  asOf: IsoDate,
  asked: AskedRank,
  { settings, database, onProgress }: Tools,
): Promise<RankAnswer> {
  const isTriads = asked.triads === true;
  const since = parseSince(asked.since ?? DEFAULT_SINCE, asOf);
  const target = loadTargetVintage(asOf, settings.recordFolder);
  const by = orderOf(asked, asOf, target !== undefined);
  const { featureSet = "core" } = asked;
  const vintages = loadVintages(asOf, settings.recordFolder, featureSet);
  const known = await knownOn(asOf, database);
  const question = await resolvePairs(asked, known, { today: settings.today, database });
  const library =
    featureSet === "full" ? await readLibrary({ since, asOf }, settings, onProgress) : undefined;
  const score = { ...question, vintages, library };
  const progress = (from: number, what: string) => (share: number) =>
    onProgress(Math.round(from + 40 * share), 100, what);
  const day = scoreDay(known, score, progress(0, `pairs of ${asOf}`));
  const includes = pairFilter(day.world, question);
  const against = question.against === undefined ? undefined : day.world.index.get(question.against);
  const { pairs, candidates } = rankPairs(day.scored, {
    ...question,
    by,
    target,
    includes,
    against,
    triads: isTriads,
  });
  const earlier = scoreDay(knownEarlier(since, known), score, progress(45, `pairs of ${since}`));
  const moved = findMovers(
    { before: earlier, after: day },
    { ...question, includes },
    progress(85, "movers"),
  );
  return {
    schema: "entente/rank@1",
    question: { asOf, by, ...repeatPairs(question), ...(isTriads ? { triads: true } : {}) },
    baseRate: day.scored.baseRate,
    counts: {
      ...countPairs(day, candidates),
      ...(isTriads ? { triads: candidates * (day.world.states.length - 2) } : {}),
    },
    pairs,
    movers: { since, ...moved },
    names: namesIn(known, [...pairs, ...moved.rises, ...moved.falls], question.named),
    provenance: {
      recordVersion: RECORD_VERSION,
      modelVintage: `${featureSet}-${vintages.defense.lastYear}`,
      ...(target === undefined ? {} : { targetVintage: `target-${target.lastYear}` }),
      featureSet,
      inputsHash: hashDays([day, earlier], {
        vintages,
        target,
        ...(library === undefined ? {} : { library: libraryInputs(settings) }),
      }),
    },
  };
}

/** What imported datasets say of every pair on both days. */
function readLibrary(
  { since, asOf }: { readonly since: IsoDate; readonly asOf: IsoDate },
  settings: Settings,
  onProgress: OnProgress,
): Promise<LibraryValues> {
  const years = { from: yearsBefore(yearOf(since)).from, to: yearOf(asOf) };
  return loadLibraryValues({ years, asOf }, settings, onProgress);
}

/** The order asked for, else by the pact aimed at the state faced; before the first model of targets by what its threat adds. */
function orderOf({ by, against, triads = false }: AskedRank, asOf: IsoDate, hasTarget: boolean): RankOrder {
  if (triads && against !== undefined) {
    throw new EntenteError("core/bad-question", {
      message: `All triads are asked for, and one state that pairs would face: ${against.slice(0, 40)}.`,
      hint: "Leave out --against, or --triads.",
    });
  }
  if (by === undefined) return against === undefined && !triads ? "pact" : hasTarget ? "aimed" : "lift";
  const order = parseChoice("order", by, triads ? TRIAD_ORDERS : RANK_ORDERS);
  if (order === "aimed" && !hasTarget) {
    throw new EntenteError("model/no-vintage", {
      message: `Insufficient data: no model of targets was fitted to years before ${yearOf(asOf)}.`,
      hint: "Order by another number: --by pact, lift or threat.",
    });
  }
  return order;
}

/** Orders that tell triads of one pair apart. */
const TRIAD_ORDERS = RANK_ORDERS.filter((order) => order !== "pact");

function findMovers(
  days: TwoDays,
  wants: { readonly includes: PairFilter; readonly against: StateId | undefined },
  onShare: (share: number) => void,
): Omit<RankAnswer["movers"], "since"> {
  const { moves } = findMoves(days.before.scored, days.after.scored);
  const wanted = moves.filter(({ after }) => wants.includes(after)).filter(facing(wants.against, days));
  const most = (way: "rises" | "falls") => largestMoves(wanted, { by: "log-odds", way, top: MOST_MOVERS });
  const [up, down] = [most("rises"), most("falls")];
  const explained = explainMoves([...up, ...down], days, (done) =>
    onShare((LAST_SHARE * done) / (2 * MOST_MOVERS)),
  );
  return {
    compared: wanted.length,
    rises: explained.slice(0, up.length),
    falls: explained.slice(up.length),
  };
}

function countPairs({ world, scored }: Day, candidates: number): RankAnswer["counts"] {
  const { table, pairs, bound, lacking } = scored;
  return {
    states: world.states.length,
    pairs: table.pairs,
    ranked: pairs.length,
    bound,
    lacking,
    candidates,
  };
}
