import { z } from "@hono/zod-openapi";

/** Media types of tables. */
export const TABLE_TYPES = {
  csv: "text/csv",
  parquet: "application/vnd.apache.parquet",
  jsonl: "application/x-ndjson",
} as const;

/** A form of table that any list of rows can be had in. */
export type TableFormat = "csv" | "parquet";

/** What a route answers with besides JSON where its rows can be had as a table. */
export const TABLE_ANSWERS = { [TABLE_TYPES.csv]: z.string(), [TABLE_TYPES.parquet]: z.string() };

/** The form that a media type stands for; absent where it is no table. */
export function tableFormatOf(type: string): TableFormat | undefined {
  if (type === TABLE_TYPES.csv) return "csv";
  return type === TABLE_TYPES.parquet ? "parquet" : undefined;
}
