import { z } from "@hono/zod-openapi";
import { pageFields } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { sourcesShape } from "../shapes.ts";

/** What can be read, and what has been. */
export const sourcesRoute = declareRoute({
  method: "get",
  path: "/v1/sources",
  role: "reader",
  summary: "every source that can be read, its terms, what was imported of it, and what the record holds",
  query: z.strictObject(pageFields),
  answers: { "application/json": sourcesShape },
  answer: async ({ query, computer, signal }) => replyWith(await computer.run("sources", query, { signal })),
});
