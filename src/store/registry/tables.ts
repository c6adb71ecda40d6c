import type { Kysely, Transaction } from "kysely";

/** One entry of the log, as it is kept; see `src/registry/log`. */
export interface EntryRow {
  readonly sequence: number;
  readonly id: string;
  readonly kind: string;
  /** What the entry is about: entries are looked up by it. */
  readonly subject: string;
  readonly at: string;
  readonly author: string;
  readonly payload: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** Where the log ends; its one row is locked while an entry is added. */
export interface LogHeadRow {
  readonly id: number;
  readonly sequence: number;
  readonly hash: string;
}

/** A write that was sent with a key; see `src/registry/writes`. */
export interface WriteRow {
  readonly key: string;
  readonly fingerprint: string;
  readonly at: string;
  /** What it came to in the registry, as JSON. */
  readonly result: string | null;
  /** What was answered, once it was. */
  readonly reply: string | null;
}

/** Every table of the registry database, as its migrations make them. */
export interface RegistryTables {
  readonly entries: EntryRow;
  readonly log_head: LogHeadRow;
  readonly writes: WriteRow;
}

/** What reads and writes the registry database. */
export type RegistryQueries = Kysely<RegistryTables>;

/** The same inside one transaction. */
export type RegistryWrites = Transaction<RegistryTables>;
