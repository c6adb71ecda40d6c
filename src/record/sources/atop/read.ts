import { readGzippedCsv, type Cells } from "../read-gzip.ts";

/** A year in which one state owed another something, by ATOP; codes are Correlates of War numbers. */
export interface AtopDyadYear {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  readonly defense: boolean;
  readonly offense: boolean;
  readonly neutrality: boolean;
  readonly nonaggression: boolean;
  readonly consultation: boolean;
}

/** An alliance of ATOP: what it promises and who it names as the threat. */
export interface AtopAlliance {
  readonly id: string;
  readonly beginYear: number;
  readonly defense: boolean;
  readonly offense: boolean;
  readonly neutrality: boolean;
  readonly nonaggression: boolean;
  readonly consultation: boolean;
  readonly integrated: boolean;
}

/** A member's years in an alliance of ATOP; the exit is missing while it stays in. */
export interface AtopMembership {
  readonly allianceId: string;
  readonly ccode: number;
  readonly entryYear: number;
  readonly exitYear: number | undefined;
}

/** ATOP 5.1 as far as the outcomes need it. */
export interface Atop {
  readonly dyadYears: readonly AtopDyadYear[];
  readonly alliances: readonly AtopAlliance[];
  readonly memberships: readonly AtopMembership[];
}

/** Last year that ATOP 5.1 covers; after it an absent row means nothing. */
export const ATOP_LAST_YEAR = 2018;

const FILES = {
  dyadYears: "alliances/atop_5.1_directed_dyadyear.csv.gz",
  alliances: "alliances/atop_5.1_alliance_level.csv.gz",
  memberships: "alliances/atop_5.1_member_level.csv.gz",
} as const;

/**
 * Reads ATOP 5.1 from a directory of the user's.
 *
 * Throws: `record/no-dataset` naming the file that is absent.
 * Source: Leeds, Ritter, Mitchell & Long 2002, International Interactions 28: 237–260.
 */
export function readAtop(directory: string): Atop {
  return {
    dyadYears: readCells(directory, FILES.dyadYears).map((cells) => ({
      ccode1: Number(cells["ccode1"]),
      ccode2: Number(cells["ccode2"]),
      year: Number(cells["year"]),
      defense: cells["atop_defense"] === "1",
      offense: cells["atop_offense"] === "1",
      neutrality: cells["atop_neutral"] === "1",
      nonaggression: cells["atop_nonagg"] === "1",
      consultation: cells["atop_consul"] === "1",
    })),
    alliances: readCells(directory, FILES.alliances).map((cells) => ({
      id: cells["atopid"] ?? "",
      beginYear: Number(cells["begyr"]),
      defense: isSet(cells["defense"]),
      offense: isSet(cells["offense"]),
      neutrality: isSet(cells["neutral"]),
      nonaggression: isSet(cells["nonagg"]),
      consultation: isSet(cells["consul"]),
      integrated: isSet(cells["base"]) || isSet(cells["subord"]) || Number(cells["milcon"]) >= 3,
    })),
    memberships: readCells(directory, FILES.memberships).map((cells) => ({
      allianceId: cells["atopid"] ?? "",
      ccode: Number(cells["member"]),
      entryYear: Number(cells["yrent"]),
      exitYear: isSet(cells["yrexit"]) ? Number(cells["yrexit"]) : undefined,
    })),
  };
}

function isSet(text: string | undefined): boolean {
  return text !== undefined && text !== "" && Number(text) > 0;
}

function readCells(directory: string, file: string): Cells[] {
  return readGzippedCsv(directory, file, { name: "ATOP", from: "atopdata.org" });
}
