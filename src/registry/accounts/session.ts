import type { RegistryQueries, RegistryWrites } from "../../store/index.ts";
import { keyOfName, parseRole, type Account } from "./account.ts";

const HOUR_MS = 3_600_000;
/** A session ends so long after it was last used. */
export const SESSION_IDLE_MS = 12 * HOUR_MS;
/** A session ends so long after it began, however much it is used. */
export const SESSION_LONGEST_MS = 7 * 24 * HOUR_MS;
/** Use is noted so often, and not at every request. */
const NOTED_EVERY_MS = 60_000;

/** When a session began and when it was last used, as ISO text. */
export interface SessionTimes {
  readonly begunAt: string;
  readonly usedAt: string;
}

/** Whether a session is over. */
export function isSessionOver({ begunAt, usedAt }: SessionTimes, nowMs: number): boolean {
  return nowMs - Date.parse(usedAt) >= SESSION_IDLE_MS || nowMs - Date.parse(begunAt) >= SESSION_LONGEST_MS;
}

/** Whether a use is to be noted. */
export function isUseNoted({ usedAt }: SessionTimes, nowMs: number): boolean {
  return nowMs - Date.parse(usedAt) >= NOTED_EVERY_MS;
}

/** Begins a session of an account; sessions that are over by now are cleared away. */
export async function beginSession(
  { secretHash, account, at }: { secretHash: string; account: string; at: string },
  writes: RegistryWrites,
): Promise<void> {
  const before = (ms: number) => new Date(Date.parse(at) - ms).toISOString();
  await writes
    .deleteFrom("sessions")
    .where((row) =>
      row.or([
        row("begun_at", "<=", before(SESSION_LONGEST_MS)),
        row("used_at", "<=", before(SESSION_IDLE_MS)),
      ]),
    )
    .execute();
  await writes
    .insertInto("sessions")
    .values({ secret_hash: secretHash, account: keyOfName(account), begun_at: at, used_at: at })
    .execute();
}

/** The session of a secret with its account; absent where there is none. Whether it is over is for `isSessionOver`. */
export async function findSession(
  secretHash: string,
  queries: RegistryQueries,
): Promise<(SessionTimes & Pick<Account, "name" | "role">) | undefined> {
  const row = await queries
    .selectFrom("sessions")
    .innerJoin("accounts", "accounts.name_key", "sessions.account")
    .select(["sessions.begun_at", "sessions.used_at", "accounts.name", "accounts.role"])
    .where("sessions.secret_hash", "=", secretHash)
    .where("accounts.removed_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { begunAt: row.begun_at, usedAt: row.used_at, name: row.name, role: parseRole(row.role) };
}

/** Notes that a session was used. */
export async function noteUse(secretHash: string, at: string, writes: RegistryWrites): Promise<void> {
  await writes.updateTable("sessions").set({ used_at: at }).where("secret_hash", "=", secretHash).execute();
}

/** Ends a session. */
export async function endSession(secretHash: string, writes: RegistryWrites): Promise<void> {
  await writes.deleteFrom("sessions").where("secret_hash", "=", secretHash).execute();
}
