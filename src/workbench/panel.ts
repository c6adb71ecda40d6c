import { dirname, extname, basename, join } from "node:path";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { EntenteError, parseDate, type IsoDate, type StateId } from "../core/index.ts";
import {
  IN_ORDER,
  citationsOf,
  describeColumns,
  describePackage,
  K_AD_STATEMENTS,
  kAdTables,
  MEMBERS_QUERY,
  planKAds,
  planPanel,
  renderCodebook,
  sampleKAds,
  type CodebookEntry,
  type PanelPlan,
  type PanelRequest,
} from "../panel/index.ts";
import { SOURCES, type KnownRecord } from "../record/index.ts";
import type { Database } from "../store/index.ts";
import {
  chooseSets,
  computeTable,
  coverageOf,
  openPanelDatabase,
  resolveStates,
  sourceRowsAsOf,
  writeTable,
} from "./panel-tables.ts";
import type { OnProgress } from "./open-training.ts";
import type { Settings } from "./settings.ts";

/** A panel as it was asked for. */
export interface AskedPanel extends PanelRequest {
  /** Groups or ids of column sets, or `all`. */
  readonly columns: readonly string[];
  /** Only rows of sources that could be known by then; absent: today. */
  readonly asOf?: string;
}

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
  const { database, plan, lacking } = prepared;
  try {
    const unfinished = `${asked.out}.${process.pid}.tmp`;
    const written = await inFolder(asked.out, async () => {
      try {
        await database.all(
          `copy (${plan.query}) to '${unfinished.replaceAll("'", "''")}' (${COPY_OPTIONS[format]})`,
        );
        renameSync(unfinished, asked.out);
      } finally {
        rmSync(unfinished, { force: true });
      }
      return writeBeside(asked, plan, format);
    });
    const [counted] = await database.all("select count(*)::integer as n from panel_base");
    onProgress(1, 1, "done");
    return {
      schema: "entente/panel@1",
      path: asked.out,
      rows: Number(counted?.["n"]),
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
  const { database, plan } = await preparePanel(asked, settings, () => {});
  try {
    for await (const rows of database.stream(plan.query)) yield* rows;
  } finally {
    database.close();
  }
}

const COPY_OPTIONS = {
  parquet: "format parquet, compression zstd, compression_level 1, row_group_size 122880",
  csv: "format csv, header true",
} as const;
type Format = keyof typeof COPY_OPTIONS;

function formatOf(out: string): Format {
  const ending = extname(out).toLowerCase();
  if (ending === ".parquet") return "parquet";
  if (ending === ".csv") return "csv";
  throw new EntenteError("panel/bad-request", {
    message: `${out} ends in neither .parquet nor .csv.`,
    hint: "Name the file to write with --out panel.parquet or --out panel.csv.",
  });
}

async function preparePanel(asked: AskedPanel, settings: Settings, onProgress: OnProgress) {
  checkRequest(asked);
  const asOf = asked.asOf === undefined ? settings.today : parseDate(asked.asOf, "end");
  const { sets, lacking } = chooseSets(asked.columns, settings);
  onProgress(0, sets.length * 2 + 3, "opening the record");
  const { database, known } = await openPanelDatabase(asOf, settings);
  try {
    const request = withStateIds(asked, known);
    const source = sourceRowsAsOf(asOf, settings);
    const plan =
      request.unit === "k-ad-year"
        ? {
            ...planKAds(sets, { source, coverageOf }),
            baseStatements: planPanel(request, [], { source, coverageOf }).baseStatements,
          }
        : planPanel(request, sets, { source, coverageOf });
    const steps = sets.length * 2 + 3;
    onProgress(1, steps, "building rows");
    for (const statement of plan.baseStatements) await database.all(statement);
    if (request.unit === "k-ad-year") await drawKAds(request, known, database);
    for (const [k, set] of sets.entries()) {
      onProgress(2 + k, steps, `computing ${set.id}`);
      if (set.computed !== undefined)
        await computeTable(set.computed, { database, known, source, years: request.years });
    }
    for (const [k, statement] of plan.setStatements.entries()) {
      onProgress(2 + sets.length + k, steps, `building ${sets[k]?.id ?? ""}`);
      await database.all(statement);
    }
    onProgress(steps - 1, steps, "writing");
    await database.all(IN_ORDER);
    return { database, plan, lacking, asOf: asOf satisfies IsoDate };
  } catch (cause) {
    database.close();
    throw cause;
  }
}

/** The request with its states by id, however they were named. */
function withStateIds(asked: AskedPanel, known: KnownRecord): AskedPanel {
  const found = (["states", "involving", "against"] as const).flatMap((name) => {
    const names = asked[name];
    return names === undefined ? [] : [[name, resolveStates(names, known)] as const];
  });
  return { ...asked, ...Object.fromEntries(found) };
}

function checkRequest({ years, unit, system }: PanelRequest): void {
  if (years.from > years.to || years.from < 1816 || years.to > 2100) {
    throw new EntenteError("panel/bad-request", {
      message: `${years.from}:${years.to} is no span of years from 1816 on.`,
      hint: "Give the first and the last year, as in --years 1816:2020.",
    });
  }
  if (unit === "k-ad-year" && system !== "cow") {
    throw new EntenteError("panel/bad-request", {
      message: "k-ads are drawn from the Correlates of War system only.",
      hint: "Leave --system out.",
    });
  }
}

const DEFAULT_CONTROLS = 10;
const DEFAULT_SEED = 1;

/** Draws the groups of a panel of k-ads and makes its rows of them. */
async function drawKAds(request: AskedPanel, known: KnownRecord, database: Database): Promise<void> {
  const members = new Map<number, StateId[]>();
  const [years = [], states = []] = await database.columns(MEMBERS_QUERY);
  years.forEach((year, row) => {
    const list = members.get(Number(year)) ?? [];
    members.set(Number(year), list);
    list.push(String(states[row]) as StateId);
  });
  const { controls = DEFAULT_CONTROLS, seed = DEFAULT_SEED } = request;
  for (const table of kAdTables(sampleKAds(known, members, { controls, seed })))
    await writeTable(database, table);
  for (const statement of K_AD_STATEMENTS) await database.all(statement);
}

async function inFolder<T>(out: string, work: () => Promise<T>): Promise<T> {
  try {
    mkdirSync(dirname(out), { recursive: true });
    return await work();
  } catch (cause) {
    if (cause instanceof EntenteError && cause.code !== "store/query-failed") throw cause;
    const why = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    if (!/ENOSPC|EACCES|EROFS|ENOTDIR|EISDIR|No space|Permission|Cannot open|not a directory/i.test(why))
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
  plan: PanelPlan,
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
