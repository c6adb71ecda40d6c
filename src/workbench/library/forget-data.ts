import { EntenteError } from "../../core/index.ts";
import { listSlots, removeSlot } from "../../store/index.ts";
import { sourceNamed } from "./pull-data.ts";
import { parseReceipt } from "./receipt.ts";
import type { Settings } from "../settings.ts";

/** An imported file that can be removed: its name, or the slot's where the receipt is damaged. */
export interface Forgettable {
  readonly source: string;
  readonly name: string;
  readonly file: string;
  readonly rows: number | undefined;
  readonly importedOn: string | undefined;
}

/**
 * The imported files of a source that are meant: the one of a name, all, or the only one there is.
 *
 * Superseded, damaged and out-of-date ones are among them.
 * Throws: `record/not-imported` when there is none; `cli/bad-option` when there are several and none is named.
 */
export function listForgettable(
  asked: { readonly id: string; readonly file?: string; readonly all: boolean },
  settings: Settings,
): Forgettable[] {
  const { id, title } = sourceNamed(asked.id);
  const there = listSlots(settings.libraryFolder)
    .filter(({ source }) => source === id)
    .map(({ source, name, receipt }) => {
      const one = parseReceipt(receipt);
      return { source, name, file: one?.file ?? name, rows: one?.rows, importedOn: one?.importedOn };
    });
  const names = [...new Set(there.map(({ file }) => file))];
  if (there.length === 0) {
    throw new EntenteError("record/not-imported", {
      message: `Nothing of ${title} has been imported.`,
      hint: "What has been is listed by: entente data status",
    });
  }
  const meant = asked.file === undefined ? there : there.filter(({ file }) => file === asked.file);
  if (meant.length === 0) {
    throw new EntenteError("record/not-imported", {
      message: `No file "${asked.file}" of ${title} has been imported.`,
      hint: `Imported are: ${names.join(", ")}`,
    });
  }
  if (asked.file === undefined && !asked.all && there.length > 1) {
    throw new EntenteError("cli/bad-option", {
      message: `${there.length} files of ${title} are imported.`,
      hint: `Name one with --file, or say --all. Imported are: ${names.join(", ")}`,
    });
  }
  return meant;
}

/** Removes imported files from the library, each at once or not at all. */
export function forgetFiles(files: readonly Forgettable[], settings: Settings): void {
  for (const file of files) removeSlot(settings.libraryFolder, file);
}
