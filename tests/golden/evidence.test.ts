import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { logOddsOf } from "../../src/core/index.ts";
import { renderAnswer } from "../../src/surfaces/cli/views/answer.ts";
import { ask, exportReviews, listWaiting, review, whatIf } from "../../src/workbench/index.ts";
import { readText } from "../../src/store/index.ts";
import { testSettings } from "../fixtures/core-record.ts";

const QUESTION = { a: "RUS", b: "CHN", against: "USA", asOf: "2015-06-01" };
const ARTICLE = "tests/golden/evidence/ties-draw-closer.txt";
const REPRINT = "tests/golden/evidence/a-reprint.txt";
const GIVEN = { ...QUESTION, evidenceDate: "2015-05-09" };

function freshSettings() {
  return { ...testSettings(), libraryFolder: mkdtempSync(join(tmpdir(), "entente-review-")) };
}

describe("texts given with a question", () => {
  it("are weighed as they were, sentence by sentence, within 80 columns", async () => {
    const answer = await ask({ ...GIVEN, evidence: [ARTICLE] }, freshSettings());
    const text = renderAnswer(answer);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    await expect(`${text}\n`).toMatchFileSnapshot("evidence/ties-draw-closer.out.txt");
    const items = answer.evidence.filter(({ read }) => read !== undefined);
    await expect(`${JSON.stringify(items, undefined, 2)}\n`).toMatchFileSnapshot(
      "evidence/ties-draw-closer.json",
    );
    const article = readText(ARTICLE);
    for (const { read } of items) expect(article.slice(read?.start, read?.end)).toBe(read?.quote);
  });

  it("show prior, step and posterior, which add up, and move every rung and horizon the same way", async () => {
    const prior = await ask(QUESTION, freshSettings());
    const posterior = await ask({ ...GIVEN, evidence: [ARTICLE] }, freshSettings());
    expect(posterior.path.map(({ step }) => step)).toEqual(["base-rate", "structure", "evidence"]);
    expect(posterior.path.slice(0, 2)).toEqual(prior.path);
    const logOdds = posterior.path.reduce((sum, step) => sum + step.logOdds, 0);
    const p = posterior.headline.probability ?? 0;
    expect(Math.log(p / (1 - p))).toBeCloseTo(logOdds, 9);
    const step = posterior.path[2]?.logOdds ?? 0;
    expect(step).not.toBe(0);
    posterior.ladder.forEach(({ horizons }, r) => {
      horizons.forEach(({ probability }, h) => {
        const before = prior.ladder[r]?.horizons[h]?.probability ?? 0;
        expect(Math.sign(probability - before)).toBe(Math.sign(step));
        expect(probability).toBeGreaterThanOrEqual(horizons[h - 1]?.probability ?? 0);
      });
    });
    expect(posterior.drivers).toEqual(prior.drivers);
  });

  it("and an analyst's step can each be taken back, which leaves what was there before", async () => {
    const settings = freshSettings();
    const byAnalyst = { adjust: "0.4", because: "seen in person" };
    const prior = await ask(QUESTION, settings);
    const withTexts = await ask({ ...GIVEN, evidence: [ARTICLE] }, settings);
    const all = await ask({ ...GIVEN, evidence: [ARTICLE], ...byAnalyst }, settings);
    const analystAlone = await ask({ ...QUESTION, ...byAnalyst }, settings);
    expect(all.path.slice(0, 3)).toEqual(withTexts.path);
    expect(withTexts.path.slice(0, 2)).toEqual(prior.path);
    expect(all.path[2]?.probability).toBe(withTexts.headline.probability);
    expect(all.path[1]?.probability).toBe(prior.headline.probability);
    const oddsOf = ({ headline }: typeof all) => {
      const p = headline.probability ?? Number.NaN;
      return Math.log(p / (1 - p));
    };
    const [, , byTexts = 0, adjusted = 0] = all.path.map(({ logOdds }) => logOdds);
    expect(oddsOf(all) - adjusted).toBeCloseTo(oddsOf(withTexts), 9);
    expect(oddsOf(all) - adjusted - byTexts).toBeCloseTo(oddsOf(prior), 9);
    expect(oddsOf(all) - byTexts).toBeCloseTo(oddsOf(analystAlone), 9);
  });

  it("stand in the matrix of hypotheses by their grade, and leave the record's items as they were", async () => {
    const prior = await ask(QUESTION, freshSettings());
    const posterior = await ask({ ...GIVEN, evidence: [ARTICLE] }, freshSettings());
    const recordOnly = posterior.hypotheses.items.filter(({ from }) => from !== "text");
    expect(recordOnly).toEqual(prior.hypotheses.items);
    const texts = posterior.hypotheses.items.filter(({ from }) => from === "text");
    const weighed = posterior.evidence.filter(
      ({ read, effect }) => read !== undefined && effect === "weighed",
    );
    expect(texts.map(({ id }) => id).sort()).toEqual(weighed.map(({ id }) => id).sort());
    expect(texts.length).toBeGreaterThan(0);
    const comparison = posterior.confidence.points.find(({ name }) => name === "model and evidence");
    expect(comparison?.finding).not.toContain("no texts");
  });

  it("count a reprint once, in either order", async () => {
    const alone = await ask({ ...GIVEN, evidence: [ARTICLE] }, freshSettings());
    const both = await ask({ ...GIVEN, evidence: [ARTICLE, REPRINT] }, freshSettings());
    const turned = await ask({ ...GIVEN, evidence: [REPRINT, ARTICLE] }, freshSettings());
    expect(both.headline.probability).toBe(alone.headline.probability);
    expect(turned.headline.probability).toBe(alone.headline.probability);
    expect(both.evidence.some(({ read }) => read?.status === "told before: counted once")).toBe(true);
  });

  it("weigh more where the publisher is known, and never what a question or a condition says", async () => {
    const unknown = await ask({ ...GIVEN, evidence: [ARTICLE] }, freshSettings());
    const known = await ask({ ...GIVEN, evidence: [ARTICLE], evidenceFrom: "reuters.com" }, freshSettings());
    const step = (answer: typeof known) => Math.abs(answer.path[2]?.logOdds ?? 0);
    expect(step(known)).toBeGreaterThan(2 * step(unknown));
    const asked = known.evidence.filter(
      ({ text, effect }) => /Would Moscow|If Washington/.test(text) && effect === "weighed",
    );
    expect(asked).toEqual([]);
  });

  it("are refused without a day, or when they were published after the question's", async () => {
    const refused = (asked: object) =>
      ask({ ...QUESTION, evidence: [ARTICLE], ...asked }, freshSettings()).catch((cause: unknown) => cause);
    expect(await refused({})).toMatchObject({ code: "evidence/undated" });
    expect(await refused({ evidenceDate: "2015-06-02" })).toMatchObject({
      code: "evidence/later-than-question",
    });
    expect(await refused({ evidenceDate: "2015-05-09", evidenceFrom: "nowhere.example" })).toMatchObject({
      code: "evidence/unknown-publisher",
    });
  });
});

