import { z } from "@hono/zod-openapi";
import { asOf, given, pageFields, text } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { listOf, stateShape } from "../shapes.ts";

const query = z.strictObject({
  as_of: asOf,
  q: text("only states whose name, alias or code it begins or is", "sov").optional(),
  ...pageFields,
});

/** The states of a day. */
export const statesRoute = declareRoute({
  method: "get",
  path: "/v1/states",
  role: "reader",
  summary: "states known by a day, members first; with q the closest first",
  query,
  answers: { "application/json": listOf(stateShape) },
  answer: async ({ query: { as_of, ...rest }, computer, signal }) =>
    replyWith(await computer.run("states", given({ asOf: as_of, ...rest }), { signal })),
});
