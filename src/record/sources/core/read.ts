import {
  EntenteError,
  type Fact,
  type FactKind,
  type IsoDate,
  type Problem,
  type StateId,
} from "../../../core/index.ts";
import { cell, latest, readRows, type DataFile } from "./rows.ts";
import { DEPTH_FILE, DEPTH_LAYOUT, depthWithinTreaties } from "./depth.ts";
import { EVIDENCE_LAYOUT, ITEM_LAYOUTS } from "./items.ts";
import { readSpells, SPELL_LAYOUTS, type SpellLayout } from "./spells.ts";
import { readTreaties } from "./treaties.ts";

/** How each plain table is read, by its path below `data/`; all must be there. */
const LAYOUTS: Readonly<Record<string, SpellLayout>> = {
  ...SPELL_LAYOUTS,
  ...ITEM_LAYOUTS,
  [DEPTH_FILE]: DEPTH_LAYOUT,
};

function layoutOf(path: string): SpellLayout | undefined {
  return path.startsWith("evidence/") ? EVIDENCE_LAYOUT : LAYOUTS[path];
}

/**
 * Reads the curated core record from its text files.
 *
 * In:     every CSV file below `data/`, with its path there.
 * Out:    the facts, in the order of the files.
 * Throws: `record/bad-rows` with every problem found, not only the first.
 */
export function readCoreRecord(files: readonly DataFile[]): Fact[] {
  const problems: Problem[] = [];
  const facts = files.flatMap((file) => {
    const layout = layoutOf(file.path);
    if (layout !== undefined) return readSpells(file, layout, problems);
    return file.path.startsWith("treaties/") ? readTreaties(file, problems) : [];
  });
  for (const path of Object.keys(LAYOUTS)) {
    if (!files.some((file) => file.path === path))
      problems.push({ where: path, message: "the file is absent" });
  }
  if (!facts.some(({ kind }) => kind === "treaty"))
    problems.push({ where: "treaties/", message: "there is no treaty in it" });
  const whole = depthWithinTreaties(nameWars(facts, files, problems), problems);
  const named = regimesUntilNext(sinceMembership(whole));
  findRepeats(named, problems);
  findStrangers(named, problems);
  if (problems.length > 0) {
    throw new EntenteError("record/bad-rows", {
      message: `The core record has ${problems.length} bad ${problems.length === 1 ? "row" : "rows"}; the first: ${problems[0]?.where}: ${problems[0]?.message}`,
      hint: "Mend the rows named, or restore the data folder.",
      details: problems,
    });
  }
  return named;
}

const WARS_FILE = "wars/wars.csv";

/** Gives each participation in a war the war's usual name. */
function nameWars(facts: readonly Fact[], files: readonly DataFile[], problems: Problem[]): Fact[] {
  const file = files.find(({ path }) => path === WARS_FILE);
  const rows = file === undefined ? [] : readRows(file, ["id", "name", "source"], problems);
  const names = new Map(rows.map((row) => [cell(row, "id"), cell(row, "name")]));
  return facts.map((fact) => {
    if (fact.kind !== "war") return fact;
    const war = String(fact.attributes["war"]);
    const name = names.get(war);
    if (name === undefined)
      problems.push({ where: fact.locator, message: `the war "${war}" has no name in ${WARS_FILE}` });
    return { ...fact, attributes: { ...fact.attributes, what: name ?? war } };
  });
}

/** Kinds that describe a state; a row of them without a start holds since the state is one. */
const OF_A_STATE: readonly FactKind[] = ["state", "name", "code", "capital", "territory"];

/** Lets what describes a state begin with its first membership: nobody knew of it before. */
function sinceMembership(facts: readonly Fact[]): Fact[] {
  const first = new Map<StateId, IsoDate>();
  for (const { kind, subjects, knownFrom } of facts) {
    const state = subjects[0];
    if (kind !== "membership" || state === undefined) continue;
    const before = first.get(state);
    if (before === undefined || knownFrom < before) first.set(state, knownFrom);
  }
  return facts.map((fact) => {
    const since = first.get(fact.subjects[0] as StateId);
    if (!OF_A_STATE.includes(fact.kind) || since === undefined || fact.knownFrom >= since) return fact;
    return {
      ...fact,
      knownFrom: since,
      ...(fact.endKnownFrom === undefined ? {} : { endKnownFrom: latest([fact.endKnownFrom, since]) }),
    };
  });
}

/** Lets the end of a regime be known when its successor is: until then the old one is what a reader knows. */
function regimesUntilNext(facts: readonly Fact[]): Fact[] {
  const next = new Map<string, Fact>();
  const last = new Map<StateId, Fact>();
  const regimes = facts
    .filter(({ kind }) => kind === "regime")
    .sort((p, q) => (p.validFrom < q.validFrom ? -1 : p.validFrom > q.validFrom ? 1 : 0));
  for (const fact of regimes) {
    const state = fact.subjects[0] as StateId;
    const before = last.get(state);
    if (before !== undefined && isNextDay(before.validTo, fact.validFrom)) next.set(before.id, fact);
    last.set(state, fact);
  }
  return facts.map((fact) => {
    const successor = next.get(fact.id);
    if (successor === undefined || fact.endKnownFrom === undefined) return fact;
    return { ...fact, endKnownFrom: latest([fact.endKnownFrom, successor.knownFrom]) };
  });
}

const DAY_MS = 24 * 60 * 60 * 1000;

function isNextDay(end: IsoDate | undefined, start: IsoDate): boolean {
  return end !== undefined && Date.parse(start) - Date.parse(end) <= DAY_MS;
}

function findStrangers(facts: readonly Fact[], problems: Problem[]): void {
  const states = new Set(facts.flatMap(({ kind, subjects }) => (kind === "state" ? subjects : [])));
  for (const fact of facts) {
    const stranger = fact.subjects.find((state) => !states.has(state));
    if (stranger !== undefined)
      problems.push({ where: fact.locator, message: `"${stranger}" is no state of states/states.csv` });
  }
}

function findRepeats(facts: readonly Fact[], problems: Problem[]): void {
  const seen = new Map<string, string>();
  for (const fact of facts) {
    const earlier = seen.get(fact.id);
    if (earlier === undefined) seen.set(fact.id, fact.locator);
    else problems.push({ where: fact.locator, message: `the id "${fact.id}" stands at ${earlier} too` });
  }
}
