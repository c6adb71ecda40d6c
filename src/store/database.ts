import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
import { EntenteError } from "../core/index.ts";

/** A row as the driver gives it, column by column name; parsed into a type where it is read. */
export type Row = Readonly<Record<string, unknown>>;

/** A value that can be bound to a statement. */
export type Bound = string | number | boolean | undefined;

/** An open DuckDB database. Close it when done. */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #isFirst: boolean;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, isFirst: boolean) {
    this.#instance = instance;
    this.#connection = connection;
    this.#isFirst = isFirst;
  }

  /** Opens a file, or `:memory:`. Extensions are never fetched. */
  static async open(path: string, mode: "read" | "write"): Promise<Database> {
    const instance = await DuckDBInstance.create(path, {
      access_mode: mode === "read" ? "READ_ONLY" : "READ_WRITE",
      memory_limit: "2GB",
      threads: "2",
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
    });
    return new Database(instance, await instance.connect(), true);
  }

  /** A second connection to the same database, which can run a statement beside the first. Close it before the first. */
  async beside(): Promise<Database> {
    return new Database(this.#instance, await this.#instance.connect(), false);
  }

  /**
   * Runs a statement and returns its rows.
   *
   * Throws: `store/query-failed` with the statement, when the database refuses it.
   */
  async all(sql: string, bound: readonly Bound[] = []): Promise<Row[]> {
    try {
      const values = bound.map((value): DuckDBValue => (value === undefined ? null : value));
      const reader = await this.#connection.runAndReadAll(sql, values);
      return reader.getRowObjectsJS();
    } catch (cause) {
      throw new EntenteError("store/query-failed", {
        message: `The database refused a statement: ${String(cause)}`,
        details: [{ where: "sql", message: sql }],
        cause,
      });
    }
  }

  /** Appends rows of text (absent values allowed) to a table whose columns are all text. */
  async appendText(table: string, rows: Iterable<readonly (string | undefined)[]>): Promise<void> {
    const appender = await this.#connection.createAppender(table);
    for (const row of rows) {
      for (const value of row) {
        if (value === undefined) appender.appendNull();
        else appender.appendVarchar(value);
      }
      appender.endRow();
    }
    appender.flushSync();
    appender.closeSync();
  }

  /** Closes the connection, and with the first one the file. */
  close(): void {
    this.#connection.closeSync();
    if (this.#isFirst) this.#instance.closeSync();
  }
}
