import { rmSync } from "node:fs";
import { EntenteError } from "../core/index.ts";
import {
  importFile,
  nearestSource,
  recognise,
  sniffDialect,
  type Dialect,
  type Recognised,
  type SourceSchema,
} from "../record/index.ts";
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
  type Database,
  type ZipLimits,
} from "../store/index.ts";
import { parseReceipt, type Receipt } from "./receipt.ts";
import type { Settings } from "./settings.ts";
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
  if (dialect === undefined) return { file, outcome: "not recognised", why: "it is not a text table" };
  const fits = recognise(dialect, job.schemas);
  const chosen = fits.length === 1 ? fits : fits.filter(({ schema }) => isHinted(schema.nameHint, file));
  const [recognised] = chosen;
  if (recognised === undefined || chosen.length > 1) {
    const why =
      fits.length === 0
        ? whatIsMissing(dialect, job.schemas)
        : `it may be ${fits.map(({ schema }) => schema.id).join(" or ")}: say which with --as`;
    return { file, outcome: "not recognised", why };
  }
  return importRecognised(job, { dialect, recognised }, settings);
}

function isHinted(hint: string | undefined, file: string): boolean {
  return hint !== undefined && (file.split("/").at(-1) ?? "").toLowerCase().includes(hint);
}

function whatIsMissing(dialect: Dialect, schemas: readonly SourceSchema[]): string {
  const [only] = schemas.length === 1 ? schemas : [];
  const shown = (names: readonly string[]) =>
    `${names
      .slice(0, 6)
      .map((name) => name.slice(0, 40))
      .join(", ")}${names.length > 6 ? ", …" : ""}`;
  const seen = shown(dialect.firstLine);
  const near = nearestSource(dialect.firstLine, schemas);
  if (near !== undefined && near.lacking.length > 0)
    return `${only === undefined ? `nearest is ${near.schema.id}, but` : `as ${only.id}`} it lacks ${shown(near.lacking)}; its columns are: ${seen}`;
  return only === undefined
    ? `no source has these columns: ${seen}`
    : `it is not ${only.id}; its columns are: ${seen}`;
}

async function importRecognised(
  { path, file, database, bytes }: FileJob,
  found: { readonly dialect: Dialect; readonly recognised: Recognised },
  settings: Settings,
): Promise<FileOutcome> {
  const { schema } = found.recognised;
  const { sha256, lines } = await readContents(path);
  const place = { source: schema.id, name: slotName(schema, sha256) };
  const before = findSlot(settings.libraryFolder, place);
  const kept =
    before === undefined || damageOf(before) !== undefined ? undefined : parseReceipt(before.receipt);
  if (kept !== undefined) return { file, outcome: "already there", receipt: kept };
  if (before !== undefined) removeSlot(settings.libraryFolder, place);
  const library = { folder: settings.libraryFolder, nowMs: settings.nowMs };
  await fillSlot(library, place, async (rowsPath) => {
    const counts = await importFile(database, { path, ...found, rowsPath, lines });
    const receipt: Receipt = {
      schema: "entente/import@1",
      source: schema.id,
      version: schema.version,
      file,
      sha256,
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
