import { EntenteError, mayDo, type Role } from "../../core/index.ts";
import type { RegistryQueries, RegistryWrites, TokenRow } from "../../store/index.ts";
import { parseRole, type Account } from "./account.ts";

/** What a token may do: at most a role, whatever its account's is; and, read-only, no writes. */
export interface Scope {
  readonly role: Role;
  readonly readOnly: boolean;
}

/** A token that a program signs in with, as it is listed: without its secret, which nobody keeps. */
export interface Token extends Scope {
  readonly id: string;
  /** Key of the account it acts for. */
  readonly account: string;
  readonly title: string;
  readonly madeAt: string;
  readonly endsAt: string;
  readonly revokedAt?: string;
}

/** Days a token may last. */
export const TOKEN_DAYS = { usual: 90, most: 366 } as const;
/** What every token begins with, so that one left lying in a file is found. */
export const TOKEN_BEGINNING = "entente_";

const DAY_MS = 86_400_000;
const LONGEST_TITLE = 60;

/** A token's title as it is kept. Throws `registry/bad-token`. */
export function parseTitle(text: string): string {
  const title = text.replaceAll(/[\p{C}\s]+/gu, " ").trim();
  if (title !== "" && title.length <= LONGEST_TITLE) return title;
  throw badToken(
    title === "" ? "The token has no title." : `The title is longer than ${LONGEST_TITLE} letters.`,
    "Say what it is for, as in: nightly import",
  );
}

/** When a token made now ends. Throws `registry/bad-token`. */
export function endOfToken(days: number, nowMs: number): string {
  if (Number.isInteger(days) && days >= 1 && days <= TOKEN_DAYS.most)
    return new Date(nowMs + days * DAY_MS).toISOString();
  throw badToken(
    `A token cannot last ${days} days.`,
    `Give a whole number of days from 1 to ${TOKEN_DAYS.most}.`,
  );
}

/** Throws `registry/bad-token` for a scope beyond the role of its account. */
export function checkScope({ role }: Scope, most: Role): void {
  if (mayDo(most, role)) return;
  throw badToken(
    `A token of a ${most} cannot have the role ${role}.`,
    `Give it the role ${most} or a lesser one.`,
  );
}

/** What somebody who comes with a token may do now: no more than the token, and no more than its account. */
export function roleOfToken(token: Scope, account: Role): Role {
  return mayDo(account, token.role) ? token.role : account;
}

/** Whether a token serves no more. */
export function isTokenOver({ endsAt, revokedAt }: Token, nowMs: number): boolean {
  return revokedAt !== undefined || nowMs >= Date.parse(endsAt);
}

const COLUMNS = [
  "id",
  "secret_hash",
  "account",
  "title",
  "role",
  "read_only",
  "made_at",
  "ends_at",
  "revoked_at",
] as const;

/** Tokens of an account, or all; the latest first. */
export async function loadTokens(account: string | undefined, queries: RegistryQueries): Promise<Token[]> {
  let query = queries.selectFrom("tokens").select(COLUMNS).orderBy("made_at", "desc").orderBy("id");
  if (account !== undefined) query = query.where("account", "=", account);
  return (await query.execute()).map(tokenOf);
}

/** The token of a secret with its account; absent where there is none or the account was removed. */
export async function findToken(
  secretHash: string,
  queries: RegistryQueries,
): Promise<{ readonly token: Token; readonly holder: Pick<Account, "name" | "role"> } | undefined> {
  const row = await queries
    .selectFrom("tokens")
    .innerJoin("accounts", "accounts.name_key", "tokens.account")
    .select(COLUMNS.map((column) => `tokens.${column}` as const))
    .select(["accounts.name as holder", "accounts.role as holder_role"])
    .where("tokens.secret_hash", "=", secretHash)
    .where("accounts.removed_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { token: tokenOf(row), holder: { name: row.holder, role: parseRole(row.holder_role) } };
}

/** Keeps a new token. */
export async function insertToken(token: Token, secretHash: string, writes: RegistryWrites): Promise<void> {
  const { id, account, title, role, readOnly, madeAt, endsAt } = token;
  await writes
    .insertInto("tokens")
    .values({
      id,
      secret_hash: secretHash,
      account,
      title,
      role,
      read_only: readOnly ? 1 : 0,
      made_at: madeAt,
      ends_at: endsAt,
      revoked_at: null,
    })
    .execute();
}

/** Revokes a token, of one account or of whichever. Throws `registry/unknown-token`. */
export async function revokeToken(
  { id, account, at }: { id: string; account: string | undefined; at: string },
  writes: RegistryWrites,
): Promise<Token> {
  const found = (await loadTokens(account, writes)).find((token) => token.id === id);
  if (found === undefined) {
    throw new EntenteError("registry/unknown-token", {
      message: `There is no token "${id.slice(0, 40)}", or it is somebody else's.`,
      hint: "See which there are: entente token list",
    });
  }
  if (found.revokedAt !== undefined) return found;
  await writes.updateTable("tokens").set({ revoked_at: at }).where("id", "=", id).execute();
  return { ...found, revokedAt: at };
}

function tokenOf(row: TokenRow): Token {
  return {
    id: row.id,
    account: row.account,
    title: row.title,
    role: parseRole(row.role),
    readOnly: row.read_only === 1,
    madeAt: row.made_at,
    endsAt: row.ends_at,
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  };
}

function badToken(message: string, hint: string): EntenteError {
  return new EntenteError("registry/bad-token", { message, hint });
}
