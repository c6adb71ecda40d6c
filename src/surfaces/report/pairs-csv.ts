import type { RankAnswer, ScanAnswer } from "../../workbench/index.ts";
import { renderCsv } from "./csv.ts";

const RANK_COLUMNS = [
  "place",
  "a",
  "b",
  "against",
  "probability",
  "low",
  "high",
  "timesBaseRate",
  "pactRank",
  "topPct",
  "aimedAtC",
  "jointThreat",
  "withoutThreat",
  "lift",
] as const;

/** The pairs of a ranking as CSV. */
export function rankCsv({ pairs }: RankAnswer): string {
  return renderCsv(
    RANK_COLUMNS,
    pairs.map(({ members: [a, b], ...rest }) => ({ a, b, ...rest })),
  );
}

const SCAN_COLUMNS = ["a", "b", "against", "before", "after", "logOdds", "points", "why"] as const;

/** The pairs of a scan as CSV, each with its lines as `id:log-odds`. */
export function scanCsv({ pairs }: ScanAnswer): string {
  return renderCsv(
    SCAN_COLUMNS,
    pairs.map(({ members: [a, b], against, before, after, logOdds, points, terms }) => ({
      a,
      b,
      against,
      before,
      after,
      logOdds,
      points,
      why: terms.map((term) => `${term.id}:${term.logOdds.toFixed(3)}`).join(" "),
    })),
  );
}
