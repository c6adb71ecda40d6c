import { expect, it } from "vitest";
import { libraryOf, ofPair, rowsOf } from "../fixtures/panel.ts";
import { describeWithData } from "../parity/staged.ts";

const [USA, GBR, RUS, UKR, SAU] = [2, 200, 365, 369, 670];

describeWithData("likeness of two states", () => {
  const rows = async () =>
    rowsOf(
      {
        columns: ["identity", "religion-overlap", "core-regime-pairs", "cepii-geodist"],
        years: { from: 1930, to: 2020 },
        states: ["USA", "GBR", "RUS", "UKR", "SAU", "CUB", "SRB"],
      },
      await libraryOf("regimes/world_religion_project_national.csv.gz", "economy/cepii_geodist_dyads.csv.gz"),
    );

  it("is the mean of regime, religion and language as far as each is known", async () => {
    const parts = new Set<unknown>();
    const wrong = (await rows()).filter((row) => {
      const { regime_gap: gap, religion_overlap: religion, language_official: official } = row;
      const spoken = row["language_spoken"];
      const meant = [
        gap === null ? null : 1 - Number(gap) / 2,
        religion === null ? null : Math.min(1, Number(religion)),
        official === null || spoken === null ? null : Math.max(Number(official), Number(spoken)),
      ];
      const known = meant.filter((value) => value !== null);
      const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
      parts.add(known.length);
      const told = ["identity_regime", "identity_religion", "identity_language"].map((name) => row[name]);
      return !(
        told.every((value, k) => value === meant[k]) &&
        row["identity_parts"] === known.length &&
        Math.abs(Number(row["identity"]) - mean) < 1e-12
      );
    });
    expect(wrong).toEqual([]);
    expect(parts).toEqual(new Set([1, 2, 3]));
  });

  it("has the United States near Britain and far from Saudi Arabia, and no religion outside its years", async () => {
    const all = await rows();
    const of = (pair: readonly [number, number], year: number) => ofPair(all, pair, year);
    expect(of([USA, GBR], 2000)).toMatchObject({
      identity_regime: 1,
      identity_language: 1,
      identity_parts: 3,
    });
    expect(Number(of([USA, GBR], 2000)?.["identity"])).toBeGreaterThan(0.75);
    expect(Number(of([USA, SAU], 2000)?.["identity"])).toBeLessThan(0.1);
    expect(Number(of([RUS, UKR], 2000)?.["identity_religion"])).toBeGreaterThan(0.8);
    expect(of([USA, GBR], 1930)).toMatchObject({ identity_religion: null, identity_parts: 2 });
    expect(of([USA, GBR], 2015)).toMatchObject({ identity_religion: null, identity_parts: 2 });
  });
});
