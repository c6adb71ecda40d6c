import { foldHeader } from "./recognise.ts";
import type { SourceSchema } from "./schema.ts";

/** The source whose columns a file has most of, and those it lacks. */
export interface Nearest {
  readonly schema: SourceSchema;
  readonly lacking: readonly string[];
}

/** The source that a file with these headers comes nearest to; none when it has less than half of any source's columns. */
export function nearestSource(
  headers: readonly string[],
  schemas: readonly SourceSchema[],
): Nearest | undefined {
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
