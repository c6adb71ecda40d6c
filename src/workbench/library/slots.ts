import { SOURCES, type ImportedRows, type SourceSchema } from "../../record/index.ts";
import { hashText, listSlots, type Slot } from "../../store/index.ts";
import { parseReceipt, type Receipt } from "./receipt.ts";
import type { Settings } from "../settings.ts";

/** Changes when imported rows would come out otherwise than before from the same file and declaration. */
const ENGINE = "2";

/** What a declaration says about a source, not about how its files are read. */
const DESCRIBING: ReadonlySet<string> = new Set([
  "about",
  "citation",
  "download",
  "family",
  "inParts",
  "lagWhy",
  "mayBePassedOn",
  "nameHint",
  "publisher",
  "terms",
  "title",
]);

/** An imported file in the library. */
export interface ImportedFile {
  readonly slot: Slot;
  readonly schema: SourceSchema;
  readonly receipt: Receipt;
  /** The later import whose rows are read in place of this one's. */
  readonly supersededBy: string | undefined;
}

/** A slot that cannot be read; an import of the same file fills it again. */
export interface DamagedSlot {
  readonly source: string;
  readonly name: string;
  readonly why: string;
}

/** Name of the slot of a file's contents: by them, the way its source is read and the way of importing. */
export function slotName(schema: SourceSchema, sha256: string): string {
  return `${sha256.slice(0, 16)}-${declarationHash(schema)}`;
}

/** Why a slot cannot be used; `undefined` when it can. */
export function damageOf(slot: Slot): string | undefined {
  if (parseReceipt(slot.receipt)?.source !== slot.source) return "its receipt is damaged";
  return slot.hasRows ? undefined : "its rows are gone or cut short";
}

/**
 * What the library holds, by today's declarations: imported files by source, the latest first, and damaged slots.
 *
 * Files imported by older declarations are left alone until they are imported again.
 */
export function readLibrary(settings: Settings): {
  readonly files: readonly ImportedFile[];
  readonly damaged: readonly DamagedSlot[];
} {
  const slots = listSlots(settings.libraryFolder);
  const damaged: DamagedSlot[] = [];
  const files = SOURCES.flatMap((schema) => {
    const ending = `-${declarationHash(schema)}`;
    const own = slots.filter(({ source, name }) => source === schema.id && name.endsWith(ending));
    const whole = own.flatMap((slot) => {
      const receipt = parseReceipt(slot.receipt);
      const why = damageOf(slot);
      if (receipt !== undefined && why === undefined) return [{ slot, schema, receipt }];
      damaged.push({ source: slot.source, name: slot.name, why: why ?? "its receipt is damaged" });
      return [];
    });
    return whole.length > 0 ? markSuperseded(whole) : [];
  });
  return { files, damaged };
}

/** The imported files that readers read: all that no later import of the same source supersedes. */
export function currentSlots(settings: Settings): ImportedFile[] {
  return readLibrary(settings).files.filter(({ supersededBy }) => supersededBy === undefined);
}

/**
 * Marks what a later import supersedes: of two files of a source that both speak of some year the later one counts alone.
 *
 * Of a source that comes in parts, only a later file of the same name supersedes.
 */
function markSuperseded(files: readonly Omit<ImportedFile, "supersededBy">[]): ImportedFile[] {
  const latestFirst = [...files].sort(
    (p, q) =>
      compare(q.receipt.importedOn, p.receipt.importedOn) ||
      q.slot.filledMs - p.slot.filledMs ||
      compare(q.slot.name, p.slot.name),
  );
  return latestFirst.map((file, k) => ({
    ...file,
    supersededBy: latestFirst.slice(0, k).find((later) => supersedes(later, file))?.receipt.file,
  }));
}

type Dated = Pick<ImportedFile, "schema" | "receipt">;

function supersedes(later: Dated, earlier: Dated): boolean {
  if (later.schema.inParts === true) return partName(later.receipt.file) === partName(earlier.receipt.file);
  const [p, q] = [later.receipt.years, earlier.receipt.years];
  return p === undefined || q === undefined || (p[0] <= q[1] && q[0] <= p[1]);
}

/** Name of a part without the archive it lay in and the endings of packing. */
function partName(file: string): string {
  return (file.split("/").at(-1) ?? file).toLowerCase().replace(/(\.(csv|tsv|txt|gz|zip))+$/, "");
}

function compare(p: string, q: string): number {
  return p < q ? -1 : p > q ? 1 : 0;
}

/** The Parquet files of every imported source. */
export function importedRows(settings: Settings): ImportedRows[] {
  const paths = new Map<string, string[]>();
  for (const { schema, slot } of currentSlots(settings))
    paths.set(schema.id, [...(paths.get(schema.id) ?? []), slot.rowsPath]);
  return [...paths].map(([source, rowsPaths]) => ({ source, paths: rowsPaths }));
}

const declarations = new WeakMap<SourceSchema, string>();

function declarationHash(schema: SourceSchema): string {
  const known = declarations.get(schema) ?? hashDeclaration(schema);
  declarations.set(schema, known);
  return known;
}

function hashDeclaration(schema: SourceSchema): string {
  const reading = JSON.stringify(schema, (key, value: unknown) => (DESCRIBING.has(key) ? undefined : value));
  return hashText(ENGINE + reading).slice(0, 8);
}
