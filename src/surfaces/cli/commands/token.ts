import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import { addToken, listTokens, revokeToken, TOKEN_DAYS, type Token } from "../../../workbench/index.ts";
import { say, table } from "../print.ts";
import { addDatabase, registrySettings, type DatabaseOptions } from "../options/registry-options.ts";
import { localDoer } from "./account.ts";

const EXAMPLES = `
Examples:
  $ entente token add ada --title 'nightly import' --role editor --days 30
  $ entente token add ada --title notebook --read-only
  $ entente token revoke 3f0c9a51d2e7

Programs send it with every request: Authorization: Bearer entente_...`;

interface Options extends DatabaseOptions {
  readonly json?: boolean;
}

interface AddOptions extends Options {
  readonly title: string;
  readonly role?: string;
  readonly readOnly?: boolean;
  readonly days: string;
}

/** `entente token add`, `list`, `revoke`. */
export function addTokenCommands(program: Command): void {
  const command = program
    .command("token")
    .description("tokens with which programs sign in to entente serve --auth")
    .addHelpText("after", EXAMPLES);
  const add = (name: string, about: string) =>
    addDatabase(command.command(name).description(about).option("--json", "as JSON"));
  add("add", "a new token of an account; its secret is shown this once")
    .argument("<account>", "name of the account it acts for")
    .requiredOption("--title <text>", "what it is for")
    .option("--role <role>", "the most it may do (default: what the account may)")
    .option("--read-only", "it may read and nothing else")
    .option("--days <number>", "days until it ends", String(TOKEN_DAYS.usual))
    .action(async (account: string, options: AddOptions) => {
      const { title, role, readOnly } = options;
      const asked = { account, title, days: parseDays(options.days), readOnly: readOnly === true };
      const made = await addToken(
        role === undefined ? asked : { ...asked, role },
        { ...localDoer(), role: "admin" },
        registrySettings(options),
      );
      const text = `${made.secret}\n\nThis is shown once. It ends on ${made.endsAt.slice(0, 10)}; revoke it with: entente token revoke ${made.id}`;
      say(options.json === true ? JSON.stringify(made, undefined, 2) : text);
    });
  add("list", "tokens, the latest first")
    .argument("[account]", "of one account")
    .action(async (account: string | undefined, options: Options) => {
      const tokens = await listTokens(account, registrySettings(options));
      const text = tokens.length === 0 ? "There is no token." : renderTokens(tokens);
      say(options.json === true ? JSON.stringify(tokens, undefined, 2) : text);
    });
  add("revoke", "end a token at once")
    .argument("<id>", "its id, as entente token list shows it")
    .action(async (id: string, options: Options) => {
      const token = await revokeToken({ id }, localDoer(), registrySettings(options));
      const text = `The token "${token.title}" serves no more.`;
      say(options.json === true ? JSON.stringify(token, undefined, 2) : text);
    });
}

function parseDays(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new EntenteError("cli/bad-option", {
    message: `"${text.slice(0, 40)}" is no number of days.`,
    hint: `Give one from 1 to ${TOKEN_DAYS.most}, as in --days 30.`,
  });
}

function renderTokens(tokens: readonly Token[]): string {
  return table(
    [
      { head: "id", width: 14 },
      { head: "account", width: 14 },
      { head: "title" },
      { head: "may", width: 16 },
      { head: "until", width: 20 },
    ],
    tokens.map(({ id, account, title, role, readOnly, endsAt, revokedAt }) => [
      id,
      account,
      title,
      readOnly ? `read as ${role}` : role,
      revokedAt === undefined ? endsAt.slice(0, 10) : `revoked ${revokedAt.slice(0, 10)}`,
    ]),
  );
}
