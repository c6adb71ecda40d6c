import { beforeAll, describe, expect, it } from "vitest";
import type { Answer, IsoDate, StateId } from "../../src/core/index.ts";
import { answerFrom, loadCore, type CoreRecord } from "../fixtures/core-record.ts";

const ask = (core: CoreRecord, [a, b, against]: readonly [string, string, string], asOf: string): Answer =>
  answerFrom(
    {
      a: a as StateId,
      b: b as StateId,
      against: against as StateId,
      asOf: asOf as IsoDate,
      horizonYears: 10,
      rung: "defense",
    },
    core,
  );

const REFERENCE = ["RUS", "CHN", "USA"] as const;

describe("mechanisms of the reference case", () => {
  let core: CoreRecord;
  let answer: Answer;
  beforeAll(async () => {
    core = await loadCore();
    answer = ask(core, REFERENCE, "2015-06-01");
  });

  it("each stand with their value and facts, on the side they work on, and without a weight", () => {
    const noted = [...answer.drivers, ...answer.frictions].filter(({ weighed }) => !weighed);
    const value = new Map(noted.map((term) => [term.id, term.value]));
    expect(value.get("statements")).toMatch(/^\d+ that draw together, \d+ that keep apart$/);
    expect(value.get("opinion")).toMatch(/United States: 69 %/);
    expect(value.get("deals")).toMatch(/gas \(30 years, 400 billion dollars, signed\)/);
    expect(value.get("dimensions")).toMatch(/political, \d+ economic, \d+ military/);
    expect(value.get("leaders")).toMatch(/Vladimir Putin.*Xi Jinping.*claims: Crimea/);
    expect(value.get("sanctions")).toMatch(/Russia 1.*by United States/);
    expect(value.get("deals-with-rivals")).toMatch(/India/);
    expect(value.get("arms-to-rivals")).toMatch(/India, Vietnam.*against \d+ between the two/);
    expect(value.get("spheres")).toMatch(/Kazakhstan, Kyrgyzstan/);
    expect(noted.every(({ logOdds, points }) => logOdds === undefined && points === undefined)).toBe(true);
    expect(noted.every(({ facts }) => facts.every(({ source }) => source !== ""))).toBe(true);
    const friction = answer.frictions.filter(({ weighed }) => !weighed).map(({ id }) => id);
    expect(friction).toEqual(["spheres", "deals-with-rivals", "arms-to-rivals"]);
  });

  it("know no deal, sanction or poll before its day", () => {
    const before = ask(core, REFERENCE, "2013-06-01");
    const said = JSON.stringify([...before.drivers, ...before.frictions]);
    expect(said).not.toMatch(/400 billion|2014|Crimea/);
  });

  it("say the same of the two whichever is named first", () => {
    const swapped = ask(core, ["CHN", "RUS", "USA"], "2015-06-01");
    const ids = (one: Answer) => one.frictions.filter(({ weighed }) => !weighed).map(({ id }) => id);
    expect(ids(swapped)).toEqual(ids(answer));
    expect(swapped.partnership.type).toBe(answer.partnership.type);
  });

  it("leave a pair the record tells nothing of without a line", () => {
    const quiet = ask(core, ["NZL", "PRY", "USA"], "1990-01-01");
    expect([...quiet.drivers, ...quiet.frictions].filter(({ weighed }) => !weighed)).toEqual([]);
  });
});

describe("the triangle and the reason for a partnership", () => {
  it("name the two partners against an outcast, and both cuts", async () => {
    const answer = ask(await loadCore(), REFERENCE, "2015-06-01");
    expect(answer.triangle).toMatchObject({ type: "stable-marriage", balanced: true, pact: "holds" });
    expect(answer.partnership).toMatchObject({ type: "full", commonThreat: "high", mutualInterest: "high" });
    expect(answer.partnership.why).toMatch(/high from 0.01.*high from 3/);
  });
});
