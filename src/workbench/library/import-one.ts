import { rmSync } from "node:fs";
import { EntenteError } from "../../core/index.ts";
import {
  chooseSource,
  importFile,
  sniffDialect,
  type Dialect,
  type Recognised,
  type SourceSchema,
} from "../../record/index.ts";
import {
  fillSlot,
  findSlot,
  isGzipped,
  isZipped,
  makeWorkshop,
  readContents,
  readHead,
  removeSlot,
  unpackZip,
  ZIP_LIMITS,
  scanLines,
  type Contents,
  type Database,
  type ZipLimits,
} from "../../store/index.ts";
import { parseReceipt, type Receipt } from "./receipt.ts";
import type { Settings } from "../settings.ts";
import { damageOf, slotName } from "./slots.ts";

/** What became of one file. */
export type FileOutcome =
  | { readonly file: string; readonly outcome: "imported" | "already there"; readonly receipt: Receipt }
  | { readonly file: string; readonly outcome: "not recognised" | "cannot be read"; readonly why: string };

/** A file to import: where it lies, what it is called, which sources it may be of; the database knows the states' codes. */
export interface FileJob {
  readonly path: string;
  readonly file: string;
  readonly bytes: number;
  readonly schemas: readonly SourceSchema[];
  readonly database: Database;
  /** Slots that are being filled, for the same file may stand at two paths. */
  readonly busy: Map<string, Promise<FileOutcome>>;
  /** Of a zip file that has a member of this name only that one is imported. */
  readonly member?: string | undefined;
}

const HEAD_BYTES = 256 * 1024;
/** Files larger than this, packed, are refused. */
const MOST_BYTES = 4 * 1024 ** 3;
/** Zip files lie in zip files, but not deeper. */
const MOST_NESTED = 2;

/** Imports a file, or every member of a zip file; what is wrong with one is its outcome and stops no other. */
export async function importPath(
  job: FileJob,
  settings: Settings,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<FileOutcome[]> {
  return importNested(job, settings, { limits, depth: 0 });
}

interface Nesting {
  readonly limits: ZipLimits;
  readonly depth: number;
}

async function importNested(job: FileJob, settings: Settings, nesting: Nesting): Promise<FileOutcome[]> {
  try {
    if (isZipped(job.path) && nesting.depth < MOST_NESTED) return await importZip(job, settings, nesting);
    return [await recogniseAndImport(job, settings)];
  } catch (cause) {
    return [{ file: job.file, outcome: "cannot be read", why: faultOfFile(cause) }];
  }
}

/** What is wrong with a file; throws on what is not its fault. */
function faultOfFile(cause: unknown): string {
  const code = (cause as { code?: unknown }).code;
  const isOfTheFile =
    !(cause instanceof EntenteError) || code === "store/query-failed" || code === "store/bad-archive";
  if (!isOfTheFile || typeof code !== "string") throw cause;
  if (code === "EACCES" || code === "EPERM") return "you may not read it";
  return cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
}

async function importZip(
  job: FileJob,
  settings: Settings,
  { limits, depth }: Nesting,
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  const workshop = makeWorkshop({ folder: settings.libraryFolder, nowMs: settings.nowMs });
  let left = limits.totalBytes;
  try {
    for await (const member of unpackZip(job.path, workshop, { limits, member: job.member })) {
      const file = `${job.file}/${member.name}`;
      if ("why" in member) {
        outcomes.push({ file, outcome: "cannot be read", why: member.why });
        continue;
      }
      left -= member.bytes;
      const inside = { limits: { ...limits, totalBytes: left }, depth: depth + 1 };
      const { path, bytes } = member;
      outcomes.push(...(await importNested({ ...job, path, file, bytes }, settings, inside)));
    }
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return outcomes.length > 0
    ? outcomes
    : [{ file: job.file, outcome: "not recognised", why: "there is no file in it" }];
}

async function recogniseAndImport(job: FileJob, settings: Settings): Promise<FileOutcome> {
  const { file } = job;
  if (job.bytes > MOST_BYTES) return { file, outcome: "cannot be read", why: "it is larger than 4 GB" };
  const dialect = sniffDialect(await readHead(job.path, HEAD_BYTES), isGzipped(job.path));
  if ("why" in dialect) return { file, outcome: "not recognised", why: dialect.why };
  const recognised = chooseSource(dialect, job.schemas, file.split("/").at(-1) ?? "");
  if ("why" in recognised) return { file, outcome: "not recognised", why: recognised.why };
  return importRecognised(job, { dialect, recognised }, settings);
}

interface Found {
  readonly dialect: Dialect;
  readonly recognised: Recognised;
}

async function importRecognised(job: FileJob, found: Found, settings: Settings): Promise<FileOutcome> {
  const contents = await readContents(job.path);
  const { schema } = found.recognised;
  const place = { source: schema.id, name: slotName(schema, contents.sha256) };
  for (let other = job.busy.get(place.name); other !== undefined; other = job.busy.get(place.name))
    await other.catch(() => {});
  const before = findSlot(settings.libraryFolder, place);
  const kept =
    before === undefined || damageOf(before) !== undefined ? undefined : parseReceipt(before.receipt);
  if (kept !== undefined) return { file: job.file, outcome: "already there", receipt: kept };
  if (before !== undefined) removeSlot(settings.libraryFolder, place);
  const filling = fillWith(job, { ...found, contents, place }, settings);
  job.busy.set(place.name, filling);
  try {
    return await filling;
  } finally {
    job.busy.delete(place.name);
  }
}

async function fillWith(
  { path, file, database, bytes }: FileJob,
  found: Found & {
    readonly place: { readonly source: string; readonly name: string };
    readonly contents: Contents;
  },
  settings: Settings,
): Promise<FileOutcome> {
  const { place, contents, dialect, recognised } = found;
  const { schema } = recognised;
  const library = { folder: settings.libraryFolder, nowMs: settings.nowMs };
  await fillSlot(library, place, async (rowsPath) => {
    const counts = await importFile(database, {
      path,
      dialect,
      recognised,
      rowsPath,
      contents,
      scan: (rules, repairedPath) => scanLines(path, rules, repairedPath),
    });
    const receipt: Receipt = {
      schema: "entente/import@1",
      source: schema.id,
      version: schema.version,
      file,
      sha256: contents.sha256,
      bytes,
      importedOn: settings.today,
      ...counts,
    };
    return `${JSON.stringify(receipt)}\n`;
  });
  const receipt = parseReceipt(findSlot(settings.libraryFolder, place)?.receipt ?? "");
  if (receipt === undefined) throw new RangeError(`the slot of ${file} is not there after its import`);
  return { file, outcome: "imported", receipt };
}
