import { beforeAll, describe, expect, it } from "vitest";
import { logOddsOf, type Answer } from "../../src/core/index.ts";
import { BRIEF_FORMATS, renderBrief, type BriefFormat } from "../../src/surfaces/report/index.ts";
import { waterfallRows } from "../../src/surfaces/charts/waterfall-rows.ts";
import { report, type Report } from "../../src/workbench/index.ts";
import { testSettings } from "../fixtures/core-record.ts";

const ask = (a: string, b: string, against: string, asOf: string) =>
  report({ a, b, against, asOf }, testSettings());

let reference: Report;
let held: Report;
beforeAll(async () => {
  reference = await ask("RUS", "CHN", "USA", "2015-06-01");
  held = await ask("FRA", "GBR", "RUS", "2015-06-01");
});

const textOf = async (one: Report, format: BriefFormat) => String(await renderBrief(one, format));

/** The report with other fields in its answer. */
function withAnswer(change: object): Report {
  const answer: Answer = { ...reference.answer, ...change };
  return { ...reference, answer };
}

describe("a brief", () => {
  it("reads as it did", async () => {
    await expect(await textOf(reference, "md")).toMatchFileSnapshot(
      "reports/2015-russia-china-against-usa.txt",
    );
    await expect(await textOf(held, "md")).toMatchFileSnapshot(
      "reports/2015-france-britain-against-russia.txt",
    );
  });

  it("puts the bottom line first, and never likelihood and confidence into one sentence", async () => {
    const [title, bottomLine = "", confidence] = (await textOf(reference, "md")).split("\n\n");
    expect(title).toBe(`# ${reference.answer.question.text}`);
    expect(bottomLine).toMatch(
      /^\*\*7\.8\u00A0%\.\*\* A defence pact .* is very unlikely .* 1 in 13, .* times the base rate/,
    );
    expect(bottomLine).not.toMatch(/confiden/i);
    expect(confidence).toMatch(/^Confidence in this is moderate: /);
  });

  it.each(BRIEF_FORMATS)("is the same to the byte when made twice as %s", async (format) => {
    const [one, other] = [await renderBrief(reference, format), await renderBrief(reference, format)];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  });

  it("is a PDF of one page and an appendix of two, dated by the day asked", async () => {
    const text = Buffer.from(await renderBrief(reference, "pdf")).toString("latin1");
    expect(text.slice(0, 5)).toBe("%PDF-");
    expect(text.match(/\/Type\s*\/Page\b/g)?.length).toBe(3);
    const dates = new Set([...text.matchAll(/\/(?:Creation|Mod)Date \(D:(\d{8})/g)].map(([, day]) => day));
    expect([...dates]).toEqual(["20150601"]);
  });

  it("is a page that runs and fetches nothing, with charts drawn in it", async () => {
    const page = await textOf(reference, "html");
    expect(page).not.toMatch(
      /<script|<link|<img|<iframe|@import|\ssrc=|\shref="(?!#)|url\((?!#)|javascript:/i,
    );
    expect(page.match(/<svg/g)?.length).toBe(4);
    expect(page).not.toMatch(/NaN|undefined|\[object/);
  });

  it("draws bars that lead from the base rate to the answer", () => {
    const rows = waterfallRows(reference.answer);
    const { probability, baseRate } = reference.answer.headline;
    if (probability === undefined || baseRate === undefined) throw new Error("no number");
    expect(rows[0]?.to).toBeCloseTo(logOddsOf(baseRate), 12);
    expect(rows.at(-2)?.to).toBeCloseTo(logOddsOf(probability), 9);
    rows.slice(1, -1).forEach((row, k) => expect(row.from).toBeCloseTo(rows[k]?.to ?? Number.NaN, 12));
  });

  it("gives for each source cited its grade, and numbers no source that it does not list", async () => {
    const text = await textOf(reference, "md");
    const listed = new Set([...text.matchAll(/^\| (\d+) \| [^|]+ \| [A-F][1-6] \|/gm)].map(([, n]) => n));
    expect(listed.size).toBeGreaterThan(10);
    const cited = [...text.matchAll(/\\\[([\d, ]+)\\\]/g)].flatMap(([, numbers = ""]) => numbers.split(", "));
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter((n) => !listed.has(n))).toEqual([]);
  });
});

describe("text from outside", () => {
  const hostile = '<script>alert(1)</script> & "quoted" | *bold* #panic("no") $x$ \u202Eturned\u0007\nnext';
  const poisoned = (): Report => {
    const { a, b } = reference.triangle.states;
    const states = { ...reference.triangle.states, a: { ...a, name: hostile }, b };
    const evidence = reference.answer.evidence.map((one) => ({ ...one, text: hostile, source: hostile }));
    const drivers = reference.answer.drivers.map((one) => ({ ...one, label: hostile, value: hostile }));
    return { ...withAnswer({ evidence, drivers }), triangle: { ...reference.triangle, states } };
  };

  it("stays text on a page", async () => {
    const page = await textOf(poisoned(), "html");
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;");
    for (const letter of ["\u0007", "\u202E"]) expect(page).not.toContain(letter);
  });

  it("stays text in Markdown, and keeps tables whole", async () => {
    const text = await textOf(poisoned(), "md");
    expect(text).not.toContain("<script");
    expect(text).toContain("\\| \\*bold\\* \\#panic");
    const rows = text.split("\n").filter((line) => /^\| \+ \| \d{4}-/.test(line));
    expect(rows.length).toBe(3);
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)?.length).toBe(6);
  });

  it("is never read as markup by the typesetter", async () => {
    const made = Buffer.from(await renderBrief(poisoned(), "pdf"));
    expect(made.subarray(0, 5).toString()).toBe("%PDF-");
  });
});

