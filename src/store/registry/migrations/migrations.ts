import { LOG } from "./0001-log.ts";
import { ACCOUNTS } from "./0002-accounts.ts";
import { WRITES } from "./0003-writes.ts";
import type { Migration } from "./migration.ts";

/** Every step of the registry's schema, in order. To add one: a file `000N-name.ts`, a line here, its rows in `tables.ts`. */
export const MIGRATIONS: readonly Migration[] = [LOG, ACCOUNTS, WRITES];
