import { SOURCES, type SourceSchema } from "../record/index.ts";
import { hashText, listSlots, type Slot } from "../store/index.ts";
import type { Settings } from "./settings.ts";

/** Changes when imported rows would come out otherwise than before from the same file and declaration. */
const ENGINE = "2";

/** Name of the slot of a file's contents: by them, the source's declaration and the way of importing. */
export function slotName(schema: SourceSchema, sha256: string): string {
  return `${sha256.slice(0, 16)}-${declarationHash(schema)}`;
}

/** Slots of the library that were made from today's declarations; older ones are left alone until the file is imported again. */
export function currentSlots(settings: Settings): Slot[] {
  const hashes = new Map(SOURCES.map((schema) => [schema.id, declarationHash(schema)]));
  return listSlots(settings.libraryFolder).filter(({ source, name }) => {
    const hash = hashes.get(source);
    return hash !== undefined && name.endsWith(`-${hash}`);
  });
}

function declarationHash(schema: SourceSchema): string {
  return hashText(ENGINE + JSON.stringify(schema)).slice(0, 8);
}
