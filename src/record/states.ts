import { distance } from "fastest-levenshtein";
import { EntenteError, yearOf, type Fact, type IsoDate, type StateId } from "../core/index.ts";
import { factsNaming, holdsOn, numberOf, textOf, type KnownRecord } from "./known.ts";

/** First day of the record: what began on it began then or earlier. */
export const BEGINNING = "1816-01-01" as IsoDate;

/** A state's capital with its place on the globe in decimal degrees. */
export interface Capital {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** States that were members of the state system on a day, in order of id. */
export function membersOn(day: IsoDate, known: KnownRecord): StateId[] {
  const members = new Set<StateId>();
  for (const fact of known.facts.membership) {
    const state = fact.subjects[0];
    if (state !== undefined && holdsOn(day, fact)) members.add(state);
  }
  return [...members].sort();
}

/** States of the Correlates of War system on a day, in order of id. */
export function cowMembersOn(day: IsoDate, known: KnownRecord): StateId[] {
  const members = new Set<StateId>();
  for (const fact of known.facts.membership) {
    const state = fact.subjects[0];
    if (state !== undefined && textOf(fact, "system") === "cow" && holdsOn(day, fact)) members.add(state);
  }
  return [...members].sort();
}

/** First year of membership in any system, as known; a state of the first day of the record is older than can be told. */
export function firstYears(known: KnownRecord): Map<StateId, number> {
  const years = new Map<StateId, number>();
  for (const fact of known.facts.membership) {
    const state = fact.subjects[0];
    const year = fact.validFrom === BEGINNING ? Number.NEGATIVE_INFINITY : yearOf(fact.validFrom);
    if (state !== undefined) years.set(state, Math.min(years.get(state) ?? year, year));
  }
  return years;
}

/** A state's spells of membership in any system, in order. */
export function membershipsOf(known: KnownRecord, state: StateId): Fact[] {
  return known.facts.membership
    .filter((fact) => fact.subjects[0] === state)
    .sort((p, q) => (p.validFrom < q.validFrom ? -1 : 1));
}

/** States out of which a state came. */
export function predecessorsOf(known: KnownRecord, state: StateId): StateId[] {
  return distinct(known.facts.succession.filter((fact) => fact.subjects[1] === state));
}

/** Capitals on a day, by state. */
export function capitalsOn(day: IsoDate, known: KnownRecord): Map<StateId, Capital> {
  const capitals = new Map<StateId, Capital>();
  for (const fact of known.facts.capital) {
    const state = fact.subjects[0];
    const latitude = numberOf(fact, "latitude");
    const longitude = numberOf(fact, "longitude");
    if (state === undefined || latitude === undefined || longitude === undefined || !holdsOn(day, fact))
      continue;
    capitals.set(state, { name: textOf(fact, "capital"), latitude, longitude });
  }
  return capitals;
}

const territoriesRead = new WeakMap<KnownRecord, Map<IsoDate, ReadonlyMap<StateId, readonly string[]>>>();

/** Units of home territory on a day, by state; read once for each day. */
export function territoriesOn(day: IsoDate, known: KnownRecord): ReadonlyMap<StateId, readonly string[]> {
  const ofRecord = territoriesRead.get(known) ?? new Map<IsoDate, ReadonlyMap<StateId, readonly string[]>>();
  territoriesRead.set(known, ofRecord);
  const territories = ofRecord.get(day) ?? readTerritories(day, known);
  ofRecord.set(day, territories);
  return territories;
}

function readTerritories(day: IsoDate, known: KnownRecord): Map<StateId, readonly string[]> {
  const territories = new Map<StateId, readonly string[]>();
  for (const fact of known.facts.territory) {
    const state = fact.subjects[0];
    if (state !== undefined && holdsOn(day, fact)) {
      territories.set(
        state,
        textOf(fact, "units")
          .split(";")
          .map((unit) => unit.trim()),
      );
    }
  }
  return territories;
}

/** Region of each state. */
export function regionsOf(known: KnownRecord): Map<StateId, string> {
  const regions = new Map<StateId, string>();
  for (const fact of known.facts.state) {
    const state = fact.subjects[0];
    if (state !== undefined) regions.set(state, textOf(fact, "region"));
  }
  return regions;
}

/** The usual English name of a state on a day; its id when the record has none. */
export function stateName(day: IsoDate, known: KnownRecord, state: StateId): string {
  const named = factsNaming(known.facts.name, state).findLast(
    (fact) => fact.subjects[0] === state && textOf(fact, "nameKind") === "common" && holdsOn(day, fact),
  );
  const fact = named ?? factsNaming(known.facts.state, state).find((one) => one.subjects[0] === state);
  return fact === undefined ? state : textOf(fact, "name");
}

/**
 * The state that a text names: an id, an ISO or COW code, or a name in use on the day, else a name of another time.
 *
 * Throws: `record/unknown-state` with the nearest names; never guesses.
 */
export function resolveState(text: string, day: IsoDate, directory: KnownRecord): StateId {
  const wanted = foldName(text);
  const named = [...directory.facts.name, ...directory.facts.code].filter(
    (fact) => foldedOf(fact) === wanted,
  );
  const byId = directory.facts.state.find((fact) => foldName(fact.subjects[0] ?? "") === wanted)?.subjects[0];
  if (byId !== undefined) return byId;
  const current = distinct(named.filter((fact) => holdsOn(day, fact)));
  const ever = distinct(named);
  const members = new Set(membersOn(day, directory));
  for (const choice of [
    current.filter((state) => members.has(state)),
    current,
    ever.filter((state) => members.has(state)),
    ever,
  ]) {
    if (choice.length === 1 && choice[0] !== undefined) return choice[0];
    if (choice.length > 1) {
      throw new EntenteError("record/unknown-state", {
        message: `"${text}" names more than one state: ${choice.join(", ")}.`,
        hint: `Use one of these codes: ${choice.join(", ")}.`,
      });
    }
  }
  const near = nearestNames(wanted, directory);
  throw new EntenteError("record/unknown-state", {
    message: `"${text.length > MOST_ECHOED ? `${text.slice(0, MOST_ECHOED)}…` : text}" is not a state Entente knows.`,
    hint:
      near.length > 0
        ? `Did you mean ${near.join(" or ")}?`
        : "Use an English name, an ISO 3166 code such as RUS, or a COW number such as 365.",
  });
}

function distinct(facts: readonly Fact[]): StateId[] {
  return [...new Set(facts.flatMap((fact) => fact.subjects.slice(0, 1)))].sort();
}

const folded = new WeakMap<Fact, string>();

/** The name or code a fact gives, as names are compared. */
function foldedOf(fact: Fact): string {
  const known = folded.get(fact) ?? foldName(textOf(fact, "name") || textOf(fact, "code"));
  folded.set(fact, known);
  return known;
}

/** A name as names are compared: lower case, no accents, no punctuation, no leading article. */
export function foldName(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036F]/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/^the /, "");
}

const MAX_SUGGESTIONS = 3;
const MOST_ECHOED = 60;

function nearestNames(wanted: string, directory: KnownRecord): string[] {
  if (wanted.length > MOST_ECHOED) return [];
  const best = new Map<string, number>();
  const allowed = wanted.length < 5 ? 1 : Math.max(2, Math.floor(wanted.length / 4));
  for (const fact of directory.facts.name) {
    const name = textOf(fact, "name");
    const edits = distance(wanted, foldName(name));
    if (edits <= allowed) best.set(name, edits);
  }
  for (const fact of directory.facts.state) {
    const id = fact.subjects[0] ?? "";
    if (wanted.length <= 4 && distance(wanted, foldName(id)) <= 1)
      best.set(`${id} (${textOf(fact, "name")})`, 1.5);
  }
  return [...best]
    .sort((p, q) => p[1] - q[1] || (p[0] < q[0] ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map(([name]) => name);
}
