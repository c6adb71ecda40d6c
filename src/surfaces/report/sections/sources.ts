import type { CitedFact } from "../../../core/index.ts";
import type { CitedSource, Report } from "../../../workbench/index.ts";
import { numeric, table, type Section } from "../brief.ts";

const MOST_FACTS = 3;

/** Numbers of the sources of some facts: "[1, 4]". */
export function sourceNumbers(facts: readonly Pick<CitedFact, "id">[], sources: readonly CitedSource[]): string {
  const numbers = sources.flatMap((source, at) =>
    facts.some(({ id }) => source.facts.includes(id)) ? [at + 1] : [],
  );
  return numbers.length === 0 ? "" : `[${numbers.join(", ")}]`;
}

/** Every source the brief cites, with its grade and what it was cited for. */
export function sourcesSection({ answer, sources }: Report): Section[] {
  if (sources.length === 0) return [];
  const texts = new Map<string, string>();
  for (const { id, text, from } of [
    ...answer.drivers.flatMap(({ facts }) => facts),
    ...answer.frictions.flatMap(({ facts }) => facts),
    ...answer.current.practiceFacts,
  ])
    texts.set(id, `${text} (${from.slice(0, 4)})`);
  for (const { id, name, since } of answer.current.treaties)
    texts.set(`treaty:${id}`, `${name} (${since.slice(0, 4)})`);
  const rows = sources.map(({ source, grade, facts }, at) => {
    const named = facts.slice(0, MOST_FACTS).map((id) => texts.get(id) ?? id);
    const more = facts.length > MOST_FACTS ? ` and ${facts.length - MOST_FACTS} more` : "";
    return [String(at + 1), source, grade, `${named.join("; ")}${more}`];
  });
  return [{ title: "Sources, with grades", blocks: [table([numeric("no."), "source", "grade", "cited for"], rows)] }];
}
