import { z } from "@hono/zod-openapi";
import { asOf, given, text } from "../asked.ts";
import { EVENTS } from "../progress-stream.ts";
import { replyOrProgress } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { pairShape } from "../shapes-history.ts";

/** Two states through the years. */
export const pairsRoute = declareRoute({
  method: "get",
  path: "/v1/pairs/{a}/{b}",
  role: "reader",
  summary: "ties and quarrels of two states, year by year since 1816",
  params: z.strictObject({ a: text("a state", "RUS"), b: text("another", "CHN") }),
  query: z.strictObject({ as_of: asOf }),
  answers: { "application/json": pairShape, [EVENTS]: z.string() },
  answer: async ({ params, query, computer, accept, signal }) => {
    const input = { ...params, ...given({ asOf: query.as_of }) };
    return replyOrProgress(accept, (onProgress) => computer.run("pair", input, { signal, onProgress }));
  },
});
