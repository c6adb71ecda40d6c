import { yearOf, type Fact } from "../../core/index.ts";
import type { Database } from "../../store/index.ts";
import { textOf } from "../known.ts";
import { BEGINNING } from "../states.ts";
import { STATE_CODE_TABLE } from "./statements.ts";

/** Years outside which no source reaches. */
const FIRST_YEAR = 1;
const LAST_YEAR = 9998;
/** Year under which a code stands for rows without time: its latest meaning. */
const TIMELESS = 0;

interface Meaning {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Every code and name of a state by system and span of years, for joins; a code means one state in one year.
 *
 * In:  facts of kinds code, state and name.
 * Out: rows `[system, code, from, to, id]`; names are folded to lower case without accents or punctuation. Where two
 *      spells share a year the later one has it; a code that only ever meant one state means it in every year, for files
 *      use today's names in past years.
 */
export function stateCodeRows(facts: readonly Fact[]): string[][] {
  const meanings = new Map<string, Meaning[]>();
  for (const fact of facts) {
    const id = fact.subjects[0];
    const key = keyOf(fact, id ?? "");
    if (id === undefined || key === undefined) continue;
    const from = fact.validFrom === BEGINNING ? FIRST_YEAR : yearOf(fact.validFrom);
    const to = fact.validTo === undefined ? LAST_YEAR : yearOf(fact.validTo);
    meanings.set(key, [...(meanings.get(key) ?? []), { id, from, to }]);
  }
  return [...meanings].flatMap(([key, list]) => {
    const [system = "", code = ""] = JSON.parse(key) as string[];
    const sorted = [...list].sort((p, q) => p.from - q.from || p.to - q.to);
    const latest = sorted.at(-1)?.id ?? "";
    const isOne = sorted.every(({ id }) => id === latest);
    const spans = isOne ? [{ id: latest, from: FIRST_YEAR, to: LAST_YEAR }] : sorted.map(endBeforeNext);
    return [{ id: latest, from: TIMELESS, to: TIMELESS }, ...spans]
      .filter(({ from, to }) => from <= to)
      .map(({ id, from, to }) => [system, code, String(from), String(to), id]);
  });
}

function endBeforeNext(one: Meaning, k: number, all: readonly Meaning[]): Meaning {
  const next = all[k + 1];
  return next === undefined ? one : { ...one, to: Math.min(one.to, next.from - 1) };
}

function keyOf(fact: Fact, id: string): string | undefined {
  if (fact.kind === "code")
    return JSON.stringify([textOf(fact, "system"), textOf(fact, "code").toUpperCase()]);
  if (fact.kind === "state") return JSON.stringify(["iso3", id]);
  if (fact.kind === "name") return JSON.stringify(["name", foldName(textOf(fact, "name"))]);
  return undefined;
}

/** Makes and fills the table of codes. */
export async function writeStateCodes(database: Database, rows: readonly string[][]): Promise<void> {
  await database.all(
    "create table state_code_text (system varchar, code varchar, first varchar, last varchar, id varchar)",
  );
  await database.appendText("state_code_text", rows);
  await database.all(
    `create table ${STATE_CODE_TABLE} as select system, code, first::integer as first, last::integer as last, id from state_code_text`,
  );
}

function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036F]/g, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/\bst\./g, "saint")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}
