import { foldHeader } from "./fold-header.ts";
import { whyOfNoSource } from "./nearest.ts";
import type { ColumnPlan, SourceSchema } from "./schema.ts";
import type { Dialect, NoTable, TopLine } from "./sniff.ts";

/** A source with the place of each of its columns in a file: a position from 0, or absent where the file lacks it. */
export interface Recognised {
  readonly schema: SourceSchema;
  readonly positions: ReadonlyMap<string, number>;
  readonly layout: Layout;
}

/** Where a file's rows begin and how their cells are told apart. */
export interface Layout {
  readonly delimiter: TopLine["delimiter"];
  /** Cells of a row. */
  readonly width: number;
  /** Lines of the file before its first row, and how many of them are not blank. */
  readonly headLines: number;
  readonly headFilled: number;
}

/** A source a file may be, with a header of the source that stands in it twice. */
interface Fit extends Recognised {
  readonly doubled: string | undefined;
}

/**
 * Recognises which sources a file may be by its headers, never by its name.
 *
 * Out: the sources of which the file has most columns; several when nothing in the headers tells them apart.
 */
export function recognise(dialect: Dialect, schemas: readonly SourceSchema[]): Recognised[] {
  return bestFits(dialect, schemas).filter(({ doubled }) => doubled === undefined);
}

/**
 * The one source a file is of, its name deciding where headers do not.
 *
 * Missing: a file of no source, of several, or that names a column of its source twice, gives the reason.
 */
export function chooseSource(
  dialect: Dialect,
  schemas: readonly SourceSchema[],
  file: string,
): Recognised | NoTable {
  const fits = bestFits(dialect, schemas);
  const chosen = fits.length === 1 ? fits : fits.filter(({ schema }) => isHinted(schema.nameHint, file));
  const [found] = chosen;
  if (found !== undefined && chosen.length === 1)
    return found.doubled === undefined ? found : { why: `the header ${found.doubled} stands twice` };
  if (fits.length > 0)
    return { why: `it may be ${fits.map(({ schema }) => schema.id).join(" or ")}: say which with --as` };
  return { why: whyOfNoSource(dialect.firstLine, schemas) };
}

function isHinted(hint: string | undefined, file: string): boolean {
  return hint !== undefined && file.toLowerCase().includes(hint);
}

function bestFits(dialect: Dialect, schemas: readonly SourceSchema[]): Fit[] {
  const headers = new Map([dialect.unquoted, ...dialect.quoted].map((top) => [top, indexHeaders(top.cells)]));
  const fits = schemas.flatMap((schema) => matchSource(dialect, schema, headers) ?? []);
  const most = Math.max(0, ...fits.map(({ positions }) => positions.size));
  return fits.filter(({ positions }) => positions.size === most);
}

/** Headers of a line: where each stands first, and which stand again. */
interface HeaderIndex {
  readonly first: ReadonlyMap<string, number>;
  readonly doubled: ReadonlySet<string>;
}

function indexHeaders(cells: readonly string[]): HeaderIndex {
  const first = new Map<string, number>();
  const doubled = new Set<string>();
  for (const [k, cell] of cells.entries()) {
    const header = foldHeader(cell);
    if (first.has(header)) doubled.add(header);
    else first.set(header, k);
  }
  return { first, doubled };
}

/** The first line that can be the source's header: only where it says so, one below the file's first. */
function matchSource(
  dialect: Dialect,
  schema: SourceSchema,
  headers: ReadonlyMap<TopLine, HeaderIndex>,
): Fit | undefined {
  const tops = schema.unquoted === true ? [dialect.unquoted] : dialect.quoted;
  for (const top of schema.preamble === true ? tops : tops.slice(0, 1)) {
    const index = headers.get(top);
    if (index === undefined) continue;
    const found =
      schema.headerless === undefined
        ? matchColumns(top.cells, index, schema)
        : matchHeaderless(top.cells, schema);
    if (found === undefined) continue;
    const isHeader = schema.headerless === undefined;
    const layout = {
      delimiter: top.delimiter,
      width: top.cells.length,
      headLines: isHeader ? top.through : top.before,
      headFilled: isHeader ? top.filled : 0,
    };
    return { schema, layout, ...found };
  }
  return undefined;
}

function matchHeaderless(
  cells: readonly string[],
  { headerless, columns }: SourceSchema,
): Pick<Fit, "positions" | "doubled"> | undefined {
  if (cells.length !== headerless || !looksLikeData(cells)) return undefined;
  return { positions: new Map(columns.map((column, k) => [column.name, k])), doubled: undefined };
}

function matchColumns(
  cells: readonly string[],
  { first, doubled }: HeaderIndex,
  schema: SourceSchema,
): Pick<Fit, "positions" | "doubled"> | undefined {
  const positions = new Map<string, number>();
  let twice: string | undefined;
  for (const column of schema.columns) {
    const found = headersOf(column).find((header) => first.has(header));
    if (found !== undefined) {
      const position = first.get(found) ?? 0;
      positions.set(column.name, position);
      if (doubled.has(found)) twice ??= cells[position];
    } else if (column.optional !== true) return undefined;
  }
  if (schema.closed === true && twice === undefined && positions.size !== cells.length) return undefined;
  return { positions, doubled: twice };
}

function headersOf(column: ColumnPlan): string[] {
  return [column.name, ...(column.headers ?? [])].map(foldHeader);
}

/** A first line that holds a number among its first cells is data, not headers. */
function looksLikeData(cells: readonly string[]): boolean {
  return cells.slice(0, 3).some((cell) => /^\d+$/.test(cell.trim()));
}
