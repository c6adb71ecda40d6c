import type { DataFile } from "../../sources/core/rows.ts";
import { lexiconRows, listOf, type LexiconRow } from "../lexicon-rows.ts";
import type { Actor, ActorForm, ActorKind, FormKind } from "./actor.ts";

/** Forms by their first word in small letters, longest first. */
export interface ActorLexicon {
  readonly forms: ReadonlyMap<string, readonly ActorForm[]>;
}

/** Cuts a name into the words that the mention finder compares. */
export function wordsOf(name: string): string[] {
  return (
    name.match(/\p{L}[\p{L}.]*\.(?=\s|$)|[\p{L}\p{N}.&/+]+(?:[-’'](?!s\b)[\p{L}\p{N}.]+)*|['’]s/gu) ?? []
  );
}

/** Builds the lexicon of actors from the core record's states and leaders and from the tables in `data/lexicon`. */
export function buildActorLexicon(files: readonly DataFile[]): ActorLexicon {
  const forms: ActorForm[] = [];
  const add = (
    name: string,
    form: FormKind,
    actor: Actor | undefined,
    years: { from?: string; to?: string } = {},
  ) => {
    const words = wordsOf(name.trim());
    if (words.length > 0) forms.push({ words, form, actor, ...years });
  };
  const each = (path: string, use: (row: LexiconRow) => void) => lexiconRows(files, path).forEach(use);
  each("lexicon/exclusions.csv", (row) => add(row["phrase"] ?? "", "excluded", undefined));
  each("states/names.csv", (row) => addStateName(add, row));
  each("states/capitals.csv", (row) =>
    add(row["capital"] ?? "", "city", stateActor(row["state"]), term(row)),
  );
  each("lexicon/places.csv", (row) => addPlace(add, row));
  each("lexicon/organisations.csv", (row) => {
    const actor: Actor = {
      id: row["id"] ?? "",
      kind: row["kind"] as ActorKind,
      state: row["state"] === "" ? undefined : row["state"],
    };
    for (const name of listOf(row["names"])) add(name, "organisation", actor);
  });
  const bodies = new Map(lexiconRows(files, "lexicon/organisations.csv").map((row) => [row["id"], row]));
  each("leaders/leaders.csv", (row) =>
    addLeader(add, row["name"] ?? "", stateActor(row["state"]), term(row)),
  );
  each("lexicon/leaders.csv", (row) => {
    const body = bodies.get(row["state"]);
    const actor: Actor =
      body === undefined
        ? stateActor(row["state"])
        : { id: body["id"] ?? "", kind: body["kind"] as ActorKind, state: undefined };
    for (const name of listOf(row["names"])) add(name, "leader", actor);
  });
  return { forms: index(forms) };
}

type Add = (
  name: string,
  form: FormKind,
  actor: Actor | undefined,
  term?: { from?: string; to?: string },
) => void;

function stateActor(id = ""): Actor {
  return { id, kind: "state", state: id };
}

function term(row: LexiconRow): { from?: string; to?: string } {
  return {
    ...(row["from"] ? { from: row["from"] } : {}),
    ...(row["to"] ? { to: row["to"] } : {}),
  };
}

function addStateName(add: Add, row: LexiconRow): void {
  const name = row["name"] ?? "";
  // "Korea, South" and "Korea (Republic of)" stand in lists, not in prose.
  if (!/[,(]/.test(name)) add(name, "name", stateActor(row["state"]), term(row));
}

function addPlace(add: Add, row: LexiconRow): void {
  const actor = stateActor(row["state"]);
  for (const name of listOf(row["aliases"])) add(name, "name", actor);
  for (const name of listOf(row["adjectives"])) add(name, "adjective", actor);
  for (const name of listOf(row["seats"])) add(name, "seat", actor);
  for (const name of listOf(row["cities"])) add(name, "city", actor);
}

/** Full name, and the last name where it is not also a common word or first name. */
function addLeader(add: Add, name: string, actor: Actor, years: { from?: string; to?: string }): void {
  add(name, "leader", actor, years);
  const words = wordsOf(name);
  const last = words.at(-1) ?? "";
  if (
    words.length > 1 &&
    last.length > 3 &&
    !/^[IVX]+$/.test(last) &&
    actor.id !== "CHN" &&
    actor.id !== "KOR"
  )
    add(last, "leader", actor, years);
}

function index(forms: readonly ActorForm[]): Map<string, readonly ActorForm[]> {
  const byFirst = new Map<string, ActorForm[]>();
  for (const form of forms) {
    const key = (form.words[0] ?? "").toLowerCase();
    const own = byFirst.get(key);
    if (own === undefined) byFirst.set(key, [form]);
    else own.push(form);
  }
  for (const own of byFirst.values()) own.sort((p, q) => q.words.length - p.words.length);
  return byFirst;
}
