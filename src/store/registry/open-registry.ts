import { EntenteError } from "../../core/index.ts";
import type { Connection } from "./connection.ts";
import { explainFailure, withoutPassword } from "./explain-failure.ts";
import type { Migration } from "./migrations/migration.ts";
import type { RegistryQueries, RegistryWrites } from "./tables.ts";

/** Which registry to open, and when. */
export interface RegistryPlace {
  /** The file of the embedded one. */
  readonly file: string;
  /** Address of a PostgreSQL database (`postgres://…`), which is used in place of the file. */
  readonly databaseUrl?: string | undefined;
  /** When it is opened, as ISO text: new steps of the schema are recorded with it. */
  readonly at: string;
}

/**
 * An open registry database; close it when done.
 *
 * `read` and `write` are never called inside one another: the embedded database has one connection.
 */
export interface RegistryDatabase {
  readonly kind: "embedded" | "postgres";
  /** Reads; the work may be done more than once. */
  readonly read: <T>(work: (queries: RegistryQueries) => Promise<T>) => Promise<T>;
  /** Does all of a piece of work or nothing of it; what is returned is on the disk. */
  readonly write: <T>(work: (queries: RegistryWrites) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the registry: the file, or PostgreSQL by its address; brings its schema up to date first. Drivers are loaded only now.
 *
 * Throws: `store/registry-unreachable`, `store/registry-not-writable`, `store/registry-damaged`, `store/registry-newer`,
 *         `store/bad-database-url`.
 */
export async function openRegistryDatabase(
  place: RegistryPlace,
  migrations?: readonly Migration[],
): Promise<RegistryDatabase> {
  const explained = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((cause: unknown) => {
      throw explainFailure(cause, place);
    });
  const connection = await explained(() => connect(place));
  const { queries, whenFree, close } = connection;
  try {
    const { migrate } = await import("./migrate.ts");
    const steps = migrations ?? (await import("./migrations/migrations.ts")).MIGRATIONS;
    await explained(() => migrate(connection, steps, place.at));
  } catch (cause) {
    await close();
    throw cause;
  }
  return {
    kind: place.databaseUrl === undefined ? "embedded" : "postgres",
    read: (work) => explained(() => whenFree(() => work(queries))),
    write: (work) => explained(() => queries.transaction().execute(work)),
    close,
  };
}

async function connect({ file, databaseUrl }: RegistryPlace): Promise<Connection> {
  if (databaseUrl === undefined) return (await import("./connect-embedded.ts")).connectEmbedded(file);
  if (/^postgres(ql)?:\/\//.test(databaseUrl))
    return (await import("./connect-postgres.ts")).connectPostgres(databaseUrl);
  throw new EntenteError("store/bad-database-url", {
    message: `"${withoutPassword(databaseUrl)}" is no address of a PostgreSQL database.`,
    hint: "It looks like postgres://user:password@host:5432/name",
  });
}
