import { logOddsOf, type CitedFact, type Fact, type HorizonEstimate, type Term } from "../../core/index.ts";
import type { Case } from "../../panel/index.ts";
import { forecastAll, type Vintages } from "../assess.ts";
import { weighTerms } from "../drivers.ts";
import { climb, estimateAt, leadOf } from "../horizon.ts";
import { heldBy, type AskedRung } from "./score-pairs.ts";

/** A line of an answer on two days: how far it moved the answer, and what was learnt that bears on it. */
export interface MovedTerm {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly logOdds: number;
  /** Facts the line rests on that became known in between, and those that were learnt to have ended. */
  readonly learnt: readonly CitedFact[];
  readonly ended: readonly CitedFact[];
}

/** Ids of the facts that became known, and of those that were learnt to have ended, between two days. */
export interface Learnt {
  readonly known: ReadonlySet<string>;
  readonly ended: ReadonlySet<string>;
}

/** What was learnt between two days, from the facts known on each. */
export function learntBetween(before: readonly Fact[], after: readonly Fact[]): Learnt {
  const earlier = new Map(before.map((fact) => [fact.id, fact]));
  const later = new Set(after.map(({ id }) => id));
  const hasNewEnd = ({ id, validTo }: Fact) =>
    earlier.has(id) && validTo !== undefined && earlier.get(id)?.validTo !== validTo;
  return {
    known: new Set(after.filter(({ id }) => !earlier.has(id)).map(({ id }) => id)),
    ended: new Set([
      ...before.filter(({ id }) => !later.has(id)).map(({ id }) => id),
      ...after.filter(hasNewEnd).map(({ id }) => id),
    ]),
  };
}

/** A pair on one of two days. */
export interface PairOnDay {
  readonly case: Case;
  /** The same, its grounds found among the facts alone that the two days do not share, so that none of them is crowded out. */
  readonly news: Case;
  readonly vintages: Vintages;
}

/**
 * Why a pair's answer moved between two days, line by line; the log-odds add up to the whole move.
 *
 * In:      the pair on each day; what was learnt in between.
 * Out:     the lines that moved, largest first; another vintage adds a line for its base rate.
 * Source:  docs/method/rank.md, section 3.
 */
export function explainMove(
  one: Readonly<Record<"before" | "after", PairOnDay>>,
  asked: AskedRung,
  learnt: Learnt,
): MovedTerm[] {
  const [before, after] = [linesOf(one.before, asked), linesOf(one.after, asked)];
  const ids = [...new Set([...before.terms.keys(), ...after.terms.keys()])];
  const terms = ids.map((id): MovedTerm => {
    const [was, is] = [before.terms.get(id), after.terms.get(id)];
    return {
      id,
      label: (is ?? was)?.label ?? id,
      before: was?.value ?? "",
      after: is?.value ?? "",
      logOdds: (is?.logOdds ?? 0) - (was?.logOdds ?? 0),
      learnt: (after.news.get(id) ?? []).filter((fact) => learnt.known.has(fact.id)),
      ended: (before.news.get(id) ?? []).filter((fact) => learnt.ended.has(fact.id)),
    };
  });
  return [...terms, baseRateLine(before.estimate, after.estimate)]
    .filter(({ logOdds }) => Math.abs(logOdds) > NOTHING)
    .sort((p, q) => Math.abs(q.logOdds) - Math.abs(p.logOdds));
}

const NOTHING = 1e-9;

function baseRateLine(before: HorizonEstimate, after: HorizonEstimate): MovedTerm {
  return {
    id: "base-rate",
    label: "base rate of another vintage",
    before: String(before.baseRate),
    after: String(after.baseRate),
    logOdds: logOddsOf(after.baseRate) - logOddsOf(before.baseRate),
    learnt: [],
    ended: [],
  };
}

interface Lines {
  readonly terms: ReadonlyMap<string, Term>;
  readonly news: ReadonlyMap<string, readonly CitedFact[]>;
  readonly estimate: HorizonEstimate;
}

function linesOf({ case: one, news, vintages }: PairOnDay, { rung, horizonYears }: AskedRung): Lines {
  const forecasts = forecastAll(vintages, one.values);
  const [i = -1, j = -1] = [one.a, one.b].map((state) => one.world.index.get(state));
  const found = climb(forecasts, heldBy(one.world, [i, j])).find((each) => each.rung === rung);
  const estimate = estimateAt(found, horizonYears);
  const lead = leadOf(forecasts, found, horizonYears);
  if (estimate === undefined || lead === undefined)
    throw new RangeError(`a pair at risk has no estimate at ${rung}`);
  return {
    terms: new Map(weighTerms(one, lead, estimate).map((term) => [term.id, term])),
    news: new Map(weighTerms(news, lead, estimate).map(({ id, facts }) => [id, facts])),
    estimate,
  };
}
