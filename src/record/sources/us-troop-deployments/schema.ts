import type { SourceSchema } from "../../import/schema.ts";

const people = (name: string, about: string, headers?: readonly string[]) => ({
  name,
  type: "integer" as const,
  about: `${about}, persons`,
  ...(headers === undefined ? { optional: true } : { headers }),
});

/** Military personnel of the United States by host country and year. */
export const usTroopDeployments: SourceSchema = {
  id: "us-troop-deployments",
  title: "United States troop deployments",
  family: "capabilities",
  grain: "state-year",
  version: "2026-06",
  citation:
    "Allen, Flynn & Machain. 2022. US Global Military Deployments, 1950–2020. Conflict Management and Peace Science 39: 351–370.",
  terms: "Reports of the US government, free; the R package troopdata that compiles them is GPL-3. Cite.",
  mayBePassedOn: true,
  publisher: "https://github.com/meflynn/troopdata",
  coverage: { from: 1950, to: 2024 },
  lagDays: 180,
  lagWhy: "personnel counts of a date are published within months",
  columns: [
    {
      name: "countryname",
      type: "text",
      about: "host country or territory by name",
      state: "name",
      required: true,
    },
    { name: "year", type: "integer", about: "calendar year", required: true, least: 1950, most: 2100 },
    { name: "ccode", type: "integer", about: "COW number of the host; above 999 no state", state: "cow" },
    { name: "iso3c", type: "text", about: "ISO 3166 letters of the host", state: "iso3" },
    { name: "region", type: "text", about: "region of the host" },
    people("troops_ad", "active duty, all services, as reported: not always the sum", ["troops"]),
    people("army_ad", "active duty, army", ["army"]),
    people("navy_ad", "active duty, navy", ["navy"]),
    people("air_force_ad", "active duty, air force", ["air_force"]),
    people("marine_corps_ad", "active duty, marine corps; six values of 1959 are below zero", [
      "marine_corps",
    ]),
    people("coast_guard_ad", "active duty, coast guard"),
    people("space_force_ad", "active duty, space force"),
    people("army_national_guard", "army national guard"),
    people("air_national_guard", "air national guard"),
    people("army_reserve", "army reserve"),
    people("navy_reserve", "navy reserve"),
    people("marine_corps_reserve", "marine corps reserve"),
    people("air_force_reserve", "air force reserve"),
    people("coast_guard_reserve", "coast guard reserve"),
    people("total_selected_reserve", "guard and reserve, all services"),
    people("army_civilian", "civilians of the army"),
    people("navy_civilian", "civilians of the navy"),
    people("marine_corps_civilian", "civilians of the marine corps"),
    people("air_force_civilian", "civilians of the air force"),
    people("dod_civilian", "civilians of the department of defense"),
    people("total_civilian", "civilians, all services"),
  ],
  time: { kind: "year", year: "year" },
  key: ["countryname", "year"],
};
