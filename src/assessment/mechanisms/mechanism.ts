import { yearOf, type Fact, type StateId, type Term } from "../../core/index.ts";
import type { Case } from "../../panel/index.ts";
import { citeFact } from "../cite.ts";

/** Whether it draws the two together or keeps them apart, what it comes to in words, and the facts it rests on. */
export interface Finding {
  readonly side: "driver" | "friction";
  readonly value: string;
  readonly facts: readonly Fact[];
}

/** A mechanism of DESIGN, section 1, that the model does not weigh: shown with its facts, never given a weight. */
export interface Mechanism {
  readonly id: string;
  readonly label: string;
  /** Absent where the record holds nothing of it. */
  readonly find: (one: Case) => Finding | undefined;
}

const MOST_FACTS = 6;

/** The line of an answer for a mechanism that was found. */
export function noteMechanism({ id, label }: Mechanism, { value, facts }: Finding): Term {
  return { id, label, value, weighed: false, facts: latest(facts).slice(0, MOST_FACTS).map(citeFact) };
}

/** Facts by falling date, then id. */
export function latest(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((p, q) =>
    p.validFrom === q.validFrom ? (p.id < q.id ? -1 : 1) : p.validFrom < q.validFrom ? 1 : -1,
  );
}

/** A number of things in words. */
export function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Names of states as a sentence lists them, the rest as a number. */
export function named(one: Case, states: readonly StateId[], most = 4): string {
  const names = states.slice(0, most).map((state) => one.name(state));
  return states.length > most ? `${names.join(", ")} and ${states.length - most} more` : names.join(", ");
}

/** A text attribute of a fact; empty where it has none. */
export function textOf(fact: Fact, key: string): string {
  const value = fact.attributes[key];
  return value === undefined ? "" : String(value);
}

const MEMORY_YEARS = 25;

/** Facts of a kind that name both states and began within a generation. */
export function between(one: Case, kind: Fact["kind"], pair: readonly [StateId, StateId]): readonly Fact[] {
  return one.grounds
    .naming(kind, pair)
    .filter((fact) => yearOf(one.asOf) - yearOf(fact.validFrom) <= MEMORY_YEARS);
}

/** States that are rivals of one and not the other of the two. */
export function rivalsOf(one: Case, state: StateId): StateId[] {
  const rivals = one.grounds.holding("rivalry", state).flatMap(({ subjects }) => subjects);
  return [...new Set(rivals)].filter((rival) => rival !== one.a && rival !== one.b).sort();
}
