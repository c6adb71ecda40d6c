import { EntenteError, ROLES, type Role } from "../../core/index.ts";
import type { RegistryQueries, RegistryWrites } from "../../store/index.ts";

/** Somebody who may sign in, or might until the account was removed. */
export interface Account {
  /** The name in small letters: no two accounts differ by less. */
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  readonly madeAt: string;
  readonly removedAt?: string;
}

/** An account with the hash of its password, for signing in alone. */
export interface AccountWithPassword extends Account {
  readonly password: string;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'_-]{0,39}$/u;

/** Names under which others write: a server without accounts, the model, nobody. */
const OTHERS: ReadonlySet<string> = new Set(["local", "model", "pool", "nobody"]);

/** The name of an account as it is kept. Throws `registry/bad-account`. */
export function parseAccountName(text: string): string {
  const name = text.normalize("NFKC").trim().replaceAll(/ +/g, " ");
  if (NAME.test(name) && !OTHERS.has(name.toLowerCase())) return name;
  throw new EntenteError("registry/bad-account", {
    message: `"${text.slice(0, 40)}" cannot be the name of an account.`,
    hint: "Use 1 to 40 letters, digits, blanks or . ' _ - and begin with a letter or digit; not local, model, pool or nobody.",
  });
}

/** A role by its name. Throws `registry/bad-account`. */
export function parseRole(text: string): Role {
  const found = ROLES.find((role) => role === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new EntenteError("registry/bad-account", {
    message: `"${text.slice(0, 40)}" is no role.`,
    hint: `Choose one of ${ROLES.join(", ")}.`,
  });
}

/** What a name is looked up by. */
export function keyOfName(name: string): string {
  return name.normalize("NFKC").trim().replaceAll(/ +/g, " ").toLowerCase();
}

const COLUMNS = ["name_key", "name", "role", "password", "made_at", "removed_at"] as const;

/** Accounts in order of their names; those removed too, and said to be. */
export async function loadAccounts(queries: RegistryQueries): Promise<Account[]> {
  const rows = await queries
    .selectFrom("accounts")
    .select(["name_key", "name", "role", "made_at", "removed_at"])
    .orderBy("name_key")
    .execute();
  return rows.map(accountOf);
}

/** The account of a name in any case; absent where there is none or it was removed. */
export async function findAccount(
  name: string,
  queries: RegistryQueries,
): Promise<AccountWithPassword | undefined> {
  const row = await queries
    .selectFrom("accounts")
    .select(COLUMNS)
    .where("name_key", "=", keyOfName(name))
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...accountOf(row), password: row.password };
}

/** The same, of which there must be one. Throws `registry/unknown-account`. */
export async function needAccount(name: string, queries: RegistryQueries): Promise<AccountWithPassword> {
  const found = await findAccount(name, queries);
  if (found !== undefined) return found;
  throw new EntenteError("registry/unknown-account", {
    message: `There is no account "${name.slice(0, 40)}".`,
    hint: "See who has one: entente account list",
  });
}

/** Keeps a new account. Throws `registry/name-taken`, also for the name of one that was removed. */
export async function insertAccount(account: AccountWithPassword, writes: RegistryWrites): Promise<void> {
  const { numInsertedOrUpdatedRows: kept } = await writes
    .insertInto("accounts")
    .values({
      name_key: account.key,
      name: account.name,
      role: account.role,
      password: account.password,
      made_at: account.madeAt,
      removed_at: null,
    })
    .onConflict((conflict) => conflict.column("name_key").doNothing())
    .executeTakeFirstOrThrow();
  if (kept !== 0n) return;
  throw new EntenteError("registry/name-taken", {
    message: `There is, or was, an account "${account.name}".`,
    hint: "Choose another name: what was written under a name stays under it.",
  });
}

/** What of an account may change. */
export interface AccountChange {
  readonly role?: Role;
  readonly password?: string;
  readonly removedAt?: string;
}

/** Changes an account; all its sessions end. */
export async function changeAccount(
  key: string,
  { role, password, removedAt }: AccountChange,
  writes: RegistryWrites,
): Promise<void> {
  await writes
    .updateTable("accounts")
    .set({
      ...(role === undefined ? {} : { role }),
      ...(password === undefined ? {} : { password }),
      ...(removedAt === undefined ? {} : { removed_at: removedAt }),
    })
    .where("name_key", "=", key)
    .execute();
  await writes.deleteFrom("sessions").where("account", "=", key).execute();
}

/** Throws `registry/last-admin` when no administrator is left. */
export async function keepAnAdmin(writes: RegistryWrites): Promise<void> {
  const accounts = await loadAccounts(writes);
  if (accounts.some(({ role, removedAt }) => role === "admin" && removedAt === undefined)) return;
  throw new EntenteError("registry/last-admin", {
    message: "Nobody would be left who may administer the accounts.",
    hint: "Make somebody else admin first: entente account role NAME admin",
  });
}

interface ListedRow {
  readonly name_key: string;
  readonly name: string;
  readonly role: string;
  readonly made_at: string;
  readonly removed_at: string | null;
}

function accountOf({
  name_key: key,
  name,
  role,
  made_at: madeAt,
  removed_at: removedAt,
}: ListedRow): Account {
  return { key, name, role: parseRole(role), madeAt, ...(removedAt === null ? {} : { removedAt }) };
}
