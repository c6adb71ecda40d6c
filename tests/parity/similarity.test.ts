import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { similarityOf, type SimilarityMeasure } from "../../src/panel/similarity/columns.ts";
import { portfolioSimilarity } from "../../src/panel/similarity/similarity.ts";
import { readSystemYears, type SystemYear } from "../fixtures/atop-portfolios.ts";
import { describeWithData, STAGED } from "./staged.ts";

/** Values computed in R by definition, beside the datasets. */
const REFERENCE = join(STAGED, "../reference/similarity.csv");
const TOLERANCE = 1e-9;

const COLUMN: Readonly<Record<SimilarityMeasure, string>> = {
  "s-absolute": "s_v_u_abs",
  "s-squared": "s_v_u_sq",
  "s-binary": "s_b_u",
  "s-absolute-weighted": "s_v_w_abs",
  "s-squared-weighted": "s_v_w_sq",
  "s-binary-weighted": "s_b_w",
  "pi-nominal": "pi_v_nominal",
  "pi-absolute": "pi_v_absw",
  "pi-squared": "pi_v_sqw",
  "pi-binary": "pi_b",
  "kappa-nominal": "kappa_v_nominal",
  "kappa-absolute": "kappa_v_absw",
  "kappa-squared": "kappa_v_sqw",
  "kappa-ranked": "kappa_v_sqrank",
  "kappa-binary": "kappa_b",
  "tau-b": "taub_v",
  "tau-b-binary": "taub_b",
};
const MEASURES = Object.keys(COLUMN) as SimilarityMeasure[];

let systemOf: (year: number) => SystemYear;

describe.skipIf(!existsSync(REFERENCE))("similarity of treaty portfolios against R", () => {
  beforeAll(() => {
    systemOf = readSystemYears(STAGED);
  });

  it("agrees on every measure of every reference dyad-year to 1e-9", () => {
    const rows = parse<Record<string, string>>(readFileSync(REFERENCE, "utf8"), { columns: true });
    expect(rows.length).toBeGreaterThanOrEqual(40);
    const off: string[] = [];
    for (const row of rows) {
      const { members, portfolios, capability } = systemOf(Number(row["year"]));
      expect(members.length).toBe(Number(row["n_states"]));
      const table = portfolioSimilarity({ n: members.length, portfolios, weights: capability });
      const pair = [members.indexOf(Number(row["ccode1"])), members.indexOf(Number(row["ccode2"]))] as const;
      for (const measure of MEASURES) {
        const ours = similarityOf(table, pair, measure);
        const theirs = Number(row[COLUMN[measure]]);
        if (!(Math.abs(ours - theirs) <= TOLERANCE)) {
          off.push(`${row["ccode1"]}–${row["ccode2"]} ${row["year"]} ${measure}: ${ours}, not ${theirs}`);
        }
      }
    }
    expect(off).toEqual([]);
  });
});

/** COW numbers of the European states of 1914, Turkey with them. */
const isEuropean = (code: number) => (code >= 200 && code < 400) || code === 640;
const [BRITAIN, FRANCE, GERMANY, AUSTRIA, ITALY, ROMANIA, RUSSIA] = [200, 220, 255, 300, 325, 360, 365];

/**
 * Germany and Russia over the European states in 1914. ATOP sees more between them than Signorino & Ritter's source did; these
 * are the commitments that give their figures: 3 to allies of the Triple Alliance, to Romania (1883) and to France (1894),
 * 1 for the ententes with Britain (1907) and Italy (1909).
 */
function germanyAndRussia(members: readonly number[]): { portfolios: Uint8Array; pair: [number, number] } {
  const n = members.length;
  const portfolios = new Uint8Array(n * n);
  const owe = (from: number | undefined, owed: readonly (readonly [number | undefined, number])[]) => {
    for (const [to, value] of owed) {
      portfolios[members.indexOf(from ?? 0) * n + members.indexOf(to ?? 0)] = value;
    }
  };
  owe(GERMANY, [
    [GERMANY, 3],
    [AUSTRIA, 3],
    [ITALY, 3],
    [ROMANIA, 3],
  ]);
  owe(RUSSIA, [
    [RUSSIA, 3],
    [FRANCE, 3],
    [BRITAIN, 1],
    [ITALY, 1],
  ]);
  return { portfolios, pair: [members.indexOf(GERMANY ?? 0), members.indexOf(RUSSIA ?? 0)] };
}

describe("Germany and Russia in 1914 (Signorino & Ritter 1999, table 6)", () => {
  // The twenty states: those of COW with numbers 200–399, and Turkey.
  const twenty = [
    200, 210, 211, 220, 225, 230, 235, 255, 300, 325, 339, 345, 350, 355, 360, 365, 380, 385, 390, 640,
  ];

  it("have tau-b .0303 and S .40", () => {
    const { portfolios, pair } = germanyAndRussia(twenty);
    const table = portfolioSimilarity({ n: twenty.length, portfolios });
    expect(similarityOf(table, pair, "tau-b")).toBeCloseTo(0.0303, 4);
    expect(similarityOf(table, pair, "s-absolute")).toBeCloseTo(0.4, 12);
    expect(similarityOf(table, pair, "s-absolute-weighted")).toBeNaN();
  });
});

describeWithData("Germany and Russia in 1914, weighted by capability", () => {
  it("have S near the published −.46, on other capability data (NMC 7.0) than that of 1999", () => {
    const system = readSystemYears(STAGED)(1914);
    const members = system.members.filter(isEuropean);
    expect(members.length).toBe(20);
    const weights = system.capability.filter((_, i) => isEuropean(system.members[i] ?? 0));
    const { portfolios, pair } = germanyAndRussia(members);
    const table = portfolioSimilarity({ n: members.length, portfolios, weights });
    expect(Math.abs(similarityOf(table, pair, "s-absolute-weighted") - -0.46)).toBeLessThan(0.04);
  });
});
