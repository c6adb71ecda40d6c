import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { findMoves, rankPairs, scorePairs, type RankedPair } from "../../src/assessment/index.ts";
import {
  parseDate,
  type ClimbableRung,
  type Fact,
  type IsoDate,
  type StateId,
} from "../../src/core/index.ts";
import { predictTarget } from "../../src/model/index.ts";
import { measurePairs } from "../../src/panel/index.ts";
import { loadVintages } from "../../src/workbench/models/load-vintages.ts";
import { scoreDay, type Day } from "../../src/workbench/ranking/open-day.ts";
import { rank } from "../../src/workbench/ranking/rank.ts";
import { scan } from "../../src/workbench/ranking/scan.ts";
import { readSettings } from "../../src/workbench/settings.ts";
import { loadTargetVintage } from "../../src/workbench/models/target.ts";
import { answerFrom, knownOn, loadCore, testSettings, type CoreRecord } from "../fixtures/core-record.ts";

const { recordFolder } = readSettings();
const AS_OF = parseDate("1900-06-01");
const TOP = 12;
const FEW = 4;

let core: CoreRecord;
beforeAll(async () => {
  core = await loadCore();
});

function dayOf(asOf: IsoDate, rung: ClimbableRung, facts: readonly Fact[] = core.facts): Day {
  const vintages = loadVintages(asOf, recordFolder);
  return scoreDay(knownOn(asOf, core, facts), { rung, horizonYears: 5, vintages, named: [] }, () => {});
}

