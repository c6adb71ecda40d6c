import type { Command } from "commander";
import { serveMcp } from "../../mcp/index.ts";

const MORE = `
It talks the Model Context Protocol on standard input and output: an assistant starts
it, a person does not. docs/guide/mcp.md says how to set it up.`;

/** `entente mcp`. */
export function addMcp(program: Command): void {
  program
    .command("mcp")
    .description("tools for an assistant that speaks the Model Context Protocol")
    .addHelpText("after", MORE)
    .action(() => serveMcp(program.version() ?? ""));
}
