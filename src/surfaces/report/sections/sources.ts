import type { CitedFact } from "../../../core/index.ts";
import type { CitedSource, Report } from "../../../workbench/index.ts";
import { numeric, table, type Section } from "../brief.ts";

const MOST_FACTS = 2;
/** Treaties in force that a brief names. */
export const MOST_TREATIES = 6;
/** Facts of practice that a brief names. */
export const MOST_PRACTICE = 4;

/** Numbers of the sources of some facts: "[1, 4]". */
export function sourceNumbers(
  facts: readonly Pick<CitedFact, "id">[],
  sources: readonly CitedSource[],
): string {
  const numbers = sources.flatMap((source, at) =>
    facts.some(({ id }) => source.facts.includes(id)) ? [at + 1] : [],
  );
  return numbers.length === 0 ? "" : `[${numbers.join(", ")}]`;
}

/** Texts of the facts a brief shows, by id. */
function shownFacts({ answer }: Report): Map<string, string> {
  const { drivers, frictions, current } = answer;
  const cited = [
    ...[...drivers, ...frictions].flatMap(({ facts }) => facts),
    ...current.practiceFacts.slice(0, MOST_PRACTICE),
  ];
  return new Map([
    ...cited.map(({ id, text, from }) => [id, `${text} (${from.slice(0, 4)})`] as const),
    ...current.treaties
      .slice(0, MOST_TREATIES)
      .map(({ id, name, since }) => [`treaty:${id}`, `${name} (${since.slice(0, 4)})`] as const),
  ]);
}

/** The sources of what a brief shows, each with the facts shown of it; they are numbered in this order. */
export function shownSources(report: Report): CitedSource[] {
  const shown = shownFacts(report);
  return report.sources.flatMap((source) => {
    const facts = source.facts.filter((id) => shown.has(id));
    return facts.length === 0 ? [] : [{ ...source, facts }];
  });
}

/** Every source the brief cites, with its grade and what it was cited for. */
export function sourcesSection(report: Report): Section[] {
  if (report.sources.length === 0) return [];
  const texts = shownFacts(report);
  const rows = report.sources.map(({ source, grade, facts }, at) => {
    const named = facts.slice(0, MOST_FACTS).map((id) => texts.get(id) ?? id);
    const more = facts.length > MOST_FACTS ? ` and ${facts.length - MOST_FACTS} more` : "";
    return [String(at + 1), source, grade, `${named.join("; ")}${more}`];
  });
  return [
    {
      title: "Sources, with grades",
      blocks: [table([numeric("no."), "source", "grade", "cited for"], rows)],
    },
  ];
}
