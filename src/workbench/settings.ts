import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDate, type IsoDate } from "../core/index.ts";
import type { WriteKey } from "../registry/index.ts";
import type { Database, RegistryDatabase } from "../store/index.ts";

/** Where things are and what time it is: everything that is read from the environment, read once. */
export interface Settings {
  /** Folder of the core record. */
  readonly recordFolder: string;
  /** Directory of the user's datasets; absent when none is named. */
  readonly dataFolder: string | undefined;
  /** Folder of the datasets that were imported; only ever added to. */
  readonly libraryFolder: string;
  /** File of the registry: forecasts, comments, accounts. */
  readonly registryFile: string;
  /** Address of the PostgreSQL database that holds the registry in place of the file. */
  readonly databaseUrl: string | undefined;
  /** The registry where it is kept open between uses; absent: each opens it. */
  readonly registry?: RegistryDatabase;
  /** Key under which what is written to the registry is written once; absent: each time it is asked for. */
  readonly writeKey?: WriteKey;
  /** Address that stands in for the publishers'; absent: theirs. */
  readonly mirror: string | undefined;
  /** Longest silence of a publisher, in milliseconds; absent: half a minute. */
  readonly patienceMs: number | undefined;
  /** Folder for databases made from it; may be deleted at any time. */
  readonly cacheFolder: string;
  /** The record where it is kept open between questions; absent: each opens it. */
  readonly record?: Database;
  readonly today: IsoDate;
  readonly nowMs: number;
}

/**
 * Reads the settings: `ENTENTE_RECORD` and `ENTENTE_CACHE` name the folders of the record and its cache, else the
 * package's own `data` and `entente` in the user's cache folder; `ENTENTE_DATA` names a directory of datasets, `ENTENTE_LIBRARY` the
 * folder where imported ones are kept, `ENTENTE_REGISTRY` that of the registry (else it is in the former) or `ENTENTE_DATABASE_URL` the PostgreSQL
 * database that holds it, `ENTENTE_MIRROR` an address in place of the publishers'. Empty counts as not set.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const ours = fileURLToPath(new URL("../../data", import.meta.url));
  const named = (variable: string) => environment[variable] || undefined;
  const caches = named("XDG_CACHE_HOME") ?? join(homedir(), ".cache");
  const kept = named("XDG_DATA_HOME") ?? join(homedir(), ".local", "share");
  const libraryFolder = named("ENTENTE_LIBRARY") ?? join(kept, "entente");
  const now = new Date();
  return {
    recordFolder: named("ENTENTE_RECORD") ?? ours,
    dataFolder: named("ENTENTE_DATA"),
    libraryFolder,
    registryFile: join(named("ENTENTE_REGISTRY") ?? libraryFolder, "registry.sqlite"),
    databaseUrl: named("ENTENTE_DATABASE_URL"),
    mirror: named("ENTENTE_MIRROR"),
    patienceMs: Number(named("ENTENTE_PATIENCE_MS")) || undefined,
    cacheFolder: named("ENTENTE_CACHE") ?? join(caches, "entente"),
    today: parseDate(now.toISOString().slice(0, 10)),
    nowMs: now.getTime(),
  };
}
