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

/** Every table of the registry database, as its migrations make them. */
export interface RegistryTables {
  readonly entries: EntryRow;
  readonly log_head: LogHeadRow;
}

/** What reads and writes the registry database. */
export type RegistryQueries = Kysely<RegistryTables>;

/** The same inside one transaction. */
export type RegistryWrites = Transaction<RegistryTables>;
