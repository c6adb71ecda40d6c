import type { Fact, IsoDate } from "../core/index.ts";
import type { Database } from "../store/index.ts";
import { loadFacts } from "./fact-table.ts";

/** Where a fact came from and when it could be known. */
export interface Provenance {
  readonly fact: Fact;
  /** File and line of the row the fact was read from. */
  readonly locator: string;
  readonly source: string;
  readonly grade: string;
  readonly licence: string;
}

/** Provenance of every fact whose id is the one given, else of those that have it as a part, as known on a date. */
export async function traceFacts(asOf: IsoDate, id: string, database: Database): Promise<Provenance[]> {
  const facts = await loadFacts(asOf, database);
  const same = facts.filter((fact) => fact.id === id);
  const found = same.length > 0 ? same : facts.filter((fact) => fact.id.includes(id));
  return found.map((fact) => ({ ...provenanceOf(fact), locator: `data/${fact.locator}` }));
}

/** What a fact itself says of where it came from. */
export function provenanceOf(fact: Fact): Provenance {
  const { locator, source, grade, licence } = fact;
  return { fact, locator, source, grade, licence };
}
