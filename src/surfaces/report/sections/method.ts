import { capital, percent, type Gap, type Missing, type ThreatParts } from "../../../core/index.ts";
import type { Report } from "../../../workbench/index.ts";
import { list, numeric, paragraph, table, type Section } from "../brief.ts";
import { namesOf } from "./names.ts";

/** What is not known or not weighed, and whether confidence suffers. */
export function gapsSection({ answer }: Report): Section[] {
  if (answer.gaps.length === 0) return [];
  const items = answer.gaps.map(
    (gap) =>
      `${capital(gap.what)}: ${gap.why}${gap.effectOnConfidence === "lowers" ? " (lowers confidence)" : ""}.${moves(gap)}`,
  );
  return [{ title: "Not known or not weighed", blocks: [list(items)] }];
}

/** How far a gap could move the number. */
function moves({ ifKnown, ifKnownWhyNot }: Gap): string {
  if (ifKnown !== undefined)
    return ` It could make the number ${percent(ifKnown.low)} to ${percent(ifKnown.high)} (${ifKnown.what}, ${ifKnown.how}).`;
  return ifKnownWhyNot === undefined
    ? ""
    : ` How far it could move the number is not told: ${ifKnownWhyNot}.`;
}

/** What "yes" means, the models pooled, the threat in parts, and where everything came from. */
export function methodSection(report: Report): Section[] {
  const { answer, triangle } = report;
  const { headline, specifications, provenance, question } = answer;
  const resolution = answer.ladder.find(({ rung }) => rung === headline.rung)?.resolution ?? "";
  const models = specifications.map(({ name, probability, weight, note }) => [
    name,
    percent(probability),
    weight.toFixed(2),
    note,
  ]);
  return [
    {
      title: "Method and data",
      blocks: [
        paragraph(`Resolves "yes" when ${resolution}.`),
        ...(models.length === 0
          ? []
          : [table(["model pooled", numeric("5 years"), numeric("weight"), "what it weighs"], models)]),
        list([...threatLines(report), ...votesLine(triangle.votesFrom)]),
        paragraph(
          `Nothing known after ${question.asOf} was used. Data: ${provenance.coverage}. The probability is the pool of models fitted only to what had happened by the end of their last year, calibrated; each treaty counts once however many pairs it bound. Points are what the answer would lose without a term. Methods: docs/method in the source of Entente.`,
        ),
      ],
    },
  ];
}

function threatLines(report: Report): string[] {
  const { threat } = report.answer;
  const names = namesOf(report);
  const one = (name: string, parts: ThreatParts | Missing) =>
    "missing" in parts
      ? `Threat from ${names.against} to ${name}: missing (${parts.missing}).`
      : `Threat from ${names.against} to ${name}: ${parts.threat.toFixed(2)} = hostility ${parts.hostility.toFixed(2)} × chance to lose ${parts.chanceToLose.toFixed(2)}.`;
  return [one(names.a, threat.toA), one(names.b, threat.toB)];
}

function votesLine(votesFrom: string | undefined): string[] {
  return votesFrom === undefined ? [] : [`Closeness in UN votes: ${votesFrom}.`];
}
