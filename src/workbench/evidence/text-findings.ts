import {
  EntenteError,
  parseDate,
  type Finding,
  type FindingContent,
  type IsoDate,
  type SourceDocument,
} from "../../core/index.ts";
import { SURE_FROM } from "../../evidence/index.ts";
import { hashText } from "../../store/index.ts";
import { readRecordFiles } from "../record/open-record.ts";
import { readGiven } from "../documents/read-text.ts";
import { checkDate } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";
import { claimsAddedTo, readDecisions, readWaiting, type Decision, type WaitingItem } from "./decisions.ts";
import { findingsOf } from "./findings.ts";
import { openReader } from "./open-reader.ts";

/** A text as it was handed over: its words, never an address or a file. */
export interface HandedText {
  readonly text: string;
  /** Day it was published, in place of its own. */
  readonly date?: string;
  /** Day of the asking: a text published later is refused. */
  readonly asOf?: string;
}

/** Where a finding stands: whether it would weigh in an answer it bears on. */
export type FindingStanding = "sure" | "waits" | "accepted" | "corrected" | "rejected" | "not-actual";

/** A finding of a text, with where it stands. */
export interface StandingFinding {
  readonly finding: Finding;
  readonly standing: FindingStanding;
  /** What it says by the last decision on it; absent where nobody put it right. */
  readonly corrected?: FindingContent;
  /** What was put forward on it and waits: a claim added by hand, or a correction. */
  readonly proposal?: NonNullable<WaitingItem["proposal"]>;
}

/** A text handed over, with everything in it that may bear on the ties of states. */
export interface TextFindings {
  readonly document: SourceDocument;
  readonly title: string | undefined;
  readonly findings: readonly StandingFinding[];
}

/** What stands for the file of a text that was handed over. */
export const HANDED_OVER = "a text handed over";

const MOST_BYTES = 1_000_000;

/**
 * Reads texts that were handed over, as `entente ask --evidence` would, and tells where each finding stands.
 *
 * Out:    one document for a text or a page, one an entry for a feed. Nothing is fetched, written or queued.
 * Throws: `record/too-large` above 1 MB, `record/not-text`, `core/bad-date`, `evidence/later-than-question`.
 */
export async function readHandedText(
  { text, date, asOf }: HandedText,
  settings: Settings,
): Promise<readonly TextFindings[]> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_BYTES) {
    throw new EntenteError("record/too-large", {
      message: `The text is ${(bytes.length / 1_000_000).toFixed(1)} MB; at most 1 MB is read.`,
      hint: "Cut it into parts and read them one by one.",
    });
  }
  if (text.trim() === "") {
    throw new EntenteError("record/not-text", {
      message: "The text is empty.",
      hint: "Hand over the words of the article themselves; addresses are not fetched.",
    });
  }
  const day = date === undefined ? undefined : parseDate(date);
  const last = checkDate(asOf ?? settings.today, settings.today);
  const reader = await openReader(readRecordFiles(settings.recordFolder), settings);
  const documents = await readGiven(reader, { bytes }, day);
  return documents.map((read) => {
    const document = documentOf(read.original, read.date);
    refuseLater(document.day, last);
    const found = findingsOf(document, read, reader);
    return { document, title: read.title, findings: standingOf(document.id, found, settings) };
  });
}

function documentOf(text: string, date: string | undefined): SourceDocument {
  return {
    id: hashText(text).slice(0, 16),
    file: HANDED_OVER,
    publisher: undefined,
    kind: "unknown",
    day: date === undefined ? undefined : parseDate(date),
    text,
  };
}

function refuseLater(day: IsoDate | undefined, asOf: IsoDate): void {
  if (day === undefined || day <= asOf) return;
  throw new EntenteError("evidence/later-than-question", {
    message: `The text was published on ${day}, after ${asOf}: it was not known then.`,
    hint: "Ask as of a later day, or leave the text out.",
  });
}

/** Findings of a document, read and added by hand, with where each stands by the journal of reviews. */
export function standingOf(
  document: string,
  found: readonly Finding[],
  settings: Settings,
): StandingFinding[] {
  const decisions = readDecisions(settings);
  const waiting = readWaiting(settings);
  const proposals = new Map(waiting.map(({ finding, proposal }) => [finding.id, proposal]));
  return [...found, ...claimsAddedTo(document, waiting)].map((finding) => {
    const decision = decisions.get(finding.id);
    const proposal = decision === undefined ? proposals.get(finding.id) : undefined;
    return {
      finding,
      standing: standing(finding, decision),
      ...(decision?.corrected === undefined ? {} : { corrected: decision.corrected }),
      ...(proposal === undefined ? {} : { proposal }),
    };
  });
}

function standing(finding: Finding, decision: Decision | undefined): FindingStanding {
  if (decision?.verdict === "reject") return "rejected";
  if (finding.modality !== "actual") return "not-actual";
  if (decision !== undefined) return decision.verdict === "accept" ? "accepted" : "corrected";
  return finding.confidence < SURE_FROM ? "waits" : "sure";
}
