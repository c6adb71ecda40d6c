import { readGzippedCsv, type Cells } from "../read-gzip.ts";

/** One act of one state towards another, or of both together, in a year; actors as the source writes them. */
export interface PastAct {
  readonly year: number;
  readonly one: string;
  readonly other: string;
  readonly manner: "cooperation" | "conflict";
}

/** Acts of a span of years, with the actors that the source leaves out: what it says of them is missing, not none. */
export interface PastActs {
  readonly name: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly acts: readonly PastAct[];
  /** How actors are written: by name, or by Correlates of War number. */
  readonly actors: "name" | "cow";
  readonly absent: readonly string[];
}

/**
 * Words and deeds that the press told of, 2005–2015.
 *
 * Throws: `record/no-dataset` naming the file that is absent.
 * Source: src/record/sources/past-acts/SOURCE.md.
 */
export function readWordsAndDeeds(directory: string): PastActs {
  const file = "events/icews_2005_2015_sample20pct_events.csv.gz";
  const rows = readGzippedCsv(directory, file, { name: "ICEWS", from: "doi.org/10.7910/DVN/28075" });
  return {
    name: "words-and-deeds",
    firstYear: 2005,
    lastYear: 2015,
    acts: rows.flatMap((row) => {
      const quad = row["quad_category"] ?? "";
      const manner = /cooperation/.test(quad)
        ? "cooperation"
        : /conflict/.test(quad)
          ? "conflict"
          : undefined;
      const [one, other] = [stateIn(row["source"]), stateIn(row["target"])];
      return manner === undefined || one === other
        ? []
        : [{ year: Number(row["date"]?.slice(0, 4)), one, other, manner } as const];
    }),
    actors: "name",
    absent: ["Russia", "United States", "India", "Ukraine", "United Kingdom"],
  };
}

/** "Military (Russia)" is of Russia; a bare name stands for itself. */
function stateIn(actor = ""): string {
  return /\(([^()]+)\)\s*$/.exec(actor)?.[1] ?? actor;
}

/**
 * Agreements on defence and exercises of two against militarised disputes, 1980–2010.
 *
 * Throws: `record/no-dataset` naming the file that is absent.
 * Source: src/record/sources/past-acts/SOURCE.md.
 */
export function readDeeds(directory: string): PastActs {
  const read = (file: string, name: string, from: string) => readGzippedCsv(directory, file, { name, from });
  const [firstYear, lastYear] = [1980, 2010];
  const within = ({ year }: PastAct) => year >= firstYear && year <= lastYear;
  const agreements = read(
    "alliances/dcad_v1.0_defense_cooperation_agreements.csv.gz",
    "DCAD",
    "correlatesofwar.org",
  ).map((row) => actOf(row, "signYear", "cooperation"));
  const exercises = read(
    "alliances/mme_v7_military_exercises_long.csv.gz",
    "Multinational Military Exercises",
    "doi.org/10.7910/DVN/KHFODX",
  );
  const disputes = read(
    "conflict/cow_mid_5.0_directed_dyadyear_unique.csv.gz",
    "MID 5.0",
    "correlatesofwar.org",
  )
    .filter((row) => Number(row["ccode1"]) < Number(row["ccode2"]))
    .map((row) => actOf(row, "year", "conflict"));
  return {
    name: "deeds",
    firstYear,
    lastYear,
    acts: [...agreements, ...exercisesOfTwo(exercises), ...disputes].filter(within),
    actors: "cow",
    absent: [],
  };
}

function actOf(row: Cells, yearColumn: string, manner: PastAct["manner"]): PastAct {
  return { year: Number(row[yearColumn]), one: row["ccode1"] ?? "", other: row["ccode2"] ?? "", manner };
}

/** Exercises with just two participants: larger ones say little of any two of them. */
function exercisesOfTwo(rows: readonly Cells[]): PastAct[] {
  const members = new Map<string, Cells[]>();
  for (const row of rows) {
    const key = `${row["MMEID"]}@${row["year"]}`;
    members.set(key, [...(members.get(key) ?? []), row]);
  }
  return [...members.values()].flatMap((own) => {
    const [one, other] = [...new Set(own.map((row) => row["gwcode"] ?? ""))];
    const isOfTwo = own[0]?.["participant_count"] === "2" && one !== undefined && other !== undefined;
    return isOfTwo ? [{ year: Number(own[0]?.["year"]), one, other, manner: "cooperation" } as const] : [];
  });
}
