import { randomBytes } from "node:crypto";
import { mayDo, type Role } from "../../core/index.ts";
import {
  checkScope,
  endOfToken,
  hashSecret,
  insertToken,
  keyOfName,
  loadTokens,
  needAccount,
  parseRole,
  parseTitle,
  revokeToken as revoke,
  TOKEN_BEGINNING,
  TOKEN_DAYS,
  type Token,
} from "../../registry/index.ts";
import { withRegistry } from "../registry/open-registry.ts";
import type { Settings } from "../settings.ts";
import { doRecorded, timeOf, type Doer } from "./record-act.ts";

/** A token as it was asked for. */
export interface AskedToken {
  /** The account it acts for. */
  readonly account: string;
  /** What it is for. */
  readonly title: string;
  /** The most it may do; absent: what its account may. */
  readonly role?: string;
  readonly readOnly?: boolean;
  /** Days until it ends. */
  readonly days?: number;
}

/** A token that was just made, with its secret, which is shown this once. */
export interface MadeToken extends Token {
  readonly secret: string;
}

/**
 * Makes a token of an account, with no more rights than whoever makes it has.
 *
 * Throws: `registry/unknown-account`, `registry/bad-account`, `registry/bad-token`.
 */
export async function addToken(
  asked: AskedToken,
  doer: Doer & { readonly role: Role },
  settings: Settings,
): Promise<MadeToken> {
  const { role: doerRole, ...who } = doer;
  const deed = { action: "add token", subject: `${asked.title} of ${asked.account}` };
  return doRecorded(deed, { doer: who, settings }, async () => {
    const secret = `${TOKEN_BEGINNING}${randomBytes(32).toString("base64url")}`;
    const title = parseTitle(asked.title);
    const endsAt = endOfToken(asked.days ?? TOKEN_DAYS.usual, settings.nowMs);
    return withRegistry(settings, ({ write }) =>
      write(async (writes) => {
        const account = await needAccount(asked.account, writes);
        const most = mayDo(doerRole, account.role) ? account.role : doerRole;
        const scope = {
          role: asked.role === undefined ? most : parseRole(asked.role),
          readOnly: asked.readOnly === true,
        };
        checkScope(scope, most);
        const id = randomBytes(6).toString("hex");
        const token = { id, account: account.key, title, ...scope, madeAt: timeOf(settings), endsAt };
        await insertToken(token, hashSecret(secret), writes);
        return { ...token, secret };
      }),
    );
  });
}

/** Tokens of an account, or all, the latest first. */
export async function listTokens(account: string | undefined, settings: Settings): Promise<Token[]> {
  const key = account === undefined ? undefined : keyOfName(account);
  return withRegistry(settings, ({ read }) => read((queries) => loadTokens(key, queries)));
}

/** Revokes a token: one of an account's, or with no account named whosever it is. Throws `registry/unknown-token`. */
export async function revokeToken(
  { id, account }: { readonly id: string; readonly account?: string | undefined },
  doer: Doer,
  settings: Settings,
): Promise<Token> {
  const key = account === undefined ? undefined : keyOfName(account);
  return doRecorded({ action: "revoke token", subject: id }, { doer, settings }, () =>
    withRegistry(settings, ({ write }) =>
      write((writes) => revoke({ id, account: key, at: timeOf(settings) }, writes)),
    ),
  );
}
