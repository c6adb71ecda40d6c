import type { WaitingItem } from "../../../workbench/index.ts";
import { paragraph, quiet, strong } from "../print.ts";

/** What waits for review, for eyes: id, what was read, and the sentence. */
export function renderWaiting(waiting: readonly WaitingItem[]): string {
  if (waiting.length === 0) return "Nothing waits for review.";
  return [
    strong(`${waiting.length} ${waiting.length === 1 ? "item waits" : "items wait"} for review`),
    ...waiting.map(({ file, queuedOn, finding, proposal }) => {
      const { kind, ...said } = finding.content;
      const fields = Object.entries(said).map(([name, value]) => `${name}=${show(value)}`);
      return [
        "",
        paragraph(`${finding.id}  ${kind}: ${fields.join(", ")}`),
        paragraph(`“${finding.quote.replaceAll(/\s+/g, " ").trim()}”`, "  "),
        ...(proposal === undefined ? [] : [paragraph(proposed(proposal), "  ")]),
        quiet(
          paragraph(
            `${file}, characters ${finding.at.start} to ${finding.at.end}; sure to ${finding.confidence}; since ${queuedOn}`,
            "  ",
          ),
        ),
      ].join("\n");
    }),
  ].join("\n");
}

function proposed({ by, because, changes }: NonNullable<WaitingItem["proposal"]>): string {
  const what = changes === undefined ? "added" : `to be corrected to ${changes.join(", ")}`;
  return `${what} through ${by}: ${because.replaceAll(/\s+/g, " ").trim()}`;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return value.join("-");
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" || typeof value === "number" ? String(value) : "?";
}
