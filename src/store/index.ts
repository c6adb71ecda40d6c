export { Database } from "./database.ts";
export type { Row } from "./database.ts";
export { downloadFile } from "./download.ts";
export { fillSlot, findSlot, isGzipped, listSlots, readContents, readHead } from "./library.ts";
export type { Contents } from "./library.ts";
export { scanLines } from "./lines.ts";
export type { Jump, LineRules, LineScan } from "./lines.ts";
export type { Slot } from "./library.ts";
export { openCached } from "./cache.ts";
export {
  hashFolder,
  hashText,
  isFolder,
  listEveryFile,
  listFilesBelow,
  readText,
  writeText,
} from "./files.ts";
