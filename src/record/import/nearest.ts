import { foldHeader } from "./fold-header.ts";
import type { SourceSchema } from "./schema.ts";

/** Why a file with these headers is of none of the sources: what the nearest one has and it lacks. */
export function whyOfNoSource(headers: readonly string[], schemas: readonly SourceSchema[]): string {
  const [only] = schemas.length === 1 ? schemas : [];
  const seen = shown(headers);
  const near = nearestSource(headers, schemas);
  if (near !== undefined && near.lacking.length > 0)
    return `${only === undefined ? `nearest is ${near.schema.id}, but` : `as ${only.id}`} it lacks ${shown(near.lacking)}; its columns are: ${seen}`;
  return only === undefined
    ? `no source has these columns: ${seen}`
    : `it is not ${only.id}; its columns are: ${seen}`;
}

function shown(names: readonly string[]): string {
  const first = names.slice(0, 6).map((name) => name.slice(0, 40));
  return `${first.join(", ")}${names.length > 6 ? ", …" : ""}`;
}

interface Nearest {
  readonly schema: SourceSchema;
  readonly lacking: readonly string[];
}

/** The source that a file with these headers comes nearest to; none when it has less than half of any source's columns. */
function nearestSource(headers: readonly string[], schemas: readonly SourceSchema[]): Nearest | undefined {
  const there = new Set(headers.map(foldHeader));
  const compared = schemas
    .filter(({ headerless }) => headerless === undefined)
    .map((schema) => {
      const needed = schema.columns.filter(({ optional }) => optional !== true);
      const lacking = needed
        .filter(
          ({ name, headers: others = [] }) => ![name, ...others].some((one) => there.has(foldHeader(one))),
        )
        .map(({ name }) => name);
      return { schema, lacking, share: 1 - lacking.length / needed.length };
    })
    .sort((p, q) => q.share - p.share);
  const [best] = compared;
  return best === undefined || best.share < 0.5 ? undefined : best;
}
