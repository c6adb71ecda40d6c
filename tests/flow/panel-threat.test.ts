import { describe, expect, it } from "vitest";
import { testSettings } from "../fixtures/core-record.ts";
import { ofPair, rowsOf } from "../fixtures/panel.ts";

const settings = testSettings();
const directed = { isDirected: true } as const;
const [USA, FRA, RUS, CHN] = [2, 220, 365, 710];

describe("threat", () => {
  it("rises between Russia and the United States once they are rivals again, and then has nowhere to go", async () => {
    // The greatest part counts: a rivalry of full severity hides what sanctions and crises add after 2014.
    const rows = await rowsOf(
      { ...directed, columns: ["threat"], years: { from: 2003, to: 2022 }, states: ["USA", "RUS"] },
      settings,
    );
    const of = (year: number) => ofPair(rows, [USA, RUS], year)?.["hostility"];
    expect(Number(of(2010))).toBeGreaterThan(Number(of(2003)));
    expect([of(2010), of(2014), of(2022)]).toEqual([1, 1, 1]);
  });

  it("is the same hostility both ways, hostility times a chance, and lies from 0 to 1", async () => {
    const rows = await rowsOf(
      { ...directed, columns: ["threat"], years: { from: 1938, to: 1938 } },
      settings,
    );
    const turned = rows.filter(
      (row) =>
        ofPair(rows, [Number(row["ccode2"]), Number(row["ccode1"])], 1938)?.["hostility"] !==
        row["hostility"],
    );
    expect(turned).toEqual([]);
    const known = rows.filter((row) => row["threat"] !== null);
    expect(known.length).toBeGreaterThan(3000);
    const wrong = known.filter((row) => {
      const [threat, hostility, chance] = ["threat", "hostility", "chance_to_lose"].map((name) =>
        Number(row[name]),
      ) as [number, number, number];
      return !(Math.abs(threat - hostility * chance) < 1e-12 && threat >= 0 && chance <= 1 && hostility <= 1);
    });
    expect(wrong).toEqual([]);
  });
});

describe("a threat that two states share", () => {
  it("is Germany to France and Russia before 1914, and France gains more from the other's strength", async () => {
    const asked = { ...directed, columns: ["shared-threat", "shared-gain"], states: ["FRA", "RUS"] };
    const rows = await rowsOf({ ...asked, years: { from: 1910, to: 1910 } }, settings);
    const [french, russian] = [ofPair(rows, [FRA, RUS], 1910), ofPair(rows, [RUS, FRA], 1910)];
    expect(french).toMatchObject({ shared_threat_from: "DEU", shared_gains_more: "FRA" });
    expect(russian).toMatchObject({ shared_threat_from: "DEU", shared_gains_more: "FRA" });
    expect(Number(french?.["shared_gain"])).toBeGreaterThan(Number(russian?.["shared_gain"]));
    expect(Number(russian?.["shared_gain"])).toBeGreaterThan(0);
  });

  it("gives each what its chance to lose falls by, over every pair, and nothing where none threatens both", async () => {
    const years = { from: 1910, to: 1910 };
    const columns = ["strength", "threat", "shared-threat", "shared-gain", "system"];
    const rows = await rowsOf({ ...directed, columns, years }, settings);
    const at = new Map(rows.map((row) => [`${String(row["state1"])}-${String(row["state2"])}`, row]));
    let gains = 0;
    const wrong = rows.filter((row) => {
      const [x, y, enemy] = ["state1", "state2", "shared_threat_from"].map((name) => String(row[name])) as [
        string,
        string,
        string,
      ];
      if (row["shared_threat_from"] === null) return row["shared_gain"] !== null;
      const attack = Number(at.get(`${enemy}-${x}`)?.["strength_reach"]);
      const helper = at.get(`${y}-${x}`);
      const others = Number(row["strength_allies1"]) - Number(helper?.["strength_pledged"]);
      const alone = Number(row["strength1"]) + Math.max(0, others);
      const helped = alone + Number(helper?.["strength_reach"]);
      gains++;
      return !(
        Math.abs(attack / (attack + alone) - attack / (attack + helped) - Number(row["shared_gain"])) < 1e-12
      );
    });
    expect(wrong).toEqual([]);
    expect(gains).toBeGreaterThan(50);
  });

  it("says no more in a triad than of the pair, where the third is that state", async () => {
    const years = { from: 2015, to: 2015 };
    const asked = { ...directed, columns: ["shared-threat", "shared-gain"], years, states: ["RUS", "CHN"] };
    const pairs = await rowsOf(asked, settings);
    const [triad] = await rowsOf(
      { unit: "triad-year", columns: ["joint-threat"], years, states: ["RUS", "CHN"], against: ["USA"] },
      settings,
    );
    const of = (name: string) => Number(triad?.[name]);
    const gain = (from: number, to: number) => Number(ofPair(pairs, [from, to], 2015)?.["shared_gain"]);
    expect(triad).toMatchObject({ ccode_a: RUS, ccode_b: CHN, gravest_enemy: 1, common_enemy: 1 });
    expect(of("joint_threat")).toBeCloseTo(Number(ofPair(pairs, [RUS, CHN], 2015)?.["shared_threat"]), 12);
    expect(of("pact_gain_a")).toBeCloseTo(gain(RUS, CHN), 12);
    expect(of("pact_gain_b")).toBeCloseTo(gain(CHN, RUS), 12);
    expect(of("pact_gain_gap")).toBeCloseTo(of("pact_gain_a") - of("pact_gain_b"), 12);
    // The weaker of the two gains more; the gain is a fall of a chance.
    expect(of("pact_gain_gap")).toBeGreaterThan(0);
    expect(of("pact_gain_b")).toBeGreaterThan(0);
  });
});
