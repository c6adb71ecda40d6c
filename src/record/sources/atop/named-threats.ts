import { readGzippedCsv } from "../read-gzip.ts";

/** A treaty of ATOP that names a state as the threat; codes are Correlates of War numbers. */
export interface NamedThreat {
  readonly treaty: string;
  readonly beginYear: number;
  /** Members that had entered by the end of the year in which it began, in order. */
  readonly founders: readonly number[];
  /** The one or two states that it names. */
  readonly named: readonly number[];
}

const TREATIES = "alliances/atop_5.1_alliance_level.csv.gz";
const MEMBERS = "alliances/atop_5.1_member_level.csv.gz";
const PUBLISHER = { name: "ATOP", from: "atopdata.org" } as const;

/**
 * Reads the treaties of ATOP 5.1 that name a state as the threat (`statthr1`, `statthr2`), in the file's order.
 *
 * Throws: `record/no-dataset` naming the file that is absent.
 * Source: Leeds, Ritter, Mitchell & Long 2002, International Interactions 28: 237–260.
 */
export function readNamedThreats(directory: string): NamedThreat[] {
  const members = readGzippedCsv(directory, MEMBERS, PUBLISHER);
  return readGzippedCsv(directory, TREATIES, PUBLISHER).flatMap((cells) => {
    const named = [cells["statthr1"], cells["statthr2"]].map(Number).filter((code) => code > 0);
    if (named.length === 0) return [];
    const treaty = cells["atopid"] ?? "";
    const beginYear = Number(cells["begyr"]);
    const founders = members
      .filter((one) => one["atopid"] === treaty && Number(one["yrent"]) <= beginYear)
      .map((one) => Number(one["member"]));
    return [{ treaty, beginYear, founders: [...new Set(founders)].sort((p, q) => p - q), named }];
  });
}
