import { z } from "@hono/zod-openapi";
import { COMMENT_TYPES } from "../../../workbench/index.ts";
import { given, questionFields, questionQuery, text, toQuestion } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute, type Route } from "../route.ts";
import { commentShape } from "../shapes-registry.ts";

const MOST_WORDS = 20_000;
const said = z
  .string()
  .min(1, "is empty")
  .max(MOST_WORDS)
  .openapi({ description: "Markdown; HTML in it is shown as text" });

const listRoute = declareRoute({
  method: "get",
  path: "/v1/comments",
  role: "reader",
  summary: "comments on a question, oldest first, each with what differs in today's answer",
  query: questionQuery,
  answers: { "application/json": z.looseObject({ comments: z.array(commentShape) }) },
  answer: async ({ query, computer, signal }) =>
    replyWith(await computer.run("comments", toQuestion(query), { signal })),
});

const writeRoute = declareRoute({
  method: "post",
  path: "/v1/comments",
  role: "analyst",
  summary: "comments on an answer, a driver, a claim, an analogue or a cell of the lever",
  body: z.strictObject({
    ...questionFields,
    text: said,
    type: z.enum(COMMENT_TYPES).optional(),
    on: text("answer, driver:ID, claim:ID, analogue:ID or cell:0.4,0.9", "driver:shared-enemies").optional(),
    parent: text("the comment it answers").optional(),
  }),
  answers: { "application/json": commentShape },
  answer: async ({ body: { text: words, type, on, parent, ...question }, caller, computer, signal }) => {
    const input = { ...toQuestion(question), text: words, by: caller.name, ...given({ type, on, parent }) };
    return replyWith(await computer.run("write-comment", input, { signal }));
  },
});

const editRoute = declareRoute({
  method: "patch",
  path: "/v1/comments/{id}",
  role: "analyst",
  summary: "adds a version to a comment of one's own; the earlier ones stay",
  params: z.strictObject({ id: text("the id of a comment") }),
  body: z.strictObject({ text: said }),
  answers: { "application/json": commentShape },
  answer: async ({ params, body, caller, computer, signal }) =>
    replyWith(await computer.run("edit-comment", { ...params, ...body, by: caller.name }, { signal })),
});

/** What people say of an answer. */
export const commentRoutes: readonly Route[] = [listRoute, writeRoute, editRoute];
