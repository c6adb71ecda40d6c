import {
  inSentence,
  logOddsOf,
  type Association,
  type ComponentEffect,
  type Lever,
  type LeverPoint,
  type Missing,
  type PressureNow,
  type Probability,
  type Question,
  type Reach,
  type Wedge,
} from "../core/index.ts";
import { update } from "../evidence/index.ts";
import { contrast, logOddsAlong, logOddsOfPair, type Vintage } from "../model/index.ts";
import {
  FULL_RELIEF_FROM,
  HOSTILITY_MEASURES,
  PRESSURE_PARTS,
  totalOf,
  type Case,
  type Pressure,
  type PressurePart,
  type Outcome,
} from "../panel/index.ts";
import { EIGHTY_PERCENT, INTERVAL_LEVEL, leadingOutcome, probabilityAt } from "./horizon.ts";
import {
  fallsAlong,
  LEVELS,
  pointAt,
  reachAlong,
  tellingProbability,
  tippingLine,
  type ProbabilityUnder,
} from "./lever-grid.ts";

/** A question that the lever can be asked of: its case, and the models that answer it. */
export interface LeverCase {
  readonly question: Question;
  readonly one: Case;
  readonly vintages: Readonly<Record<Outcome, Vintage>>;
  /** Log-odds by which texts given and an analyst move every number. */
  readonly moved?: number;
}

/** Why there is no lever; absent when there is one. */
export function whyNoLever({ one }: LeverCase, hasNumber: boolean): Missing | undefined {
  if (!hasNumber) return { missing: "no number stands at this rung: it is held already, or not modelled" };
  const { threatToA, threatToB } = one;
  return Number.isFinite(threatToA.threat) && Number.isFinite(threatToB.threat)
    ? undefined
    : {
        missing: `the threat from ${inSentence(one.name(one.against))} cannot be told: no capability benchmark or capital known`,
      };
}

/**
 * The headline's probability over C's pressure on A and on B, each 0–1, by measuring the pair anew in a world in which C's hostility to the
 * two is what that pressure stands for.
 *
 * In:     a case with a threat that can be told; `chosen`, the probability whose tipping line is wanted.
 * Out:    today's point has today's number, to the last bit.
 * Source: docs/method/what-if.md.
 * Check:  tests/golden/what-if.test.ts.
 */
export function pullLever(asked: LeverCase, chosen?: number): Lever {
  const { one } = asked;
  const under = probabilityUnder(asked);
  const [onA, onB] = [one.pressureOnA.pressure, one.pressureOnB.pressure];
  const probability = LEVELS.map((levelOnA) => LEVELS.map((levelOnB) => under(levelOnA, levelOnB)));
  const actual = pointAt(under, onA, onB);
  return {
    grid: { pressureOnA: LEVELS, pressureOnB: LEVELS, probability },
    actual: {
      ...actual,
      onA: describePressure(one.pressureOnA, one.threatToA.hostility),
      onB: describePressure(one.pressureOnB, one.threatToB.hostility),
    },
    tipping: tippingLine(under, chosen ?? tellingProbability(probability, actual.probability)),
    effect: associate(asked, [
      { onA: 0, onB: 0 },
      { onA: 1, onB: 1 },
    ]),
    notes: describeShape(one, fallsAlong(probability)),
  };
}

function probabilityUnder({ question, one, vintages, moved = 0 }: LeverCase): ProbabilityUnder {
  const known = new Map<Float32Array, Probability>();
  const asked = { rung: question.rung, years: question.horizonYears };
  const readers = new Map<Outcome, (values: Float32Array) => number>();
  const readerOf = (outcome: Outcome) => {
    const reader = readers.get(outcome) ?? logOddsAlong(vintages[outcome], one.values, HOSTILITY_MEASURES);
    readers.set(outcome, reader);
    return reader;
  };
  return (onA, onB) => {
    const values = one.valuesUnder(onA, onB);
    const probability =
      known.get(values) ??
      update(
        probabilityAt(asked, vintages, (outcome) => readerOf(outcome)(values)),
        moved,
      );
    known.set(values, probability);
    return probability;
  };
}

/** The number at a pressure asked for, and what history goes with on the way there from today's. */
export function pressAt(
  asked: LeverCase,
  to: { readonly onA: number; readonly onB: number },
): LeverPoint & { readonly change: Association } {
  const { pressureOnA, pressureOnB } = asked.one;
  const today = { onA: pressureOnA.pressure, onB: pressureOnB.pressure };
  return {
    ...pointAt(probabilityUnder(asked), to.onA, to.onB),
    change: associate(asked, [today, to]),
  };
}

/** The least pressure that reaches a probability: on both alike, on A alone, on B alone. */
export function reach(asked: LeverCase, probability: number): Reach {
  const under = probabilityUnder(asked);
  const { pressureOnA, pressureOnB } = asked.one;
  return {
    probability,
    onBoth: reachAlong((level) => under(level, level), probability),
    onA: reachAlong((level) => under(level, pressureOnB.pressure), probability),
    onB: reachAlong((level) => under(pressureOnA.pressure, level), probability),
  };
}

