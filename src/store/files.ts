import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Text of a file. */
export function readText(path: string): string {
  return readFileSync(path, "utf8");
}

/** Writes a file so that a reader sees the old text or the new, never a part. */
export function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

/** Names of the files in a folder that end so, in order; none when the folder is absent. */
export function listFiles(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** One hash over the names and bytes of every file that ends so, below a folder. */
export function hashFolder(folder: string, ending: string): string {
  const hash = createHash("sha256");
  const walk = (path: string, name: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((p, q) =>
      p.name < q.name ? -1 : 1,
    )) {
      const inner = name === "" ? entry.name : `${name}/${entry.name}`;
      if (entry.isDirectory()) walk(join(path, entry.name), inner);
      else if (entry.name.endsWith(ending)) {
        hash
          .update(inner)
          .update("\0")
          .update(readFileSync(join(path, entry.name)))
          .update("\0");
      }
    }
  };
  walk(folder, "");
  return hash.digest("hex");
}

/** SHA-256 of a text, in hexadecimal. */
export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
