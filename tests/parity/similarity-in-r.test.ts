import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/math/index.ts";
import { similarityOf } from "../../src/panel/similarity/columns.ts";
import { portfolioSimilarity } from "../../src/panel/similarity/similarity.ts";

const hasR = spawnSync("Rscript", ["--version"]).status === 0;

/** Base R alone: `cor(method = "kendall")` is tau-b. Reported as skipped where there is no `Rscript`. */
describe.skipIf(!hasR)("tau-b against R", () => {
  it("is R's own to 1e-12", () => {
    const n = 40;
    const next = seededRandom(20);
    const portfolios = Uint8Array.from({ length: n * n }, () => Math.floor(next() * 4));
    const table = portfolioSimilarity({ n, portfolios });
    const row = (i: number) => `c(${portfolios.slice(i * n, (i + 1) * n).join(",")})`;
    const script = [0, 2, 4, 6]
      .map((i) => `cat(format(cor(${row(i)}, ${row(i + 1)}, method = "kendall"), digits = 16), "\\n")`)
      .join(";");
    const said = spawnSync("Rscript", ["--vanilla", "-e", script], { encoding: "utf8" });
    expect(said.status).toBe(0);
    said.stdout
      .trim()
      .split("\n")
      .forEach((line, k) => {
        expect(similarityOf(table, [2 * k, 2 * k + 1], "tau-b")).toBeCloseTo(Number(line), 12);
      });
  });
});
