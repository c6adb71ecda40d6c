import { EntenteError, yearOf, type StateId } from "../../core/index.ts";
import {
  baseStatement,
  KEEP_SIDES,
  K_AD_STATEMENTS,
  kAdTables,
  MEMBERS_QUERY,
  planKAds,
  planPanel,
  sampleKAds,
  stateYearStatement,
  type PanelFinish,
  type PanelPlan,
  type PanelRequest,
  type SetOfColumns,
} from "../../panel/index.ts";
import { resolveState, type KnownRecord } from "../../record/index.ts";
import type { Database, Row } from "../../store/index.ts";
import { chooseSets, coverageAsOf } from "./choose-columns.ts";
import type { OnProgress } from "../on-progress.ts";
import { computeTable, openPanelDatabase, sourceRowsAsOf, writeTable } from "./panel-tables.ts";
import { checkDate } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";

/** A panel as it was asked for. */
export interface AskedPanel extends PanelRequest {
  /** Groups or ids of column sets, or `all`. */
  readonly columns: readonly string[];
  /** Only rows of sources that could be known by then; absent: today. */
  readonly asOf?: string;
}

/** A panel whose tables are made, ready to be read; close the database when done. */
export interface PreparedPanel {
  readonly database: Database;
  readonly plan: PanelPlan;
  /** Query of the rows, in order unless they are very many. */
  readonly query: string;
  /** Column sets left out because their sources are not imported. */
  readonly lacking: readonly SetOfColumns[];
  readonly known: KnownRecord;
  /** Years for which a set can say anything on the panel's day. */
  readonly coverageOf: (set: SetOfColumns) => { readonly from: number; readonly to: number };
  readonly rows: number;
  readonly finish: PanelFinish;
}

/** Larger panels are written as they come: to sort hundreds of columns takes longer than to write them. */
const MOST_SORTED = 500_000;

/** Makes every table of a panel: the record's, the state-years, the computed, one per column set, then the rows. */
export async function preparePanel(
  asked: AskedPanel,
  settings: Settings,
  onProgress: OnProgress,
): Promise<PreparedPanel> {
  const asOf = checkDate(asked.asOf ?? settings.today, settings.today);
  checkRequest(asked, yearOf(settings.today));
  const { sets, triads, lacking } = chooseSets(asked.columns, settings, asked.unit);
  const steps = sets.length + 3;
  onProgress(0, steps, "opening the record");
  const { database, known } = await openPanelDatabase(asOf, settings);
  try {
    const request = withStateIds(asked, known);
    const source = sourceRowsAsOf(asOf, settings);
    const coverageOf = (set: SetOfColumns) => coverageAsOf(asOf, set);
    const from = { source, coverageOf, triads };
    const plan =
      request.unit === "k-ad-year" ? planKAds(request.years, sets, from) : planPanel(request, sets, from);
    await database.all(stateYearStatement(request));
    for (const [k, { set, statement }] of plan.setStatements.entries()) {
      onProgress(k + 1, steps, set.id);
      if (set.computed !== undefined)
        await computeTable(set.computed, { database, known, source, years: request.years });
      await database.all(statement);
    }
    onProgress(sets.length + 1, steps, "rows");
    const finish = plan.finish(await countRows(database));
    await database.all(KEEP_SIDES);
    for (const statement of finish.gather) await database.all(statement);
    await makeRows({ request, known, finish }, database);
    onProgress(sets.length + 2, steps, "writing");
    const [counted] = await database.all("select count(*)::integer as n from panel_base");
    const rows = Number(counted?.["n"]);
    const query = rows > MOST_SORTED ? finish.query : `${finish.query} ${finish.inOrder}`;
    return { database, plan, rows, query, finish, lacking, known, coverageOf };
  } catch (cause) {
    database.close();
    throw cause;
  }
}

/** Histories of pairs over tables that are made once. */
export interface PairHistories {
  /** Every year of two states, columns by name; states as they are typed. */
  readonly of: (one: string, other: string) => Promise<Row[]>;
  readonly close: () => void;
}

/**
 * One pair's rows are few: the database starts from them, reads only the blocks that hold one of their row numbers, and
 * neither divides the work nor plans long.
 */
const FOR_FEW_ROWS = [
  "set disabled_optimizers = 'statistics_propagation,common_subexpressions,column_lifetime'",
  "set dynamic_or_filter_threshold = 2000",
  "set threads = 1",
];

/** Opens the panel of every pair, to read one pair after another. */
export async function openHistories(
  asked: Pick<AskedPanel, "columns" | "years">,
  settings: Settings,
): Promise<PairHistories> {
  const whole: AskedPanel = { ...asked, unit: "dyad-year", isDirected: false, system: "cow", states: [] };
  const { database, finish, known } = await preparePanel(whole, settings, () => {});
  for (const setting of FOR_FEW_ROWS) await database.all(setting);
  return {
    of: async (one, other) => {
      const request = withStateIds({ ...whole, states: [one, other] }, known);
      await makeRows({ request, known, finish }, database);
      return database.all(`${finish.query} ${finish.inOrder}`);
    },
    close: () => database.close(),
  };
}

/** The request with its states by id, however they were named. */
function withStateIds(asked: AskedPanel, known: KnownRecord): AskedPanel {
  const found = (["states", "involving", "against"] as const).flatMap((list) => {
    const names = asked[list];
    return names === undefined
      ? []
      : [[list, names.map((name) => resolveState(name, known.asOf, known))] as const];
  });
  return { ...asked, ...Object.fromEntries(found) };
}

function checkRequest({ years, unit, system }: PanelRequest, thisYear: number): void {
  if (years.from > years.to || years.from < 1816 || years.to > thisYear) {
    throw new EntenteError("panel/bad-request", {
      message: `${years.from}:${years.to} is no span of years from 1816 to ${thisYear}.`,
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

/** Makes the rows of a panel, or draws them where they are groups. */
async function makeRows(
  of: { readonly request: AskedPanel; readonly known: KnownRecord; readonly finish: PanelFinish },
  database: Database,
): Promise<void> {
  const statement = baseStatement(of.request);
  if (statement === undefined) await drawKAds(of.request, of.known, database);
  else await database.all(statement);
  for (const place of of.finish.place) await database.all(place);
}

/** How many rows each table has. */
async function countRows(database: Database): Promise<Map<string, number>> {
  const rows = await database.all("select table_name, estimated_size::integer as n from duckdb_tables()");
  return new Map(rows.map((row) => [String(row["table_name"]), Number(row["n"])]));
}

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
