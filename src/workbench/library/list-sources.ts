import { SOURCES, type SourceSchema } from "../../record/index.ts";
import { sourceNamed } from "./pull-data.ts";
import type { Receipt } from "./receipt.ts";
import type { Settings } from "../settings.ts";
import { readLibrary, type DamagedSlot } from "./slots.ts";

/** The receipt of an imported file, and the later import that is read in its place, if one is. */
export interface ListedImport extends Receipt {
  readonly supersededBy?: string;
}

/** A source with what has been imported of it. */
export interface ListedSource {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly grain: string;
  readonly version: string;
  readonly coverage: { readonly from: number; readonly to: number };
  readonly lagDays: number;
  readonly lagWhy: string;
  readonly citation: string;
  readonly terms: string;
  readonly mayBePassedOn: boolean;
  readonly publisher: string;
  /** Address of the file, where it can be fetched directly. */
  readonly download?: string;
  /** Files imported, the latest first. */
  readonly imports: readonly ListedImport[];
  readonly damaged: readonly DamagedSlot[];
}

/** Every source Entente can read, or the one named, in order of family and id, with the files imported so far. */
export function listSources(settings: Settings, id?: string): ListedSource[] {
  const wanted = id === undefined ? SOURCES : [sourceNamed(id)];
  const { files, damaged } = readLibrary(settings);
  const order = (p: SourceSchema, q: SourceSchema) =>
    p.family === q.family ? (p.id < q.id ? -1 : 1) : p.family < q.family ? -1 : 1;
  return [...wanted].sort(order).map((schema) => ({
    id: schema.id,
    title: schema.title,
    family: schema.family,
    grain: schema.grain,
    version: schema.version,
    coverage: schema.coverage,
    lagDays: schema.lagDays,
    lagWhy: schema.lagWhy,
    citation: schema.citation,
    terms: schema.terms,
    mayBePassedOn: schema.mayBePassedOn,
    publisher: schema.publisher,
    ...(schema.download === undefined ? {} : { download: schema.download }),
    imports: files
      .filter((file) => file.schema.id === schema.id)
      .map(({ receipt, supersededBy }) => ({
        ...receipt,
        ...(supersededBy === undefined ? {} : { supersededBy }),
      })),
    damaged: damaged.filter(({ source }) => source === schema.id),
  }));
}