describe("what only some answers hold", () => {
  it("has no section while there is nothing to say", async () => {
    const text = await textOf(reference, "md");
    for (const title of ["Analogues", "to end", "own datasets"])
      expect(text).not.toMatch(new RegExp(`^##+ .*${title}`, "m"));
  });

  it("has one where there is: lever, analogues, target, evidence weighed", async () => {
    const pressures = [0, 0.5, 1];
    const probability = pressures.map((a) => pressures.map((b) => 0.02 + 0.05 * a + 0.07 * b));
    const full = withAnswer({
      headline: { ...reference.answer.headline, aimedAtC: 0.0514 },
      lever: {
        grid: { pressureOnA: pressures, pressureOnB: pressures, probability },
        actual: { pressureOnA: 0.5, pressureOnB: 0.5, probability: 0.08 },
        tipping: { probability: 0.1, line: [{ pressureOnA: 0 }, { pressureOnA: 1, pressureOnB: 0.43 }] },
        effect: { text: "An association." },
        notes: [],
      },
      target: {
        name: "United States",
        share: 0.66,
        rank: 1,
        of: 191,
        others: [{ name: "Japan", share: 0.1 }],
      },
      analogues: [
        { a: "FRA", b: "RUS", against: "DEU", year: 1890, distance: 1.23, outcome: "defense", yearsTo: 2 },
        { a: "IRN", b: "IRQ", against: "ISR", year: 1970, distance: 1.3, outcome: "none" },
      ],
      evidence: reference.answer.evidence.map((one, at) =>
        at === 9
          ? { ...one, effect: "weighed", read: { status: "counted", logOdds: 0.31, quote: "q" } }
          : one,
      ),
    });
    const text = await textOf(full, "md");
    expect(text).toContain("## The lever: pressure of the United States on each");
    expect(text).toMatch(/\| 1\.00 \| 7\.0\u00A0% \| 11\u00A0% \| 14\u00A0% \|/);
    expect(text).toContain("A pact aimed at the United States: 5.1\u00A0%, the likeliest of 191 states");
    expect(text).toContain("| FRA–RUS \\| DEU | 1890 | 1.23 | defense after 2 years |");
    expect(text).toContain("| IRN–IRQ \\| ISR | 1970 | 1.30 | nothing new |");
    expect(text).toMatch(/\| \+0\.31 \|$/m);
    expect((await textOf(full, "html")).match(/<svg/g)?.length).toBe(4);
    expect(Buffer.from(await renderBrief(full, "pdf")).length).toBeGreaterThan(10_000);
  });

  it("says what holds, and neither ladder nor indicators, where the rung is held", async () => {
    expect(held.indicators).toEqual([]);
    const text = await textOf(held, "md");
    expect(text).toContain(
      "**Already in force.** A defence pact of France and the United Kingdom is already in force",
    );
    expect(text).not.toMatch(/^## (From base rate|Drivers|Indicators)/m);
  });
});

describe("indicators", () => {
  it("move the answer by what they say, strongest first", () => {
    const { probability } = reference.answer.headline;
    if (probability === undefined) throw new Error("no number");
    expect(reference.indicators.length).toBeGreaterThan(4);
    for (const one of reference.indicators)
      expect(logOddsOf(one.probability) - logOddsOf(probability)).toBeCloseTo(one.logOdds, 12);
    const sizes = reference.indicators.map(({ logOdds }) => Math.abs(logOdds));
    expect(sizes).toEqual([...sizes].sort((p, q) => q - p));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.05);
  });

  it("find that the two would be less likely to ally if their enmity with C ended, and most if that of both did", () => {
    const move = (id: string) => reference.indicators.find((one) => one.id === id)?.logOdds ?? Number.NaN;
    const both = move("settle:rus-usa+chn-usa");
    expect(both).toBeLessThan(move("settle:chn-usa"));
    expect(move("settle:chn-usa")).toBeLessThan(0);
    expect(both).toBeLessThan(move("settle:rus-usa"));
  });

  it("leave out a settlement of both where that of one says it all", () => {
    expect(reference.indicators.map(({ id }) => id)).not.toContain("settle:rus-jpn+chn-jpn");
  });
});
