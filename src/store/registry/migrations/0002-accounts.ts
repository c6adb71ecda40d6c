import { PostgresAdapter, sql } from "kysely";
import type { RegistryQueries } from "../tables.ts";
import type { Migration } from "./migration.ts";

/** Accounts, their sessions and tokens, and the log of who did what, which the database itself lets nobody change. */
export const ACCOUNTS: Migration = {
  number: 2,
  name: "accounts",
  apply: async (database) => {
    await database.schema
      .createTable("accounts")
      .addColumn("name_key", "text", (column) => column.primaryKey())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("role", "text", (column) => column.notNull())
      .addColumn("password", "text", (column) => column.notNull())
      .addColumn("made_at", "text", (column) => column.notNull())
      .addColumn("removed_at", "text")
      .execute();
    await database.schema
      .createTable("sessions")
      .addColumn("secret_hash", "text", (column) => column.primaryKey())
      .addColumn("account", "text", (column) => column.notNull().references("accounts.name_key"))
      .addColumn("begun_at", "text", (column) => column.notNull())
      .addColumn("used_at", "text", (column) => column.notNull())
      .execute();
    await database.schema.createIndex("sessions_of_account").on("sessions").column("account").execute();
    await database.schema
      .createTable("tokens")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("secret_hash", "text", (column) => column.notNull().unique())
      .addColumn("account", "text", (column) => column.notNull().references("accounts.name_key"))
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("role", "text", (column) => column.notNull())
      .addColumn("read_only", "integer", (column) => column.notNull())
      .addColumn("made_at", "text", (column) => column.notNull())
      .addColumn("ends_at", "text", (column) => column.notNull())
      .addColumn("revoked_at", "text")
      .execute();
    await database.schema
      .createTable("audit")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("at", "text", (column) => column.notNull())
      .addColumn("actor", "text", (column) => column.notNull())
      .addColumn("by_way_of", "text", (column) => column.notNull())
      .addColumn("action", "text", (column) => column.notNull())
      .addColumn("subject", "text", (column) => column.notNull())
      .addColumn("outcome", "text", (column) => column.notNull())
      .addColumn("address", "text", (column) => column.notNull())
      .execute();
    await database.schema.createIndex("audit_by_time").on("audit").columns(["at", "id"]).execute();
    await onlyAddTo(database);
  },
};

const WHY = sql.lit("the audit log is only added to");

/** Has the database refuse to change or remove what stands in the audit log. */
async function onlyAddTo(database: RegistryQueries): Promise<void> {
  if (!(database.getExecutor().adapter instanceof PostgresAdapter)) {
    for (const change of ["update", "delete"]) {
      await sql`create trigger ${sql.ref(`audit_no_${change}`)} before ${sql.raw(change)} on audit
        begin select raise(abort, ${WHY}); end`.execute(database);
    }
    return;
  }
  await sql`create function audit_is_kept() returns trigger language plpgsql as
    ${sql.lit("begin raise exception 'the audit log is only added to'; end")}`.execute(database);
  await sql`create trigger audit_no_change before update or delete or truncate on audit
    for each statement execute function audit_is_kept()`.execute(database);
}
