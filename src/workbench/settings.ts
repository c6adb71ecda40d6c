import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDate, type IsoDate } from "../core/index.ts";

/** Where things are and what time it is: everything that is read from the environment, read once. */
export interface Settings {
  /** Folder of the core record. */
  readonly recordFolder: string;
  /** Folder for databases made from it; may be deleted at any time. */
  readonly cacheFolder: string;
  readonly today: IsoDate;
  readonly nowMs: number;
}

/**
 * Reads the settings: `ENTENTE_RECORD` and `ENTENTE_CACHE` name the two folders, else the package's own `data` and
 * `entente` in the user's cache folder.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const ours = fileURLToPath(new URL("../../data", import.meta.url));
  const caches = environment["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const now = new Date();
  return {
    recordFolder: environment["ENTENTE_RECORD"] ?? ours,
    cacheFolder: environment["ENTENTE_CACHE"] ?? join(caches, "entente"),
    today: parseDate(now.toISOString().slice(0, 10)),
    nowMs: now.getTime(),
  };
}
