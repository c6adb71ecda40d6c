import type { DataFile } from "../../sources/core/rows.ts";
import { lexiconRows, listOf, type LexiconRow } from "../lexicon-rows.ts";
import type { Actor, ActorForm, ActorKind, FormKind } from "./actor.ts";
import { readNamesakes, type Namesakes } from "./namesakes.ts";

/** Forms by their first word in small letters, longest first. */
export interface ActorLexicon {
  readonly forms: ReadonlyMap<string, readonly ActorForm[]>;
  readonly namesakes: Namesakes;
  /** What shared names mean in the text at hand, as far as the whole of it tells. */
  readonly settled?: ReadonlyMap<string, readonly string[]>;
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
  const existed = spansOf(files);
  const add: Add = (name, form, actor, years = {}) => {
    const words = wordsOf(name.trim());
    const span = actor === undefined || form === "leader" ? undefined : existed.get(actor.id);
    if (words.length > 0)
      forms.push({ words, form, actor, ...years, ...(span === undefined ? {} : { existed: span }) });
  };
  const each = (path: string, use: (row: LexiconRow) => void) => lexiconRows(files, path).forEach(use);
  each("lexicon/exclusions.csv", (row) => add(row["phrase"] ?? "", "excluded", undefined));
  each("states/names.csv", (row) => addStateName(add, row));
  each("states/capitals.csv", (row) =>
    add(row["capital"] ?? "", "city", stateActor(row["state"]), term(row)),
  );
  each("lexicon/places.csv", (row) => addPlace(add, row));
  each("lexicon/organisations.csv", (row) => {
    for (const name of listOf(row["names"])) add(name, "organisation", bodyActor(row));
  });
  addPeople(add, files);
  return { forms: index(forms), namesakes: readNamesakes(files) };
}

/** Leaders and ministers with their terms, then persons of whom no term is known, unless the terms are. */
function addPeople(add: Add, files: readonly DataFile[]): void {
  const dated = new Set<string>();
  const addDated: Add = (name, form, actor, years) => {
    dated.add(`${actor?.id} ${name.toLowerCase()}`);
    add(name, form, actor, years);
  };
  for (const path of ["leaders/leaders.csv", "lexicon/ministers.csv"])
    for (const row of lexiconRows(files, path))
      addLeader(addDated, row["name"] ?? "", stateActor(row["state"]), term(row));
  const bodies = new Map(lexiconRows(files, "lexicon/organisations.csv").map((row) => [row["id"], row]));
  for (const row of lexiconRows(files, "lexicon/leaders.csv")) {
    const body = bodies.get(row["state"]);
    const actor = body === undefined ? stateActor(row["state"]) : { ...bodyActor(body), state: undefined };
    for (const name of listOf(row["names"]))
      if (!dated.has(`${actor.id} ${name.toLowerCase()}`)) add(name, "leader", actor);
  }
}

function bodyActor(row: LexiconRow): Actor {
  return {
    id: row["id"] ?? "",
    kind: row["kind"] as ActorKind,
    state: row["state"] === "" ? undefined : row["state"],
  };
}

/** First and last day of each state of the record, by the wider of the two lists of members. */
function spansOf(files: readonly DataFile[]): Map<string, { from: string; to: string | undefined }> {
  const spans = new Map<string, { from: string; to: string | undefined }>();
  for (const { state = "", from = "", to = "" } of lexiconRows(files, "states/membership.csv")) {
    const known = spans.get(state);
    const isOpen = to === "" || (known !== undefined && known.to === undefined);
    spans.set(state, {
      from: known === undefined || from < known.from ? from : known.from,
      to: isOpen ? undefined : to > (known?.to ?? "") ? to : known?.to,
    });
  }
  return spans;
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

/** Surnames that are ordinary words, first names or borne by many: they name no one before the full name has. */
const COMMON_SURNAMES = new Set(
  "Rice Ford Baker Grant Brown Major Heath Home Eden Hunt Christopher Rogers Marshall Johnson Hull Page Gates Cook Straw Hammond Hague Wallace Singh Cooper Wilson Taylor Young King White Cohen Katz Williamson Austin Fallon Miliband Healey Clement Baldwin Grey Peel Russell Cameron Gabriel Sultan Salman".split(
    " ",
  ),
);

/** Full name, as written and without accents, in the order of news; and the surname where it is no common word. */
function addLeader(add: Add, name: string, actor: Actor, years: { from?: string; to?: string }): void {
  const words = wordsOf(name);
  // The record writes Japanese names with the family's first, the news last.
  const isFamilyFirst = actor.id === "JPN" && words.length === 2;
  const surname = (isFamilyFirst ? words[0] : words.at(-1)) ?? "";
  const names = [name, ...(isFamilyFirst ? [`${words[1]} ${words[0]}`] : [])];
  const isAlone =
    words.length > 1 &&
    surname.length > 3 &&
    !/^[IVX]+$/.test(surname) &&
    !COMMON_SURNAMES.has(surname) &&
    !["CHN", "KOR", "PRK"].includes(actor.id);
  for (const one of isAlone ? [...names, surname] : names)
    for (const written of new Set([one, withoutAccents(one)])) add(written, "leader", actor, years);
}

function withoutAccents(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll("ı", "i");
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
