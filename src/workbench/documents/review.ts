import { correctContent, EntenteError, type Finding } from "../../core/index.ts";
import { writeText } from "../../store/index.ts";
import {
  keepDecision,
  readDecisions,
  readWaiting,
  type Decision,
  type Verdict,
  type WaitingItem,
} from "../evidence/decisions.ts";
import type { Settings } from "../settings.ts";

/** Findings that wait for a person, oldest first. */
export function listWaiting(settings: Settings): WaitingItem[] {
  const decided = readDecisions(settings);
  return readWaiting(settings).filter(({ finding }) => !decided.has(finding.id));
}

/** What a person decides on one finding. */
export interface AskedReview {
  /** The finding's id, or the beginning of it. */
  readonly id: string;
  readonly verdict: Verdict;
  /** `field=value` for each thing that is put right. */
  readonly changes: readonly string[];
  readonly note?: string;
}

/**
 * Keeps a decision on a finding that waits or was decided on before; it counts whenever the same text is read again.
 *
 * Throws: `review/unknown-item`, `review/bad-correction`, `store/library-not-writable`.
 */
export function review(asked: AskedReview, settings: Settings): Decision {
  const { finding, file } = findItem(asked.id, settings);
  const decision: Decision = {
    schema: "entente/review@1",
    id: finding.id,
    verdict: asked.verdict,
    ...(asked.verdict === "correct" ? { corrected: correctContent(finding.content, asked.changes) } : {}),
    ...(asked.note === undefined ? {} : { note: asked.note }),
    decidedOn: settings.today,
    file,
    finding,
  };
  keepDecision(decision, settings);
  return decision;
}

function findItem(id: string, settings: Settings): { readonly finding: Finding; readonly file: string } {
  const found = id === "" ? [] : readWaiting(settings).filter(({ finding }) => finding.id.startsWith(id));
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  throw new EntenteError("review/unknown-item", {
    message:
      first === undefined
        ? `Nothing in the review queue has the id "${id.slice(0, 60)}".`
        : `"${id}" begins ${found.length} ids in the queue.`,
    hint: "See what waits with: entente review",
  });
}

/** Decisions as they were written out. */
export interface ExportedReviews {
  readonly out: string;
  readonly count: number;
}

/** Writes the last decision on each finding as labelled data: CSV where the name ends so, else a line of JSON each. */
export function exportReviews(out: string, settings: Settings): ExportedReviews {
  const rows = [...readDecisions(settings).values()].map(labelOf);
  const text = out.endsWith(".csv")
    ? [COLUMNS, ...rows.map((row) => COLUMNS.map((name) => cell(row[name])))].map(
        (line) => `${line.join()}\n`,
      )
    : rows.map((row) => `${JSON.stringify(row)}\n`);
  try {
    writeText(out, text.join(""));
  } catch (cause) {
    throw new EntenteError("cli/not-writable", {
      message: `${out} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: "Name a file in a folder that you may write to.",
      cause,
    });
  }
  return { out, count: rows.length };
}

const COLUMNS = [
  "id",
  "document",
  "start",
  "end",
  "file",
  "quote",
  "kind",
  "read",
  "confidence",
  "verdict",
  "truth",
  "note",
  "decidedOn",
] as const;
type Label = Readonly<Record<(typeof COLUMNS)[number], Cell>>;

type Cell = string | number | object | undefined;

/** A decision as labelled data: what was read, and what is true; nothing is true of what was rejected. */
function labelOf({ id, verdict, corrected, note, decidedOn, file, finding }: Decision): Label {
  return {
    id,
    document: finding.document,
    start: finding.at.start,
    end: finding.at.end,
    file,
    quote: finding.quote,
    kind: finding.content.kind,
    read: finding.content,
    confidence: finding.confidence,
    verdict,
    truth: verdict === "reject" ? undefined : (corrected ?? finding.content),
    note,
    decidedOn,
  };
}

/** A cell of CSV; one that a spreadsheet would compute is kept from it. */
function cell(value: Cell): string {
  const text = value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value !== "number" ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
