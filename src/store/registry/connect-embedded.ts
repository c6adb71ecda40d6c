import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type Libsql from "libsql";
import { makeFolder } from "../files.ts";
import type { Connection } from "./connection.ts";
import { codeOf } from "./explain-failure.ts";

/** How long one statement waits for another process; the whole process waits with it. */
const PATIENCE_MS = 20;
/** How often the right to write is asked for again, and how long between: thirty seconds and more. */
const ATTEMPTS = 1500;
const PAUSE_MS = 3;

/**
 * Connects to the registry in a file, which is made where there is none.
 *
 * Written ahead and synchronised at every commit, so that what was acknowledged outlives a kill. A transaction takes the
 * right to write when it begins, since one that has only read could not be let write after another has written; it
 * waits for it without holding up the process.
 */
export async function connectEmbedded(path: string): Promise<Connection> {
  const { default: Driver } = await import("libsql");
  const { Kysely, SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler } =
    await import("kysely");
  makeFolder(dirname(path));
  const file = await whenFree(async () => openFile(new Driver(path, { timeout: PATIENCE_MS })));
  const driver = new SqliteDriver({
    database: { prepare: (text) => file.prepare(text), close: () => void file.close() },
  });
  // By `exec`, which ends its statement: one prepared and refused stays in progress until collected, and no commit can be
  // made meanwhile (tursodatabase/libsql-client-ts#352).
  driver.beginTransaction = () => whenFree(async () => void file.exec("begin immediate"));
  const queries: Connection["queries"] = new Kysely({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driver,
      createIntrospector: (database) => new SqliteIntrospector(database),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  return {
    queries,
    whenFree,
    lockOut: () => Promise.resolve(),
    close: () => Promise.resolve(void file.close()),
  };
}

type LibsqlFile = InstanceType<typeof Libsql>;

function openFile(file: LibsqlFile): LibsqlFile {
  try {
    const [mode] = file.pragma("journal_mode = WAL") as readonly { readonly journal_mode: string }[];
    // Others that open it at the same moment may keep it from changing; it then says what it stays with.
    if (mode?.journal_mode !== "wal")
      throw Object.assign(new Error("the journal is not written ahead"), { code: "SQLITE_BUSY" });
    file.pragma("synchronous = FULL");
    return file;
  } catch (cause) {
    file.close();
    throw cause;
  }
}

/** Does what finds the database held by others again, until it is free. */
async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (cause) {
      if (attempt === ATTEMPTS || !codeOf(cause).startsWith("SQLITE_BUSY")) throw cause;
      await wait(PAUSE_MS);
    }
  }
}
