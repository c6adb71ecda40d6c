import type { EvidenceItem, Fact } from "../core/index.ts";
import type { Case } from "../panel/index.ts";

/** Evidence items known for the three states, latest first. None is weighed in this edition. */
export function listEvidence(one: Case): EvidenceItem[] {
  return [...one.grounds.evidence]
    .sort((p, q) =>
      p.validFrom === q.validFrom ? (p.id < q.id ? -1 : 1) : p.validFrom < q.validFrom ? 1 : -1,
    )
    .map((fact) => ({
      id: fact.id,
      ...sayWhat(one, fact),
      date: fact.validFrom,
      source: fact.source,
      grade: fact.grade,
      effect: "noted, not weighed",
    }));
}

type Said = Pick<EvidenceItem, "kind" | "dimension" | "direction" | "text">;

function sayWhat(one: Case, fact: Fact): Said {
  const text = (key: string) => String(fact.attributes[key] ?? "");
  const [first, second] = fact.subjects;
  const names = [first, second].map((state) => (state === undefined ? "?" : one.name(state)));
  if (fact.kind === "deal") {
    return {
      kind: "deal",
      dimension: "interest",
      direction: "neutral",
      text: `${text("what")}${inBrackets(unit(text("valueUsdBillion"), "billion dollars"), unit(text("termYears"), "years"), text("stage"))}`,
    };
  }
  if (fact.kind === "arms") {
    return {
      kind: "arms",
      dimension: "capability",
      direction: "neutral",
      text: `${names[0]} to ${names[1]}: ${text("what")}${inBrackets(unit(text("number"), ""), text("stage"))}`,
    };
  }
  if (fact.kind === "survey") {
    return {
      kind: "survey",
      dimension: "domestic",
      direction: "neutral",
      text: `${text("pollster") || "unnamed pollster"}, ${names[0]}: ${text("what")}: ${text("sharePct")} %`,
    };
  }
  const amount = text("amount") === "" ? "" : ` (${text("amount")} ${text("unit")})`;
  const direction = text("direction");
  return {
    kind: text("evidenceKind"),
    dimension: text("dimension"),
    direction: direction === "+" ? "driver" : direction === "-" ? "friction" : "neutral",
    text: `${text("what")}${amount}`,
  };
}

function unit(value: string, name: string): string {
  return value === "" ? "" : `${value} ${name}`.trim();
}

function inBrackets(...parts: readonly string[]): string {
  const said = parts.filter((part) => part !== "");
  return said.length === 0 ? "" : ` (${said.join(", ")})`;
}
