import { EntenteError, parseDate } from "../core/index.ts";
import { asOfQuery } from "../record/index.ts";
import { Database, type Row } from "../store/index.ts";
import { sourceNamed } from "./pull-data.ts";
import type { Settings } from "./settings.ts";
import { currentSlots } from "./slots.ts";

/** Rows of an imported source as known on a day. */
export async function readSource(
  asOf: string,
  asked: { readonly id: string; readonly state?: string; readonly limit: number },
  settings: Settings,
): Promise<Row[]> {
  const schema = sourceNamed(asked.id);
  const day = parseDate(asOf, "end");
  const paths = currentSlots(settings)
    .filter(({ source }) => source === schema.id)
    .map(({ rowsPath }) => rowsPath);
  if (paths.length === 0) {
    throw new EntenteError("record/no-dataset", {
      message: `${schema.title} has not been imported.`,
      hint: `Get it at ${schema.publisher} and give the file to: entente data import FILE`,
    });
  }
  const states = schema.columns.filter(({ state }) => state !== undefined).map(({ name }) => `"${name}_id"`);
  if (asked.state !== undefined && states.length === 0) {
    throw new EntenteError("cli/bad-option", {
      message: `The rows of ${schema.title} name no states.`,
      hint: "Leave --state out.",
    });
  }
  const wanted =
    asked.state === undefined || states.length === 0
      ? ""
      : ` where ${states.map((column) => `${column} = $2`).join(" or ")}`;
  const database = await Database.open(":memory:", "write");
  try {
    return await database.all(
      `select * from (${asOfQuery(schema, paths)})${wanted} limit ${Math.trunc(asked.limit)}`,
      wanted === "" ? [day] : [day, asked.state],
    );
  } finally {
    database.close();
  }
}
