import { EntenteError } from "../../../core/index.ts";
import type { readSettings } from "../../../workbench/index.ts";

/** The directory of datasets that was named, on the command line or by `ENTENTE_DATA`. */
export function needDataFolder(named: string | undefined, settings: ReturnType<typeof readSettings>): string {
  const folder = named ?? settings.dataFolder;
  if (folder !== undefined) return folder;
  throw new EntenteError("cli/bad-option", {
    message: "No directory of datasets is named.",
    hint: "Name it with --data DIR, or set ENTENTE_DATA. It holds alliances/atop_5.1_*.csv.gz and the like.",
  });
}
