import { parseDate, type IsoDate } from "../../../core/index.ts";
import { readGzippedCsv } from "../read-gzip.ts";

/** A spell of a state list: a numeric code with the days it begins and ends. */
export interface ListedSpell {
  readonly code: number;
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A state list with the last day it covers. */
export interface StateList {
  readonly system: "cow" | "gw";
  readonly spells: readonly ListedSpell[];
  readonly lastYear: number;
}

const two = (text: string | undefined): string => String(Number(text)).padStart(2, "0");

/**
 * Reads the Correlates of War state system, version 2016.
 *
 * Source: Correlates of War Project 2017, State System Membership List, v2016.
 */
export function readCowStates(directory: string): StateList {
  const rows = readGzippedCsv(directory, "states/cow_state_system_v2016.csv.gz", {
    name: "The COW state list",
    from: "correlatesofwar.org",
  });
  const spells = rows.map((row) => ({
    code: Number(row["ccode"]),
    name: row["statenme"] ?? "",
    from: parseDate(`${row["styear"]}-${two(row["stmonth"])}-${two(row["stday"])}`),
    to: parseDate(`${row["endyear"]}-${two(row["endmonth"])}-${two(row["endday"])}`),
  }));
  return { system: "cow", spells, lastYear: 2016 };
}

/**
 * Reads the Gleditsch–Ward list of states without its microstates.
 *
 * Source: Gleditsch & Ward 1999, International Interactions 25: 393–413.
 */
export function readGwStates(directory: string): StateList {
  const rows = readGzippedCsv(directory, "states/gw_state_system.csv.gz", {
    name: "The Gleditsch–Ward state list",
    from: "ksgleditsch.com",
  });
  const spells = rows
    .filter((row) => row["microstate"] === "0")
    .map((row) => ({
      code: Number(row["gwcode"]),
      name: row["gw_name"] ?? "",
      from: parseDate(row["start"] ?? ""),
      to: parseDate(row["end"] ?? ""),
    }));
  return { system: "gw", spells, lastYear: 2020 };
}