describe("review", () => {
  it("holds what is unsure until it is decided, and remembers it for the same text", async () => {
    const settings = freshSettings();
    const given = { ...GIVEN, evidence: [ARTICLE] };
    const before = await ask(given, settings);
    const [item] = listWaiting(settings);
    expect(item?.finding.quote).toContain("essential");
    const id = item?.finding.id ?? "";
    const stepOf = (answer: typeof before) => answer.path[2]?.logOdds ?? 0;
    review({ id, verdict: "accept", changes: [] }, settings);
    const accepted = await ask(given, settings);
    expect(stepOf(accepted)).toBeGreaterThan(stepOf(before));
    expect(listWaiting(settings).map(({ finding }) => finding.id)).not.toContain(id);
    review({ id, verdict: "correct", changes: ["position=opposes"] }, settings);
    expect(stepOf(await ask(given, settings))).toBeLessThan(stepOf(before));
    review({ id, verdict: "reject", changes: [], note: "nobody said so" }, settings);
    expect(stepOf(await ask(given, settings))).toBe(stepOf(before));
    const out = join(settings.libraryFolder, "labels.csv");
    expect(exportReviews(out, settings)).toEqual({ out, count: 1 });
    expect(readText(out).split("\n")[1]).toMatch(new RegExp(`^${id},.*,reject,,nobody said so,2026-11-01$`));
  });

  it("move every point of the what-if grid alike, and today's to the headline, to the last bit", async () => {
    const settings = freshSettings();
    const given = { ...GIVEN, evidence: [ARTICLE], adjust: "0.4", because: "a hunch" };
    const { headline, path } = await ask(given, settings);
    const [moved, still] = [await whatIf(given, settings), await whatIf(QUESTION, settings)];
    expect(moved.lever.actual.probability).toBe(headline.probability);
    expect(moved.headline).toEqual(headline);
    expect(moved.path).toEqual(path);
    const step = path.slice(2).reduce((sum, { logOdds }) => sum + logOdds, 0);
    expect(step).toBeGreaterThan(0.4);
    const [before, after] = [still, moved].map(({ lever }) => lever.grid.probability.flat().map(logOddsOf));
    before?.forEach((odds, k) => expect((after?.[k] ?? Number.NaN) - odds).toBeCloseTo(step, 9));
    expect(before?.length).toBe(441);
    expect(moved.wedge.onBoth).not.toBe(still.wedge.onBoth);
    expect(moved.lever.effect).toEqual(still.lever.effect);
  });

  it("refuses an id that is not there and a correction that says nothing sensible", async () => {
    const settings = freshSettings();
    await ask({ ...GIVEN, evidence: [ARTICLE] }, settings);
    const id = listWaiting(settings)[0]?.finding.id ?? "";
    expect(() => review({ id: "zzz", verdict: "accept", changes: [] }, settings)).toThrow(
      /nothing in the review queue/i,
    );
    const correct = (changes: readonly string[]) => () =>
      review({ id, verdict: "correct", changes }, settings);
    expect(correct(["position=maybe"])).toThrow(/cannot be used/);
    expect(correct(["colour=red"])).toThrow(/cannot be used/);
    expect(correct([])).toThrow(/cannot be used/);
    expect(listWaiting(settings).map(({ finding }) => finding.id)).toContain(id);
  });
});
