import { EntenteError, parseDate, statePair, type Answer } from "../../core/index.ts";
import {
  COMMENT_TYPES,
  COMMENTED,
  editComment as addVersion,
  findComment,
  loadComments,
  writeComment,
  type AnswerVersion,
  type Comment,
  type CommentedPart,
  type CommentedQuestion,
  type CommentType,
} from "../../registry/index.ts";
import { analogues, type AnaloguesAnswer } from "../asking/analogues.ts";
import { ask } from "../asking/ask.ts";
import type { AskedQuestion } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";
import { withRegistry, writingOf } from "./open-registry.ts";
import { renderComment } from "./render-comment.ts";

/** A comment as it was typed, on the answer to a question as asked. */
export interface AskedComment extends AskedQuestion {
  readonly text: string;
  readonly type?: string;
  /** What it is tied to, as in `driver:shared-enemies` or `cell:0.4,0.9`; absent: the answer. */
  readonly on?: string;
  /** Id of the comment it answers. */
  readonly parent?: string;
  readonly by?: string;
}

/** A comment as it is shown: its text as HTML too, and what is different in today's answer. */
export interface ShownComment extends Comment {
  /** Safe HTML: no scripts, no foreign pictures, links to the web and to drivers only. */
  readonly html: string;
  /** In what the answer it was made on differs from the one it is shown beside; empty: in nothing. */
  readonly differs: readonly (keyof AnswerVersion)[];
}

/** Comments beside the answer to a question. */
export interface ShownComments {
  readonly question: CommentedQuestion;
  readonly answer: AnswerVersion;
  readonly comments: readonly ShownComment[];
}

/** How an answer is had: by `ask`, or from where answers are kept. */
export type Answering = (asked: AskedQuestion, settings: Settings) => Promise<Answer>;

/**
 * Keeps a comment on the answer that a question has as asked, with the version of that answer.
 *
 * Throws: what `ask` throws, `registry/bad-comment`, `registry/unknown-comment`.
 */
export async function comment(
  asked: AskedComment,
  settings: Settings,
  answering: Answering = ask,
): Promise<ShownComment> {
  const { text, type, on, parent, by, ...question } = asked;
  const part = parsePart(on);
  const answer = await answering(question, settings);
  await checkPart(part, answer, () => analogues({ ...question, count: MOST_ANALOGUES }, settings));
  const said = {
    question: questionOf(answer),
    on: part,
    type: parseType(type),
    parent,
    text,
    madeOn: versionOf(answer),
    ...writingOf(by, settings),
  };
  const kept = await withRegistry(settings, ({ write }) => write((log) => writeComment(said, log)));
  return shown(kept, said.madeOn);
}

/** Adds a version to a comment of one's own. Throws `registry/unknown-comment`, `registry/not-yours`, `registry/bad-comment`. */
export async function editComment(
  asked: { readonly id: string; readonly text: string; readonly by?: string },
  settings: Settings,
): Promise<ShownComment> {
  const said = { comment: asked.id, text: asked.text, ...writingOf(asked.by, settings) };
  const kept = await withRegistry(settings, ({ write }) => write((log) => addVersion(said, log)));
  return shown(kept, kept.madeOn);
}

/** A comment with every version of its text, by its id. Throws `registry/unknown-comment`. */
export async function showComment(id: string, settings: Settings): Promise<ShownComment> {
  const kept = await withRegistry(settings, ({ read }) => read((log) => findComment(id, log)));
  return shown(kept, kept.madeOn);
}

/** Comments on a question, oldest first, each with what differs in the answer as asked now. */
export async function listComments(
  asked: AskedQuestion,
  settings: Settings,
  answering: Answering = ask,
): Promise<ShownComments> {
  const answer = await answering(asked, settings);
  const [question, version] = [questionOf(answer), versionOf(answer)];
  const comments = await withRegistry(settings, ({ read }) => read((log) => loadComments(question, log)));
  return { question, answer: version, comments: comments.map((one) => shown(one, version)) };
}

const COMPARED = ["asOf", "recordVersion", "modelVintage", "inputsHash", "probability"] as const;

function shown(kept: Comment, answer: AnswerVersion): ShownComment {
  const differs = COMPARED.filter((field) => kept.madeOn[field] !== answer[field]);
  return { ...kept, html: renderComment(kept.text), differs };
}

function questionOf({ question, headline }: Answer): CommentedQuestion {
  const [a, b] = question.members;
  return {
    members: statePair(a, b),
    against: question.against,
    rung: headline.rung,
    horizonYears: headline.horizonYears,
  };
}

function versionOf({ question, headline, provenance }: Answer): AnswerVersion {
  const { recordVersion, modelVintage, inputsHash } = provenance;
  const { probability } = headline;
  return { asOf: parseDate(question.asOf), recordVersion, modelVintage, inputsHash, probability };
}

function parseType(text = "comment"): CommentType {
  const found = COMMENT_TYPES.find((type) => type === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new EntenteError("registry/bad-comment", {
    message: `"${text.slice(0, 40)}" is no kind of comment.`,
    hint: `Choose one of ${COMMENT_TYPES.join(", ")}.`,
  });
}

const ID = /^[\p{L}\p{N}][\p{L}\p{N} .,:;+/_→-]{0,119}$/u;
const CELL = /^(0(\.\d+)?|1(\.0+)?),(0(\.\d+)?|1(\.0+)?)$/;

function parsePart(text: string | undefined): CommentedPart {
  const colon = (text ?? "answer").indexOf(":");
  const [name, id] =
    text === undefined || colon === -1
      ? [text ?? "answer", ""]
      : [text.slice(0, colon), text.slice(colon + 1).trim()];
  const kind = COMMENTED.find((one) => one === name.trim());
  const isGood =
    kind !== undefined && (kind === "answer" ? id === "" : kind === "cell" ? CELL.test(id) : ID.test(id));
  if (isGood) return { kind, id };
  throw new EntenteError("registry/bad-comment", {
    message: `"${(text ?? "").slice(0, 60)}" is nothing a comment can be tied to.`,
    hint: "Tie it to answer, driver:ID, claim:ID, analogue:ID or cell:0.4,0.9 (pressure on A, on B).",
  });
}

/** Analogues among which the one commented on must be: as many as can be asked for. */
const MOST_ANALOGUES = "200";
const MOST_TOLD = 20;

/** What is commented on must stand in the answer. */
async function checkPart(
  { kind, id }: CommentedPart,
  { drivers, frictions, evidence }: Answer,
  nearest: () => Promise<AnaloguesAnswer>,
): Promise<void> {
  switch (kind) {
    case "driver":
      return checkAmong(
        "driver or friction",
        id,
        [...drivers, ...frictions].map((term) => term.id),
      );
    case "claim":
      return checkAmong(
        "claim",
        id,
        evidence.map((item) => item.id),
      );
    case "analogue":
      return checkAmong(
        "analogue",
        id,
        (await nearest()).analogues.map((one) => `${one.a}-${one.b}-${one.year}`),
      );
    case "answer":
    case "cell":
      return undefined;
  }
}

function checkAmong(called: string, id: string, ids: readonly string[]): void {
  if (ids.includes(id)) return;
  const told = ids.slice(0, MOST_TOLD).join(", ");
  throw new EntenteError("registry/bad-comment", {
    message: `The answer has no ${called} "${id}".`,
    hint:
      told === ""
        ? "Comment on the answer itself."
        : `It has ${told}${ids.length > MOST_TOLD ? " and more" : ""}.`,
  });
}
