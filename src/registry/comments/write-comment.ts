import { EntenteError } from "../../core/index.ts";
import type { RegistryQueries, RegistryWrites } from "../../store/index.ts";
import { checkText } from "../check-text.ts";
import { append, holdLog } from "../log/append.ts";
import type { Entry } from "../log/entry.ts";
import { payloadOf } from "../log/payload.ts";
import { loadEntries } from "../log/read-log.ts";
import { commentKey, type Comment, type CommentedQuestion, type NewComment } from "./comment.ts";

/** Who writes, when, and under which id. */
interface Writing {
  readonly author: string;
  readonly at: string;
  readonly newId: (beginning: string) => string;
}

/**
 * Keeps a comment on a question's answer or on a part of it.
 *
 * Throws: `registry/bad-comment` for a text that is empty or too long, `registry/unknown-comment` for a parent that is no
 *         comment on the same question.
 */
export async function writeComment(said: NewComment & Writing, log: RegistryWrites): Promise<Comment> {
  const { author, at, newId, ...rest } = said;
  const text = checkComment(said.text);
  const parent = rest.parent === undefined ? undefined : await findComment(rest.parent, log);
  if (parent !== undefined && commentKey(parent.question) !== commentKey(said.question)) {
    throw new EntenteError("registry/unknown-comment", {
      message: `The comment ${parent.id} is on another question.`,
      hint: "Answer a comment under the question it is on.",
    });
  }
  // An answer to a comment is tied to what that one is tied to.
  const payload = { ...rest, text, ...(parent === undefined ? {} : { parent: parent.id, on: parent.on }) };
  const id = newId("c");
  await append({ id, kind: "comment", subject: commentKey(said.question), at, author, payload }, log);
  return findComment(id, log);
}

/**
 * Adds a version to a comment of one's own; the earlier ones stay readable.
 *
 * Throws: `registry/unknown-comment`, `registry/not-yours`, `registry/bad-comment`.
 */
export async function editComment(
  said: { readonly comment: string; readonly text: string } & Writing,
  log: RegistryWrites,
): Promise<Comment> {
  const text = checkComment(said.text);
  await holdLog(log);
  const before = await findComment(said.comment, log);
  const { author, at, newId } = said;
  if (before.author !== author) {
    throw new EntenteError("registry/not-yours", {
      message: `The comment ${before.id} is by ${before.author}: only they can change it.`,
      hint: "Answer it with a comment of your own.",
    });
  }
  const subject = commentKey(before.question);
  const payload = { comment: before.id, text };
  await append({ id: newId("e"), kind: "comment-version", subject, at, author, payload }, log);
  return findComment(before.id, log);
}

/** Comments on a question, whenever and on whichever answer they were made, oldest first. */
export async function loadComments(question: CommentedQuestion, log: RegistryQueries): Promise<Comment[]> {
  return foldComments(await loadEntries({ kinds: COMMENT_KINDS, subject: commentKey(question) }, log));
}

/**
 * The comment that an id names.
 *
 * Throws: `registry/unknown-comment`.
 */
export async function findComment(id: string, log: RegistryQueries): Promise<Comment> {
  const [entry] = await loadEntries({ kinds: ["comment"], id }, log);
  const all =
    entry === undefined
      ? []
      : foldComments(await loadEntries({ kinds: COMMENT_KINDS, subject: entry.subject }, log));
  const found = all.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new EntenteError("registry/unknown-comment", {
    message: `No comment has the id "${id.slice(0, 60)}".`,
    hint: "See the ids with: entente comments A B --against C",
  });
}

const COMMENT_KINDS = ["comment", "comment-version"] as const;
const MOST_LETTERS = 10_000;

function foldComments(entries: readonly Entry[]): Comment[] {
  const comments = new Map<string, Comment>();
  for (const entry of entries) {
    const { id, at, author } = entry;
    if (entry.kind === "comment") {
      const said = payloadOf("comment", entry);
      comments.set(id, { ...said, id, author, at, versions: [{ id, at, text: said.text }] });
      continue;
    }
    const { comment, text } = payloadOf("comment-version", entry);
    const before = comments.get(comment);
    if (before !== undefined)
      comments.set(comment, { ...before, text, versions: [...before.versions, { id, at, text }] });
  }
  return [...comments.values()];
}

function checkComment(text: string): string {
  return checkText(text, {
    code: "registry/bad-comment",
    called: "The comment",
    most: MOST_LETTERS,
    hint: "Say in a few sentences what you see otherwise, and where it can be read.",
  });
}
