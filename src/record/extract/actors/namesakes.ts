import type { DataFile } from "../../sources/core/rows.ts";
import { lexiconRows, listOf } from "../lexicon-rows.ts";
import type { Actor } from "./actor.ts";

/** A state that shares a name with another: when it went by it, and what is named nearby when it is meant. */
interface Namesake {
  readonly state: string;
  readonly from: string;
  readonly to: string;
  readonly near: ReadonlySet<string>;
}

/** States by a name they share, in small letters. */
export type Namesakes = ReadonlyMap<string, readonly Namesake[]>;

/** Reads which states share a name. */
export function readNamesakes(files: readonly DataFile[]): Namesakes {
  const names = new Map<string, Namesake[]>();
  for (const row of lexiconRows(files, "lexicon/namesakes.csv")) {
    const name = (row["name"] ?? "").toLowerCase();
    const one = {
      state: row["state"] ?? "",
      from: row["from"] || "0000",
      to: row["to"] || "9999",
      near: new Set(listOf(row["near"])),
    };
    names.set(name, [...(names.get(name) ?? []), one]);
  }
  return names;
}

/** Words of a text, as names nearby are looked up. */
function namesIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

/** The states that a shared name may mean: the only one so called on the day, else those of which something is named in the text. */
export function meantBy(
  sharing: readonly Namesake[],
  text: string,
  days: readonly string[],
): readonly string[] {
  const called = sharing.filter(
    ({ from, to }) => days.length === 0 || days.some((day) => from <= day && day <= to),
  );
  const states = statesOf(called);
  if (states.length === 1) return states;
  const words = namesIn(text);
  return statesOf(called.filter(({ near }) => words.some((word) => near.has(word))));
}

function statesOf(some: readonly Namesake[]): string[] {
  return [...new Set(some.map(({ state }) => state))].sort();
}

/** What the whole of a text tells of the shared names in it, by name in small letters. */
export function settleNamesakes(
  namesakes: Namesakes,
  text: string,
  day?: string,
): ReadonlyMap<string, readonly string[]> {
  const lower = text.toLowerCase();
  return new Map(
    [...namesakes]
      .filter(([name]) => lower.includes(name))
      .map(([name, sharing]) => [name, meantBy(sharing, text, day === undefined ? [] : [day])]),
  );
}

/** A state by a name that cannot be told apart from another's: it acts for none of them. */
export function eitherOf(states: readonly string[]): Actor {
  return { id: states.join("|"), kind: "state", state: undefined };
}
