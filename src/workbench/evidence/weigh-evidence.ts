import {
  EntenteError,
  parseDate,
  type Fact,
  type Gap,
  type Question,
  type SourceDocument,
} from "../../core/index.ts";
import { weigh, type Weighed } from "../../evidence/index.ts";
import type { TextReader } from "../../record/index.ts";
import { hashText } from "../../store/index.ts";
import { asGiven, loadDocument } from "../documents/kept-documents.ts";
import { readRecordFiles } from "../record/open-record.ts";
import { readGiven, readTextFrom, type ReadDocument } from "../documents/read-text.ts";
import type { Settings } from "../settings.ts";
import {
  asDecided,
  claimsAddedTo,
  queueItems,
  readDecisions,
  readWaiting,
  type Decision,
} from "./decisions.ts";
import { findingsOf } from "./findings.ts";
import { loadEstimates } from "./load-estimates.ts";
import { openReader } from "./open-reader.ts";
import { recordOn } from "./record-agrees.ts";
import { HANDED_OVER } from "./text-findings.ts";
import { namedPublisher, publisherOf, readPublishers, type Publishers } from "./publishers.ts";

/** Texts given with a question. */
export interface GivenTexts {
  /** Files or addresses. */
  readonly evidence?: readonly string[];
  /** Ids of documents kept in the library; each has its own day and publisher. */
  readonly documents?: readonly string[];
  /** Day they were published, in place of the texts' own. */
  readonly evidenceDate?: string;
  /** Host of their publisher, where they do not say. */
  readonly evidenceFrom?: string;
  /** Texts at hand, besides; what is read from them without certainty weighs nothing and is not queued. */
  readonly texts?: readonly { readonly text: string; readonly date?: string }[];
}

/** Texts weighed for a question, and what could not be used. */
export interface WeighedTexts {
  readonly weighed: Weighed;
  readonly gaps: readonly Gap[];
  readonly documents: number;
}

/** What the texts are weighed for. */
export interface WeighedFor {
  readonly question: Question;
  /** Evidence on the record, as known that day. */
  readonly facts: readonly Fact[];
}

/**
 * Reads texts and weighs what they say of a question; what is unsure goes to the review queue.
 *
 * Throws: `evidence/undated` for a text without a day, `evidence/later-than-question` for a file that holds only later ones,
 *         `evidence/unknown-publisher`, and what reading throws.
 */
export async function weighEvidence(
  given: GivenTexts,
  { question, facts }: WeighedFor,
  settings: Settings,
): Promise<WeighedTexts> {
  const files = readRecordFiles(settings.recordFolder);
  const reader = await openReader(files, settings);
  const publishers = readPublishers(files);
  const decisions = readDecisions(settings);
  const waiting = readWaiting(settings);
  const gaps: Gap[] = [];
  const documents: SourceDocument[] = [];
  const findings = [];
  for (const { input, from, read } of textsOf(given, reader, settings)) {
    const { usable, later } = splitByDay(input, await read(), question.asOf);
    if (later > 0) gaps.push(laterGap(input, later, question.asOf));
    for (const one of usable) {
      const document = documentOf(one, input, { publishers, from });
      documents.push(document);
      findings.push(...findingsOf(document, one, reader), ...claimsAddedTo(document.id, waiting));
    }
  }
  const weighed = weigh({
    documents,
    findings: findings.map((finding) => asDecided(finding, decisions.get(finding.id))),
    states: question,
    asOf: question.asOf,
    estimates: loadEstimates(settings.recordFolder),
    decisions: verdictsOf(decisions),
    record: (finding) => recordOn(finding, facts),
  });
  return { weighed, gaps: [...gaps, ...queueUnsure(weighed, settings)], documents: documents.length };
}

/** A text to weigh: what it is called, who published it, how it is read. */
interface TextToWeigh {
  readonly input: string;
  readonly from: string | undefined;
  readonly read: () => Promise<readonly ReadDocument[]>;
}

