import { EntenteError } from "../../core/index.ts";
import {
  extractClaims,
  extractEvents,
  extractItems,
  extractSurveys,
  openTextReader,
  readDocuments,
  type Claim,
  type DocumentInput,
  type SurveyFinding,
  type TextReader,
  type TextDocument,
  type TextEvent,
  type TextItems,
} from "../../record/index.ts";
import { fetchPage, PAGE_RULES, readInput, type PageRules } from "../../store/index.ts";
import { sweptEarly } from "../memory.ts";
import { readRecordFiles } from "../record/open-record.ts";
import type { Settings } from "../settings.ts";

/** A document with what was read from it; every place slices back to `original`. */
export interface ReadDocument extends TextDocument, TextItems {
  readonly events: readonly TextEvent[];
  readonly claims: readonly Claim[];
  readonly surveys: readonly SurveyFinding[];
}

/** What was read from a file, an address or standard input. */
export interface Reading {
  readonly schema: "entente/reading@1";
  /** As it was asked for. */
  readonly input: string;
  readonly documents: readonly ReadDocument[];
}

const MOST_BYTES = 10_000_000;

/**
 * Reads events, attributed statements, findings of surveys and other items from a text, a web page or a feed.
 *
 * In:     a path, an http address, or `-` for standard input; a day that stands in for the document's own.
 * Out:    one document for a text or a page, one an entry for a feed, with the text that offsets slice into.
 * Throws: `record/too-large`, `record/not-text`, `record/no-file`, `record/unreadable-page`, `core/bad-date`,
 *         `store/forbidden-address`, `store/download-failed`.
 */
export async function readTextFrom(
  asked: {
    readonly input: string;
    readonly date?: string | undefined;
    /** Opened once for many texts; absent: one is opened. */
    readonly reader?: TextReader;
  },
  settings: Settings,
  rules: PageRules = PAGE_RULES,
): Promise<Reading> {
  const { input, date } = asked;
  if (date !== undefined) checkDay(date);
  const isAddress = /^[a-z][a-z\d+.-]*:\/\//i.test(input);
  const given = isAddress
    ? await fetchPage(input, rules)
    : { bytes: await readInput(input, MOST_BYTES), contentType: undefined, address: undefined };
  const reader = asked.reader ?? (await openTextReader(readRecordFiles(settings.recordFolder)));
  const documents = await sweptEarly(() => readGiven(reader, given, date));
  return { schema: "entente/reading@1", input, documents };
}

/**
 * Reads bytes at hand with a reader opened before.
 *
 * In:     what was given; a day that stands in for the documents' own.
 * Throws: as `readTextFrom` for what cannot be read as text.
 */
export async function readGiven(
  reader: TextReader,
  given: DocumentInput,
  date?: string,
): Promise<readonly ReadDocument[]> {
  return (await readDocuments(given)).map((document) => {
    const day = date ?? document.date;
    const claims = extractClaims(reader, document.original, day);
    return {
      ...document,
      date: day,
      events: extractEvents(reader, document.original, day),
      claims,
      surveys: extractSurveys(reader, document.original, day),
      ...extractItems(reader, document.original, { claims, day }),
    };
  });
}

function checkDay(date: string): void {
  const milliseconds = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN;
  if (!Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(date)) return;
  throw new EntenteError("core/bad-date", {
    message: `--date ${date} is no day.`,
    hint: "Write it as year-month-day, such as 2015-06-01.",
  });
}
