import { join } from "node:path";
import { EntenteError } from "../core/index.ts";
import { SOURCES, type SourceSchema } from "../record/index.ts";
import { downloadFile } from "../store/index.ts";
import { importData, type ImportReport } from "./import-data.ts";
import type { OnProgress } from "./open-training.ts";
import type { Settings } from "./settings.ts";

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

/**
 * Fetches a source from its publisher, or from `ENTENTE_MIRROR`, and imports it.
 *
 * Throws: `record/no-address` for a source that its publisher hands out by a form only.
 */
export async function pullData(
  asked: { readonly id: string; readonly sha256?: string },
  settings: Settings,
  onProgress: OnProgress,
): Promise<Pulled> {
  const schema = sourceNamed(asked.id);
  const address =
    settings.mirror === undefined ? schema.download : `${settings.mirror.replace(/\/$/, "")}/${schema.id}`;
  if (address === undefined) {
    throw new EntenteError("record/no-address", {
      message: `${schema.title} has no address it can be fetched from directly.`,
      hint: `Get it at ${schema.publisher} and give the file to: entente data import FILE`,
    });
  }
  const path = join(settings.libraryFolder, "downloads", schema.id);
  const { bytes, sha256 } = await downloadFile({
    address,
    to: path,
    sha256: asked.sha256,
    patienceMs: settings.patienceMs ?? PATIENCE_MS,
    attempts: ATTEMPTS,
    onProgress: (done, total) => onProgress(done, Math.max(total ?? 0, done, 1), `fetching ${schema.id}`),
  });
  const report = await importData({ path, as: schema.id }, settings, onProgress);
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
