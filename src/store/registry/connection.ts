import type { RegistryQueries } from "./tables.ts";

/** A way to a registry database, before its schema is looked at. */
export interface Connection {
  readonly queries: RegistryQueries;
  /** Makes others that migrate the same database wait until the transaction ends. */
  readonly lockOut: (transaction: RegistryQueries) => Promise<void>;
  /** Does what may be done twice again where it found the database held by others. */
  readonly whenFree: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}
