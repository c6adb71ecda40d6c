export { Database } from "./database.ts";
export type { Bound, Row } from "./database.ts";
export { openCached } from "./cache.ts";
export type { CacheRecipe } from "./cache.ts";
export { hashFolder, hashText, listFilesBelow, readText, writeText } from "./files.ts";
