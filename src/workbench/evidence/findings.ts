import type { Finding, FindingContent, IsoDate, SourceDocument, Stretch } from "../../core/index.ts";
import { parseDate, statePair } from "../../core/index.ts";
import {
  findActors,
  type Actor,
  type Claim,
  type SurveyFinding,
  type TextEvent,
  type TextReader,
} from "../../record/index.ts";
import { hashText } from "../../store/index.ts";
import type { ReadDocument } from "../documents/read-text.ts";
import type { Draft } from "./draft.ts";
import { itemFindings } from "./item-findings.ts";
import { confidenceInClaim, confidenceInEvent, confidenceInSurvey } from "./confidence.ts";

/**
 * What was read from a document, as findings that can be weighed.
 *
 * Out: findings in the order of kind and place; what names no two states is left out. Ids hold as long as the text does.
 */
export function findingsOf(document: SourceDocument, read: ReadDocument, reader: TextReader): Finding[] {
  const drafts = [
    ...read.events.flatMap((event) => fromEvent(event, read.original)),
    ...read.claims.flatMap((claim) => fromClaim(claim, read, reader)),
    ...read.surveys.flatMap((survey) => fromSurvey(survey, read, reader)),
    ...itemFindings(read),
  ];
  const seen = new Map<string, number>();
  return drafts.map(({ mark, ...draft }) => {
    const place = [document.id, draft.content.kind, mark.start, mark.end].join();
    const nth = seen.get(place) ?? 0;
    seen.set(place, nth + 1);
    return {
      id: hashText(`${place},${nth}`).slice(0, 12),
      document: document.id,
      quote: read.original.slice(draft.at.start, draft.at.end),
      ...draft,
    };
  });
}

/** Kinds of actor that act for their state. */
const FOR_STATES: readonly Actor["kind"][] = ["state", "agency", "person"];

function stateOf(actor: Actor | undefined): string | undefined {
  return actor !== undefined && FOR_STATES.includes(actor.kind) ? actor.state : undefined;
}

function fromEvent(event: TextEvent, text: string): Draft[] {
  const [source, target] = [stateOf(event.source), stateOf(event.target)];
  if (source === undefined || target === undefined || source === target) return [];
  const sentence = text.slice(event.sentence.start, event.sentence.end);
  return [
    {
      content: {
        kind: "event",
        source,
        target,
        root: event.root,
        manner: event.quad.endsWith("cooperation") ? "cooperation" : "conflict",
        isMaterial: event.quad.startsWith("material"),
      },
      modality: event.modality === "actual" && !event.isEvent ? "denied" : event.modality,
      dimension: event.dimension,
      day: dayOf(event.time?.day),
      at: event.sentence,
      mark: event.trigger,
      confidence: confidenceInEvent(event, sentence),
      hearsay: 0,
      isNamed: true,
    },
  ];
}

const SCHOLAR =
  /\b(?:professor|analysts?|scholar|experts?|researcher|fellow|economist|historian|observers?|political scientist)\b/i;

function fromClaim(claim: Claim, { original: text, date }: ReadDocument, reader: TextReader): Draft[] {
  const { stance, speaker } = claim;
  const first = claim.content[0];
  const last = claim.content.at(-1);
  if (stance === undefined || first === undefined || last === undefined) return [];
  const at = around([...claim.content, claim.cue, ...(speaker.span === undefined ? [] : [speaker.span])]);
  const name = personIn(speaker.name, date, reader);
  const content = contentOf(claim, name, speaker.span === undefined ? "" : slice(text, speaker.span));
  if (content === undefined) return [];
  return [
    {
      content,
      modality: claim.isDenied ? "denied" : "actual",
      dimension: "political",
      day: undefined,
      at,
      mark: { start: first.start, end: last.end },
      confidence: confidenceInClaim(
        { ...claim, speaker: { ...speaker, name } },
        claim.content.map((span) => slice(text, span)).join(" "),
      ),
      hearsay: claim.reportedBy.length,
      isNamed: name !== undefined,
    },
  ];
}

/** A name, unless it only says of which state someone is: "a Russian" is nobody's. */
function personIn(name: string | undefined, day: string | undefined, reader: TextReader): string | undefined {
  return name === undefined || findActors(reader, name, day).some(({ kind }) => kind === "state")
    ? undefined
    : name;
}

function contentOf(
  { speaker, stance }: Claim,
  name: string | undefined,
  words: string,
): FindingContent | undefined {
  if (stance === undefined) return undefined;
  const [one, other] = stance.pair;
  const said = { speaker: name, pair: statePair(one, other), position: stance.position };
  const isScholar =
    SCHOLAR.test(`${words} ${speaker.office ?? ""}`) || speaker.affiliation?.kind === "university";
  if (isScholar) return { kind: "expert", ...said };
  if (speaker.state === undefined) return undefined;
  const isOfficial = speaker.office !== undefined || stateOf(speaker.affiliation) !== undefined;
  return { kind: "statement", state: speaker.state, isOfficial, ...said };
}

const FRIENDLY =
  /\b(?:friends?|friendly|all(?:y|ies)|favou?rabl[ey]|favou?rably|trust|partners?|positively?|like|closer)\b/i;
const HOSTILE =
  /\b(?:threats?|enem(?:y|ies)|dangers?|dangerous|fear|distrust|mistrust|unfavou?rabl[ey]|negatively?|hostile|rivals?|adversar(?:y|ies)|do not trust)\b/i;

function fromSurvey(survey: SurveyFinding, { original, date }: ReadDocument, reader: TextReader): Draft[] {
  const measure = slice(original, survey.measure);
  const { state } = survey.population;
  const about = findActors(reader, measure, date).find(
    (actor) => actor.kind === "state" && actor.state !== state,
  );
  const isHostile = HOSTILE.test(measure);
  if (state === undefined || about?.state === undefined || isHostile === FRIENDLY.test(measure)) return [];
  return [
    {
      content: {
        kind: "survey",
        state,
        about: about.state,
        view: isHostile ? "hostile" : "friendly",
        sharePct: survey.sharePct,
        pollster: survey.pollster,
      },
      modality: "actual",
      dimension: "political",
      day: dayOf(survey.date?.day),
      at: survey.sentence,
      mark: survey.measure,
      confidence: confidenceInSurvey(survey.pollster, measure),
      hearsay: 0,
      isNamed: survey.pollster !== undefined,
    },
  ];
}

function slice(text: string, { start, end }: Stretch): string {
  return text.slice(start, end);
}

function around(spans: readonly Stretch[]): Stretch {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function dayOf(day: string | undefined): IsoDate | undefined {
  return day === undefined ? undefined : parseDate(day);
}