/** What each component of C's pressure contributes: the answer with that one at zero, on A, on B and on both. */
export function withoutComponents(asked: LeverCase): ComponentEffect[] {
  const under = probabilityUnder(asked);
  const { pressureOnA: a, pressureOnB: b } = asked.one;
  const today = logOddsOf(under(a.pressure, b.pressure));
  return PRESSURE_PARTS.flatMap((part) =>
    (["a", "b", "both"] as const).map((on): ComponentEffect => {
      const probability = under(
        on === "b" ? a.pressure : pressureWithout(a, part),
        on === "a" ? b.pressure : pressureWithout(b, part),
      );
      const value = (on === "both" ? [a, b] : [on === "a" ? a : b]).map(({ parts }) => parts[part] ?? 0);
      return { part, on, value, probability, logOdds: today - logOddsOf(probability) };
    }),
  );
}

function pressureWithout({ parts, pressure }: Pressure, part: PressurePart): number {
  return (parts[part] ?? 0) === 0 ? pressure : totalOf({ ...parts, [part]: 0 });
}

/** Pressing one of the two and not the other, against pressing neither and both. */
export function describeWedge(asked: LeverCase): Wedge {
  const under = probabilityUnder(asked);
  const [onNeither, onAAlone, onBAlone, onBoth] = [under(0, 0), under(1, 0), under(0, 1), under(1, 1)];
  const step = (p: typeof onBoth) => logOddsOf(p) - logOddsOf(onNeither);
  const jointly = step(onBoth) - step(onAAlone) - step(onBAlone);
  return { onNeither, onAAlone, onBAlone, onBoth, jointly, text: wedgeInWords(jointly) };
}

const SLIGHT = 0.05;

function wedgeInWords(jointly: number): string {
  if (jointly > SLIGHT) return "Pressing both goes with more than pressing each alone would add up to.";
  if (jointly < -SLIGHT) return "Pressing both goes with less than pressing each alone would add up to.";
  return "Pressing both goes with what pressing each alone adds up to.";
}

function describePressure({ pressure, parts }: Pressure, hostility: number): PressureNow {
  return {
    pressure,
    parts: Object.fromEntries(
      PRESSURE_PARTS.map((part) => [part, parts[part] ?? { missing: "sanctions are recorded from 1935 on" }]),
    ),
    hostility,
  };
}

/** What history goes with between two pressures, by the model whose number stands today. */
function associate(
  { question, one, vintages }: LeverCase,
  [from, to]: readonly [{ onA: number; onB: number }, { onA: number; onB: number }],
): Association {
  const asked = { rung: question.rung, years: question.horizonYears };
  const outcome = leadingOutcome(asked, vintages, (each) => logOddsOfPair(vintages[each], one.values));
  const { logOdds, sd } = contrast(
    vintages[outcome],
    one.valuesUnder(from.onA, from.onB),
    one.valuesUnder(to.onA, to.onB),
  );
  const [low, high] = [logOdds - EIGHTY_PERCENT * sd, logOdds + EIGHTY_PERCENT * sd];
  const isDistinguishable = low > 0 || high < 0;
  return {
    logOdds,
    low,
    high,
    level: INTERVAL_LEVEL,
    isDistinguishable,
    text: associationInWords({ logOdds, low, high, isDistinguishable }),
  };
}

function associationInWords(
  found: Pick<Association, "logOdds" | "low" | "high" | "isDistinguishable">,
): string {
  const times = (logOdds: number) => Math.exp(logOdds).toPrecision(2);
  const interval = `80 % interval ${times(found.low)} to ${times(found.high)}`;
  if (found.logOdds === 0 && found.low === 0 && found.high === 0)
    return "The model sees no difference: nothing it weighs changes.";
  return found.isDistinguishable
    ? `In history it goes with odds ${times(found.logOdds)} times as high (${interval}): an association, not shown to be a cause.`
    : `Odds ${times(found.logOdds)} times as high (${interval}): not distinguishable from no association at all.`;
}

function describeShape(one: Case, falls: { readonly onA: boolean; readonly onB: boolean }): string[] {
  const said = (state: "a" | "b") => inSentence(one.name(one[state]));
  const lowered = [...(falls.onA ? [said("a")] : []), ...(falls.onB ? [said("b")] : [])];
  return [
    ...(lowered.length === 0
      ? []
      : [
          `In places more pressure on ${lowered.join(" or on ")} lowers the number: the model's sign is held for common threat, value of the pact and shared enemies, not for all that follows from pressure.`,
        ]),
    ...(one.pressureOnA.parts.sanctions === undefined
      ? ["Sanctions are recorded from 1935 on: pressure is the mean of the other components."]
      : []),
    ...[
      { state: said("a"), ...one.pressureOnA, ...one.threatToA },
      { state: said("b"), ...one.pressureOnB, ...one.threatToB },
    ].flatMap(({ state, pressure, hostility }) => [
      ...(hostility === 1
        ? [`Hostility to ${state} is full today: in the model more pressure on it adds nothing.`]
        : []),
      ...(pressure < FULL_RELIEF_FROM && hostility > 0
        ? [
            `On ${state} so little pressure is recorded (${pressure.toFixed(2)}) that lifting it leaves ${(hostility * (1 - pressure / FULL_RELIEF_FROM)).toFixed(2)} of the hostility of ${hostility.toFixed(2)} standing.`,
          ]
        : []),
    ]),
  ];
}
