import {
  correctContent,
  EntenteError,
  statePair,
  type Finding,
  type FindingContent,
  type Position,
  type SourceDocument,
} from "../../core/index.ts";
import { hashText } from "../../store/index.ts";
import { knownOn } from "../record/known-on.ts";
import { openRecord } from "../record/open-record.ts";
import { findMember } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";
import { queueProposal } from "./decisions.ts";
import type { TextFindings } from "./text-findings.ts";

/** What a claim says, its states as they were typed. */
export type ProposedContent =
  | {
      readonly kind: "statement";
      readonly a: string;
      readonly b: string;
      readonly position: Position;
      /** State the speaker speaks for. */
      readonly state: string;
      readonly isOfficial: boolean;
      readonly speaker: string | undefined;
    }
  | {
      readonly kind: "expert";
      readonly a: string;
      readonly b: string;
      readonly position: Position;
      readonly speaker: string | undefined;
    }
  | {
      readonly kind: "factor";
      readonly a: string;
      readonly b: string;
      readonly effect: "driver" | "friction";
    };

/** A claim that somebody reads in a text: what it says, in which words, and why it was added. */
export interface ProposedClaim {
  readonly content: ProposedContent;
  /** The exact words of the text. */
  readonly quote: string;
  readonly because: string;
  readonly by: string;
}

/** A correction of a finding of a text. */
export interface ProposedCorrection {
  /** The finding's id. */
  readonly id: string;
  /** `field=value` for each thing to put right. */
  readonly changes: readonly string[];
  readonly because: string;
  readonly by: string;
}

/**
 * Puts a claim that the reader missed in the review queue, tied to its words. It weighs nothing until a person accepts it with
 * `entente review`; then it counts whenever the same text is weighed.
 *
 * Throws: `review/quote-not-found`, `record/unknown-state`, `record/not-a-state-then`, `record/same-state`,
 *         `store/library-not-writable`.
 */
export async function proposeClaim(
  claim: ProposedClaim,
  { document }: TextFindings,
  settings: Settings,
): Promise<Finding> {
  const start = document.text.indexOf(claim.quote);
  if (claim.quote.trim() === "" || start < 0) {
    throw new EntenteError("review/quote-not-found", {
      message: `The text does not contain the words "${claim.quote.slice(0, 60)}".`,
      hint: "Quote the text letter for letter, line ends and punctuation included.",
    });
  }
  const at = { start, end: start + claim.quote.length };
  const content = await resolveContent(claim.content, document, settings);
  const place = [document.id, "added", at.start, at.end, JSON.stringify(content)].join();
  const finding: Finding = {
    id: hashText(place).slice(0, 12),
    document: document.id,
    content,
    modality: "actual",
    dimension: "political",
    day: undefined,
    quote: claim.quote,
    at,
    // Nobody has vouched for it yet.
    confidence: 0,
    hearsay: 0,
    isNamed: content.kind === "factor" || ("speaker" in content && content.speaker !== undefined),
  };
  queueProposal(
    {
      schema: "entente/waiting@1",
      file: document.file,
      queuedOn: settings.today,
      finding,
      proposal: { kind: "claim", by: claim.by, because: claim.because },
    },
    settings,
  );
  return finding;
}

/**
 * Puts a correction of a finding in the review queue. The finding stands as it was read until a person decides.
 *
 * Throws: `review/unknown-item`, `review/decided`, `review/bad-correction`, `store/library-not-writable`.
 */
export function proposeCorrection(
  asked: ProposedCorrection,
  { document, findings }: TextFindings,
  settings: Settings,
): { readonly finding: Finding; readonly corrected: FindingContent } {
  const found = findings.find(({ finding }) => finding.id === asked.id);
  if (found === undefined) {
    throw new EntenteError("review/unknown-item", {
      message: `Nothing read from this text has the id "${asked.id.slice(0, 60)}".`,
      hint: "Take an id from the findings of the text.",
    });
  }
  const { finding, standing, proposal } = found;
  if (standing === "accepted" || standing === "corrected" || standing === "rejected") {
    throw new EntenteError("review/decided", {
      message: `A person has decided on this finding: it is ${standing}.`,
      hint: "Only a person can decide again, with: entente review",
    });
  }
  const corrected = correctContent(finding.content, asked.changes);
  queueProposal(
    {
      schema: "entente/waiting@1",
      file: document.file,
      queuedOn: settings.today,
      finding,
      proposal: {
        // A claim that was added by hand stays one, or no reading of the text would find it again.
        kind: proposal?.kind ?? "correction",
        by: asked.by,
        because: asked.because,
        changes: asked.changes,
      },
    },
    settings,
  );
  return { finding, corrected };
}

/** The states of a claim by their ids, as members of the system on the day of the text. */
async function resolveContent(
  content: ProposedContent,
  document: SourceDocument,
  settings: Settings,
): Promise<FindingContent> {
  const database = await openRecord(settings);
  try {
    const known = await knownOn(document.day ?? settings.today, database);
    const find = (text: string) => findMember(text, known, { today: settings.today, database });
    const [a, b] = [await find(content.a), await find(content.b)];
    if (a === b) {
      throw new EntenteError("record/same-state", {
        message: `Both states of the claim are ${a}.`,
        hint: "Name the two states whose ties the claim is about.",
      });
    }
    const pair = statePair(a, b);
    switch (content.kind) {
      case "statement":
        return {
          kind: "statement",
          state: await find(content.state),
          isOfficial: content.isOfficial,
          speaker: content.speaker,
          pair,
          position: content.position,
        };
      case "expert":
        return { kind: "expert", speaker: content.speaker, pair, position: content.position };
      case "factor":
        return { kind: "factor", pair, effect: content.effect };
    }
  } finally {
    database.close();
  }
}
