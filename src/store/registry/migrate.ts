import { sql } from "kysely";
import { EntenteError } from "../../core/index.ts";
import type { Connection } from "./connection.ts";
import type { Migration } from "./migrations/migration.ts";

/**
 * Takes the steps of the schema that a database has not taken yet, all in one transaction, and records them.
 *
 * Of two processes that start at once the second waits for the first and finds nothing left to do.
 * In:     the connection, the steps known here, and the time they are recorded with.
 * Throws: `store/registry-newer` when the database took steps that are not known here.
 */
export async function migrate(
  { queries, lockOut }: Connection,
  migrations: readonly Migration[],
  at: string,
): Promise<void> {
  await queries.transaction().execute(async (transaction) => {
    await lockOut(transaction);
    await transaction.schema
      .createTable("schema_steps")
      .ifNotExists()
      .addColumn("number", "integer", (column) => column.primaryKey())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("taken_at", "text", (column) => column.notNull())
      .execute();
    const taken = await sql<StepRow>`select number, name from schema_steps order by number`.execute(
      transaction,
    );
    refuseUnknown(taken.rows, migrations);
    for (const { number, name, apply } of migrations.slice(taken.rows.length)) {
      await apply(transaction);
      await sql`insert into schema_steps (number, name, taken_at) values (${number}, ${name}, ${at})`.execute(
        transaction,
      );
    }
  });
}

interface StepRow {
  readonly number: number;
  readonly name: string;
}

function refuseUnknown(taken: readonly StepRow[], migrations: readonly Migration[]): void {
  const unknown = taken.find(
    ({ number, name }, k) => migrations[k]?.number !== number || migrations[k].name !== name,
  );
  if (unknown === undefined) return;
  throw new EntenteError("store/registry-newer", {
    message: `The registry was written by a newer Entente: it has step ${unknown.number} of the schema ("${unknown.name}"), which this one does not know.`,
    hint: "Use the newest Entente that has opened it. Nothing was changed.",
  });
}
