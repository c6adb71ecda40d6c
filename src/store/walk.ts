import { readdirSync, realpathSync, statSync, type Stats } from "node:fs";
import { join } from "node:path";

/** Files that a path names, and what below it could not be looked into. */
export interface Walked {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly unreadable: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Finds every file that a path names: itself, or those below it in order; hidden ones are left out.
 *
 * Links are followed, a folder that is met twice is entered once. What cannot be read stops nothing.
 */
export function walkFiles(path: string): Walked {
  const walked = {
    files: [] as { path: string; bytes: number }[],
    unreadable: [] as { path: string; why: string }[],
  };
  const entered = new Set<string>();
  const visit = (place: string): void => {
    let seen: Stats;
    try {
      seen = statSync(place);
      if (seen.isFile()) walked.files.push({ path: place, bytes: seen.size });
      else if (!seen.isDirectory())
        walked.unreadable.push({ path: place, why: "it is neither a file nor a folder" });
      else {
        const real = realpathSync(place);
        if (entered.has(real)) return;
        entered.add(real);
        for (const name of readdirSync(place).sort()) if (!name.startsWith(".")) visit(join(place, name));
      }
    } catch (cause) {
      walked.unreadable.push({ path: place, why: reasonOf(cause) });
    }
  };
  visit(path);
  return walked;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "you may not read it",
  EPERM: "you may not read it",
  ENOENT: "it is a link to nothing",
  ELOOP: "it is a link that leads round to itself",
};

function reasonOf(cause: unknown): string {
  const code = String((cause as { code?: unknown }).code);
  return REASONS[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
