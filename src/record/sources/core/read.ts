import { EntenteError, type Fact, type Problem } from "../../../core/index.ts";
import { cell, readRows, type DataFile } from "./rows.ts";
import { readSpells, SPELL_LAYOUTS } from "./spells.ts";
import { readTreaties } from "./treaties.ts";

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
    const layout = SPELL_LAYOUTS[file.path];
    if (layout !== undefined) return readSpells(file, layout, problems);
    return file.path.startsWith("treaties/") ? readTreaties(file, problems) : [];
  });
  for (const path of Object.keys(SPELL_LAYOUTS)) {
    if (!files.some((file) => file.path === path))
      problems.push({ where: path, message: "the file is absent" });
  }
  const named = nameWars(facts, files, problems);
  findRepeats(named, problems);
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

function findRepeats(facts: readonly Fact[], problems: Problem[]): void {
  const seen = new Map<string, string>();
  for (const fact of facts) {
    const earlier = seen.get(fact.id);
    if (earlier === undefined) seen.set(fact.id, fact.locator);
    else problems.push({ where: fact.locator, message: `the id "${fact.id}" stands at ${earlier} too` });
  }
}
