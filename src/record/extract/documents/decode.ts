import { EntenteError } from "../../../core/index.ts";

/** Beginnings of files that hold no text. */
const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF"],
  ["PK\u0003\u0004", "a zip file or an office document"],
  ["\u001f\u008b", "a gzip file"],
  ["\u0089PNG", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
  ["GIF8", "a picture"],
  ["\u00d0\u00cf\u0011\u00e0", "an office document"],
  ["PAR1", "a parquet file"],
];

/** Highest share of letters that could not be decoded before an input counts as no text. */
const MOST_UNREADABLE = 0.02;

/**
 * Decodes bytes into text: by their byte-order mark, the declared character set, what the page says of itself, else UTF-8.
 *
 * Throws: `record/not-text` for bytes that hold no text.
 */
export function decodeText(bytes: Uint8Array, declared: string | undefined): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const magic = MAGIC.find(([start]) => head.startsWith(start));
  if (magic !== undefined) throw notText(`This is ${magic[1]}, not text.`);
  const mark = /^(?:\u00ef\u00bb\u00bf)/.test(head)
    ? "utf-8"
    : head.startsWith("\u00ff\u00fe")
      ? "utf-16le"
      : head.startsWith("\u00fe\u00ff")
        ? "utf-16be"
        : undefined;
  if (mark?.startsWith("utf-16") !== true && head.includes("\0"))
    throw notText("The input holds zero bytes: it is binary, not text.");
  const own = /<meta[^>]{0,200}charset=["']?([\w-]+)|<\?xml[^>]{0,100}encoding=["']([\w-]+)/i.exec(head);
  const text = decoderFor(mark ?? declared ?? own?.[1] ?? own?.[2]).decode(bytes);
  if (text.includes("\0") || unreadable(text) > text.length * MOST_UNREADABLE)
    throw notText("The input cannot be read as text: it is binary, or in an unknown character set.");
  return text;
}

function decoderFor(name: string | undefined): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(name ?? "utf-8");
  } catch {
    // A character set that nobody knows: UTF-8 is the likeliest, and what does not fit is seen below.
    return new TextDecoder("utf-8");
  }
}

function unreadable(text: string): number {
  return text.match(/\uFFFD|(?![\s\u0080-\u009F])\p{Cc}/gu)?.length ?? 0;
}

function notText(message: string): EntenteError {
  return new EntenteError("record/not-text", {
    message,
    hint: "Give plain text, a web page (HTML) or a feed (RSS, Atom).",
  });
}
