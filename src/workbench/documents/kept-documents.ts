import { join } from "node:path";
import { EntenteError, parseDate, type IsoDate } from "../../core/index.ts";
import type { DocumentInput } from "../../record/index.ts";
import { listFilesBelow, readText, writeText } from "../../store/index.ts";
import type { Settings } from "../settings.ts";

/** A text that somebody dropped, kept in the library. */
export interface KeptDocument {
  readonly schema: "entente/document@1";
  /** Hash of the text: the same text is kept once. */
  readonly id: string;
  readonly title?: string;
  /** Day of publication. */
  readonly date?: string;
  /** Where it was fetched. */
  readonly address?: string;
  /** Host of the publisher as somebody named it, such as reuters.com. */
  readonly source?: string;
  readonly keptOn: IsoDate;
  readonly text: string;
}

/** A document as lists name it. */
export type ListedDocument = Omit<KeptDocument, "text"> & { readonly letters: number };

/** Writes a document down; the same text again takes the place of what was said of it before. */
export function writeDocument(document: KeptDocument, settings: Settings): void {
  writeText(fileOf(document.id, settings), `${JSON.stringify(document)}\n`);
}

/** Every document published by a day, the latest first. */
export function listDocuments(asked: { readonly asOf?: string }, settings: Settings): ListedDocument[] {
  const asOf = asked.asOf === undefined ? settings.today : parseDate(asked.asOf, "end");
  return listFilesBelow(folderOf(settings), ".json")
    .map((name) => loadDocument(name.replace(/\.json$/, ""), settings))
    .filter((document) => publishedOn(document) <= asOf)
    .map(({ text, ...rest }) => ({ ...rest, letters: text.length }))
    .sort((p, q) => (p.keptOn === q.keptOn ? (p.id < q.id ? -1 : 1) : p.keptOn < q.keptOn ? 1 : -1));
}

/** The day from which a text could be known. */
function publishedOn({ date, keptOn }: Pick<KeptDocument, "date" | "keptOn">): string {
  return date ?? keptOn;
}

/** The document with an id as it was kept, published by a day. Throws `record/unknown-document`. */
export function loadDocument(id: string, settings: Settings, asOf?: string): KeptDocument {
  const by = asOf === undefined ? undefined : parseDate(asOf, "end");
  if (/^[0-9a-f]{16}$/.test(id)) {
    try {
      // Written by `keepDocument`, whole or not at all.
      const document = JSON.parse(readText(fileOf(id, settings))) as KeptDocument;
      if (by === undefined || publishedOn(document) <= by) return document;
    } catch (cause) {
      if (!isAbsent(cause)) throw cause;
    }
  }
  throw new EntenteError("record/unknown-document", {
    message: `No document with the id "${id.slice(0, 40)}" is kept.`,
    hint: "Drop its text first, or take an id from the list of documents.",
  });
}

/** A text as it is read again: always as plain text, so that its places stay where they are. */
export function asGiven({ text, address }: Pick<KeptDocument, "text" | "address">): DocumentInput {
  return { bytes: new TextEncoder().encode(text), contentType: "text/plain; charset=utf-8", address };
}

function folderOf({ libraryFolder }: Settings): string {
  return join(libraryFolder, "documents");
}

function fileOf(id: string, settings: Settings): string {
  return join(folderOf(settings), `${id}.json`);
}

function isAbsent(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
