import { EntenteError, parseDate, type IsoDate, type StateId } from "../../core/index.ts";
import { asOfQuery, type SourceSchema } from "../../record/index.ts";
import { Database, type Row } from "../../store/index.ts";
import { openRecord } from "../record/open-record.ts";
import { sourceNamed } from "./pull-data.ts";
import { findState } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";
import { currentSlots, readLibrary } from "./slots.ts";
import { knownOn } from "../record/known-on.ts";

/** Rows of an imported source as known on a day: the first of them, and how many there are. */
export interface SourceRows {
  readonly schema: "entente/rows@1";
  readonly source: string;
  readonly title: string;
  readonly asOf: IsoDate;
  readonly state?: StateId;
  /** Files the rows come from. */
  readonly files: readonly string[];
  /** Columns that hold the ids of states. */
  readonly stateColumns: readonly string[];
  /** Columns whose values together stand once in a file. */
  readonly keyColumns: readonly string[];
  readonly count: number;
  readonly rows: readonly Row[];
}

/**
 * Rows of an imported source as known on a day, those that name a state where one is given.
 *
 * Throws: `record/no-dataset` when nothing of it is imported; `record/unknown-state` with the nearest names.
 */
export async function readSource(
  asOf: string,
  asked: { readonly id: string; readonly state?: string; readonly limit: number },
  settings: Settings,
): Promise<SourceRows> {
  const schema = sourceNamed(asked.id);
  const day = parseDate(asOf, "end");
  const files = currentSlots(settings).filter((file) => file.schema.id === schema.id);
  if (files.length === 0) {
    const isDamaged = readLibrary(settings).damaged.some(({ source }) => source === schema.id);
    throw new EntenteError("record/no-dataset", {
      message: `${schema.title} ${isDamaged ? "is damaged in your library: import it again" : "has not been imported"}.`,
      hint: whereToGet(schema),
    });
  }
  const stateColumns = schema.columns
    .filter(({ state }) => state !== undefined)
    .map(({ name }) => `${name}_id`);
  if (asked.state !== undefined && stateColumns.length === 0) {
    throw new EntenteError("cli/bad-option", {
      message: `The rows of ${schema.title} name no states.`,
      hint: "Leave --state out.",
    });
  }
  const state = asked.state === undefined ? undefined : await resolveOn(day, asked.state, settings);
  const from = `from (${asOfQuery(
    schema,
    files.map(({ slot }) => slot.rowsPath),
  )})${state === undefined ? "" : ` where ${stateColumns.map((name) => `"${name}" = $2`).join(" or ")}`}`;
  const bound = state === undefined ? [day] : [day, state];
  const database = await Database.open(":memory:", "write");
  try {
    const [counted] = await database.all(`select count(*)::integer as n ${from}`, bound);
    return {
      schema: "entente/rows@1",
      source: schema.id,
      title: schema.title,
      asOf: day,
      ...(state === undefined ? {} : { state }),
      files: files.map(({ receipt }) => receipt.file),
      stateColumns,
      keyColumns: schema.key ?? [],
      count: Number(counted?.["n"]),
      rows: (await database.all(`select * ${from} limit ${Math.trunc(asked.limit)}`, bound)).map(plainRow),
    };
  } finally {
    database.close();
  }
}

/** A row with days and whole numbers as JSON has them. */
function plainRow(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

function whereToGet({ id, publisher, download }: SourceSchema): string {
  return download === undefined
    ? `Get it at ${publisher} and give the file to: entente data import FILE`
    : `Fetch it with: entente data pull ${id}`;
}

/** The state that a text names on a day, as a question would understand it. */
async function resolveOn(day: IsoDate, text: string, settings: Settings): Promise<StateId> {
  const database = await openRecord(settings);
  try {
    return await findState(text, await knownOn(day, database), { today: settings.today, database });
  } finally {
    database.close();
  }
}
