import type { ReadDocument, Reading } from "../../../workbench/index.ts";
import { itemLines } from "./item-lines.ts";
import { line, slice } from "./reading-line.ts";
import { paragraph, quiet, strong } from "../print.ts";

/** What was read from a text, for eyes: title, date, events, statements, surveys and other items, a line each. */
export function renderReading({ documents }: Reading): string {
  return documents.length === 0 ? "The feed has no entries." : documents.map(renderDocument).join("\n\n");
}

function renderDocument(document: ReadDocument): string {
  const { title, date, address, original, events, claims, surveys } = document;
  const when = `${date ?? "no date: give one with --date"}${address === undefined ? "" : ` · ${address}`}`;
  const told = events.filter((event, k) => !events.slice(0, k).some((other) => isReverse(other, event)));
  return [
    strong(paragraph(title ?? "Untitled")),
    quiet(paragraph(when)),
    "",
    strong(`Events (${told.length})`),
    ...told.map((event) => line(eventText(event), slice(original, event.sentence))),
    "",
    strong(`Statements (${claims.length})`),
    ...claims.map((claim) =>
      line(claimText(claim, original), claim.content.map((span) => slice(original, span)).join(" … ")),
    ),
    ...surveyLines(surveys, original),
    ...itemLines(document),
  ].join("\n");
}

function surveyLines(surveys: ReadDocument["surveys"], original: string): string[] {
  if (surveys.length === 0) return [];
  return [
    "",
    strong(`Surveys (${surveys.length})`),
    ...surveys.map(({ pollster, population, sharePct, measure }) =>
      line(
        `${sharePct} % of ${slice(original, population.span)}${pollster === undefined ? "" : ` (${pollster})`}`,
        slice(original, measure),
      ),
    ),
  ];
}

type Event = ReadDocument["events"][number];
type Claim = ReadDocument["claims"][number];

/** Whether two lines would tell the same act between two, once each way. */
function isReverse(p: Event, q: Event): boolean {
  return (
    p.isReciprocal &&
    q.isReciprocal &&
    p.root === q.root &&
    p.sentence.start === q.sentence.start &&
    p.source?.id === q.target?.id &&
    p.target?.id === q.source?.id
  );
}

function eventText({ root, source, target, isReciprocal, modality, time }: Event): string {
  const arrow = isReciprocal ? "↔" : "→";
  const how = modality === "actual" ? "" : ` (${modality})`;
  return `${source?.id ?? "?"} ${arrow} ${target?.id ?? "?"} ${root}${how}${time?.day === undefined ? "" : ` ${time.day}`}`;
}

function claimText({ speaker, stance, reportedBy, isDenied }: Claim, original: string): string {
  const who = speaker.name ?? (speaker.span === undefined ? "someone" : slice(original, speaker.span));
  const role = [speaker.office, speaker.state ?? speaker.affiliation?.id].filter(
    (part) => part !== undefined,
  );
  const whose = role.length === 0 ? "" : ` (${role.join(", ")})`;
  const wants = stance === undefined ? "" : ` ${stance.position} closer ${stance.pair.join("–")} ties`;
  const via = reportedBy.map(
    ({ name, span }) => name ?? (span === undefined ? "someone" : slice(original, span)),
  );
  return `${who}${whose}${isDenied ? " did not say" : ""}${wants}${via.length === 0 ? "" : `, as ${via.join(", ")} reports`}`;
}
