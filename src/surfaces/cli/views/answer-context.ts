import { type Answer, type Missing, type ThreatParts } from "../../../core/index.ts";
import { renderNearest } from "./answer-analogues.ts";
import { heading, paragraph, percent, quiet, table } from "../print.ts";

const MOST_EVIDENCE = 4;

/** What surrounds the number: what is in force, who leads, the threat, the triangle, models, evidence, datasets. */
export function renderContext(answer: Answer): string[] {
  return [
    ...renderCurrent(answer),
    ...renderLeaders(answer),
    ...renderThreat(answer),
    ...renderTriangle(answer),
    ...renderModels(answer),
    ...renderNearest(answer),
    ...renderEvidence(answer),
    ...renderImported(answer),
  ];
}

const ROUTE_WORDS = {
  bilateral: "of the two",
  founding: "as founders",
  accession: "by accession",
} as const;

function renderCurrent({ current }: Answer): string[] {
  const treaties = current.treaties.map(({ name, since, rung, route, targets, depth }) => {
    const against = targets.length === 0 ? "" : `, naming ${targets.join(", ")}`;
    const has = Object.keys(depth).filter((kind) => depth[kind] === true);
    const deep = has.length === 0 ? "" : `; ${has.join(", ").replaceAll("-", " ")}`;
    return `- ${name}, since ${since} (${rung}, ${ROUTE_WORDS[route]}${against}${deep})`;
  });
  return [
    heading("In force today"),
    paragraph(`${current.label}.`, "  "),
    ...treaties.map((line) => paragraph(line, "  ")),
    ...current.practiceFacts
      .slice(0, 3)
      .map(({ text, from }) => quiet(paragraph(`· ${text} (${from.slice(0, 4)})`, "  "))),
  ];
}

function renderLeaders({ current, question }: Answer): string[] {
  if (current.leaders.length === 0) return [];
  const lines = [...question.members, question.against].flatMap((state) => {
    const own = current.leaders.filter((one) => one.state === state);
    return own.length === 0
      ? []
      : [paragraph(`${state}: ${own.map(({ name, office }) => `${name} (${office})`).join(", ")}`, "  ")];
  });
  return [heading("In office"), ...lines];
}

function renderThreat({ threat, question }: Answer): string[] {
  const one = (name: string, parts: ThreatParts | Missing) =>
    "missing" in parts
      ? `  on ${name}: missing (${parts.missing})`
      : `  on ${name}: ${parts.threat.toFixed(2)} = hostility ${parts.hostility.toFixed(2)} × chance to lose ${parts.chanceToLose.toFixed(2)}`;
  const joint = typeof threat.joint === "number" ? threat.joint.toFixed(2) : "missing";
  const without =
    threat.withoutThreat === undefined
      ? []
      : [
          paragraph(
            `Were it no enemy of either, the headline would be ${percent(threat.withoutThreat.probability)}.`,
            "  ",
          ),
        ];
  const [a, b] = question.members;
  return [
    heading(`Threat from ${question.against} (0–1)`),
    one(a, threat.toA),
    one(b, threat.toB),
    `  jointly: ${joint}`,
    ...without,
  ];
}

const PACT_WORDS = {
  holds: "friendship of the two holds in a balanced triangle",
  "called-for": "balance calls for friendship of the two",
  "ruled-out": "balance speaks against friendship of the two",
  open: "balance says nothing of friendship of the two",
} as const;

function renderTriangle({ triangle, partnership }: Answer): string[] {
  const reason = `Reason for a ${partnership.type} partnership: ${partnership.why}.`;
  if ("missing" in triangle)
    return [heading("Triangle"), paragraph(`Missing: ${triangle.missing}.`, "  "), paragraph(reason, "  ")];
  const sign = (value: number) => (value > 0 ? "+" : value < 0 ? "−" : "0");
  const edges = triangle.edges.map((edge) =>
    "missing" in edge ? `${edge.pair.join("–")} ?` : `${edge.pair.join("–")} ${sign(edge.sign)}`,
  );
  return [
    heading("Triangle"),
    paragraph(`${triangle.type}: ${edges.join(", ")}; ${PACT_WORDS[triangle.pact]}.`, "  "),
    paragraph(reason, "  "),
  ];
}

function renderModels({ specifications, headline }: Answer): string[] {
  if (headline.status === "held") return [];
  const rows = specifications.map(({ name, probability, weight, note }) => [
    name,
    percent(probability),
    weight.toFixed(2),
    note,
  ]);
  const columns = [
    { width: 17 },
    { head: "5 years", width: 10, right: true },
    { head: "weight", width: 8, right: true },
    {},
  ];
  return [heading("Models pooled"), table(columns, rows)];
}

function renderEvidence(answer: Answer): string[] {
  const evidence = answer.evidence.filter(({ read }) => read === undefined);
  if (evidence.length === 0) return [];
  const side = (direction: "driver" | "friction" | "neutral", sign: string) =>
    evidence
      .filter((one) => one.direction === direction)
      .slice(0, MOST_EVIDENCE)
      .map(({ date, text }) => paragraph(`${sign} ${date} ${text}`, "  "));
  const lines = [...side("driver", "+"), ...side("friction", "−"), ...side("neutral", "·")];
  return [
    heading(
      `Evidence on record (${evidence.length} items, noted, not weighed): latest for, against, neither`,
    ),
    ...lines,
    quiet("  --json shows all"),
  ];
}

function renderImported({ imported }: Answer): string[] {
  if (imported.length === 0) return [];
  const lines = imported.map(({ source, label, facts, latest }) => {
    const earlier = facts > 1 ? `, and ${facts - 1} earlier` : "";
    return paragraph(`· ${label}: ${latest[0]?.text ?? ""}${earlier} [${source}]`, "  ");
  });
  return [heading("From your own datasets (noted, not weighed): the latest of each"), ...lines];
}
