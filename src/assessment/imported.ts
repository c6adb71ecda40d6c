import type { CitedFact, Fact, ImportedGroup } from "../core/index.ts";
import type { Case } from "../panel/index.ts";

const MOST_CITED = 5;

/** What imported datasets say, by source, kind and the states it is about; the latest of each cited. None is weighed. */
export function groupImported(one: Case): ImportedGroup[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of one.grounds.imported) {
    const key = [fact.source, fact.kind, labelOf(fact)].join("|");
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].flatMap((facts): ImportedGroup[] => {
    const [first] = facts;
    if (first === undefined) return [];
    return [
      {
        source: first.source,
        kind: first.kind,
        label: labelOf(first),
        states: [...first.subjects].sort(),
        facts: facts.length,
        latest: facts.slice(0, MOST_CITED).map(citeImported),
        effect: "noted, not weighed",
      },
    ];
  });
}

/** The states as a reader would write them: with an arrow where one does something to, or thinks something of, the other. */
function labelOf({ kind, subjects }: Fact): string {
  if (DIRECTED.includes(kind)) return subjects.join(" → ");
  // The state under sanctions comes first in the fact.
  if (kind === "sanction") return [...subjects].toReversed().join(" → ");
  return [...subjects].sort().join("–");
}

const DIRECTED: readonly Fact["kind"][] = ["arms", "survey", "troops"];

function citeImported(fact: Fact): CitedFact {
  const text = (key: string) => String(fact.attributes[key] ?? "");
  const said = [
    text("number") === "" ? "" : `${text("number")} ×`,
    text("what"),
    text("stage"),
    text("sharePct") === "" ? "" : `${text("sharePct")} %`,
    text("openWhenSourceEnds") === ""
      ? ""
      : `(not ended when the source ends, ${text("openWhenSourceEnds")})`,
  ];
  return {
    id: fact.id,
    text: said.filter((part) => part !== "").join(" "),
    from: fact.validFrom,
    source: fact.source,
  };
}
