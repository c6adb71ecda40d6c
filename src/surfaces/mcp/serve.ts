import { Console } from "node:console";
import { setImmediate } from "node:timers/promises";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { buildServer } from "./server.ts";
import { Session } from "./session.ts";

/**
 * Serves one client over standard input and output until it closes them. Standard output carries the protocol and nothing else; what
 * there is to say goes to standard error.
 */
export async function serveMcp(version: string): Promise<void> {
  globalThis.console = new Console(process.stderr, process.stderr);
  const session = new Session();
  const server = buildServer(version, session);
  const closed = new Promise<void>((resolve) => {
    Object.assign(server.server, {
      onclose: resolve,
      onerror: (error: Error) => process.stderr.write(`entente mcp: ${error.message.slice(0, MOST_SAID)}\n`),
    });
  });
  // What was asked before the client closed its end is still answered.
  process.stdin.once("end", () => {
    void session.inTurn(() => setImmediate()).then(() => server.close());
  });
  await server.connect(new StdioServerTransport());
  await closed;
  await session.close();
}

const MOST_SAID = 500;
