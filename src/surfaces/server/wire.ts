import { createHash } from "node:crypto";

/** A result in the form in which it is sent. */
export interface Rendered {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Strong tag of the bytes. */
  readonly etag: string;
}

/** Bytes of a type with their tag. */
export function rendered(bytes: Uint8Array<ArrayBuffer>, type: string): Rendered {
  return { bytes, type, etag: tagOf(bytes) };
}

/** The one form in which values go over the wire: the bytes that the command line prints with `--json`. */
export function toWire(value: unknown): Uint8Array<ArrayBuffer> {
  return toBytes(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** A text as UTF-8, in memory of its own that can be handed to another thread. */
export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Buffer.byteLength(text));
  new TextEncoder().encodeInto(text, bytes);
  return bytes;
}

/** A strong tag of a body: other bytes, other tag. */
export function tagOf(body: Uint8Array): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/** Whether a client that names these tags has the body already. */
export function hasTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const named = ifNoneMatch.split(",").map((one) => one.trim().replace(/^W\//, ""));
  return named.includes(tag) || named.includes("*");
}
