import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** Folder of the repository. */
export const ROOT = join(import.meta.dirname, "../..");

/** Paths below a folder of the repository that end so, with slashes, in order. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
}

/** Text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** Source files of the product, tests left out; pages and their parts with them. */
export function sourceFiles(): string[] {
  return [...filesBelow("src", ".ts"), ...filesBelow("src", ".svelte")]
    .filter((path) => !path.endsWith(".test.ts"))
    .sort();
}

/** The TypeScript of a file: all of it, or the scripts of a page. */
function scriptOf(path: string): string {
  const text = textOf(path);
  if (!path.endsWith(".svelte")) return text;
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join("\n");
}

/** An import as it is written, with the file it leads to when it is a relative one. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly target: string | undefined;
}

/** Every static and dynamic import of a file. */
export function importsOf(path: string): Import[] {
  return ts.preProcessFile(scriptOf(path), true, true).importedFiles.map(({ fileName }) => ({
    from: path,
    specifier: fileName,
    target: fileName.startsWith(".") ? join(dirname(path), fileName) : undefined,
  }));
}

/** The layer a file below `src` belongs to: its top folder; `surfaces/x` for a surface. */
export function layerOf(path: string): string {
  const [, top = "", second = ""] = path.split("/");
  return top === "surfaces" ? `${top}/${second}` : top;
}
