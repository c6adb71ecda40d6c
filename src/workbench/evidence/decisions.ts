import { join } from "node:path";
import type { Finding, FindingContent, IsoDate } from "../../core/index.ts";
import { appendLine, readLines } from "../../store/index.ts";
import type { Settings } from "../settings.ts";

/** What a person may decide on a finding. */
export const VERDICTS = ["accept", "correct", "reject"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A finding that waits until a person has looked at it. */
export interface WaitingItem {
  readonly schema: "entente/waiting@1";
  readonly file: string;
  readonly queuedOn: IsoDate;
  readonly finding: Finding;
  /** What somebody put forward; absent where the reader was merely unsure. */
  readonly proposal?: Proposal;
}

/** A claim added to a text, or a correction of what was read from it, that weighs nothing until a person decides. */
export interface Proposal {
  readonly kind: "claim" | "correction";
  /** Through which surface it came. */
  readonly by: string;
  readonly because: string;
  /** `field=value` for each thing to put right; for corrections. */
  readonly changes?: readonly string[];
}

/** What a person decided on a finding, with the finding as it was read. */
export interface Decision {
  readonly schema: "entente/review@1";
  readonly id: string;
  readonly verdict: Verdict;
  /** What it says in truth; for corrections. */
  readonly corrected?: FindingContent;
  readonly note?: string;
  readonly decidedOn: IsoDate;
  readonly file: string;
  readonly finding: Finding;
}

function fileOf(settings: Settings, name: string): string {
  return join(settings.libraryFolder, "review", name);
}

/** Every finding that ever waited, oldest first, each once. */
export function readWaiting(settings: Settings): WaitingItem[] {
  const items = parseLines<WaitingItem>(fileOf(settings, "waiting.jsonl"), "entente/waiting@1");
  return [...new Map(items.map((one) => [one.finding.id, one])).values()];
}

/** Puts findings in the queue; those that stand in it already stay as they are. */
export function queueItems(items: readonly WaitingItem[], settings: Settings): void {
  const known = new Set(readWaiting(settings).map(({ finding }) => finding.id));
  for (const item of items)
    if (!known.has(item.finding.id)) appendLine(fileOf(settings, "waiting.jsonl"), JSON.stringify(item));
}

/** Puts forward a claim or a correction, the same one once; what stood in the queue under its id stays in the file and counts no more. */
export function queueProposal(item: WaitingItem & { readonly proposal: Proposal }, settings: Settings): void {
  const before = readWaiting(settings).find(({ finding }) => finding.id === item.finding.id);
  if (JSON.stringify(before?.proposal) === JSON.stringify(item.proposal)) return;
  appendLine(fileOf(settings, "waiting.jsonl"), JSON.stringify(item));
}

/** Claims that were added to a document by hand. */
export function claimsAddedTo(document: string, waiting: readonly WaitingItem[]): Finding[] {
  return waiting
    .filter(({ proposal, finding }) => proposal?.kind === "claim" && finding.document === document)
    .map(({ finding }) => finding);
}

/** The last decision on each finding, by its id. */
export function readDecisions(settings: Settings): ReadonlyMap<string, Decision> {
  const decisions = parseLines<Decision>(fileOf(settings, "decisions.jsonl"), "entente/review@1");
  return new Map(decisions.map((one) => [one.id, one]));
}

/** Keeps a decision; earlier ones on the same finding stay in the file and count no more. */
export function keepDecision(decision: Decision, settings: Settings): void {
  appendLine(fileOf(settings, "decisions.jsonl"), JSON.stringify(decision));
}

/** A finding as a decision has it: corrected where it was. */
export function asDecided(finding: Finding, decision: Decision | undefined): Finding {
  return decision?.corrected === undefined ? finding : { ...finding, content: decision.corrected };
}

/** Lines of our own schema; a line that a killed process broke off is passed over. */
function parseLines<T extends { readonly schema: string; readonly finding: Finding }>(
  path: string,
  schema: T["schema"],
): T[] {
  return readLines(path).flatMap((line) => {
    try {
      const value = JSON.parse(line) as Partial<T> | null;
      // What stands under our schema was written by us, whole or not at all.
      return value?.schema === schema && typeof value.finding?.id === "string" ? [value as T] : [];
    } catch {
      return [];
    }
  });
}
