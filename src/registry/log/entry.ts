import { createHash } from "node:crypto";
import type { EntryRow } from "../../store/index.ts";

/** What may happen in the registry; nothing else is ever written to the log. */
export const ENTRY_KINDS = [
  "question",
  "forecast",
  "resolution",
  "void",
  "comment",
  "comment-version",
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Something that is to be written to the log. */
export interface Draft {
  /** Its name for ever, unique in the log. */
  readonly id: string;
  readonly kind: EntryKind;
  /** What it is about: a forecast question's id, or the key of a question that is commented on. */
  readonly subject: string;
  /** When, as ISO text in UTC. */
  readonly at: string;
  readonly author: string;
  readonly payload: object;
}

/** An entry of the log: what was written, its place, the hash of the entry before and its own. */
export interface Entry {
  readonly sequence: number;
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly at: string;
  readonly author: string;
  /** Canonical JSON. */
  readonly payload: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Hash that stands before the first entry. */
export const BEGINNING = "0".repeat(64);

/** Columns of an entry, in the order in which it is read. */
export const ENTRY_COLUMNS = [
  "sequence",
  "id",
  "kind",
  "subject",
  "at",
  "author",
  "payload",
  "previous_hash",
  "hash",
] as const;

/** SHA-256 over all of an entry but its own hash, each part with its length so that none can run into the next. */
export function hashOf(entry: Omit<Entry, "hash">): string {
  const { sequence, id, kind, subject, at, author, payload, previousHash } = entry;
  const hash = createHash("sha256");
  for (const part of [String(sequence), id, kind, subject, at, author, payload, previousHash])
    hash.update(`${Buffer.byteLength(part)}:${part},`);
  return hash.digest("hex");
}

/** An entry from its row. */
export function entryOf({ previous_hash: previousHash, ...row }: EntryRow): Entry {
  return { ...row, previousHash };
}
