import { describe, expect, it } from "vitest";
import { yearOf, type IsoDate, type StateId } from "../core/index.ts";
import { CARRY_YEARS, LIBRARY_MEASURES } from "./library-measures.ts";
import { LibraryValues } from "./library-values.ts";

const [A, B] = ["CHN", "RUS"] as StateId[] as [StateId, StateId];
const day = (year: number) => `${year}-12-31` as IsoDate;

/** Values 100 + year of the first measure in some years; nothing of the others; each known a year later. */
function valuesOf(years: readonly number[], missing: readonly number[] = []): LibraryValues {
  return new LibraryValues({
    a: years.map(() => B),
    b: years.map(() => A),
    year: Int32Array.from(years),
    columns: LIBRARY_MEASURES.map((_, k) =>
      Float32Array.from(years, (year) => (k === 0 && !missing.includes(year) ? 100 + year : Number.NaN)),
    ),
    lastYearKnown: LIBRARY_MEASURES.map(() => (asOf: IsoDate) => yearOf(asOf) - 1),
  });
}

function filled(values: LibraryValues, asOf: IsoDate): Float32Array {
  const into = new Float32Array(LIBRARY_MEASURES.length + 1);
  values.fill(asOf, [A, B], into, 1);
  return into;
}

describe("values of imported datasets", () => {
  it("are those of the last year that could be known, whichever state is named first", () => {
    const values = valuesOf([1990, 1991, 1992]);
    expect(filled(values, day(1992))[1]).toBe(2091);
    expect(values.yearOf(day(1992), [B, A], LIBRARY_MEASURES[0]?.id ?? "")).toBe(1991);
  });

  it("are the last before where a year lacks one, for as long as values are carried", () => {
    const values = valuesOf([1990, 1991, 1992], [1991, 1992]);
    expect(filled(values, day(1993))[1]).toBe(2090);
    expect(filled(values, day(1990 + CARRY_YEARS + 1))[1]).toBe(2090);
    expect(filled(values, day(1990 + CARRY_YEARS + 2))[1]).toBeNaN();
  });

  it("are missing, never zero, before the first and where a source says nothing", () => {
    const values = valuesOf([1990]);
    expect(filled(values, day(1990))[1]).toBeNaN();
    expect([...filled(values, day(1991)).subarray(2)].every(Number.isNaN)).toBe(true);
    expect(values.yearOf(day(1991), [A, B], LIBRARY_MEASURES[1]?.id ?? "")).toBeUndefined();
  });
});
