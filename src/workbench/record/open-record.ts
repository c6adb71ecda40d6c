import { join } from "node:path";
import { EntenteError } from "../../core/index.ts";
import {
  createFactTable,
  readCoreRecord,
  writeFacts,
  writeUnitDistance,
  type DataFile,
} from "../../record/index.ts";
import {
  hashFolder,
  isFolder,
  listFilesBelow,
  openCached,
  readText,
  type Database,
} from "../../store/index.ts";
import type { Settings } from "../settings.ts";

/** Edition of the core record, as answers name it. */
export const RECORD_VERSION = "core-1";

const UNIT_DISTANCE = "geography/unit-distance.csv";
/** Changes when the shape of the stored tables does, so that older caches are left alone. */
const STORE_FORMAT = "1";

/** Opens the core record as a database, building it first where the cached one is absent, damaged or out of date. */
export async function openRecord(settings: Settings): Promise<Database> {
  const { recordFolder } = settings;
  if (settings.record !== undefined) return settings.record;
  if (!isFolder(recordFolder) || !listFilesBelow(recordFolder, ".csv").includes(UNIT_DISTANCE)) {
    throw new EntenteError("record/no-data-directory", {
      message: `There is no core record in ${recordFolder}.`,
      hint: "Unset ENTENTE_RECORD, or name the folder that holds treaties/, states/ and the rest.",
    });
  }
  return openCached({
    folder: settings.cacheFolder,
    contentHash: `${STORE_FORMAT}${hashFolder(recordFolder, ".csv")}`,
    nowMs: settings.nowMs,
    build: (database) => fillRecord(database, readRecordFiles(recordFolder)),
  });
}

/** Reads every text file of the core record, by path below its folder. */
export function readRecordFiles(recordFolder: string): DataFile[] {
  return listFilesBelow(recordFolder, ".csv").map((path) => ({
    path,
    text: readText(join(recordFolder, path)),
  }));
}

/** Fills an empty database with the facts of the core record. */
export async function fillRecord(database: Database, files: readonly DataFile[]): Promise<void> {
  await createFactTable(database);
  await writeFacts(database, readCoreRecord(files));
  await writeUnitDistance(database, files.find(({ path }) => path === UNIT_DISTANCE)?.text ?? "");
}
