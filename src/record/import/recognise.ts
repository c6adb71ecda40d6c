import type { ColumnPlan, SourceSchema } from "./schema.ts";
import type { Dialect } from "./sniff.ts";

/** A source with the place of each of its columns in a file: a position from 0, or absent where the file lacks it. */
export interface Recognised {
  readonly schema: SourceSchema;
  readonly positions: ReadonlyMap<string, number>;
}

/** Headers compare in lower case without anything but letters, digits and dots. */
export function foldHeader(header: string): string {
  return header.toLowerCase().replaceAll(/[^a-z0-9.]/g, "");
}

/**
 * Recognises which sources a file may be by its headers, never by its name.
 *
 * Out: the sources of which the file has most columns; several when nothing in the headers tells them apart.
 */
export function recognise(dialect: Dialect, schemas: readonly SourceSchema[]): Recognised[] {
  const fits = schemas.flatMap((schema) => {
    const positions = matchColumns(dialect, schema);
    return positions === undefined ? [] : [{ schema, positions }];
  });
  const most = Math.max(0, ...fits.map(({ positions }) => positions.size));
  return fits.filter(({ positions }) => positions.size === most);
}

function matchColumns(dialect: Dialect, schema: SourceSchema): ReadonlyMap<string, number> | undefined {
  const cells = dialect.firstLine;
  if (schema.headerless !== undefined) {
    if (cells.length !== schema.headerless || !looksLikeData(cells)) return undefined;
    return new Map(schema.columns.map((column, k) => [column.name, k]));
  }
  const at = new Map(cells.map((cell, k) => [foldHeader(cell), k]));
  const positions = new Map<string, number>();
  for (const column of schema.columns) {
    const found = headersOf(column).find((header) => at.has(header));
    if (found !== undefined) positions.set(column.name, at.get(found) as number);
    else if (column.optional !== true) return undefined;
  }
  if (schema.closed === true && positions.size !== cells.length) return undefined;
  return positions;
}

function headersOf(column: ColumnPlan): string[] {
  return [column.name, ...(column.headers ?? [])].map(foldHeader);
}

/** A first line that holds a number among its first cells is data, not headers. */
function looksLikeData(cells: readonly string[]): boolean {
  return cells.slice(0, 3).some((cell) => /^\d+$/.test(cell.trim()));
}
