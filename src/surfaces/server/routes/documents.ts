import { z } from "@hono/zod-openapi";
import { VERDICTS } from "../../../workbench/index.ts";
import { asOf, given, pageFields, text } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute, type Route } from "../route.ts";
import { documentShape, findingShape, listedDocumentShape, listOf } from "../shapes.ts";

/** Bytes of a document that may be sent. */
const MOST_BYTES = 8_000_000;
const MOST_NOTE = 4000;

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, "is no day: write it YYYY-MM-DD")
  .openapi({ example: "2015-06-01" });
const id = text("the id of a document", "0a1b2c3d4e5f6071");

const dropped = z.strictObject({
  text: z.string().min(1, "is empty").max(MOST_BYTES).optional().openapi({ description: "its words" }),
  url: text("or the address of a page of the public internet, which is fetched").optional(),
  title: text("what to call it").optional(),
  date: day.optional().openapi({ description: "day of publication, where the text does not say" }),
  source: text("host of the publisher", "reuters.com").optional(),
});

const keepRoute = declareRoute({
  method: "post",
  path: "/v1/documents",
  role: "analyst",
  summary: "keeps a text and tells what is read from it, with the place of each finding",
  body: dropped,
  mostBytes: MOST_BYTES,
  answers: { "application/json": documentShape },
  answer: async ({ body, computer, signal }) =>
    replyWith(await computer.run("keep-document", given(body), { signal })),
});

const listRoute = declareRoute({
  method: "get",
  path: "/v1/documents",
  role: "reader",
  summary: "documents that were kept, the latest first",
  query: z.strictObject({ as_of: asOf, ...pageFields }),
  answers: { "application/json": listOf(listedDocumentShape) },
  answer: async ({ query: { as_of, ...part }, computer, signal }) =>
    replyWith(await computer.run("documents", given({ asOf: as_of, ...part }), { signal })),
});

const findRoute = declareRoute({
  method: "get",
  path: "/v1/documents/{id}",
  role: "reader",
  summary: "a document with what was read from it and decided on",
  params: z.strictObject({ id }),
  query: z.strictObject({ as_of: asOf }),
  answers: { "application/json": documentShape },
  answer: async ({ params, query: { as_of }, computer, signal }) =>
    replyWith(await computer.run("document", { ...params, ...given({ asOf: as_of }) }, { signal })),
});

const reviewRoute = declareRoute({
  method: "post",
  path: "/v1/documents/{id}/reviews",
  role: "editor",
  summary: "accepts, corrects or rejects something read from a document",
  params: z.strictObject({ id }),
  body: z.strictObject({
    finding: text("id of the finding"),
    verdict: z.enum(VERDICTS),
    correction: z
      .record(z.string().max(40), z.string().max(100))
      .optional()
      .openapi({ description: "what is true instead, by field", example: { position: "opposes" } }),
    note: z.string().max(MOST_NOTE).optional().openapi({ description: "why" }),
  }),
  answers: { "application/json": findingShape },
  answer: async ({ params, body, computer, signal }) => {
    const { finding, verdict, ...rest } = body;
    const input = { ...params, finding, verdict, ...given(rest) };
    return replyWith(await computer.run("review-document", input, { signal }));
  },
});

/** Documents that people drop, what is read from them, and what is decided on it. */
export const documentRoutes: readonly Route[] = [keepRoute, listRoute, findRoute, reviewRoute];
