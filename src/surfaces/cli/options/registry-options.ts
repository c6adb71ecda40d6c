import type { Command } from "commander";
import { readSettings } from "../../../workbench/index.ts";

/** Which registry is meant. */
export interface DatabaseOptions {
  readonly databaseUrl?: string | undefined;
}

/** Adds the address of a PostgreSQL registry to a command. */
export function addDatabase(command: Command): Command {
  return command.option(
    "--database-url <url>",
    "PostgreSQL database of the registry (default: $ENTENTE_DATABASE_URL, else a file of your own)",
  );
}

/** Settings with the registry that a command names. */
export function registrySettings({ databaseUrl }: DatabaseOptions): ReturnType<typeof readSettings> {
  const settings = readSettings();
  return databaseUrl === undefined ? settings : { ...settings, databaseUrl };
}
