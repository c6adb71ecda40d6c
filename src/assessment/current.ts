import { OBLIGATION_RUNGS, PRACTICE_LEVELS, rungOf, type Answer, type Fact } from "../core/index.ts";
import { get, type Case } from "../panel/index.ts";
import { citeFact } from "./cite.ts";

/** What binds the two today and what they do together. */
export function describeCurrent(one: Case): Answer["current"] {
  const { world, grounds } = one;
  const rank = get(world.rung, world.index.get(one.a) ?? -1, world.index.get(one.b) ?? -1);
  const obligation = OBLIGATION_RUNGS[rank] ?? "none";
  const levels = grounds.practice.map((fact) => Number(fact.attributes["level"]));
  const practice = levels.length === 0 ? undefined : Math.max(...levels);
  return {
    obligation,
    ...(practice === undefined ? {} : { practice }),
    practiceFacts: [...grounds.practice].sort(byLevel).map(citeFact),
    treaties: grounds.pledges.map(({ treaty, from, route }) => ({
      id: treaty.id,
      name: treaty.name,
      since: from,
      ...inForceOf(treaty.fact),
      rung: rungOf(treaty.obligations),
      route,
      targets: treaty.targets,
      depth: treaty.depth,
      citation: treaty.fact.source,
    })),
    leaders: grounds.leaders.map((fact) => ({
      state: fact.subjects[0] ?? "",
      name: String(fact.attributes["name"]),
      office: String(fact.attributes["office"]).replaceAll("-", " "),
      since: fact.validFrom,
    })),
    label: `${obligationInWords(obligation)}; ${practiceInWords(practice)}`,
  };
}

function inForceOf(fact: Fact): { inForce?: string } {
  const day = fact.attributes["inForce"];
  return typeof day === "string" ? { inForce: day } : {};
}

function obligationInWords(obligation: (typeof OBLIGATION_RUNGS)[number]): string {
  switch (obligation) {
    case "none":
      return "no treaty obligation in force";
    case "consultation":
      return "bound to consult";
    case "restraint":
      return "bound to neutrality or non-aggression";
    case "defense":
      return "defence pact in force";
    case "integrated":
      return "integrated defence pact in force";
  }
}

function practiceInWords(level: number | undefined): string {
  return level === undefined
    ? "practice not recorded"
    : `practice level ${level} of 7 (${PRACTICE_LEVELS[level] ?? "?"})`;
}

function byLevel(p: Fact, q: Fact): number {
  return (
    Number(q.attributes["level"]) - Number(p.attributes["level"]) || (p.validFrom < q.validFrom ? 1 : -1)
  );
}
