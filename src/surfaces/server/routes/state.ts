import { z } from "@hono/zod-openapi";
import { asOf, given, text } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { stateProfileShape } from "../shapes-history.ts";

/** One state. */
export const stateRoute = declareRoute({
  method: "get",
  path: "/v1/states/{id}",
  role: "reader",
  summary: "a state's names, treaties, rivals, leaders and capability through the years",
  params: z.strictObject({ id: text("a state", "RUS") }),
  query: z.strictObject({ as_of: asOf }),
  answers: { "application/json": stateProfileShape },
  answer: async ({ params: { id }, query, computer, signal }) =>
    replyWith(await computer.run("state", { state: id, ...given({ asOf: query.as_of }) }, { signal })),
});
