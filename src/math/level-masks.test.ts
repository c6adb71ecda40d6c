import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyCrosstab } from "./crosstab.ts";
import { countBits, packLevels, tabulate, tabulateWeighted } from "./level-masks.ts";

describe("bits of levels", () => {
  it("are counted in any word", () => {
    fc.assert(
      fc.property(fc.integer(), (word) => {
        const ones = (word >>> 0).toString(2).replaceAll("0", "").length;
        expect(countBits(word)).toBe(ones);
      }),
    );
  });

  it("give the crosstab of a walk through the columns, missing entries left out", () => {
    const rows = fc
      .integer({ min: 0, max: 100 })
      .chain((columns) =>
        fc.tuple(
          ...[0, 1].map(() =>
            fc.array(fc.constantFrom(0, 1, 2, 255), { minLength: columns, maxLength: columns }),
          ),
        ),
      );
    fc.assert(
      fc.property(rows, ([one = [], other = []]) => {
        const columns = one.length;
        const matrix = { rows: 2, columns, levels: 3, values: Uint8Array.from([...one, ...other]) };
        const walked = new Float64Array(9);
        one.forEach((p, column) => {
          const q = other[column] ?? 255;
          if (p < 3 && q < 3) walked[p * 3 + q] = (walked[p * 3 + q] ?? 0) + 1;
        });
        const counted = emptyCrosstab(3);
        tabulate(packLevels(matrix), 0, 1, counted);
        expect(counted.cells).toEqual(walked);
        const weighted = {
          columns: Int32Array.from({ length: columns }, (_, column) => column),
          weights: new Float64Array(columns).fill(1),
        };
        const added = emptyCrosstab(3);
        tabulateWeighted({ matrix, weighted, i: 0, j: 1, into: added });
        expect(added).toEqual(counted);
      }),
    );
  });
});
