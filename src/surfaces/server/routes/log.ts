import { z } from "@hono/zod-openapi";
import { given, pageFields } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute, type Route } from "../route.ts";
import { entryShape, logCheckShape } from "../shapes-registry.ts";
import { listOf } from "../shapes.ts";

const listRoute = declareRoute({
  method: "get",
  path: "/v1/log",
  role: "reader",
  summary: "entries of the log that is only ever added to, each with the hash of the one before",
  query: z.strictObject({
    cursor: z
      .string()
      .regex(/^\d{1,12}$/, "is no sequence number")
      .optional()
      .openapi({ description: "the `next` of the part before" }),
    limit: pageFields.limit,
  }),
  answers: { "application/json": listOf(entryShape) },
  answer: async ({ query: { cursor, limit }, computer, signal }) => {
    const after = cursor === undefined ? undefined : Number(cursor);
    return replyWith(await computer.run("log", given({ after, limit }), { signal }));
  },
});

const verifyRoute = declareRoute({
  method: "get",
  path: "/v1/log/verification",
  role: "reader",
  summary: "walks the log from its beginning: how many entries are as they were written",
  answers: { "application/json": logCheckShape },
  answer: async ({ computer, signal }) => replyWith(await computer.run("verify-log", {}, { signal })),
});

/** The log of the registry. */
export const logRoutes: readonly Route[] = [listRoute, verifyRoute];
