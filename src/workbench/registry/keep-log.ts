import { EntenteError } from "../../core/index.ts";
import {
  formatDump,
  loadEntries,
  loadForecasts,
  loadHead,
  parseDump,
  restoreEntries,
  verifyLog as walk,
  type Entry,
  type LogCheck,
} from "../../registry/index.ts";
import { readText, writeText } from "../../store/index.ts";
import type { Settings } from "../settings.ts";
import { withRegistry } from "./open-registry.ts";

/** Walks the log's hash chain from its beginning: how many entries are as they were written, and the first that is not. */
export function verifyLog(settings: Settings): Promise<LogCheck> {
  return withRegistry(settings, ({ read }) => read(walk));
}

/** Entries of the log after a place, in their order. */
export function listLog(
  asked: { readonly after?: number; readonly limit?: number },
  settings: Settings,
): Promise<Entry[]> {
  return withRegistry(settings, ({ read }) => read((log) => loadEntries(asked, log)));
}

/** A dump that was written or restored. */
export interface Dumped {
  readonly file: string;
  readonly entries: number;
  readonly head: string;
}

/**
 * Writes the whole log as text, after it was found sound.
 *
 * Throws: `registry/log-broken`, `cli/not-writable`.
 */
export async function dumpRegistry(file: string, settings: Settings): Promise<Dumped> {
  const text = await withRegistry(settings, ({ read }) =>
    read(async (log) => formatDump(await loadEntries({}, log))),
  );
  const entries = sound(text);
  try {
    writeText(file, text);
  } catch (cause) {
    throw new EntenteError("cli/not-writable", {
      message: `${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: "Name a file in a folder that you may write to.",
      cause,
    });
  }
  return { file, entries: entries.length, head: entries.at(-1)?.hash ?? "" };
}

function sound(text: string): Entry[] {
  try {
    return parseDump(text);
  } catch (cause) {
    throw new EntenteError("registry/log-broken", {
      message: `The log is broken, so it was not dumped. ${cause instanceof Error ? cause.message : ""}`,
      hint: "See where with entente score --verify, and restore an earlier dump.",
      cause,
    });
  }
}

/** A dump that was restored, and how many of its entries were new. */
export interface Restored extends Dumped {
  readonly added: number;
}

/**
 * Restores a dump into an empty registry, or into one that holds the beginning of the same log; all of it or nothing.
 *
 * Throws: `registry/bad-dump`, `registry/other-log`, `record/no-file`.
 */
export async function restoreRegistry(file: string, settings: Settings): Promise<Restored> {
  const entries = parseDump(readDump(file));
  const added = await withRegistry(settings, ({ write }) => write((log) => restoreEntries(entries, log)));
  return { file, entries: entries.length, head: entries.at(-1)?.hash ?? "", added };
}

function readDump(file: string): string {
  try {
    return readText(file);
  } catch (cause) {
    throw new EntenteError("record/no-file", {
      message: `${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: "Name a file that entente registry dump wrote.",
      cause,
    });
  }
}

/** Where the registry is and what it holds. */
export interface RegistryStatus {
  readonly kind: "embedded" | "postgres";
  /** The file of the embedded one. */
  readonly file?: string;
  readonly entries: number;
  readonly head: string;
  readonly questions: number;
  readonly open: number;
  readonly due: number;
}

/** Where the registry is and what it holds, without walking the log. */
export function registryStatus(settings: Settings): Promise<RegistryStatus> {
  return withRegistry(settings, ({ kind, read }) =>
    read(async (log) => {
      const head = await loadHead(log);
      const questions = await loadForecasts(log);
      const open = questions.filter(({ status }) => status === "open");
      return {
        kind,
        ...(kind === "embedded" ? { file: settings.registryFile } : {}),
        entries: head.sequence,
        head: head.hash,
        questions: questions.length,
        open: open.length,
        due: open.filter(({ window }) => window.to < settings.today).length,
      };
    }),
  );
}
