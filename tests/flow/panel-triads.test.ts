import { describe, expect, it } from "vitest";
import type { Sign } from "../../src/panel/triangle/signed-network.ts";
import { pactBalance, typeTriad } from "../../src/panel/triangle/triad-type.ts";
import { testSettings } from "../fixtures/core-record.ts";
import { rowsOf } from "../fixtures/panel.ts";

const settings = testSettings();

describe("a triad of known states", () => {
  it("has the United States as the gravest enemy of Russia and China in 1950 and 2015, not in 1985", async () => {
    const span = { from: 1950, to: 2015 };
    const asked = { unit: "triad-year", columns: ["joint-threat"], years: span } as const;
    const rows = await rowsOf({ ...asked, states: ["RUS", "CHN"], against: ["USA"] }, settings);
    const of = (year: number) => rows.find((row) => row["year"] === year);
    expect(of(1950)).toMatchObject({ common_enemy: 1, gravest_enemy: 1, shared_threat_from_ab: "USA" });
    expect(of(2015)).toMatchObject({ common_enemy: 1, gravest_enemy: 1 });
    expect(of(1985)).toMatchObject({ common_enemy: 0, gravest_enemy: 0, joint_threat: 0 });
    const joint = Math.sqrt(Number(of(2015)?.["threat_ca"]) * Number(of(2015)?.["threat_cb"]));
    expect(of(2015)?.["joint_threat"]).toBeCloseTo(joint, 12);
  });

  it("has a gap that is the one gain less the other, and a joint pressure that is the mean of two", async () => {
    const asked = { unit: "triad-year", years: { from: 2015, to: 2015 } } as const;
    const rows = await rowsOf(
      { ...asked, columns: ["joint-threat", "joint-pressure"], states: ["RUS", "CHN", "USA"] },
      settings,
    );
    expect(rows).not.toEqual([]);
    for (const row of rows) {
      expect(row["pact_gain_gap"]).toBeCloseTo(Number(row["pact_gain_a"]) - Number(row["pact_gain_b"]), 12);
      const product = Number(row["pressure_ca"]) * Number(row["pressure_cb"]);
      expect(row["joint_pressure"]).toBeCloseTo(Math.sqrt(product), 12);
    }
  });

  it("is what its columns are asked of: a dyad has none", async () => {
    const years = { from: 2015, to: 2015 };
    await expect(rowsOf({ columns: ["joint-threat"], years }, settings)).rejects.toMatchObject({
      code: "panel/bad-request",
    });
    const rows = await rowsOf({ columns: ["threat"], years, states: ["USA", "RUS"] }, settings);
    expect(Object.keys(rows[0] ?? {})).not.toContain("joint_threat");
  });
});

describe("the type of a triad", () => {
  it("is what its three signs make of it, for every triad of some years", async () => {
    const seen = new Set<unknown>();
    const wrong = [];
    for (const [year, states] of [
      [1914, ["GBR", "FRA", "DEU", "RUS", "AUH", "ITA", "SRB", "TUR"]],
      [1970, ["USA", "RUS", "CHN", "IND", "PAK", "ISR", "EGY", "GBR"]],
      [2020, ["USA", "RUS", "CHN", "IND", "PAK", "GRC", "TUR", "UKR"]],
    ] as const) {
      const rows = await rowsOf(
        {
          unit: "triad-year",
          columns: ["triad-type"],
          years: { from: year, to: year },
          states,
          against: states,
        },
        settings,
      );
      expect(rows).toHaveLength(168);
      for (const row of rows) {
        const sign = (pair: string) => row[`edge_sign_${pair}`] as Sign;
        const signs = { ab: sign("ab"), ac: sign("ac"), bc: sign("bc") };
        const { type, roles, balanced, weaklyBalanced } = typeTriad(signs);
        const number = (value: boolean | undefined) => (value === undefined ? null : Number(value));
        const meant = {
          triad_type: type,
          triad_role_a: roles?.a ?? null,
          triad_role_b: roles?.b ?? null,
          triad_role_c: roles?.against ?? null,
          triad_balanced: number(balanced),
          triad_weakly_balanced: number(weaklyBalanced),
          pact_balance: pactBalance(signs).stance,
        };
        seen.add(type);
        if (Object.entries(meant).some(([name, value]) => row[name] !== value)) wrong.push(row);
      }
    }
    expect(wrong).toEqual([]);
    expect(seen.size).toBe(5);
  });

  it("has Russia and China married against the United States in 1950 and 2015, all three foes in 1970", async () => {
    const asked = {
      unit: "triad-year",
      columns: ["triangle"],
      states: ["RUS", "CHN"],
      against: ["USA"],
    } as const;
    const of = async (year: number) =>
      (await rowsOf({ ...asked, years: { from: year, to: year } }, settings))[0];
    const married = {
      triad_type: "stable-marriage",
      triad_role_a: "partner",
      triad_role_b: "partner",
      triad_role_c: "outcast",
      triad_balanced: 1,
      pact_balance: "holds",
    };
    expect(await of(1950)).toMatchObject(married);
    expect(await of(2015)).toMatchObject(married);
    expect(await of(1970)).toMatchObject({
      triad_type: "unit-veto",
      triad_role_c: "foe",
      triad_balanced: 0,
      triad_weakly_balanced: 1,
      pact_balance: "called-for",
    });
    expect(await of(1985)).toMatchObject({
      triad_type: "undetermined",
      triad_role_a: null,
      triad_balanced: null,
      pact_balance: "open",
    });
  });
});
