import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { pressAt, pullLever, reach, withoutComponents } from "../../src/assessment/index.ts";
import { EntenteError, parseDate, type Answer, type Question, type StateId } from "../../src/core/index.ts";
import { buildCase } from "../../src/panel/index.ts";
import { measurePair, remeasureHostility } from "../../src/panel/dyad-years.ts";
import { hostilityAt, pressableWorld } from "../../src/panel/pressed-world.ts";
import { renderWhatIf } from "../../src/surfaces/cli/views/what-if-table.ts";
import { whatIf, type AskedWhatIf } from "../../src/workbench/index.ts";
import { loadVintages } from "../../src/workbench/models/load-vintages.ts";
import { readSettings } from "../../src/workbench/settings.ts";
import {
  answerFrom,
  knownOn,
  loadCore,
  statesOn,
  testSettings,
  type CoreRecord,
} from "../fixtures/core-record.ts";

const RUNS = 12;
let core: CoreRecord;
beforeAll(async () => {
  core = await loadCore();
});

const questions = fc
  .record({
    year: fc.integer({ min: 1840, max: 2025 }),
    picks: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
    rung: fc.constantFrom("consultation", "restraint", "defense", "integrated"),
    horizonYears: fc.constantFrom(1, 5, 10),
  })
  .map(({ year, picks, rung, horizonYears }) => {
    const asOf = parseDate(`${year}-06-01`);
    const left = statesOn(asOf, core);
    const [a, b, against] = picks.map((pick) => left.splice(pick % left.length, 1)[0]);
    return { a, b, against, asOf, rung, horizonYears } as Question;
  });

