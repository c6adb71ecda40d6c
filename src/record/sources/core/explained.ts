import { EntenteError, type Problem } from "../../../core/index.ts";
import type { ExplainedDisagreement } from "../../agreement/treaties.ts";
import { cell, readRows, type DataFile } from "./rows.ts";

/** Path of the list of explained disagreements below `data/`. */
export const EXPLAINED_FILE = "agreement/treaties-against-atop.csv";

/** Reads the list of disagreements with ATOP that were looked at and stay, each with its reason. */
export function readExplained(files: readonly DataFile[]): ExplainedDisagreement[] {
  const file = files.find(({ path }) => path === EXPLAINED_FILE);
  if (file === undefined) return [];
  const problems: Problem[] = [];
  const rows = readRows(file, ["side", "treaty", "reason"], problems).map((row) => {
    const side = cell(row, "side");
    if (side !== "ours" && side !== "atop")
      problems.push({ where: row.where, message: `side is "${side}", not ours or atop` });
    return {
      side: side === "ours" ? ("ours" as const) : ("atop" as const),
      treaty: cell(row, "treaty"),
      reason: cell(row, "reason"),
    };
  });
  if (problems.length > 0) {
    throw new EntenteError("record/bad-rows", {
      message: `${problems[0]?.where}: ${problems[0]?.message}`,
      details: problems,
    });
  }
  return rows;
}
