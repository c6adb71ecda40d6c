import { quoteName, quoteText } from "../sql-text.ts";
import type { Fact, FactKind, IsoDate, StateId } from "../../core/index.ts";
import type { Database, Row } from "../../store/index.ts";
import { asOfQuery } from "../import/as-of.ts";
import type { SourceSchema } from "../import/schema.ts";
import { SOURCES } from "../sources/sources.ts";
import { FACT_PLANS } from "./fact-plans.ts";
import type { FactPlan, Subject } from "./fact-plan.ts";

/** Where the imported rows of a source are: its id and the Parquet files of its imports. */
export interface ImportedRows {
  readonly source: string;
  readonly paths: readonly string[];
}

/** The states a question is about. */
interface AskedStates {
  readonly a: StateId;
  readonly b: StateId;
  readonly against: StateId;
}

/** Grade of what nobody has graded yet. */
const UNGRADED = "F6";

/**
 * Facts of imported datasets that bear on two states and a third, as they could be known on a day.
 *
 * Out:     facts in order of source, then latest first; a row not yet known is absent, an end not yet known is open.
 * Missing: a source that was not imported gives none; that is not to say there were none.
 */
export async function loadImported(
  asOf: IsoDate,
  asked: { readonly states: AskedStates; readonly imported: readonly ImportedRows[] },
  database: Database,
): Promise<Fact[]> {
  const parts = queriesOver(asked.imported, bearingOn);
  if (parts.length === 0) return [];
  const { a, b, against } = asked.states;
  const rows = await database.all(
    `select ${FACT_COLUMNS} from (${parts.join(" union all ")}) order by source, valid_from desc, id`,
    [asOf, a, b, against],
  );
  return rows.map(parseRow);
}

/** The imported facts of an id, as they could be known on a day; an id begins with its source's and a colon. */
export async function traceImported(
  asOf: IsoDate,
  asked: { readonly id: string; readonly imported: readonly ImportedRows[] },
  database: Database,
): Promise<Fact[]> {
  const [source] = asked.id.split(":");
  const parts = queriesOver(
    asked.imported.filter((one) => one.source === source),
    () => ({ conditions: [], latestOnly: false }),
  );
  if (parts.length === 0) return [];
  const rows = await database.all(
    `select ${FACT_COLUMNS} from (${parts.join(" union all ")}) where id = $2 order by valid_from desc`,
    [asOf, asked.id],
  );
  return rows.map(parseRow);
}

const FACT_COLUMNS = "id, kind, source, subjects, valid_from, valid_to, known_from, attributes, record";

/** Which rows are wanted: conditions over their subjects and their last day, and whether only the latest of each. */
type Choose = (
  plan: FactPlan,
  row: { readonly subjects: readonly string[]; readonly seenTo: string },
) => { readonly conditions: readonly string[]; readonly latestOnly: boolean };

function queriesOver(imported: readonly ImportedRows[], choose: Choose): string[] {
  return FACT_PLANS.flatMap((plan) => {
    const paths = imported.find(({ source }) => source === plan.source)?.paths ?? [];
    const schema = SOURCES.find(({ id }) => id === plan.source);
    return paths.length === 0 || schema === undefined ? [] : [factsQuery(plan, { schema, paths }, choose)];
  });
}

/** Facts about the states bound as $2, $3 and $4 that are still remembered on the day. */
const bearingOn: Choose = (plan, { subjects, seenTo }) => ({
  conditions: [bears(plan, subjects), `${seenTo} >= ${memory(plan.memoryYears ?? 0)}`],
  latestOnly: plan.latestOnly === true,
});

/** The imported rows of one source as facts. */
function factsQuery(
  plan: FactPlan,
  { schema, paths }: { readonly schema: SourceSchema; readonly paths: readonly string[] },
  choose: Choose,
): string {
  const subjects = plan.subjects.map(subjectOf);
  const lastDay = quoteText(`${schema.coverage.to}-12-31`);
  const isOver = `$1 > ${lastDay}`;
  // What is open when the source ends may have ended since: from then on only the memory of it counts.
  const seenTo = `coalesce(valid_to, case when ${isOver} then ${lastDay} else '9999-12-31' end)`;
  const attributes = [
    ...Object.entries(plan.attributes).map(([key, template]) => `${quoteText(key)}, ${fill(template)}`),
    `'openWhenSourceEnds', case when valid_to is null and ${isOver} then ${quoteText(`${schema.coverage.to}`)} else '' end`,
  ];
  const chosen = choose(plan, { subjects, seenTo });
  const conditions = [
    ...chosen.conditions,
    plan.onlyWhere === undefined ? "true" : quoteName(plan.onlyWhere),
  ];
  const latest = !chosen.latestOnly
    ? ""
    : ` qualify row_number() over (partition by ${subjects.join(", ")} order by valid_from desc, record) = 1`;
  return `select ${quoteText(`${schema.id}:`)} || concat_ws('/', ${plan.name.map(text).join(", ")}) as id,
      ${quoteText(plan.kind)} as kind, ${quoteText(schema.id)} as source,
      concat_ws(';', ${subjects.join(", ")}) as subjects, valid_from, valid_to, known_from,
      json_object(${attributes.join(", ")})::varchar as attributes, record::integer as record
    from (${asOfQuery(schema, paths)}) where ${conditions.join(" and ")}${latest}`;
}

function subjectOf(subject: Subject): string {
  return "state" in subject ? quoteText(subject.state) : quoteName(`${subject.column}_id`);
}

/** Earliest end, as text, from which a fact is still remembered. */
function memory(years: number): string {
  return `(($1::date - interval ${years} year)::date)::varchar`;
}

function bears({ bearing }: FactPlan, [first = "", second = ""]: readonly string[]): string {
  const between = `(${first} in ($2, $3) and ${second} in ($2, $3) and ${first} <> ${second})`;
  switch (bearing) {
    case "between":
      return between;
    case "between-or-with-third":
      return `(${between} or (${first} in ($2, $3) and ${second} = $4) or (${first} = $4 and ${second} in ($2, $3)))`;
    case "one-state":
      return `${first} in ($2, $3, $4)`;
  }
}

const text = (name: string): string => `${quoteName(name)}::varchar`;

/** A template as an expression: its words, and the row's values where columns are named. */
function fill(template: string): string {
  const parts = template
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => (part.startsWith("{") ? text(part.slice(1, -1)) : quoteText(part)));
  // An absent value leaves its place empty; blanks that it leaves behind are closed up.
  return `trim(regexp_replace(concat(${parts.join(", ")}), ' {2,}', ' ', 'g'))`;
}

function parseRow(row: Row): Fact {
  const said = (column: string) => {
    const value = row[column];
    return typeof value === "string" || typeof value === "number" ? `${value}` : "";
  };
  const schema = SOURCES.find(({ id }) => id === said("source"));
  if (schema === undefined) throw new RangeError(`${said("source")} is no source`);
  const validTo = row["valid_to"];
  return {
    id: said("id"),
    // Written by the query from a plan's own kind.
    kind: said("kind") as FactKind,
    subjects: said("subjects").split(";") as StateId[],
    validFrom: said("valid_from") as IsoDate,
    validTo: typeof validTo === "string" ? (validTo as IsoDate) : undefined,
    knownFrom: said("known_from") as IsoDate,
    endKnownFrom: undefined,
    source: `${schema.title} ${schema.version}`,
    locator: `${schema.id}, record ${said("record")}`,
    licence: schema.terms,
    grade: UNGRADED,
    attributes: JSON.parse(said("attributes")) as Fact["attributes"],
  };
}
