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

/** An account; one that was removed keeps its row, so that nobody takes its name. See `src/registry/accounts`. */
export interface AccountRow {
  /** The name in small letters: no two accounts differ by less. */
  readonly name_key: string;
  readonly name: string;
  readonly role: string;
  /** Hash of the password with what it was made with. */
  readonly password: string;
  readonly made_at: string;
  readonly removed_at: string | null;
}

/** Somebody signed in; of the secret in the browser's cookie only the hash is kept. */
export interface SessionRow {
  readonly secret_hash: string;
  readonly account: string;
  readonly begun_at: string;
  readonly used_at: string;
}

/** A token that a program signs in with, kept as a hash. */
export interface TokenRow {
  readonly id: string;
  readonly secret_hash: string;
  readonly account: string;
  readonly title: string;
  readonly role: string;
  readonly read_only: number;
  readonly made_at: string;
  readonly ends_at: string;
  readonly revoked_at: string | null;
}

/** One thing that somebody did. */
export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly by_way_of: string;
  readonly action: string;
  readonly subject: string;
  readonly outcome: string;
  readonly address: string;
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
  readonly accounts: AccountRow;
  readonly sessions: SessionRow;
  readonly tokens: TokenRow;
  readonly audit: AuditRow;
  readonly writes: WriteRow;
}

/** What reads and writes the registry database. */
export type RegistryQueries = Kysely<RegistryTables>;

/** The same inside one transaction. */
export type RegistryWrites = Transaction<RegistryTables>;
