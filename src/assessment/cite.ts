import type { CitedFact, Fact } from "../core/index.ts";
import type { Case } from "../panel/index.ts";

type Pledge = Case["grounds"]["pledges"][number];

/** A fact as an answer cites it. */
export function citeFact(fact: Fact): CitedFact {
  return {
    id: fact.id,
    text: textOfFact(fact),
    from: fact.validFrom,
    source: fact.source,
  };
}

/** A pledge as an answer cites it: the treaty, from the day both were bound. */
export function citePledge(pledge: Pledge): CitedFact {
  const { treaty } = pledge;
  return { id: treaty.fact.id, text: treaty.name, from: pledge.from, source: treaty.fact.source };
}

function textOfFact(fact: Fact): string {
  const text = (key: string) => {
    const value = fact.attributes[key];
    return typeof value === "string" ? value : "";
  };
  const what = text("what") || text("name") || fact.id;
  const [first = "", second = ""] = fact.subjects;
  if (fact.kind === "rivalry") return `${fact.subjects.join("–")} rivalry: ${what}`;
  if (fact.kind === "claim") return `${first} claims ${what} against ${second}`;
  if (fact.kind === "sanction") return `sanctions on ${first}: ${what}`;
  if (fact.kind === "regime") return `${first} ${text("regime")} since: ${what}`;
  return what;
}
