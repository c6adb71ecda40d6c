import { appendFileSync, cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { EntenteError, parseDate } from "../../src/core/index.ts";
import { contributionsOfEach, predict } from "../../src/model/index.ts";
import { MEASURES, threatenedPairs } from "../../src/panel/index.ts";
import { renderAnalogues } from "../../src/surfaces/cli/views/analogues-table.ts";
import {
  analogues,
  ask,
  explain,
  type AnaloguesAnswer,
  type AskedAnalogues,
} from "../../src/workbench/index.ts";
import { loadVintages } from "../../src/workbench/models/load-vintages.ts";
import { loadCore, testSettings } from "../fixtures/core-record.ts";

const settings = testSettings();
const QUESTIONS: readonly AskedAnalogues[] = [
  { a: "RUS", b: "CHN", against: "USA", asOf: "2015-06-01" },
  { a: "FRA", b: "RUS", against: "DEU", asOf: "1891-06-01" },
];

const answers: AnaloguesAnswer[] = [];
beforeAll(async () => {
  for (const asked of QUESTIONS) answers.push(await analogues(asked, settings));
});

describe("analogues", () => {
  it("read at 80 columns as they did", async () => {
    const text = answers.map((answer) => `${renderAnalogues(answer)}\n`).join("\n");
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    await expect(text).toMatchFileSnapshot("analogues/reference-questions.txt");
  });

  it("are distinct pairs in order of distance, never the pair asked about, half of which did not climb", () => {
    for (const { analogues: found, question } of answers) {
      expect(found.length).toBe(20);
      const pairs = found.map(({ a, b }) => `${a}-${b}`);
      expect(new Set(pairs).size).toBe(20);
      expect(pairs).not.toContain([...question.members].sort().join("-"));
      expect(found.map(({ distance }) => distance)).toEqual(
        found.map(({ distance }) => distance).sort((p, q) => p - q),
      );
      expect(found.filter(({ yearsTo }) => yearsTo === undefined).length).toBeGreaterThanOrEqual(10);
      for (const { yearsTo = 1 } of found) expect(yearsTo >= 1 && yearsTo <= 10).toBe(true);
    }
  });

  it("come from years whose next ten had passed", () => {
    expect(answers.map(({ searched }) => searched.lastYear)).toEqual([2000, 1880]);
    for (const { analogues: found, question } of answers)
      for (const { year } of found) expect(`${year + 10}-12-31` <= question.asOf).toBe(true);
  });

  it("give the rate of the nearest, beside the model's number within ten years", () => {
    for (const { rate, headline } of answers) {
      expect(rate.share).toBeCloseTo(rate.reached / rate.nearest, 12);
      expect(rate.model).toBe(headline.probability);
    }
  });

  it("are found exactly: a longer list begins with the shorter one where that did not have to be balanced", async () => {
    const [short] = answers;
    const long = await analogues({ ...(QUESTIONS[0] as AskedAnalogues), count: "40" }, settings);
    expect(short?.rate.reached).toBeLessThanOrEqual(10);
    expect(long.analogues.slice(0, 20)).toEqual(short?.analogues);
  });

  it("use of each year nothing that became known after it", async () => {
    const { facts, unitDistance } = await loadCore();
    const cut = facts.filter(({ knownFrom }) => knownFrom <= "1890-12-31");
    const [now, then] = [facts, cut].map((some) => threatenedPairs(1890, some, unitDistance));
    expect(then).toEqual(now);
    expect(now?.length).toBeGreaterThan(50);
  });

  it("leave a whole answer as it was, to the last byte, when pacts of pairs among them are signed after its day", async () => {
    const asked = { a: "RUS", b: "CHN", against: "USA", asOf: "2015-06-01" };
    const recordFolder = join(mkdtempSync(join(tmpdir(), "entente-later-")), "data");
    cpSync(settings.recordFolder, recordFolder, { recursive: true });
    const pairs = answers[0]?.analogues.map(({ a, b }) => `${a};${b}`) ?? [];
    expect(pairs.length).toBeGreaterThan(10);
    const later = pairs.map(
      (pair, k) =>
        `later-${k},A later pact,2019-01-01,2019-02-01,,,${pair},,1,0,0,0,1,0,,,Written for this test,`,
    );
    appendFileSync(join(recordFolder, "treaties/europe.csv"), `${later.join("\n")}\n`);
    const changed = { ...settings, recordFolder };
    expect((await explain({ id: "treaty:later-0" }, changed)).facts.length).toBeGreaterThan(0);
    expect(JSON.stringify(await ask(asked, changed))).toBe(JSON.stringify(await ask(asked, settings)));
  });

  it("are measured by the same contributions that an answer shows", async () => {
    const { defense } = loadVintages(parseDate("2015-06-01"), settings.recordFolder);
    const { facts, unitDistance } = await loadCore();
    const some = threatenedPairs(2000, facts, unitDistance).filter((_, k) => k % 20 === 0);
    expect(some.length).toBeGreaterThan(10);
    const rows = some.map(({ values }) => values);
    const measures = MEASURES.map(({ id }) => [id]);
    const fast = contributionsOfEach(defense, rows, measures);
    rows.forEach((values, row) => {
      const { contributions } = predict(defense, values);
      measures.forEach(([id = ""], k) =>
        expect(fast[row * measures.length + k]).toBeCloseTo(contributions.get(id) ?? Number.NaN, 9),
      );
    });
  });

  it("refuse a count that is none", async () => {
    const asked = { ...(QUESTIONS[0] as AskedAnalogues), count: "0" };
    const refused = await analogues(asked, settings).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EntenteError);
    expect(refused).toMatchObject({ code: "core/bad-question", kind: "input" });
  });
});
