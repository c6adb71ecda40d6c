import { EntenteError } from "../../core/index.ts";
import {
  changeAccount,
  checkPassword,
  insertAccount,
  keepAnAdmin,
  keyOfName,
  loadAccounts,
  needAccount,
  parseAccountName,
  parseRole,
  type Account,
} from "../../registry/index.ts";
import { withRegistry } from "../registry/open-registry.ts";
import type { Settings } from "../settings.ts";
import { checkAgainst, hashNewPassword } from "./hash-in-turn.ts";
import { doRecorded, timeOf, type Doer } from "./record-act.ts";

/** An account as it is shown. */
export type ShownAccount = Omit<Account, "key">;

/** Every account in order of names, those removed too. */
export async function listAccounts(settings: Settings): Promise<ShownAccount[]> {
  const accounts = await withRegistry(settings, ({ read }) => read(loadAccounts));
  return accounts.map(shown);
}

/** Adds an account. Throws `registry/bad-account`, `registry/weak-password`, `registry/name-taken`. */
export async function addAccount(
  asked: { readonly name: string; readonly role: string; readonly password: string },
  doer: Doer,
  settings: Settings,
): Promise<ShownAccount> {
  const deed = { action: "add account", subject: `${asked.name} as ${asked.role}` };
  return doRecorded(deed, { doer, settings }, async () => {
    const name = parseAccountName(asked.name);
    const account = { key: keyOfName(name), name, role: parseRole(asked.role), madeAt: timeOf(settings) };
    checkPassword(asked.password, name);
    const password = await hashNewPassword(asked.password);
    await withRegistry(settings, ({ write }) =>
      write((writes) => insertAccount({ ...account, password }, writes)),
    );
    return shown(account);
  });
}

/** Gives an account another role; its sessions end. Throws `registry/unknown-account`, `registry/bad-account`, `registry/last-admin`. */
export async function changeRole(
  asked: { readonly name: string; readonly role: string },
  doer: Doer,
  settings: Settings,
): Promise<ShownAccount> {
  const deed = { action: "change role", subject: `${asked.name} to ${asked.role}` };
  return doRecorded(deed, { doer, settings }, async () => {
    const role = parseRole(asked.role);
    return withRegistry(settings, ({ write }) =>
      write(async (writes) => {
        const account = await needAccount(asked.name, writes);
        await changeAccount(account.key, { role }, writes);
        await keepAnAdmin(writes);
        return shown({ ...account, role });
      }),
    );
  });
}

/** Removes an account: its sessions and tokens end, what it wrote keeps its name. Throws `registry/unknown-account`, `registry/last-admin`. */
export async function removeAccount(name: string, doer: Doer, settings: Settings): Promise<ShownAccount> {
  return doRecorded({ action: "remove account", subject: name }, { doer, settings }, () =>
    withRegistry(settings, ({ write }) =>
      write(async (writes) => {
        const account = await needAccount(name, writes);
        const removedAt = timeOf(settings);
        await changeAccount(account.key, { removedAt }, writes);
        await keepAnAdmin(writes);
        return shown({ ...account, removedAt });
      }),
    ),
  );
}

/** Sets an account's password, as an administrator does; its sessions end. Throws `registry/unknown-account`, `registry/weak-password`. */
export async function setPassword(
  { name, password: typed }: { readonly name: string; readonly password: string },
  doer: Doer,
  settings: Settings,
): Promise<ShownAccount> {
  return doRecorded({ action: "set password", subject: name }, { doer, settings }, async () => {
    checkPassword(typed, name);
    const password = await hashNewPassword(typed);
    return withRegistry(settings, ({ write }) =>
      write(async (writes) => {
        const account = await needAccount(name, writes);
        await changeAccount(account.key, { password }, writes);
        return shown(account);
      }),
    );
  });
}

/**
 * Changes one's own password; all one's sessions end.
 *
 * Throws: `registry/wrong-password`, `registry/weak-password`.
 */
export async function changeOwnPassword(
  asked: { readonly current: string; readonly password: string },
  doer: Doer,
  settings: Settings,
): Promise<void> {
  const name = doer.actor;
  await doRecorded({ action: "change own password", subject: name }, { doer, settings }, async () => {
    checkPassword(asked.password, name);
    const before = await withRegistry(settings, ({ read }) => read((queries) => needAccount(name, queries)));
    if (!(await checkAgainst(asked.current, before.password))) throw wrongPassword();
    const password = await hashNewPassword(asked.password);
    await withRegistry(settings, ({ write }) =>
      write(async (writes) => {
        const now = await needAccount(name, writes);
        if (now.password !== before.password) throw wrongPassword();
        await changeAccount(before.key, { password }, writes);
      }),
    );
  });
}

function wrongPassword(): EntenteError {
  return new EntenteError("registry/wrong-password", {
    message: "The password so far is wrong.",
    hint: "Type it again; nothing was changed.",
  });
}

function shown({ name, role, madeAt, removedAt }: Account): ShownAccount {
  return { name, role, madeAt, ...(removedAt === undefined ? {} : { removedAt }) };
}