describe("a ranking", () => {
  it("has of each pair exactly the probability, interval and counterfactual that its answer has, at every rung", () => {
    for (const rung of ["consultation", "restraint", "defense", "integrated"] as const) {
      const { scored, world } = dayOf(AS_OF, rung);
      const against = world.index.get("DEU" as StateId);
      const { pairs } = rankPairs(scored, {
        by: "lift",
        top: TOP,
        against,
        includes: ({ i, j }) => i !== against && j !== against,
      });
      expect(pairs).toHaveLength(TOP);
      for (const { members, ...ranked } of pairs) {
        const [a, b] = members;
        const question = {
          b: a,
          a: b,
          against: "DEU" as StateId,
          asOf: AS_OF,
          rung,
          horizonYears: 5,
        } as const;
        const { headline, threat } = answerFrom(question, core);
        expect([ranked.probability, ranked.low, ranked.high]).toEqual([
          headline.probability,
          headline.low,
          headline.high,
        ]);
        expect(ranked.timesBaseRate).toBe(headline.timesBaseRate);
        expect(ranked.jointThreat).toBe(threat.joint);
        expect(ranked.withoutThreat).toBe(threat.withoutThreat?.probability);
      }
    }
  });

  it("leaves out each pair that is bound, ranks each other once, and counts all", () => {
    const { scored, world } = dayOf(AS_OF, "defense");
    expect(scored.pairs.length + scored.bound + scored.lacking).toBe(scored.table.pairs);
    expect(new Set(scored.pairs.map(({ row }) => row)).size).toBe(scored.pairs.length);
    const at = (state: string) => world.index.get(state as StateId) ?? -1;
    const [i, j] = [at("FRA"), at("RUS")].sort((p, q) => p - q);
    expect(scored.pairs.some((pair) => pair.i === i && pair.j === j)).toBe(false);
    expect(scored.bound).toBeGreaterThan(0);
  });

  it("orders by the pact aimed at C as if every pair's target had been asked", () => {
    const { scored, world } = dayOf(AS_OF, "defense");
    const target = loadTargetVintage(AS_OF, recordFolder);
    if (target === undefined) throw new Error("there is no target vintage");
    const against = world.index.get("DEU" as StateId) ?? -1;
    const includes = ({ i, j }: { i: number; j: number }) => i !== against && j !== against;
    const { pairs } = rankPairs(scored, { by: "aimed", top: TOP, against, target, includes });
    const all = scored.pairs.filter(includes).map(({ i, j, probability }) => {
      const found = predictTarget(target, world, i, j).candidates.find(({ state }) => state === "DEU");
      return probability * (found?.probability ?? 0);
    });
    expect(pairs.map(({ aimedAtC }) => aimedAtC)).toEqual(all.sort((p, q) => q - p).slice(0, TOP));
  });

  it("does not change when facts are learnt after its day", () => {
    const later = parseDate("1901-03-03");
    const learnt = core.facts.map((fact) =>
      fact.knownFrom <= AS_OF && fact.validTo === undefined
        ? { ...fact, validTo: later, endKnownFrom: later }
        : fact,
    );
    const added = core.facts
      .filter(({ knownFrom }, k) => knownFrom <= AS_OF && k % 5 === 0)
      .map((fact) => ({ ...fact, id: `${fact.id}:later`, validFrom: later, knownFrom: later }));
    const of = (day: Day) => day.scored.pairs.map(({ row, probability }) => [row, probability]);
    expect(of(dayOf(AS_OF, "defense", [...added, ...learnt]))).toEqual(of(dayOf(AS_OF, "defense")));
  });

  it("is told without facts or models later than its day, movers included, with the same bytes again", async () => {
    const settings = testSettings();
    const asked = { against: "DEU", asOf: "1900-06-01", top: "5" };
    const one = await rank(asked, settings);
    const two = await rank(asked, { ...settings, today: parseDate("1900-06-01") });
    expect(JSON.stringify(two)).toBe(JSON.stringify(one));
    expect(one.provenance).toMatchObject({ modelVintage: "core-1895", targetVintage: "target-1895" });
    expect(one.question.by).toBe("aimed");
    const cited = [...one.movers.rises, ...one.movers.falls].flatMap(({ terms }) =>
      terms.flatMap(({ learnt }) => learnt),
    );
    expect(cited.filter(({ from }) => from > "1900-06-01")).toEqual([]);
  });

  it("orders by what C's threat adds where no model of targets is old enough", async () => {
    const { question, pairs } = await rank({ against: "FRA", asOf: "1860-06-01", top: "3" }, testSettings());
    expect(question.by).toBe("lift");
    expect(pairs.every(({ aimedAtC }) => aimedAtC === undefined)).toBe(true);
    expect(pairs[0]?.lift).toBeGreaterThanOrEqual(pairs[1]?.lift ?? Number.NaN);
  });

  it.each(["aimed", "lift"] as const)(
    "of all triads by %s begins as the rankings against each state do when they are put together",
    (by) => {
      const { scored, world } = dayOf(AS_OF, "defense");
      const target = loadTargetVintage(AS_OF, recordFolder);
      const valueOf = {
        aimed: ({ aimedAtC }: RankedPair) => aimedAtC,
        lift: ({ lift }: RankedPair) => lift,
      }[by];
      const told = (one: RankedPair) => [...one.members, one.against, valueOf(one)].join();
      const against = world.states.flatMap((_, enemy) =>
        rankPairs(scored, {
          by,
          top: FEW,
          against: enemy,
          target,
          includes: ({ i, j }) => i !== enemy && j !== enemy,
        }).pairs.filter((one) => (valueOf(one) ?? 0) > 0),
      );
      const expected = against
        .sort((p, q) => (valueOf(q) ?? 0) - (valueOf(p) ?? 0) || p.pactRank - q.pactRank)
        .slice(0, FEW);
      expect(expected).toHaveLength(FEW);
      const all = rankPairs(scored, { by, top: FEW, triads: true, target, includes: () => true });
      expect(all.pairs.map(told)).toEqual(expected.map(told));
    },
  );

  it("takes all triads in place of one state, counts them, and says so", async () => {
    const { question, counts, pairs } = await rank(
      { asOf: "1900-06-01", triads: true, top: "5" },
      testSettings(),
    );
    expect(question).toMatchObject({ by: "aimed", triads: true });
    expect(counts.triads).toBe(counts.candidates * (counts.states - 2));
    expect(pairs.every(({ against, members }) => against !== undefined && !members.includes(against))).toBe(
      true,
    );
  });

  it("takes only pairs of a region or with a state", async () => {
    const asked = { asOf: "1900-06-01", involving: "Japan", top: "1000" };
    const { pairs, counts } = await rank(asked, testSettings());
    expect(pairs.length).toBe(counts.candidates);
    expect(pairs.every(({ members }) => members.includes("JPN" as StateId))).toBe(true);
    expect(pairs.some(({ against }) => against !== undefined)).toBe(true);
  });
});

