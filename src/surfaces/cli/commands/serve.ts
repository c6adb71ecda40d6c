import type { Command } from "commander";
import { EntenteError } from "../../../core/index.ts";
import { serve } from "../../server/index.ts";
import { say } from "../print.ts";

const EXAMPLES = `
Examples:
  $ entente serve
  $ entente serve --port 8080

Only this computer can reach it unless --host names another address. docs/guide/serve.md says what that takes.`;

/** `entente serve`. */
export function addServe(program: Command): void {
  program
    .command("serve")
    .description("the workbench in a browser, and the same as an interface for programs")
    .option("--port <number>", "where to listen; 0 takes any that is free", "4000")
    .option("--host <address>", "address to listen at", "127.0.0.1")
    .addHelpText("after", EXAMPLES)
    .action(async ({ port, host }: { port: string; host: string }) => {
      const running = await serve({ port: parsePort(port), host });
      say(`Entente is at ${running.address}, press Ctrl-C to stop`);
      await untilStopped();
      await running.close();
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
