import { beforeAll, expect, it } from "vitest";
import { endOfYear, type StateId } from "../../src/core/index.ts";
import { stateByCode } from "../../src/panel/index.ts";
import { similarityOf, type SimilarityMeasure } from "../../src/panel/similarity/columns.ts";
import { obligationsDuring, portfolioOf } from "../../src/panel/similarity/portfolio.ts";
import { portfolioSimilarity } from "../../src/panel/similarity/similarity.ts";
import { cowMembersOn, pledgesOf, treatiesOf } from "../../src/record/index.ts";
import { readSystemYears, type SystemYear } from "../fixtures/atop-portfolios.ts";
import { knownOn, loadCore, type CoreRecord } from "../fixtures/core-record.ts";
import { describeWithData, STAGED } from "./staged.ts";

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const product = (p: readonly number[], mp: number, q: readonly number[], mq: number) =>
    mean(p.map((v, k) => (v - mp) * ((q[k] ?? 0) - mq)));
  return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
}

/** The register is complete since 1945; before, it holds landmark treaties only, and not those still secret. */
describeWithData("similarity by the core record's treaty register against ATOP's", () => {
  let core: CoreRecord;
  let systemOf: (year: number) => SystemYear;
  beforeAll(async () => {
    core = await loadCore();
    systemOf = readSystemYears(STAGED);
  });

  it.each([1955, 1980, 2000, 2015])("correlates over all pairs of %i above .9 on every measure", (year) => {
    const known = knownOn(endOfYear(year), core);
    const members = cowMembersOn(known.asOf, known);
    const owed = obligationsDuring({ from: known.asOf, to: known.asOf }, pledgesOf(treatiesOf(known)));
    const ours = portfolioSimilarity({ n: members.length, portfolios: portfolioOf(members, owed) });
    const atop = systemOf(year);
    const theirs = portfolioSimilarity({ n: atop.members.length, portfolios: atop.portfolios });
    const stateOf = stateByCode(known);
    const position = atop.members.map((code) => members.indexOf(stateOf(code, year) ?? ("" as StateId)));
    for (const measure of ["s-absolute", "pi-squared", "kappa-squared", "tau-b"] as SimilarityMeasure[]) {
      const [x, y]: [number[], number[]] = [[], []];
      for (let i = 0; i < position.length; i++) {
        for (let j = i + 1; j < position.length; j++) {
          const [p, q] = [position[i] ?? -1, position[j] ?? -1];
          if (p < 0 || q < 0) continue;
          x.push(similarityOf(ours, [p, q], measure));
          y.push(similarityOf(theirs, [i, j], measure));
        }
      }
      expect(x.length).toBeGreaterThan(3_000);
      expect(correlation(x, y)).toBeGreaterThan(0.9);
    }
  });
});
