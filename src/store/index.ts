export { Database } from "./database.ts";
export type { Row } from "./database.ts";
export { openCached } from "./cache.ts";
export { hashFolder, hashText, isFolder, listFilesBelow, readText, writeText } from "./files.ts";
