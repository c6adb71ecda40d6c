import { inSentence, type Gap, type GapRange, type Probability, type StateId } from "../core/index.ts";
import { CHANNELS, update } from "../evidence/index.ts";
import { commonValues, logOddsOfPair, logOddsWith, nearestLearnt, type Vintage } from "../model/index.ts";
import { MEASURES, type Case } from "../panel/index.ts";
import { labelOf } from "./gaps.ts";
import { outcomeOf, probabilityAt } from "./horizon.ts";
import type { About, OpenGap } from "./open-gap.ts";
import type { LeverCase } from "./what-if.ts";

/** What a gap's one thing could make of the headline: each number tried, and how it was come by. */
interface Tried {
  readonly what: string;
  readonly probabilities: readonly Probability[];
  readonly how: string;
}

/** The headline at values tried in place of what is missing or uncertain. */
interface Headline {
  readonly now: Probability;
  readonly asked: Vintage;
  readonly one: Case;
  readonly movedBy: (logOdds: number) => Probability;
  readonly under: (logOddsOf: (vintage: Vintage) => number) => Probability;
}

/**
 * How far each gap could move the headline, what could move it most first: its value of information.
 *
 * In:      gaps with what they are about; the headline's case; no number where the rung is held.
 * Out:     for each gap the headline at plausible values, all else as it is, or why that cannot be told.
 * Source:  docs/method/gaps.md.
 */
export function valueGaps(gaps: readonly OpenGap[], asked: LeverCase, hasNumber: boolean): Gap[] {
  if (!hasNumber) return gaps.map(plainGap);
  const headline = headlineOf(asked);
  return gaps
    .map((open): Gap => {
      const { about } = open;
      const gap = plainGap(open);
      if (about.kind === "untold") return { ...gap, ifKnownWhyNot: about.why };
      const ranges = tryGap(about, headline).flatMap((tried) => rangeOf(tried, headline.now));
      const widest = ranges.sort((p, q) => q.points - p.points)[0];
      return widest === undefined
        ? { ...gap, ifKnownWhyNot: "no value could be put in its place" }
        : { ...gap, ifKnown: widest };
    })
    .sort((p, q) => (q.ifKnown?.points ?? -1) - (p.ifKnown?.points ?? -1));
}

function plainGap({ what, why, effectOnConfidence }: OpenGap): Gap {
  return { what, why, effectOnConfidence };
}

function headlineOf({ question, one, vintages, moved = 0 }: LeverCase): Headline {
  const at = { rung: question.rung, years: question.horizonYears };
  const under: Headline["under"] = (logOddsOf) =>
    update(
      probabilityAt(at, vintages, (outcome) => logOddsOf(vintages[outcome])),
      moved,
    );
  const now = under((vintage) => logOddsOfPair(vintage, one.values));
  return {
    now,
    asked: vintages[outcomeOf(question.rung)],
    one,
    movedBy: (logOdds) => update(now, logOdds),
    under,
  };
}

function rangeOf({ what, probabilities, how }: Tried, now: Probability): GapRange[] {
  if (probabilities.length === 0) return [];
  const points = 100 * Math.max(...probabilities.map((p) => Math.abs(p - now)));
  const sorted = [now, ...probabilities].sort((p, q) => p - q);
  const [low, high] = [sorted[0] ?? now, sorted.at(-1) ?? now];
  return [{ what, low, high, points, how }];
}

function tryGap(about: Exclude<About, { kind: "untold" }>, headline: Headline): Tried[] {
  switch (about.kind) {
    case "unknown":
      return about.measures.map((measure) =>
        tryValues(headline, measure, {
          values: commonValues(headline.asked, measure) ?? [],
          how: "at about the 10th and 90th percentile of pairs learnt from",
        }),
      );
    case "outside":
      return about.measures.map((measure) => {
        const nearest = nearestLearnt(headline.asked, headline.one.values, measure);
        return tryValues(headline, measure, {
          values: nearest === undefined ? [] : [nearest],
          how: "at the nearest value learnt from",
        });
      });
    case "old":
      return tryShares(headline, about);
    case "texts":
      return [tryTexts(headline)];
  }
}

function tryValues(
  { under, one }: Headline,
  measure: string,
  { values, how }: { readonly values: readonly number[]; readonly how: string },
): Tried {
  return {
    what: labelOf(measure),
    probabilities: values.map((at) => under((vintage) => logOddsWith(vintage, one.values, { measure, at }))),
    how,
  };
}

const FACTORS = [0.5, 2];

/** Half and double the share of world capability of one of the two. */
function tryShares({ one, under }: Headline, { state, year }: { state: StateId; year: number }): Tried[] {
  const share = (of: StateId) => one.world.capabilityShare[one.world.index.get(of) ?? -1] ?? Number.NaN;
  const other = share(state === one.a ? one.b : one.a);
  const probabilities = FACTORS.map((factor) => {
    const values = Float32Array.from(one.values);
    const shares = [share(state) * factor, other];
    values[positionOf("stronger-share")] = Math.max(...shares);
    values[positionOf("weaker-share")] = Math.min(...shares);
    return under((vintage) => logOddsOfPair(vintage, values));
  });
  return [
    {
      what: `capability of ${inSentence(one.name(state))}`,
      probabilities,
      how: `half and double the share of ${year}, threats as they are`,
    },
  ];
}

function positionOf(measure: string): number {
  return MEASURES.findIndex(({ id }) => id === measure);
}

/** One kind of text, all of it pointing one way, up to the most that one kind may count. */
function tryTexts({ movedBy }: Headline): Tried {
  const cap = Math.max(...CHANNELS.map((channel) => channel.cap));
  return {
    what: "texts of one kind",
    probabilities: [-cap, cap].map(movedBy),
    how: `all pointing one way, up to the most that one kind may count (${cap.toFixed(2)} in log-odds)`,
  };
}
