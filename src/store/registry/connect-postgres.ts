import { sql } from "kysely";
import type { Connection } from "./connection.ts";

/** Number of the lock that Entente's migrations take; any that no other program takes. */
const MIGRATION_LOCK = 1_162_757_204;
const CONNECTIONS = 10;
const PATIENCE_MS = 10_000;

/** Connects to the registry on a PostgreSQL server, 12 or later; the first query does so in fact. */
export async function connectPostgres(address: string): Promise<Connection> {
  const { default: pg } = await import("pg");
  const { Kysely, PostgresDialect } = await import("kysely");
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    statement_timeout: PATIENCE_MS * 3,
    idle_in_transaction_session_timeout: PATIENCE_MS * 3,
    options: "-c synchronous_commit=on",
  });
  // A connection lost while idle is replaced by the pool; unheard, the event would end the process.
  pool.on("error", () => {});
  // Of one in use the query fails as well, and says so; between two queries nobody else hears it.
  pool.on("connect", (client) => client.on("error", () => {}));
  return {
    queries: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    lockOut: async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
    },
    whenFree: (work) => work(),
    close: () => pool.end(),
  };
}
