import type { Finding } from "../../../core/index.ts";

/** The question that a document suggests: the two states it most often tells of as coming closer, and the other it names most. */
export function questionOf(findings: readonly Finding[]): {
  readonly a: string;
  readonly b: string;
  readonly against: string;
} {
  const [pair] = mostFrequent(
    findings.flatMap(({ content }) => closer(content).map((two) => [...two].sort().join(" "))),
  );
  const [a = "", b = ""] = pair?.split(" ") ?? [];
  const [against = ""] = mostFrequent(
    findings.flatMap(statesIn).filter((state) => state !== a && state !== b),
  );
  return { a, b, against };
}

/** Pairs of states that a finding tells of as coming closer. */
function closer(content: Finding["content"]): readonly (readonly string[])[] {
  switch (content.kind) {
    case "event":
      return content.manner === "cooperation" ? [[content.source, content.target]] : [];
    case "statement":
    case "expert":
    case "factor":
      return [content.pair];
    case "deal":
      return content.parties.length === 2 ? [content.parties] : [];
    case "arms-sale":
      return [[content.supplier, content.recipient]];
    case "survey":
      return [[content.state, content.about]];
    case "conditional":
    case "dispute-position":
      return [];
  }
}

function statesIn({ content }: Finding): string[] {
  return Object.values(content)
    .flat()
    .filter((value): value is string => typeof value === "string" && /^[A-Z]{3}$/.test(value));
}

function mostFrequent(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, p], [, q]) => q - p).map(([value]) => value);
}
