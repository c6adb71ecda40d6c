import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { EntenteError } from "../../core/index.ts";
import {
  citationsOf,
  describeColumns,
  describePackage,
  renderCodebook,
  type CodebookEntry,
} from "../../panel/index.ts";
import { quoteText, SOURCES } from "../../record/index.ts";
import { makeFolder } from "../../store/index.ts";
import type { OnProgress } from "../on-progress.ts";
import { preparePanel, type AskedPanel, type PreparedPanel } from "./prepare-panel.ts";
import type { Settings } from "../settings.ts";

/** A row of a panel by column name: numbers, texts, days as `Date`; `null` where missing. */
export type PanelRow = Readonly<Record<string, unknown>>;

/** A panel that was written. */
export interface WrittenPanel {
  readonly schema: "entente/panel@1";
  readonly path: string;
  readonly rows: number;
  readonly columns: readonly CodebookEntry[];
  /** Ids of column sets left out because their sources are not imported. */
  readonly lacking: readonly { readonly id: string; readonly needs: readonly string[] }[];
  /** Files written beside it. */
  readonly beside: readonly string[];
  readonly seconds: number;
}

/** Writes a panel as Parquet or CSV, by the ending of its name, with codebook, citations and descriptor beside it. */
export async function writePanel(
  asked: AskedPanel & { readonly out: string },
  settings: Settings,
  onProgress: OnProgress,
): Promise<WrittenPanel> {
  const began = performance.now();
  const format = formatOf(asked.out);
  const prepared = await preparePanel(asked, settings, onProgress);
  const { database, query, rows, lacking } = prepared;
  try {
    const unfinished = `${asked.out}.${process.pid}.tmp`;
    const written = await inFolder(asked.out, async () => {
      try {
        await database.all(`copy (${query}) to ${quoteText(unfinished)} (${COPY_OPTIONS[format]})`);
        renameSync(unfinished, asked.out);
      } finally {
        rmSync(unfinished, { force: true });
      }
      return writeBeside(asked, prepared, format);
    });
    onProgress(1, 1, "done");
    return {
      schema: "entente/panel@1",
      path: asked.out,
      rows,
      columns: written.entries,
      lacking: lacking.map(({ id, needs }) => ({ id, needs })),
      beside: written.beside,
      seconds: Number(((performance.now() - began) / 1000).toFixed(1)),
    };
  } finally {
    database.close();
  }
}

/**
 * The rows of a panel, one after another, without holding them all; columns by name, missing ones `null`.
 *
 * The database stays open until the last row is taken or the loop is left.
 */
export async function* streamPanel(asked: AskedPanel, settings: Settings): AsyncGenerator<PanelRow> {
  const { database, query } = await preparePanel(asked, settings, () => {});
  try {
    for await (const rows of database.stream(query)) yield* rows;
  } finally {
    database.close();
  }
}

/**
 * Writes the rows of a panel alone, without what tells of its columns; gives how many they are.
 *
 * Throws: `panel/too-many-rows` before anything is written.
 */
export async function savePanelRows(
  asked: AskedPanel & { readonly out: string; readonly format: PanelFormat; readonly mostRows: number },
  settings: Settings,
): Promise<number> {
  const { database, query, rows } = await preparePanel(asked, settings, () => {});
  try {
    if (rows > asked.mostRows) throw tooManyRows(rows, asked.mostRows);
    await database.all(`copy (${query}) to ${quoteText(asked.out)} (${COPY_OPTIONS[asked.format]})`);
    return rows;
  } finally {
    database.close();
  }
}

function tooManyRows(rows: number, most: number): EntenteError {
  return new EntenteError("panel/too-many-rows", {
    message: `The panel has ${rows.toLocaleString("en")} rows; no more than ${most.toLocaleString("en")} are sent.`,
    hint: "Ask for fewer years or states, or write it on the server's own computer with: entente panel",
  });
}

const COPY_OPTIONS = {
  parquet: "format parquet, compression zstd, compression_level 1, row_group_size 122880",
  csv: "format csv, header true",
  jsonl: "format json",
} as const;
/** Forms that the rows of a panel can be written in. */
export type PanelFormat = keyof typeof COPY_OPTIONS;
type Format = Exclude<PanelFormat, "jsonl">;

function formatOf(out: string): Format {
  const ending = extname(out).toLowerCase();
  if (ending === ".parquet") return "parquet";
  if (ending === ".csv") return "csv";
  throw new EntenteError("panel/bad-request", {
    message: `${out} ends in neither .parquet nor .csv.`,
    hint: "Name the file to write with --out panel.parquet or --out panel.csv.",
  });
}

async function inFolder<T>(out: string, work: () => Promise<T>): Promise<T> {
  try {
    makeFolder(dirname(out));
    return await work();
  } catch (cause) {
    if (cause instanceof EntenteError && cause.code !== "store/query-failed") throw cause;
    const why = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    if (
      !/ENOSPC|ENOENT|EACCES|EROFS|ENOTDIR|EISDIR|No space|Permission|Cannot open|not a directory/i.test(why)
    )
      throw cause;
    throw new EntenteError("panel/not-writable", {
      message: `${out} cannot be written: ${why}`,
      hint: "Name another place with --out, or make room.",
      cause,
    });
  }
}

function writeBeside(
  asked: AskedPanel & { readonly out: string },
  { plan, coverageOf }: PreparedPanel,
  format: Format,
): { readonly entries: CodebookEntry[]; readonly beside: string[] } {
  const used = new Set(plan.columns.flatMap(({ set }) => set?.needs ?? []));
  const sources = SOURCES.filter(({ id }) => used.has(id));
  const entries = describeColumns(plan.columns, { coverageOf, sources });
  const name = basename(asked.out, extname(asked.out));
  const title = `${asked.isDirected ? "Directed " : ""}${asked.unit} panel, ${asked.years.from}–${asked.years.to}`;
  const folder = dirname(asked.out);
  const files: readonly (readonly [string, string])[] = [
    [
      `${name}.codebook.json`,
      `${JSON.stringify({ schema: "entente/codebook@1", title, columns: entries }, undefined, 1)}\n`,
    ],
    [`${name}.codebook.md`, renderCodebook(title, entries)],
    ["CITATION", `${citationsOf(entries).join("\n\n")}\n`],
    [
      "datapackage.json",
      `${JSON.stringify(
        describePackage(
          { name: name.toLowerCase(), path: basename(asked.out), title, format },
          entries,
          sources,
        ),
        undefined,
        1,
      )}\n`,
    ],
  ];
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  return { entries, beside: files.map(([file]) => join(folder, file)) };
}
