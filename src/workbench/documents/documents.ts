import { EntenteError, parseDate, type Finding } from "../../core/index.ts";
import { hashText } from "../../store/index.ts";
import {
  claimsAddedTo,
  queueItems,
  readDecisions,
  readWaiting,
  type Decision,
  type Verdict,
} from "../evidence/decisions.ts";
import { findingsOf } from "../evidence/findings.ts";
import { openReader } from "../evidence/open-reader.ts";
import { namedPublisher, readPublishers } from "../evidence/publishers.ts";
import { documentOf } from "../evidence/weigh-evidence.ts";
import { asGiven, loadDocument, writeDocument, type KeptDocument } from "./kept-documents.ts";
import { readRecordFiles } from "../record/open-record.ts";
import { readGiven, readTextFrom } from "./read-text.ts";
import { review } from "./review.ts";
import type { Settings } from "../settings.ts";

/** Something read from a document, with what was decided on it. */
export interface ReviewedFinding extends Finding {
  readonly review?: Pick<Decision, "verdict" | "corrected" | "note" | "decidedOn">;
}

/** A document with what was read from it; every place slices back to `text`. */
export interface ReadKeptDocument extends KeptDocument {
  readonly findings: readonly ReviewedFinding[];
}

/** A text, or the address of a page to fetch, as it was dropped. */
export interface DroppedDocument {
  readonly text?: string;
  readonly url?: string;
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
}

/**
 * Keeps a text and tells what is read from it.
 *
 * Throws: `core/bad-question` unless there is either a text or an address; what reading and fetching throw: addresses
 *         that are not on the public internet are never fetched.
 */
export async function keepDocument(dropped: DroppedDocument, settings: Settings): Promise<ReadKeptDocument> {
  const { title, source, date, url } = dropped;
  if (date !== undefined) parseDate(date);
  if (source !== undefined) namedPublisher(source, readPublishers(readRecordFiles(settings.recordFolder)));
  const [read] = await readDropped(dropped, settings);
  if (read === undefined) throw nothingDropped();
  const id = hashText(read.original).slice(0, 16);
  const day = date ?? read.date;
  const document: KeptDocument = {
    schema: "entente/document@1",
    id,
    ...(title === undefined ? {} : { title }),
    ...(day === undefined ? {} : { date: day }),
    ...(url === undefined ? {} : { address: url }),
    ...(source === undefined ? {} : { source }),
    keptOn: settings.today,
    text: read.original,
  };
  writeDocument(document, settings);
  return readKept(document, settings);
}

/**
 * The document with an id, what is read from it and what was added to it by hand.
 *
 * Throws: `record/unknown-document`, also for one that was published after the day asked for.
 */
export async function findDocument(
  asked: { readonly id: string; readonly asOf?: string },
  settings: Settings,
): Promise<ReadKeptDocument> {
  return readKept(loadDocument(asked.id, settings, asked.asOf), settings);
}

/** What a person decides on something read from a kept document. */
export interface AskedDocumentReview {
  readonly id: string;
  /** Id of the finding. */
  readonly finding: string;
  readonly verdict: Verdict;
  /** What is true instead, by field. */
  readonly correction?: Readonly<Record<string, string>>;
  readonly note?: string;
}

/**
 * Keeps a decision on something read from a document; it counts in every answer that the text is weighed for.
 *
 * Throws: `record/unknown-document`, `review/unknown-item`, `review/bad-correction`.
 */
export async function reviewDocument(
  { id, finding: wanted, verdict, correction = {}, note }: AskedDocumentReview,
  settings: Settings,
): Promise<ReviewedFinding> {
  const { findings } = await findDocument({ id }, settings);
  const finding = findings.find((one) => one.id === wanted);
  if (finding === undefined) {
    throw new EntenteError("review/unknown-item", {
      message: `Nothing read from the document ${id} has the id "${wanted.slice(0, 60)}".`,
      hint: "Take an id from the findings of the document.",
    });
  }
  const { review: _, ...plain } = finding;
  queueItems(
    [{ schema: "entente/waiting@1", file: `document ${id}`, queuedOn: settings.today, finding: plain }],
    settings,
  );
  const changes = Object.entries(correction).map(([field, value]) => `${field}=${value}`);
  const decision = review(
    { id: plain.id, verdict, changes, ...(note === undefined ? {} : { note }) },
    settings,
  );
  return withReview(plain, decision);
}

async function readKept(document: KeptDocument, settings: Settings): Promise<ReadKeptDocument> {
  const files = readRecordFiles(settings.recordFolder);
  const reader = await openReader(files, settings);
  const [read] = await readGiven(reader, asGiven(document), document.date);
  if (read === undefined) return { ...document, findings: [] };
  const known = { publishers: readPublishers(files), from: undefined };
  const decisions = readDecisions(settings);
  const source = documentOf(read, `document ${document.id}`, known);
  const findings = [...findingsOf(source, read, reader), ...claimsAddedTo(source.id, readWaiting(settings))];
  return { ...document, findings: findings.map((one) => withReview(one, decisions.get(one.id))) };
}

async function readDropped({ text, url, date }: DroppedDocument, settings: Settings) {
  if ((text === undefined) === (url === undefined)) throw nothingDropped();
  const reader = await openReader(readRecordFiles(settings.recordFolder), settings);
  if (url === undefined) return readGiven(reader, asGiven({ text: text ?? "" }), date);
  if (!/^https?:\/\//i.test(url)) {
    throw new EntenteError("store/forbidden-address", {
      message: `${url.slice(0, 80)} is neither http nor https.`,
      hint: "Give the address of a page on the public internet, or the text itself.",
    });
  }
  return (await readTextFrom({ input: url, date, reader }, settings)).documents;
}

function withReview(finding: Finding, decision: Decision | undefined): ReviewedFinding {
  if (decision === undefined) return finding;
  const { verdict, corrected, note, decidedOn } = decision;
  return {
    ...finding,
    review: {
      verdict,
      ...(corrected === undefined ? {} : { corrected }),
      ...(note === undefined ? {} : { note }),
      decidedOn,
    },
  };
}

function nothingDropped(): EntenteError {
  return new EntenteError("core/bad-question", {
    message: "There must be either a text or an address, and something in it.",
    hint: "Give `text` with the words of the document, or `url` with its address.",
  });
}
