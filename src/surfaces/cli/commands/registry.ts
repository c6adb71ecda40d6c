import { InvalidArgumentError, type Command } from "commander";
import { dumpRegistry, listLog, registryStatus, restoreRegistry } from "../../../workbench/index.ts";
import { say } from "../print.ts";
import { addDatabase, registrySettings, type DatabaseOptions } from "../options/registry-options.ts";

const EXAMPLES = `
Examples:
  $ entente registry status
  $ entente registry log --after 120
  $ entente registry dump backup.jsonl
  $ entente registry restore backup.jsonl --database-url postgres://localhost/entente

A dump is text, a line for each entry of the log; the same text moves a registry
from a file to PostgreSQL and back. It is checked by its hashes before anything
is written, and goes into a registry that is empty or begins with the same log.`;

interface Options extends DatabaseOptions {
  readonly json?: boolean;
}

/** `entente registry status`, `log`, `dump`, `restore`. */
export function addRegistry(program: Command): void {
  const command = program
    .command("registry")
    .description("where forecasts and comments are kept; backups")
    .addHelpText("after", EXAMPLES);
  const add = (name: string, about: string) =>
    addDatabase(command.command(name).description(about).option("--json", "as JSON"));
  add("status", "where the registry is and what it holds").action(async (options: Options) => {
    const status = await registryStatus(registrySettings(options));
    const { kind, file, entries, head, questions, open, due } = status;
    const text = [
      `  ${kind === "postgres" ? "on PostgreSQL" : `in ${file ?? "a file"}`}`,
      `  ${entries} entries of the log, the last with hash ${head.slice(0, 16)}`,
      `  ${questions} forecast questions, ${open} open, ${due} due`,
    ].join("\n");
    say(options.json === true ? JSON.stringify(status, undefined, 2) : text);
  });
  add("log", "entries of the log in their order")
    .option("--after <n>", "only those after this one", wholeNumber, 0)
    .action(async ({ after, json, databaseUrl }: Options & { after: number }) => {
      const entries = await listLog({ after }, registrySettings({ databaseUrl }));
      const text = entries.map(
        ({ sequence, at, kind, id, author, hash }) =>
          `${sequence} ${at.slice(0, 16)} ${kind} ${id} ${author} ${hash.slice(0, 12)}`,
      );
      say(json === true ? JSON.stringify(entries, undefined, 2) : text.join("\n"));
    });
  add("dump", "write all of it to a file, after checking it")
    .argument("<file>", "file to write")
    .action(async (file: string, options: Options) => {
      const dumped = await dumpRegistry(file, registrySettings(options));
      const text = `${dumped.entries} entries written to ${file}, the last with hash\n${dumped.head}`;
      say(options.json === true ? JSON.stringify(dumped, undefined, 2) : text);
    });
  add("restore", "take a dump into an empty registry")
    .argument("<file>", "file that entente registry dump wrote")
    .action(async (file: string, options: Options) => {
      const restored = await restoreRegistry(file, registrySettings(options));
      const text = `${restored.added} of ${restored.entries} entries were new and are restored, the last with hash\n${restored.head}`;
      say(options.json === true ? JSON.stringify(restored, undefined, 2) : text);
    });
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError("It is the number of an entry.");
}
