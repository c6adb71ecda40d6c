import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** The log: its entries, and where it ends. */
export const LOG: Migration = {
  number: 1,
  name: "log",
  apply: async (database) => {
    await database.schema
      .createTable("entries")
      .addColumn("sequence", "integer", (column) => column.primaryKey())
      .addColumn("id", "text", (column) => column.notNull().unique())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("subject", "text", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .addColumn("author", "text", (column) => column.notNull())
      .addColumn("payload", "text", (column) => column.notNull())
      .addColumn("previous_hash", "text", (column) => column.notNull().unique())
      .addColumn("hash", "text", (column) => column.notNull().unique())
      .execute();
    await database.schema
      .createIndex("entries_by_subject")
      .on("entries")
      .columns(["kind", "subject"])
      .execute();
    await database.schema
      .createTable("log_head")
      .addColumn("id", "integer", (column) => column.primaryKey())
      .addColumn("sequence", "integer", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .execute();
    await sql`insert into log_head (id, sequence, hash) values (1, 0, ${"0".repeat(64)})`.execute(database);
  },
};
