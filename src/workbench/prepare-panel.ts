import { EntenteError, parseDate, type StateId } from "../core/index.ts";
import {
  baseStatement,
  K_AD_STATEMENTS,
  kAdTables,
  MEMBERS_QUERY,
  planKAds,
  planPanel,
  sampleKAds,
  stateYearStatement,
  type ColumnSet,
  type PanelPlan,
  type PanelRequest,
} from "../panel/index.ts";
import { resolveState, type KnownRecord } from "../record/index.ts";
import type { Database, Row } from "../store/index.ts";
import { chooseSets, coverageOf } from "./choose-columns.ts";
import type { OnProgress } from "./open-training.ts";
import { computeTable, openPanelDatabase, sourceRowsAsOf, writeTable } from "./panel-tables.ts";
import type { Settings } from "./settings.ts";

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
  /** Column sets left out because their sources are not imported. */
  readonly lacking: readonly ColumnSet[];
  readonly known: KnownRecord;
}

/** Makes every table of a panel: the record's, the state-years, the computed, one per column set, then the rows. */
export async function preparePanel(
  asked: AskedPanel,
  settings: Settings,
  onProgress: OnProgress,
): Promise<PreparedPanel> {
  checkRequest(asked);
  const asOf = parseDate(asked.asOf ?? settings.today, "end");
  const { sets, lacking } = chooseSets(asked.columns, settings);
  const steps = sets.length + 3;
  onProgress(0, steps, "opening the record");
  const { database, known } = await openPanelDatabase(asOf, settings);
  try {
    const request = withStateIds(asked, known);
    const source = sourceRowsAsOf(asOf, settings);
    const from = { source, coverageOf };
    const plan = request.unit === "k-ad-year" ? planKAds(sets, from) : planPanel(request, sets, from);
    await database.all(stateYearStatement(request));
    for (const [k, set] of sets.entries()) {
      onProgress(k + 1, steps, set.id);
      if (set.computed !== undefined)
        await computeTable(set.computed, { database, known, source, years: request.years });
      await database.all(plan.setStatements[k] ?? "");
    }
    onProgress(sets.length + 1, steps, "rows");
    await makeRows(request, known, database);
    onProgress(sets.length + 2, steps, "writing");
    return { database, plan, lacking, known };
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

/** Opens the panel of every pair, to read one pair after another. */
export async function openHistories(
  asked: Pick<AskedPanel, "columns" | "years">,
  settings: Settings,
): Promise<PairHistories> {
  const whole: AskedPanel = { ...asked, unit: "dyad-year", isDirected: false, system: "cow", states: [] };
  const { database, plan, known } = await preparePanel(whole, settings, () => {});
  return {
    of: async (one, other) => {
      const request = withStateIds({ ...whole, states: [one, other] }, known);
      await makeRows(request, known, database);
      return database.all(plan.query);
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

/** Makes the rows of a panel, or draws them where they are groups. */
async function makeRows(request: AskedPanel, known: KnownRecord, database: Database): Promise<void> {
  const statement = baseStatement(request);
  if (statement === undefined) await drawKAds(request, known, database);
  else await database.all(statement);
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
