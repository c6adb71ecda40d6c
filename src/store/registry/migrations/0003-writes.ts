import type { Migration } from "./migration.ts";

/** Writes that were sent with a key, so that one sent again is not done again. */
export const WRITES: Migration = {
  number: 3,
  name: "writes",
  apply: async (database) => {
    await database.schema
      .createTable("writes")
      .addColumn("key", "text", (column) => column.primaryKey())
      .addColumn("fingerprint", "text", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .addColumn("result", "text")
      .addColumn("reply", "text")
      .execute();
    await database.schema.createIndex("writes_by_time").on("writes").columns(["at"]).execute();
  },
};
