import { decodeText } from "./decode.ts";
import type { TextDocument } from "./document.ts";
import { readFeed } from "./feed.ts";
import { readHtml } from "./html.ts";

/** Bytes with what is known of them. */
export interface DocumentInput {
  readonly bytes: Uint8Array;
  /** As a server calls them, such as "text/html; charset=utf-8". */
  readonly contentType?: string | undefined;
  readonly address?: string | undefined;
}

/**
 * Documents in an input: one for plain text or a page, one an entry for a feed. What it is, its own beginning says.
 *
 * Throws: `record/not-text`, `record/unreadable-page`.
 */
export async function readDocuments({
  bytes,
  contentType = "",
  address,
}: DocumentInput): Promise<readonly TextDocument[]> {
  const text = decodeText(bytes, /charset=["']?([\w-]+)/i.exec(contentType)?.[1]);
  const head = text
    .slice(0, 2000)
    .replace(/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<\?[^>]*>\s*)*/, "");
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/.test(head) || (/^<!DOCTYPE (?!html)/i.test(head) && /<rss/.test(head)))
    return readFeed(text);
  const isPage = /^<(?:!doctype html|html|head|body|article|main|div|section|p|h1|meta|title)\b/i.test(head);
  if (isPage || /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(contentType))
    return [await readHtml(text, address)];
  return [{ format: "text", title: titleOf(text), date: undefined, address, original: text }];
}

/** A short first line without a full stop, with an empty line after it. */
function titleOf(text: string): string | undefined {
  const first = /^\s*(\S[^\r\n]{0,150})\r?\n[ \t]*\r?\n\s*\S/.exec(text)?.[1]?.trim();
  return first === undefined || /[.:;,]["'”’]?$/.test(first) ? undefined : first;
}
