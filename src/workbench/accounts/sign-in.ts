import { randomBytes } from "node:crypto";
import { EntenteError, type Role } from "../../core/index.ts";
import {
  beginSession,
  csrfOf,
  endSession,
  findAccount,
  findSession,
  findToken,
  hashSecret,
  isSessionOver,
  isTokenOver,
  isUseNoted,
  NOBODYS_PASSWORD,
  noteUse,
  roleOfToken,
  SESSION_LONGEST_MS,
} from "../../registry/index.ts";
import { withRegistry } from "../registry/open-registry.ts";
import type { Settings } from "../settings.ts";
import { checkAgainst } from "./hash-in-turn.ts";
import { doRecorded, timeOf, type Doer } from "./record-act.ts";

/** Somebody known by a session or a token. */
export interface KnownCaller {
  readonly name: string;
  /** What they may do now. */
  readonly role: Role;
  readonly isReadOnly: boolean;
  readonly byWayOf: string;
  /** Of a session: what its page sends with each write. */
  readonly csrf?: string;
}

/** A session that has just begun. */
export interface BegunSession {
  /** Goes into the browser's cookie and nowhere else. */
  readonly secret: string;
  readonly lastsSeconds: number;
  readonly caller: KnownCaller;
}

/**
 * Begins a session for a name and a password.
 *
 * Throws: `registry/sign-in-refused`, the same and as late for an unknown name as for a wrong password.
 */
export async function signIn(
  { name, password, address }: { name: string; password: string; address: string },
  settings: Settings,
): Promise<BegunSession> {
  const doer: Doer = { actor: name, byWayOf: "", address };
  return doRecorded({ action: "sign in", subject: "" }, { doer, settings }, async () => {
    const account = await withRegistry(settings, ({ read }) => read((queries) => findAccount(name, queries)));
    const isRight = await checkAgainst(password, account?.password ?? NOBODYS_PASSWORD);
    if (account === undefined || !isRight) throw refused();
    const secret = randomBytes(32).toString("base64url");
    const begun = { secretHash: hashSecret(secret), account: account.key, at: timeOf(settings) };
    await withRegistry(settings, ({ write }) =>
      write(async (writes) => {
        // Hashing took its time: the password may have been changed meanwhile.
        const now = await findAccount(account.key, writes);
        if (now?.password !== account.password) throw refused();
        await beginSession(begun, writes);
      }),
    );
    const caller = { name: account.name, role: account.role, isReadOnly: false, byWayOf: "session" };
    return {
      secret,
      lastsSeconds: SESSION_LONGEST_MS / 1000,
      caller: { ...caller, csrf: csrfOf(secret) },
    };
  });
}

/** Ends the session of a secret. */
export async function signOut(secret: string, doer: Doer, settings: Settings): Promise<void> {
  await doRecorded({ action: "sign out", subject: "" }, { doer, settings }, () =>
    withRegistry(settings, ({ write }) => write((writes) => endSession(hashSecret(secret), writes))),
  );
}

/** Who has the secret of a session; absent where there is no such session or it is over. */
export async function findSignedIn(secret: string, settings: Settings): Promise<KnownCaller | undefined> {
  const hash = hashSecret(secret);
  const found = await withRegistry(settings, ({ read }) => read((queries) => findSession(hash, queries)));
  if (found === undefined || isSessionOver(found, settings.nowMs)) return undefined;
  if (isUseNoted(found, settings.nowMs))
    await withRegistry(settings, ({ write }) => write((writes) => noteUse(hash, timeOf(settings), writes)));
  const { name, role } = found;
  return { name, role, isReadOnly: false, byWayOf: "session", csrf: csrfOf(secret) };
}

/** Who has the secret of a token; absent where there is no such token, or it is revoked or over. */
export async function findTokenHolder(secret: string, settings: Settings): Promise<KnownCaller | undefined> {
  const hash = hashSecret(secret);
  const found = await withRegistry(settings, ({ read }) => read((queries) => findToken(hash, queries)));
  if (found === undefined || isTokenOver(found.token, settings.nowMs)) return undefined;
  const { token, holder } = found;
  return {
    name: holder.name,
    role: roleOfToken(token, holder.role),
    isReadOnly: token.readOnly,
    byWayOf: `token ${token.title}`,
  };
}

function refused(): EntenteError {
  return new EntenteError("registry/sign-in-refused", {
    message: "The name or the password is wrong.",
    hint: "Try again, or ask whoever administers this server for a new password.",
  });
}
