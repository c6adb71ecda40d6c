import type { RegistryWrites } from "../../store/index.ts";
import { canonicalJson } from "./canonical-json.ts";
import { hashOf, type Draft, type Entry } from "./entry.ts";

/**
 * Adds an entry at the end of the log; it is kept when the transaction it is in is.
 *
 * The head is moved on first, which holds back every other writer until the transaction ends: the chain cannot fork.
 */
export async function append(draft: Draft, log: RegistryWrites): Promise<Entry> {
  const head = await log
    .updateTable("log_head")
    .set((value) => ({ sequence: value("sequence", "+", 1) }))
    .where("id", "=", 1)
    .returning(["sequence", "hash"])
    .executeTakeFirstOrThrow();
  const unsealed = {
    sequence: head.sequence,
    id: draft.id,
    kind: draft.kind,
    subject: draft.subject,
    at: draft.at,
    author: draft.author,
    payload: canonicalJson(draft.payload),
    previousHash: head.hash,
  };
  const entry: Entry = { ...unsealed, hash: hashOf(unsealed) };
  await insertEntry(entry, log);
  return entry;
}

/** Holds back every other writer until the transaction ends, so that what is read now is still so when something is added. */
export async function holdLog(log: RegistryWrites): Promise<void> {
  await log
    .updateTable("log_head")
    .set((value) => ({ sequence: value.ref("sequence") }))
    .where("id", "=", 1)
    .execute();
}

/** Writes an entry that has its place and hash, and makes it the head. */
export async function insertEntry(entry: Entry, log: RegistryWrites): Promise<void> {
  const { previousHash, ...row } = entry;
  await log
    .insertInto("entries")
    .values({ ...row, previous_hash: previousHash })
    .execute();
  await log
    .updateTable("log_head")
    .set({ sequence: entry.sequence, hash: entry.hash })
    .where("id", "=", 1)
    .execute();
}
