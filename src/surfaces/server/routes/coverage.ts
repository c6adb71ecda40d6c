import { z } from "@hono/zod-openapi";
import { asOf, given } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { coverageShape } from "../shapes-history.ts";

/** What each source says of each decade. */
export const coverageRoute = declareRoute({
  method: "get",
  path: "/v1/sources/coverage",
  role: "reader",
  summary: "sources against decades: facts of the core record by kind, years that datasets cover",
  query: z.strictObject({ as_of: asOf }),
  answers: { "application/json": coverageShape },
  answer: async ({ query, computer, signal }) =>
    replyWith(await computer.run("coverage", given({ asOf: query.as_of }), { signal })),
});
