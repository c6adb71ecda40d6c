import { userInfo } from "node:os";
import type { Command } from "commander";
import {
  addAccount,
  changeRole,
  listAccounts,
  removeAccount,
  setPassword,
  type Doer,
  type ShownAccount,
} from "../../../workbench/index.ts";
import { askPassword } from "../ask-password.ts";
import { quiet, say, table } from "../print.ts";
import { addDatabase, registrySettings, type DatabaseOptions } from "../options/registry-options.ts";

const EXAMPLES = `
Examples:
  $ entente account add ada --role admin
  $ entente account role ada editor
  $ ENTENTE_PASSWORD=... entente account password ada

Roles: a reader reads; an analyst also comments, forecasts and drops documents;
an editor also resolves, voids, reviews and imports; an admin also keeps accounts.
Passwords are asked for, or read from ENTENTE_PASSWORD or standard input.`;

interface Options extends DatabaseOptions {
  readonly json?: boolean;
}

/** Who acts on the command line, as the audit log names them. */
export function localDoer(): Doer {
  return { actor: userInfo().username, byWayOf: "command line", address: "" };
}

/** `entente account add`, `list`, `role`, `remove`, `password`. */
export function addAccountCommands(program: Command): void {
  const command = program
    .command("account")
    .description("people who may sign in to entente serve --auth, and what they may do")
    .addHelpText("after", EXAMPLES);
  const add = (name: string, about: string) =>
    addDatabase(command.command(name).description(about).option("--json", "as JSON"));
  add("add", "a new account; asks for its password")
    .argument("<name>", "name under which everything of theirs will stand")
    .requiredOption("--role <role>", "reader, analyst, editor or admin")
    .action(async (name: string, options: Options & { role: string }) => {
      const settings = registrySettings(options);
      const asked = { name, role: options.role, password: await askPassword() };
      const made = await addAccount(asked, localDoer(), settings);
      tell(`${made.name} may sign in as ${made.role}.`, made, options);
    });
  add("list", "every account").action(async (options: Options) => {
    const accounts = await listAccounts(registrySettings(options));
    tell(accounts.length === 0 ? NOBODY : renderAccounts(accounts), accounts, options);
  });
  add("role", "give an account another role; its sessions end")
    .argument("<name>", "name of the account")
    .argument("<role>", "reader, analyst, editor or admin")
    .action(async (name: string, role: string, options: Options) => {
      const changed = await changeRole({ name, role }, localDoer(), registrySettings(options));
      tell(`${changed.name} is now ${changed.role}.`, changed, options);
    });
  add("remove", "remove an account; what it wrote keeps its name")
    .argument("<name>", "name of the account")
    .action(async (name: string, options: Options) => {
      const removed = await removeAccount(name, localDoer(), registrySettings(options));
      tell(`${removed.name} may not sign in any more.`, removed, options);
    });
  add("password", "set the password of an account; its sessions end")
    .argument("<name>", "name of the account")
    .action(async (name: string, options: Options) => {
      const asked = { name, password: await askPassword() };
      const changed = await setPassword(asked, localDoer(), registrySettings(options));
      tell(`${changed.name} has a new password and must sign in again.`, changed, options);
    });
}

const NOBODY = "There is no account. Make one: entente account add NAME --role admin";

/** Says something in words, or the same as JSON. */
function tell(text: string, value: unknown, { json }: Options): void {
  say(json === true ? JSON.stringify(value, undefined, 2) : text);
}

function renderAccounts(accounts: readonly ShownAccount[]): string {
  return table(
    [{ head: "name" }, { head: "role", width: 10 }, { head: "since", width: 12 }, { head: "", width: 20 }],
    accounts.map(({ name, role, madeAt, removedAt }) => [
      name,
      role,
      madeAt.slice(0, 10),
      removedAt === undefined ? "" : quiet(`removed ${removedAt.slice(0, 10)}`),
    ]),
  );
}