function textsOf(given: GivenTexts, reader: TextReader, settings: Settings): TextToWeigh[] {
  const { evidence = [], documents = [], texts = [], evidenceDate: date, evidenceFrom: from } = given;
  return [
    ...[...new Set(evidence)].map((input) => ({
      input,
      from,
      read: async () => (await readTextFrom({ input, date, reader }, settings)).documents,
    })),
    ...[...new Set(documents)].map((id) => {
      const document = loadDocument(id, settings);
      return {
        input: document.title ?? `document ${id}`,
        from: document.source,
        read: () => readGiven(reader, asGiven(document), document.date),
      };
    }),
    ...texts.map(({ text, date: own = date }) => ({
      input: HANDED_OVER,
      from,
      read: () => readGiven(reader, { bytes: new TextEncoder().encode(text) }, own),
    })),
  ];
}

function verdictsOf(decisions: ReadonlyMap<string, Decision>): ReadonlyMap<string, "accepted" | "rejected"> {
  return new Map(
    [...decisions].map(([id, { verdict }]) => [id, verdict === "reject" ? "rejected" : "accepted"]),
  );
}

function splitByDay(
  input: string,
  documents: readonly ReadDocument[],
  asOf: string,
): { readonly usable: readonly ReadDocument[]; readonly later: number } {
  const undated = documents.filter(({ date }) => date === undefined);
  if (undated.length > 0) {
    throw new EntenteError("evidence/undated", {
      message: `${input}: ${undated.length === 1 ? "a text does" : `${undated.length} texts do`} not say when it was published, so it cannot be told whether it was known on ${asOf}.`,
      hint: "Give the day it was published: --evidence-date YYYY-MM-DD, or date where a text is handed over.",
    });
  }
  const usable = documents.filter(({ date = "" }) => date <= asOf);
  const later = documents.length - usable.length;
  if (usable.length === 0 && later > 0) {
    throw new EntenteError("evidence/later-than-question", {
      message: `${input} was published on ${documents[0]?.date}, after ${asOf}: it was not known then.`,
      hint: "Ask as of a later day with --as-of, or leave the text out.",
    });
  }
  return { usable, later };
}

function laterGap(input: string, later: number, asOf: string): Gap {
  return {
    what: `${later} ${later === 1 ? "entry" : "entries"} of ${input}`,
    why: `published after ${asOf}: left out`,
    effectOnConfidence: "none",
  };
}

/** A text that was read, as what its findings are graded by. */
export function documentOf(
  read: ReadDocument,
  input: string,
  known: { readonly publishers: Publishers; readonly from: string | undefined },
): SourceDocument {
  const address = known.from === undefined ? read.address : namedPublisher(known.from, known.publishers);
  return {
    id: hashText(read.original).slice(0, 16),
    file: input,
    ...publisherOf(address, known.publishers),
    day: read.date === undefined ? undefined : parseDate(read.date),
    text: read.original,
  };
}

/** Puts what waits in the review queue, but for texts at hand; tells how much waits, or that it could not be kept. */
function queueUnsure({ findings }: Weighed, settings: Settings): Gap[] {
  const waiting = findings.filter(({ status }) => status === "waiting");
  if (waiting.length === 0) return [];
  const what = `${waiting.length} ${waiting.length === 1 ? "sentence" : "sentences"} of the texts given`;
  const effectOnConfidence = "none" as const;
  const kept = waiting.filter(({ document }) => document.file !== HANDED_OVER);
  try {
    queueItems(
      kept.map(({ finding, document }) => ({
        schema: "entente/waiting@1",
        file: document.file,
        queuedOn: settings.today,
        finding,
      })),
      settings,
    );
    return [
      {
        what,
        why:
          kept.length > 0
            ? "read without certainty: they wait in entente review, and weigh nothing until then"
            : "read without certainty: they weigh nothing until a person has decided on them",
        effectOnConfidence,
      },
    ];
  } catch (cause) {
    if (!(cause instanceof EntenteError)) throw cause;
    return [
      {
        what,
        why: `read without certainty, and the queue could not be written: ${cause.message}`,
        effectOnConfidence,
      },
    ];
  }
}
