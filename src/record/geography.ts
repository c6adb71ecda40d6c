import { EntenteError } from "../core/index.ts";
import type { Database } from "../store/index.ts";

/** Least distance in km between the home territories of today's countries. */
export type UnitDistance = (unitA: string, unitB: string) => number | undefined;

/** Stores the matrix of `data/geography/unit-distance.csv`, a row a unit. */
export async function writeUnitDistance(database: Database, text: string): Promise<void> {
  await database.all("create table unit_distance (position varchar, unit varchar, km varchar)");
  const [head = "", ...lines] = text.trim().split("\n");
  const units = head.split(",").slice(1);
  const rows = lines.map((line, i) => {
    const comma = line.indexOf(",");
    if (line.slice(0, comma) !== units[i]) {
      throw new EntenteError("record/bad-rows", {
        message: `geography/unit-distance.csv:${i + 2}: rows and columns differ`,
      });
    }
    if (line.split(",").length !== units.length + 1 || !/^[^,]+(,\d+(\.\d+)?)+$/.test(line)) {
      throw new EntenteError("record/bad-rows", {
        message: `geography/unit-distance.csv:${i + 2}: it is not ${units.length} distances in km`,
        hint: "Mend the row named, or restore the data folder.",
      });
    }
    return [String(i).padStart(4, "0"), line.slice(0, comma), line.slice(comma + 1)];
  });
  if (rows.length !== units.length) {
    throw new EntenteError("record/bad-rows", {
      message: `geography/unit-distance.csv has ${rows.length} rows for ${units.length} units`,
      hint: "Restore the data folder.",
    });
  }
  await database.appendText("unit_distance", rows);
}

/** Loads the matrix. It holds no dates: what changes in time is which units a state had. */
export async function loadUnitDistance(database: Database): Promise<UnitDistance> {
  const rows = await database.all("select unit, km from unit_distance order by position");
  const index = new Map(rows.map((row, i) => [String(row["unit"]), i]));
  const km = rows.map((row) => Float64Array.from(String(row["km"]).split(","), Number));
  return (unitA, unitB) => {
    const i = index.get(unitA);
    const j = index.get(unitB);
    return i === undefined || j === undefined ? undefined : (km[i]?.[j] ?? Number.NaN);
  };
}

/** Least distance in km between two territories given by their units; missing when no pair of units is known. */
export function leastDistanceKm(
  one: readonly string[],
  two: readonly string[],
  unitDistance: UnitDistance,
): number | undefined {
  let least: number | undefined;
  for (const unitA of one) {
    for (const unitB of two) {
      const km = unitA === unitB ? 0 : unitDistance(unitA, unitB);
      if (km !== undefined && (least === undefined || km < least)) least = km;
      if (least === 0) return 0;
    }
  }
  return least;
}
