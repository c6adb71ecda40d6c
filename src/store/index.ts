export { Database } from "./database.ts";
export type { Row } from "./database.ts";
export { downloadFile } from "./download.ts";
export { isGzipped, readContents, readHead } from "./library.ts";
export type { Contents } from "./library.ts";
export { scanLines } from "./lines.ts";
export type { Jump, LineRules, LineScan } from "./lines.ts";
export { fillSlot, findSlot, listSlots, makeLibrary, makeWorkshop, removeSlot } from "./slots.ts";
export type { Slot } from "./slots.ts";
export { openCached } from "./cache.ts";
export { openCachedText } from "./cache-text.ts";
export {
  beginHash,
  hashFolder,
  hashText,
  isFolder,
  listFilesBelow,
  makeFolder,
  readText,
  stampOfFolder,
  writeText,
} from "./files.ts";
export type { BegunHash } from "./files.ts";
export { walkFiles } from "./walk.ts";
export { isZipped, unpackZip, ZIP_LIMITS } from "./zip.ts";
export type { ZipLimits } from "./zip.ts";
export { fetchPage, PAGE_RULES } from "./fetch-page.ts";
export type { PageRules } from "./fetch-page.ts";
export { readInput } from "./input.ts";
export { appendLine, readLines } from "./journal.ts";
export { openRegistryDatabase } from "./registry/open-registry.ts";
export type { RegistryDatabase, RegistryPlace } from "./registry/open-registry.ts";
export type { AuditRow, EntryRow, RegistryQueries, RegistryWrites, TokenRow } from "./registry/tables.ts";
