import { EntenteError } from "../../core/index.ts";
import type { RegistryQueries, RegistryWrites } from "../../store/index.ts";

/** What a write is known by when it is sent again. */
export interface WriteKey {
  readonly key: string;
  /** Hash of what was asked: the same key with something else is refused. */
  readonly fingerprint: string;
}

/** A write that was done under a key. */
export interface DoneWrite {
  readonly fingerprint: string;
  /** What was answered; absent where whoever did it was killed before it could say. */
  readonly reply?: string;
}

/** Days for which a key is remembered. */
const WRITE_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The write that was done under a key, if one was. */
export async function findDoneWrite(key: string, queries: RegistryQueries): Promise<DoneWrite | undefined> {
  const row = await queries
    .selectFrom("writes")
    .select(["fingerprint", "reply"])
    .where("key", "=", key)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { fingerprint: row.fingerprint, ...(row.reply === null ? {} : { reply: row.reply }) };
}

/**
 * Does a piece of work in the transaction that also keeps its key: both are kept or neither is. Done under the key
 * already, it gives what that came to.
 *
 * Of two who send the same at once the second waits for the first's transaction.
 * In:     the key, when that is as ISO text, the transaction, the work; what it gives must be plain data.
 * Throws: `registry/key-reused`.
 */
export async function doOnce<T>(
  { key, fingerprint }: WriteKey,
  { at, log }: { readonly at: string; readonly log: RegistryWrites },
  work: () => Promise<T>,
): Promise<T> {
  await forgetWritesBefore(new Date(Date.parse(at) - WRITE_DAYS * DAY_MS).toISOString(), log);
  const taken = await log
    .insertInto("writes")
    .values({ key, fingerprint, at })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("key")
    .executeTakeFirst();
  if (taken === undefined) return resultOf<T>({ key, fingerprint }, log);
  const result = await work();
  await log
    .updateTable("writes")
    .set({ result: JSON.stringify(result) })
    .where("key", "=", key)
    .execute();
  return result;
}

/** Keeps what was answered to a write. */
export async function keepReply(
  { key, fingerprint }: WriteKey,
  { at, reply }: { readonly at: string; readonly reply: string },
  log: RegistryWrites,
): Promise<void> {
  await log
    .insertInto("writes")
    .values({ key, fingerprint, at, reply })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ reply }))
    .execute();
}

async function resultOf<T>({ key, fingerprint }: WriteKey, log: RegistryWrites): Promise<T> {
  const row = await log
    .selectFrom("writes")
    .select(["fingerprint", "result"])
    .where("key", "=", key)
    .executeTakeFirst();
  if (row === undefined || row.result === null || row.fingerprint !== fingerprint) {
    throw new EntenteError("registry/key-reused", {
      message: "This key came with another write.",
      hint: "Use a new key for each write; the same one only to send the same write again.",
    });
  }
  // The same use-case put it there under the same fingerprint.
  return JSON.parse(row.result) as T;
}

async function forgetWritesBefore(day: string, log: RegistryWrites): Promise<void> {
  await log.deleteFrom("writes").where("at", "<", day).execute();
}
