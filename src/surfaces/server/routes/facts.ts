import { z } from "@hono/zod-openapi";
import { asOf, given, text } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { factsShape } from "../shapes.ts";

/** A fact with its source. */
export const factsRoute = declareRoute({
  method: "get",
  path: "/v1/facts/{id}",
  role: "reader",
  summary: "where a fact came from and when it could be known; a part of an id finds all that have it",
  params: z.strictObject({ id: text("the id of a fact, or a part of it", "treaty:rus-chn-2001") }),
  query: z.strictObject({ as_of: asOf }),
  answers: { "application/json": factsShape },
  answer: async ({ params: { id }, query, computer, signal }) =>
    replyWith(await computer.run("explain", { id, ...given({ asOf: query.as_of }) }, { signal })),
});
