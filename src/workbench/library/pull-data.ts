import { rmSync } from "node:fs";
import { join } from "node:path";
import { EntenteError } from "../../core/index.ts";
import { SOURCES, type SourceSchema } from "../../record/index.ts";
import { downloadFile } from "../../store/index.ts";
import { importData, whyNothingTaken, type ImportReport } from "./import-data.ts";
import type { OnProgress } from "../on-progress.ts";
import type { Settings } from "../settings.ts";

const PATIENCE_MS = 30_000;
const ATTEMPTS = 5;

/** What a pull brought. */
export interface Pulled {
  readonly schema: "entente/pull@1";
  readonly source: string;
  readonly address: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly terms: string;
  readonly citation: string;
  readonly report: ImportReport;
}

/** The source of an id, with its terms, before anything is fetched. */
export function sourceNamed(id: string): SourceSchema {
  const schema = SOURCES.find((one) => one.id === id);
  if (schema !== undefined) return schema;
  const near = SOURCES.filter((one) => one.id.includes(id) || id.includes(one.family)).map((one) => one.id);
  throw new EntenteError("record/unknown-source", {
    message: `"${id.slice(0, 60)}" is not a source Entente knows.`,
    hint:
      near.length > 0
        ? `Did you mean ${near.slice(0, 4).join(" or ")}? All are listed by: entente data list`
        : "List the sources with: entente data list",
  });
}

/** A source to fetch: which file of it, where it comes in many, and the checksum it must have. */
export interface PullAsked {
  readonly id: string;
  readonly file?: string;
  readonly sha256?: string;
}

/**
 * Fetches a source from its publisher, or from `ENTENTE_MIRROR`, and imports it.
 *
 * Throws: `record/no-address` for a source that its publisher hands out by a form only; `store/not-the-file` when what came
 *         is not the source: then it is not kept.
 */
export async function pullData(
  asked: PullAsked,
  settings: Settings,
  onProgress: OnProgress,
): Promise<Pulled> {
  const schema = sourceNamed(asked.id);
  const [address = "", member] = addressOf(schema, asked.file, settings).split("#");
  const path = join(
    settings.libraryFolder,
    "downloads",
    asked.file === undefined ? schema.id : `${schema.id}-${asked.file}`,
  );
  const { bytes, sha256 } = await downloadFile({
    address,
    to: path,
    sha256: asked.sha256,
    byHand: byHand(schema),
    patienceMs: settings.patienceMs ?? PATIENCE_MS,
    attempts: ATTEMPTS,
    onProgress: (done, total) => onProgress(done, Math.max(total ?? 0, done, 1), `fetching ${schema.id}`),
  });
  const report = await importData(
    {
      path,
      as: schema.id,
      named: nameIn(address),
      ...(member === undefined ? {} : { member: decodeURIComponent(member) }),
    },
    settings,
    onProgress,
  );
  const refused = whyNothingTaken(path, report);
  if (refused !== undefined) {
    rmSync(path, { force: true });
    throw new EntenteError("store/not-the-file", {
      message: `${address} gave something else than ${schema.title}. ${refused.message}`,
      hint: `The publisher may have changed it. ${byHand(schema)}`,
      details: refused.details,
      cause: refused,
    });
  }
  return {
    schema: "entente/pull@1",
    source: schema.id,
    address,
    path,
    bytes,
    sha256,
    terms: schema.terms,
    citation: schema.citation,
    report,
  };
}

function byHand({ publisher }: SourceSchema): string {
  return `Get it at ${publisher} and give the file to: entente data import FILE`;
}

function addressOf(schema: SourceSchema, file: string | undefined, { mirror }: Settings): string {
  const { download } = schema;
  if (download === undefined && mirror === undefined) {
    throw new EntenteError("record/no-address", {
      message: `${schema.title} has no address from which a file that Entente reads can be fetched directly.`,
      hint: byHand(schema),
    });
  }
  const isMany = download?.includes(FILE) ?? false;
  if (isMany && file === undefined) {
    throw new EntenteError("cli/bad-option", {
      message: `${schema.title} comes in many files: none is named.`,
      hint: `Name one with --file, as they are listed at ${schema.publisher}`,
    });
  }
  if (file !== undefined && !(isMany && /^\w[\w.-]*$/.test(file))) {
    throw new EntenteError("cli/bad-option", {
      message: isMany ? `"${file.slice(0, 60)}" is not the name of a file.` : `${schema.title} is one file.`,
      hint: isMany ? `Files are listed at ${schema.publisher}` : "Leave --file out.",
    });
  }
  const inZip = download?.includes("#") === true ? download.slice(download.indexOf("#")) : "";
  const ours = [mirror?.replace(/\/$/, ""), schema.id, ...(file === undefined ? [] : [file])].join("/");
  return mirror === undefined && download !== undefined ? download.replace(FILE, file ?? "") : ours + inZip;
}

/** Stands for the name of one of many files in an address. */
const FILE = "{file}";

/** What the last part of an address calls the file. */
function nameIn(address: string): string {
  return decodeURIComponent(new URL(address).pathname.split("/").findLast((part) => part !== "") ?? "file");
}