describe("a scan", () => {
  it("moves by facts alone, each move explained by lines that add up to it", async () => {
    const asked = { from: "1907-01-01", to: "1914-06-01", top: "8" };
    const { pairs, provenance } = await scan(asked, testSettings());
    expect(provenance.modelVintages).toEqual({ before: "core-1905", after: "core-1905" });
    expect(pairs).toHaveLength(8);
    for (const { logOdds, before, after, points, terms } of pairs) {
      const logit = (p: number) => Math.log(p / (1 - p));
      expect(logOdds).toBeCloseTo(logit(after) - logit(before), 9);
      expect(points).toBeCloseTo(100 * (after - before), 9);
      expect(terms.reduce((sum, term) => sum + term.logOdds, 0)).toBeCloseTo(logOdds, 6);
      for (const fact of terms.flatMap(({ learnt }) => learnt)) {
        const known = core.facts.find(({ id }) => id === fact.id)?.knownFrom ?? "";
        expect([fact.id, known > "1907-01-01" && known <= "1914-06-01"]).toEqual([fact.id, true]);
      }
    }
    expect(pairs.some(({ terms }) => terms.some(({ learnt }) => learnt.length > 0))).toBe(true);
    const sizes = pairs.map(({ logOdds }) => Math.abs(logOdds));
    expect(sizes).toEqual([...sizes].sort((p, q) => q - p));
  });

  it("takes each day's own model when asked, which then has a line of its own", async () => {
    const asked = { from: "1907-01-01", to: "1914-06-01", top: "3", refit: true, by: "points" };
    const { pairs, provenance } = await scan(asked, testSettings());
    expect(provenance.modelVintages).toEqual({ before: "core-1905", after: "core-1910" });
    for (const { logOdds, terms } of pairs) {
      expect(terms.map(({ id }) => id)).toContain("base-rate");
      expect(terms.reduce((sum, term) => sum + term.logOdds, 0)).toBeCloseTo(logOdds, 6);
    }
  });

  it("says which pairs came to be bound in between, and compares none of them", async () => {
    const asked = {
      from: "1904-01-01",
      to: "1912-06-01",
      involving: "Russia",
      rung: "consultation",
      top: "3",
    };
    const { becameBound, counts } = await scan(asked, testSettings());
    expect(counts.becameBound).toBeGreaterThanOrEqual(becameBound.length);
    expect(becameBound.map(({ members }) => members.join())).toContain("JPN,RUS");
  });

  it("finds no move between two days with the same facts", () => {
    const day = dayOf(AS_OF, "defense");
    const again = scorePairs(measurePairs(day.world), day.scored.vintages, day.scored.asked);
    expect(findMoves(day.scored, again).moves.filter(({ logOdds }) => logOdds !== 0)).toEqual([]);
  });
});

describe("what cannot be ranked or scanned", () => {
  const settings = { ...testSettings(), cacheFolder: mkdtempSync(join(tmpdir(), "entente-rank-")) };
  const asOf = "1900-06-01";
  it.each([
    ["an order that is none", { asOf, by: "luck" }, /"luck" is no order/],
    ["no pairs", { asOf, top: "0" }, /not a number of pairs/],
    ["a word for a number", { asOf, top: "many" }, /not a number of pairs/],
    ["triads against one state", { asOf, triads: true, against: "DEU" }, /All triads are asked for, and one/],
    ["triads by what is the same of each", { asOf, triads: true, by: "pact" }, /"pact" is no order/],
    ["a region that is none", { asOf, region: "Atlantis" }, /no region with states/],
    ["a state that is none", { asOf, against: "Atlantis" }, /Atlantis/],
    ["C among the members", { asOf, against: "DEU", involving: "Germany" }, /both a would-be ally and/],
    ["a later day to count movers from", { asOf, since: "1901-01-01" }, /not a day from 1816 to before/],
    ["a day that is none", { asOf, since: "last year" }, /not a date/],
    ["a rung that is none", { asOf, rung: "marriage" }, /not a rung/],
    [
      "aims before any model of them",
      { asOf: "1860-06-01", against: "FRA", by: "aimed" },
      /no model of targets/,
    ],
    ["a day before the first model", { asOf: "1820-06-01" }, /no model was fitted/],
  ])("%s is refused", async (_, asked, message) => {
    await expect(rank(asked, settings)).rejects.toThrow(message);
  });

  it.each([
    ["no first day", { to: "1900" }, /day to scan from is missing/],
    ["days the wrong way round", { from: "1910-01-01", to: "1900-01-01" }, /is not before/],
    ["a size that is none", { from: "1899-01-01", to: "1900-01-01", by: "inches" }, /no size of a move/],
  ])("%s is refused", async (_, asked, message) => {
    await expect(scan(asked, settings)).rejects.toThrow(message);
  });
});
