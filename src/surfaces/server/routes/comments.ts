import { z } from "@hono/zod-openapi";
import { COMMENT_TYPES } from "../../../workbench/index.ts";
import { given, questionFields, questionQuery, text, toQuestion } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute, type Route } from "../route.ts";
import { commentShape, listedCommentsShape } from "../shapes-registry.ts";

const MOST_LETTERS = 20_000;
const words = z.string().max(MOST_LETTERS, `is longer than ${MOST_LETTERS} letters`);
const id = text("the id of a comment");
const answers = { "application/json": commentShape };

const listRoute = declareRoute({
  method: "get",
  path: "/v1/comments",
  role: "reader",
  summary:
    "comments on a question with every version of theirs, and what differs in the answer they were made on",
  query: questionQuery,
  answers: { "application/json": listedCommentsShape },
  answer: async ({ query, computer, signal }) =>
    replyWith(await computer.run("comments", toQuestion(query), { signal })),
});

const writeRoute = declareRoute({
  method: "post",
  path: "/v1/comments",
  role: "analyst",
  summary: "comments on the answer to a question, or on a part of it",
  body: z.strictObject({
    ...questionFields,
    text: words.openapi({ description: "Markdown; HTML in it is shown as text" }),
    type: z.enum(COMMENT_TYPES).optional(),
    on: text("answer, driver:ID, claim:ID, analogue:ID or cell:0.4,0.9", "driver:shared-enemies").optional(),
    parent: text("id of the comment it answers").optional(),
  }),
  answers,
  answer: async ({ body: { text: said, type, on, parent, ...question }, caller, computer, signal }) => {
    const input = { ...toQuestion(question), ...given({ type, on, parent }), text: said, by: caller.name };
    return replyWith(await computer.run("comment", input, { signal }));
  },
});

const editRoute = declareRoute({
  method: "patch",
  path: "/v1/comments/{id}",
  role: "analyst",
  summary: "adds a version to a comment of one's own; the versions before stay readable",
  params: z.strictObject({ id }),
  body: z.strictObject({ text: words }),
  answers,
  answer: async ({ params, body, caller, computer, signal }) =>
    replyWith(await computer.run("edit-comment", { ...params, ...body, by: caller.name }, { signal })),
});

/** What people say to answers. */
export const commentRoutes: readonly Route[] = [listRoute, writeRoute, editRoute];
