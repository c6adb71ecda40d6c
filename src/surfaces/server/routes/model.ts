import { z } from "@hono/zod-openapi";
import { asOf, given, text } from "../asked.ts";
import { replyOrProgress, replyWith } from "../reply.ts";
import { EVENTS } from "../progress-stream.ts";
import { declareRoute, type Route } from "../route.ts";
import { modelCardShape, termShape } from "../shapes-history.ts";

const cardRoute = declareRoute({
  method: "get",
  path: "/v1/model",
  role: "reader",
  summary: "what the model did out of sample: scores, intervals, reliability, skill by origin and era",
  query: z.strictObject({ as_of: asOf }),
  answers: { "application/json": modelCardShape },
  answer: async ({ query: { as_of }, computer, signal }) =>
    replyWith(await computer.run("model", given({ asOf: as_of }), { signal })),
});

const termsRoute = declareRoute({
  method: "get",
  path: "/v1/terms",
  role: "reader",
  summary: "every measure that enters the model",
  query: z.strictObject({ as_of: asOf }),
  answers: { "application/json": z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) }) },
  answer: async ({ computer, signal }) => replyWith(await computer.run("terms", {}, { signal })),
});

const termRoute = declareRoute({
  method: "get",
  path: "/v1/terms/{name}",
  role: "reader",
  summary: "what the model makes of one measure over its range, and where the data lie",
  params: z.strictObject({ name: text("a measure", "least-distance") }),
  query: z.strictObject({
    as_of: asOf,
    outcome: z.enum(["defense", "restraint", "any"]).optional().openapi({ description: "absent: defense" }),
  }),
  answers: { "application/json": termShape, [EVENTS]: z.string() },
  answer: async ({ params, query: { as_of, outcome = "defense" }, computer, media, signal }) => {
    const input = { ...params, outcome, ...given({ asOf: as_of }) };
    return replyOrProgress(media, (onProgress) => computer.run("term", input, { signal, onProgress }));
  },
});

/** The model: how good it was, and what it is made of. */
export const modelRoutes: readonly Route[] = [cardRoute, termsRoute, termRoute];