describe("measures in a pressed world", () => {
  it("are the same whether all are taken anew or those alone that read hostility", () => {
    fc.assert(
      fc.property(
        questions,
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        (question, [toA, toB]) => {
          const { world, values } = buildCase(knownOn(question.asOf, core), question);
          const [i, j, enemy] = [question.a, question.b, question.against].map(
            (state) => world.index.get(state) ?? -1,
          ) as [number, number, number];
          const pressed = pressableWorld(world, { i, j, enemy });
          pressed.set(toA, toB);
          const [low, high] = i < j ? [i, j] : [j, i];
          const anew = new Float32Array(values.length);
          measurePair(pressed.world, low, high, anew, 0);
          const some = Float32Array.from(values);
          remeasureHostility(pressed.world, low, high, some);
          expect(some).toEqual(anew);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** Questions in which C is an enemy, where the lever moves something. */
const REFERENCE: readonly Question[] = [
  ["RUS", "CHN", "USA", "2015-06-01"],
  ["USA", "IND", "CHN", "2020-06-01"],
  ["TUR", "IRQ", "RUS", "1954-06-01"],
  ["DEU", "AUH", "RUS", "1878-09-01"],
].map(([a, b, against, day]) => ({
  a: a as StateId,
  b: b as StateId,
  against: against as StateId,
  asOf: parseDate(day ?? ""),
  rung: "defense",
  horizonYears: 10,
}));

function leverOf(answer: Answer) {
  if ("missing" in answer.lever) throw new Error(answer.lever.missing);
  return answer.lever;
}

function leveredOf(question: Question) {
  const vintages = loadVintages(question.asOf, readSettings().recordFolder);
  return { question, one: buildCase(knownOn(question.asOf, core), question), vintages };
}

describe("the lever", () => {
  it("has at today's pressure the headline's number to the last bit, of any question", () => {
    let compared = 0;
    fc.assert(
      fc.property(questions, (question) => {
        let answer: Answer;
        try {
          answer = answerFrom(question, core);
        } catch (error) {
          expect(error).toMatchObject({ code: "model/insufficient-data" });
          return;
        }
        if ("missing" in answer.lever) return;
        compared++;
        expect(Object.is(answer.lever.actual.probability, answer.headline.probability)).toBe(true);
        expect(answer.lever.grid.probability.flat().every((p) => p >= 0 && p <= 1)).toBe(true);
      }),
      { numRuns: RUNS },
    );
    for (const question of REFERENCE) {
      const answer = answerFrom(question, core);
      expect(leverOf(answer).actual.probability).toBe(answer.headline.probability);
      compared++;
    }
    expect(compared).toBeGreaterThan(REFERENCE.length);
  });

  it("has the grid transposed when A and B are swapped", () => {
    for (const question of REFERENCE.slice(0, 2)) {
      const one = leverOf(answerFrom(question, core));
      const two = leverOf(answerFrom({ ...question, a: question.b, b: question.a }, core));
      const transposed = two.grid.pressureOnB.map((_, b) => two.grid.probability.map((row) => row[b]));
      expect(transposed).toEqual(one.grid.probability);
      expect(two.effect).toEqual(one.effect);
      expect(two.actual.onA).toEqual(one.actual.onB);
    }
  });

  it("is at no pressure the answer without C's threat, where there is a quarter or more on both today", () => {
    const answer = answerFrom(REFERENCE[0] as Question, core);
    expect(leverOf(answer).grid.probability[0]?.[0]).toBe(answer.threat.withoutThreat?.probability);
  });

  it("says so wherever more pressure lowers the number", () => {
    for (const question of REFERENCE) {
      const { grid, notes } = leverOf(answerFrom(question, core));
      const falls = (series: readonly number[]) => series.some((p, k) => k > 0 && p < (series[k - 1] ?? 0));
      const isLowered =
        grid.probability.some(falls) ||
        grid.pressureOnB.some((_, b) => falls(grid.probability.map((row) => row[b] ?? 0)));
      expect(notes.some((note) => note.includes("lowers the number"))).toBe(isLowered);
    }
  });

  it("calls its effect an association, and says when it cannot be told from none", () => {
    for (const question of REFERENCE) {
      const { effect } = leverOf(answerFrom(question, core));
      expect(effect.low).toBeLessThanOrEqual(effect.logOdds);
      expect(effect.high).toBeGreaterThanOrEqual(effect.logOdds);
      expect(effect.isDistinguishable).toBe(effect.low > 0 || effect.high < 0);
      expect(effect.text).toMatch(
        effect.isDistinguishable ? /association, not shown to be a cause/ : /not distinguishable/,
      );
    }
  });

  it("finds the least pressure that reaches a probability, and otherwise the largest there is", () => {
    const levered = leveredOf(REFERENCE[2] as Question);
    const found = reach(levered, 0.05);
    for (const [one, at] of [
      [found.onBoth, (level: number) => ({ onA: level, onB: level })],
      [found.onB, (level: number) => ({ onA: levered.one.pressureOnA.pressure, onB: level })],
    ] as const) {
      if ("missing" in one) throw new Error(one.missing);
      expect(pressAt(levered, at(one.pressure)).probability).toBeGreaterThanOrEqual(0.05);
      expect(pressAt(levered, at(one.pressure - 0.001)).probability).toBeLessThan(0.05);
    }
    const never = reach(levered, 0.99).onBoth;
    const every = pullLever(levered).grid.probability.map((row, k) => row[k] ?? 0);
    expect(never).toMatchObject({
      missing: "no pressure within the range does",
      largest: Math.max(...every),
    });
  });

  it("draws its tipping line between less and more", () => {
    const levered = leveredOf(REFERENCE[2] as Question);
    const { probability, line } = pullLever(levered, 0.05).tipping;
    const drawn = line.filter(({ pressureOnB = 0 }) => pressureOnB > 0);
    expect(drawn.length).toBeGreaterThan(5);
    for (const { pressureOnA, pressureOnB = 0 } of drawn) {
      expect(pressAt(levered, { onA: pressureOnA, onB: pressureOnB }).probability).toBeGreaterThanOrEqual(
        probability,
      );
    }
  });

  it("changes nothing without a component that is not there, and as pressAt does without one that is", () => {
    const levered = leveredOf(REFERENCE[0] as Question);
    const today = pullLever(levered).actual.probability;
    const effects = withoutComponents(levered);
    expect(effects.length).toBe(15);
    for (const { value, probability, logOdds } of effects) {
      if (value.every((part) => part === 0)) expect([probability, logOdds]).toEqual([today, 0]);
    }
    const { pressureOnA, pressureOnB } = levered.one;
    const without = pressureOnA.pressure - (pressureOnA.parts.sanctions ?? 0) / 4;
    const found = effects.find(({ part, on }) => part === "sanctions" && on === "a");
    expect(found?.probability).toBeCloseTo(
      pressAt(levered, { onA: without, onB: pressureOnB.pressure }).probability,
      9,
    );
  });
});

describe("hostility under pressure", () => {
  it("passes through today's point, rises with pressure, and stays within 0 and 1", () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, unit, (pressure, hostility, one, two) => {
        const today = { pressure, hostility };
        expect(hostilityAt(pressure, today)).toBe(hostility);
        const [low, high] = [hostilityAt(Math.min(one, two), today), hostilityAt(Math.max(one, two), today)];
        expect(low).toBeLessThanOrEqual(high + 1e-12);
        expect(low).toBeGreaterThanOrEqual(-1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

const base: AskedWhatIf = { a: "RUS", b: "CHN", against: "USA", asOf: "2015-06-01" };

describe("what-if", () => {
  it("reads at 80 columns as it did", async () => {
    const asked = { ...base, pressureOn: ["China=0.1"], reach: "0.5" };
    const answer = await whatIf(asked, testSettings());
    const text = `${renderWhatIf(answer, false)}\n${renderWhatIf(answer, true)}\n`;
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    await expect(text).toMatchFileSnapshot("what-if/2015-russia-china-against-usa.txt");
  });

  it.each<[string, Partial<AskedWhatIf>]>([
    ["a pressure that is none", { pressureOn: ["RUS=2"] }],
    ["a pressure without a level", { pressureOn: ["RUS"] }],
    ["a pressure on C", { pressureOn: ["USA=0.5"] }],
    ["a pressure on one state twice", { pressureOn: ["RUS=0.5", "Russia=0.6"] }],
    ["a probability that is none", { reach: "50" }],
    ["a rung that is held", { rung: "consultation" }],
  ])("%s is refused with what to do", async (name, change) => {
    const refused = await whatIf({ ...base, ...change }, testSettings()).catch((error: unknown) => error);
    if (!(refused instanceof EntenteError)) throw refused;
    await expect(`${refused.code}: ${refused.message} ${refused.hint}\n`).toMatchFileSnapshot(
      `messages/${name.replaceAll(" ", "-")}.txt`,
    );
  });
});
