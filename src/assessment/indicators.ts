import type { Indicator, Question } from "../core/index.ts";
import { logOddsOf } from "../core/index.ts";
import { updateLadder } from "../evidence/index.ts";
import { logOddsOfPair } from "../model/index.ts";
import { measureIn, withMeasure, type Case } from "../panel/index.ts";
import { climb, estimateAt, type Forecasts } from "./horizon.ts";

/** Something that could be seen to happen, as one measure of the pair set to another value; absent where it is so already. */
interface Sign {
  readonly id: string;
  readonly label: string;
  readonly measure: string;
  readonly becomes: (value: number) => number | undefined;
}

const set =
  (to: number) =>
  (value: number): number | undefined =>
    value === to ? undefined : to;
const move =
  (by: number, least = 0) =>
  (value: number): number | undefined =>
    value + by < least ? undefined : value + by;
const unset = (value: number): number | undefined => (value === 0 ? undefined : 0);

const SIGNS: readonly Sign[] = [
  { id: "clash", label: "a war or crisis between the two", measure: "clash", becomes: set(1) },
  { id: "rivalry-begins", label: "the two become rivals", measure: "rivalry", becomes: set(1) },
  { id: "rivalry-ends", label: "their rivalry ends", measure: "rivalry", becomes: unset },
  { id: "claim-raised", label: "one claims land of the other", measure: "claim", becomes: set(1) },
  { id: "claim-settled", label: "the claims between them are settled", measure: "claim", becomes: unset },
  {
    id: "side-by-side",
    label: "they stand side by side in a war or crisis",
    measure: "side-by-side",
    becomes: set(1),
  },
  {
    id: "enemy-more",
    label: "they come to share one more enemy",
    measure: "shared-enemies",
    becomes: move(1),
  },
  { id: "enemy-fewer", label: "they share one enemy fewer", measure: "shared-enemies", becomes: move(-1) },
  {
    id: "ally-more",
    label: "they come to share one more defence ally",
    measure: "shared-allies",
    becomes: move(1),
  },
  {
    id: "allied-enemy",
    label: "an ally of one becomes hostile to the other",
    measure: "allied-enemies",
    becomes: move(1),
  },
  { id: "pledge", label: "they sign a pledge of neutrality", measure: "weaker-pledge", becomes: set(2) },
];

/** Log-odds below which a sign tells nothing. */
const TELLING = 0.05;

/**
 * What to watch: signs that could be seen, each with what the answer would be if it alone had happened by the day.
 *
 * In:     the forecasts of the day; the model is asked again with one measure changed and everything else as it is. In the world
 *         measures move together; what a sign would change besides is not counted.
 * Out:    signs that move the answer, the furthest first.
 */
export function listIndicators(
  one: Case,
  question: Pick<Question, "rung" | "horizonYears">,
  asked: {
    readonly forecasts: Forecasts;
    readonly held: Parameters<typeof climb>[1];
    /** Log-odds by which texts given move every answer. */
    readonly texts: number;
  },
): Indicator[] {
  const answerOf = (values: Float32Array | undefined) => {
    const forecasts = values === undefined ? asked.forecasts : askedAgain(asked.forecasts, values);
    const ladder = updateLadder(climb(forecasts, asked.held), asked.texts);
    const rung = ladder.find((each) => each.rung === question.rung);
    return estimateAt(rung, question.horizonYears)?.probability;
  };
  const now = answerOf(undefined);
  if (now === undefined) return [];
  return SIGNS.flatMap(({ id, label, measure, becomes }) => {
    const to = becomes(measureIn(one, measure));
    const probability = to === undefined ? undefined : answerOf(withMeasure(one, measure, to));
    if (probability === undefined) return [];
    const logOdds = logOddsOf(probability) - logOddsOf(now);
    return Math.abs(logOdds) < TELLING ? [] : [{ id, label, probability, logOdds }];
  }).sort((p, q) => Math.abs(q.logOdds) - Math.abs(p.logOdds));
}

function askedAgain(forecasts: Forecasts, values: Float32Array): Forecasts {
  const again = ({ vintage, prior }: Forecasts[keyof Forecasts]) => ({
    vintage,
    prior: { ...prior, logOdds: logOddsOfPair(vintage, values) },
  });
  return {
    any: again(forecasts.any),
    restraint: again(forecasts.restraint),
    defense: again(forecasts.defense),
  };
}
