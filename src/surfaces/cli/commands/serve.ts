import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import { listAccounts } from "../../../workbench/index.ts";
import { serve, type AuthOptions } from "../../server/index.ts";
import { say } from "../print.ts";
import { addDatabase, registrySettings, type DatabaseOptions } from "../options/registry-options.ts";

const EXAMPLES = `
Examples:
  $ entente serve
  $ entente serve --port 8080
  $ entente serve --auth --public https://entente.example.org

Only this computer can reach it unless --host names another address. docs/guide/serve.md says what that takes.
With --auth people sign in: docs/guide/accounts.md.`;

/** `entente serve`. */
export function addServe(program: Command): void {
  const command = program
    .command("serve")
    .description("the workbench in a browser, and the same as an interface for programs")
    .option("--port <number>", "where to listen; 0 takes any that is free", "4000")
    .option("--host <address>", "address to listen at", "127.0.0.1")
    .option("--auth", "people sign in and may do what their role allows")
    .option(
      "--public <address>",
      "with --auth: the address at which people open it, if another server is in front",
    )
    .addHelpText("after", EXAMPLES);
  addDatabase(command).action(async (options: Options) => {
    const { port, host, databaseUrl } = options;
    const auth = options.auth === true ? { auth: await authOf(options) } : {};
    const running = await serve({ port: parsePort(port), host, databaseUrl, ...auth });
    say(`Entente is at ${running.address}, press Ctrl-C to stop`);
    await untilStopped();
    await running.close();
  });
}

interface Options extends DatabaseOptions {
  readonly port: string;
  readonly host: string;
  readonly auth?: boolean;
  readonly public?: string;
}

async function authOf(options: Options): Promise<AuthOptions> {
  const settings = registrySettings(options);
  const accounts = await listAccounts(settings);
  if (!accounts.some(({ role, removedAt }) => role === "admin" && removedAt === undefined)) {
    say(
      "Nobody can sign in yet. Make the first administrator, here or in another\nterminal: entente account add NAME --role admin\n",
    );
  }
  return { settings, publicAddress: options.public === undefined ? undefined : parseAddress(options.public) };
}

function parseAddress(text: string): URL {
  if (/^https?:/.test(text) && URL.canParse(text)) return new URL(text);
  throw new EntenteError("cli/bad-option", {
    message: `"${text.slice(0, 60)}" is no address.`,
    hint: "Give it as people type it, as in --public https://entente.example.org",
  });
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new EntenteError("cli/bad-option", {
    message: `"${text.slice(0, 40)}" is no port.`,
    hint: "Give a number from 0 to 65535, as in --port 4000.",
  });
}

/** Until Ctrl-C or a request to end; a second one ends at once. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
