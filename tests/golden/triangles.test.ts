import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { worldOfYear } from "../../src/panel/index.ts";
import { edgePartsOf } from "../../src/panel/triangle/edge-score.ts";
import { signSensitivity } from "../../src/panel/triangle/sign-sensitivity.ts";
import { endOfYear } from "../../src/core/index.ts";
import { triangle, type TriangleAnswer } from "../../src/workbench/index.ts";
import { knownOn, loadCore, testSettings } from "../fixtures/core-record.ts";

type Year = TriangleAnswer["years"][number];
type Typed = Extract<Year, { edges: unknown }>;

const MARK = { "1": "+", "0": "0", "-1": "−" } as const;

/** Signs of A–B, A–C, B–C. */
function signsOf(year: Year): string {
  if (!("edges" in year)) return "missing";
  return year.edges.map((edge) => ("sign" in edge ? MARK[edge.sign] : "?")).join("");
}

/** One line for each spell: what the record makes of a triangle, whether it fits the books or not. */
function lines({ spells, states }: TriangleAnswer): string {
  const head = `${states.a.id} ${states.b.id} | ${states.against.id}`;
  const rows = spells.map(({ from, to, last }) => {
    const type = "edges" in last ? last.type : last.missing;
    const scores =
      "edges" in last
        ? last.edges.map((edge) => ("score" in edge ? edge.score.toFixed(2) : "?")).join(" ")
        : "";
    return `${from}-${to} ${signsOf(last)} ${type} ${scores}`.trimEnd();
  });
  return `${[head, ...rows].join("\n")}\n`;
}

/** Settings without datasets of one's own. */
const settings = { ...testSettings(), libraryFolder: mkdtempSync(join(tmpdir(), "entente-none-")) };

const ask = (text: string) => {
  const [a = "", b = "", against = "", years = ""] = text.split(" ");
  return triangle({ a, b, against, years }, settings);
};

function yearIn({ years }: TriangleAnswer, year: number): Typed {
  const found = years.find((one) => one.year === year);
  if (found === undefined || !("edges" in found)) throw new Error(`no triangle in ${year}`);
  return found;
}

describe("triangles of the core record", () => {
  it.each([
    "RUS CHN USA 1950:2025",
    "FRA RUS DEU 1872:1914",
    "GBR FRA DEU 1890:1939",
    "DEU RUS GBR 1930:1944",
    "GRC TUR USA 1947:2024",
    "IND PAK CHN 1950:2024",
    "SAU IRN USA 1950:2024",
    "KOR JPN CHN 1950:2024",
  ])("%s comes out as it is written down", async (text) => {
    const [a, b, against] = text.split(" ");
    await expect(lines(await ask(text))).toMatchFileSnapshot(
      `triangles/${a}-${b}-${against}.txt`.toLowerCase(),
    );
  });
});

describe("Russia, China and the United States", () => {
  it("are a stable marriage against the United States while the alliance of 1950 is free of rivalry", async () => {
    const answer = await ask("RUS CHN USA 1950:1957");
    for (const year of answer.years) {
      expect(signsOf(year)).toBe("+−−");
      expect(year).toMatchObject({
        type: "stable-marriage",
        roles: { a: "partner", b: "partner", against: "outcast" },
        balanced: true,
      });
    }
  });

  it("are three enemies at the time of the Ussuri fighting: balance calls for what no one did", async () => {
    for (const year of (await ask("RUS CHN USA 1969:1971")).years)
      expect(year).toMatchObject({
        type: "unit-veto",
        balanced: false,
        weaklyBalanced: true,
        pact: { stance: "called-for" },
      });
  });

  it("change in 1972: China and the United States stop being enemies, without becoming friends on paper", async () => {
    const answer = await ask("RUS CHN USA 1971:1988");
    expect(signsOf(yearIn(answer, 1971))).toBe("−−−");
    for (const year of answer.years.filter((one) => one.year >= 1972)) expect(signsOf(year)).toBe("−−0");
  });

  it("are a stable marriage against the United States again from 2014", async () => {
    for (const year of (await ask("RUS CHN USA 2014:2025")).years) expect(signsOf(year)).toBe("+−−");
  });
});

describe("a triangle", () => {
  it("is the same with A and B swapped", async () => {
    const [one, other] = await Promise.all([ask("FRA RUS DEU 1890:1895"), ask("RUS FRA DEU 1890:1895")]);
    expect(other.years.map((year) => ("type" in year ? year.type : "missing"))).toEqual(
      one.years.map((year) => ("type" in year ? year.type : "missing")),
    );
  });

  it("does not know of a year what came after it", async () => {
    const [alone, among] = await Promise.all([ask("RUS CHN USA 1956"), ask("RUS CHN USA 1950:1970")]);
    expect(yearIn(among, 1956)).toEqual(yearIn(alone, 1956));
    expect(yearIn(alone, 1956).edges[0]).toMatchObject({ sign: 1 });
  });

  it("uses nothing that became known after --as-of", async () => {
    const asked = { a: "RUS", b: "FRA", against: "DEU", years: "1888" };
    const then = await triangle({ ...asked, asOf: "1888-12-31" }, settings);
    const now = await triangle(asked, settings);
    // The secret Reinsurance Treaty of 1887 was not yet known.
    const ofPair = (answer: TriangleAnswer) => yearIn(answer, 1888).edges[1];
    expect(ofPair(then)).toMatchObject({ pair: ["RUS", "DEU"] });
    expect(ofPair(then)).not.toEqual(ofPair(now));
  });

  it("tells missing votes and sanctions apart from none", async () => {
    const before = yearIn(await ask("FRA RUS DEU 1900"), 1900).edges[0];
    expect(before).toMatchObject({ missing: ["sanctions", "votes"] });
    const after = yearIn(await ask("FRA RUS USA 1990"), 1990).edges[0];
    expect(after).toMatchObject({ missing: ["votes"] });
  });
});

describe("the network of all states", () => {
  it.each([
    [1870, 36, 9, 44, 7],
    [1914, 45, 13, 47, 8],
    [1990, 161, 1315, 58, 22],
    [2024, 195, 4881, 59, 52],
  ])("of %i has the frustration written in the method", async (year, states, friendly, hostile, f) => {
    const asked = { a: "RUS", b: "FRA", against: "GBR", years: String(year), network: true };
    const { network } = await triangle(asked, settings);
    expect(network).toMatchObject({ year, states, friendly, hostile });
    expect(network?.frustration).toMatchObject({ kind: "exact", lower: f, upper: f });
    expect(network?.frustration.pairs.length).toBe(f);
  });

  it("keeps its signs under other weights but where a promise not to harm is all there is", async () => {
    const core = await loadCore();
    const world = worldOfYear(2024, knownOn(endOfYear(2024), core));
    const pairs = world.states.flatMap((_, i) =>
      world.states.slice(i + 1).map((__, k) => edgePartsOf(world, i, i + 1 + k)),
    );
    const { variants, worst } = signSensitivity(pairs);
    expect(worst).toMatchObject({ changed: "weight of ties", factor: 0.5 });
    expect(worst?.same).toBeCloseTo(0.83, 2);
    const other = variants.filter(
      ({ changed, factor }) =>
        !(changed === "weight of ties" && factor === 0.5) && !(changed === "friendly from" && factor === 1.5),
    );
    expect(Math.min(...other.map(({ same }) => same))).toBeGreaterThan(0.995);
  });
});
