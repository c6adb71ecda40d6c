import type { RegistryQueries } from "../../store/index.ts";
import { ENTRY_COLUMNS, entryOf, type Entry, type EntryKind } from "./entry.ts";

/** Which entries are wanted. */
export interface LogFilter {
  readonly kinds?: readonly EntryKind[];
  readonly subject?: string;
  readonly id?: string;
  /** Only entries after this place. */
  readonly after?: number;
  readonly limit?: number;
}

/** Entries of the log in their order. */
export async function loadEntries(filter: LogFilter, log: RegistryQueries): Promise<Entry[]> {
  let query = log.selectFrom("entries").select(ENTRY_COLUMNS).orderBy("sequence");
  if (filter.kinds !== undefined) query = query.where("kind", "in", filter.kinds);
  if (filter.subject !== undefined) query = query.where("subject", "=", filter.subject);
  if (filter.id !== undefined) query = query.where("id", "=", filter.id);
  if (filter.after !== undefined) query = query.where("sequence", ">", filter.after);
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  return (await query.execute()).map(entryOf);
}

/** Where the log ends: the place and hash of its last entry. */
export async function loadHead(log: RegistryQueries): Promise<{ sequence: number; hash: string }> {
  return log
    .selectFrom("log_head")
    .select(["sequence", "hash"])
    .where("id", "=", 1)
    .executeTakeFirstOrThrow();
}
