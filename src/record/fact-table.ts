import { FACT_KINDS, type Fact, type FactKind, type IsoDate, type StateId } from "../core/index.ts";
import type { Database, Row } from "../store/index.ts";

const COLUMNS = [
  "id",
  "kind",
  "subjects",
  "valid_from",
  "valid_to",
  "known_from",
  "end_known_from",
  "source",
  "locator",
  "licence",
  "grade",
  "attributes",
] as const;

/** Attribute that tells how a fact ended; seen only once the end itself is known. */
const END_NOTE = "endedWith";
/** Attribute that holds the day a treaty entered into force; seen from that day on. */
const IN_FORCE = "inForce";

/** Makes the empty table of facts. Dates are text `YYYY-MM-DD`, so that text order is date order. */
export async function createFactTable(database: Database): Promise<void> {
  await database.all(`create table fact (${COLUMNS.map((name) => `${name} varchar`).join(", ")})`);
}

/** Appends facts to the table. */
export async function writeFacts(database: Database, facts: readonly Fact[]): Promise<void> {
  await database.appendText(
    "fact",
    facts.map((fact) => [
      fact.id,
      fact.kind,
      fact.subjects.join(";"),
      fact.validFrom,
      fact.validTo,
      fact.knownFrom,
      fact.endKnownFrom,
      fact.source,
      fact.locator,
      fact.licence,
      fact.grade,
      JSON.stringify(fact.attributes),
    ]),
  );
}

const AS_OF_QUERY = `select ${COLUMNS.join(", ")} from fact where known_from <= $1 order by kind, id`;

/**
 * Every fact as it was known on a date: later facts are absent, and an end not yet known is open.
 *
 * Out: facts in order of kind and id.
 */
export async function loadFacts(asOf: IsoDate, database: Database): Promise<Fact[]> {
  const rows = await database.all(AS_OF_QUERY, [asOf]);
  return factsAsOf(asOf, rows.map(parseFact));
}

/** The same from facts already read: drops what was not yet known and opens ends not yet known. */
export function factsAsOf(asOf: IsoDate, facts: readonly Fact[]): Fact[] {
  const known: Fact[] = [];
  for (const fact of facts) {
    if (fact.knownFrom > asOf) continue;
    known.push(maskFact(asOf, fact));
  }
  return known;
}

function maskFact(asOf: IsoDate, fact: Fact): Fact {
  const endKnown = fact.endKnownFrom === undefined || fact.endKnownFrom <= asOf;
  const inForce = fact.attributes[IN_FORCE];
  const inForceKnown = inForce === undefined || String(inForce) <= asOf;
  if (endKnown && inForceKnown) return fact;
  const attributes = Object.fromEntries(
    Object.entries(fact.attributes).filter(
      ([key]) => (key !== END_NOTE || endKnown) && (key !== IN_FORCE || inForceKnown),
    ),
  );
  return endKnown
    ? { ...fact, attributes }
    : { ...fact, validTo: undefined, endKnownFrom: undefined, attributes };
}

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new TypeError(`fact.${column} is not text`);
  return value;
}

function optionalDate(row: Row, column: string): IsoDate | undefined {
  const value = row[column];
  return typeof value === "string" ? (value as IsoDate) : undefined;
}

function parseFact(row: Row): Fact {
  const kind = FACT_KINDS.find((known): known is FactKind => known === row["kind"]);
  if (kind === undefined) throw new TypeError(`fact.kind ${String(row["kind"])} is unknown`);
  const subjects = text(row, "subjects");
  return {
    id: text(row, "id"),
    kind,
    subjects: subjects === "" ? [] : (subjects.split(";") as StateId[]),
    validFrom: text(row, "valid_from") as IsoDate,
    validTo: optionalDate(row, "valid_to"),
    knownFrom: text(row, "known_from") as IsoDate,
    endKnownFrom: optionalDate(row, "end_known_from"),
    source: text(row, "source"),
    locator: text(row, "locator"),
    licence: text(row, "licence"),
    grade: text(row, "grade"),
    attributes: JSON.parse(text(row, "attributes")) as Fact["attributes"],
  };
}

/** Facts as one text to take a hash of, without their places in files, which move when later rows are added. */
export function contentsOf(facts: readonly Fact[]): string {
  return JSON.stringify(facts.map((fact) => ({ ...fact, locator: undefined })));
}
