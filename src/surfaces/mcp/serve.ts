import { Console } from "node:console";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { buildServer } from "./server.ts";

/**
 * Serves one client over standard input and output until it closes them. Standard output carries the protocol and nothing else; what
 * there is to say goes to standard error.
 */
export async function serveMcp(version: string): Promise<void> {
  globalThis.console = new Console(process.stderr, process.stderr);
  const server = buildServer(version);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  server.server.onerror = (error) => {
    process.stderr.write(`entente mcp: ${error.message.slice(0, MOST_SAID)}\n`);
  };
  process.stdin.once("end", () => void server.close());
  await server.connect(new StdioServerTransport());
  await closed;
}

const MOST_SAID = 500;
