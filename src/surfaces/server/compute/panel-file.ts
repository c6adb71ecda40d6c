import { createHash, randomUUID } from "node:crypto";
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { savePanelRows, type AskedPanel, type PanelFormat, type Settings } from "../../../workbench/index.ts";

/** Rows of a panel that are sent: larger ones are written by the command line, which has the time for it. */
const MOST_ROWS = 500_000;
/** Age at which a file that nobody sent is one that a killed server left. */
const LEFT_MS = 15 * 60 * 1000;

/** A panel in a file that waits to be sent; whoever sends it removes it. */
export interface PanelFile {
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  /** Strong tag of its bytes. */
  readonly etag: string;
}

/** Writes a panel into a file of the cache folder. Throws what `savePanelRows` throws. */
export async function makePanelFile(
  { asked, format }: { readonly asked: AskedPanel; readonly format: PanelFormat },
  settings: Settings,
): Promise<PanelFile> {
  const folder = join(settings.cacheFolder, "panels");
  mkdirSync(folder, { recursive: true });
  removeLeft(folder, settings.nowMs);
  const path = join(folder, `${randomUUID()}.${format}`);
  const rows = await savePanelRows({ ...asked, out: path, format, mostRows: MOST_ROWS }, settings);
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return {
    path,
    rows,
    bytes: statSync(path).size,
    etag: `"${hash.digest("base64url").slice(0, 27)}"`,
  };
}

function removeLeft(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const age = nowMs - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? nowMs);
    if (age > LEFT_MS) rmSync(path, { force: true });
  }
}
