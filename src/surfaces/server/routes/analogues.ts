import { z } from "@hono/zod-openapi";
import { given, questionFields, text, toQuestion } from "../asked.ts";
import { EVENTS } from "../progress-stream.ts";
import { replyOrProgress } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { analoguesShape } from "../shapes.ts";

const query = z.strictObject({
  ...questionFields,
  count: text("how many, 2 to 200; absent: 20", "20").optional(),
});

/** Pairs of the past like this one. */
export const analoguesRoute = declareRoute({
  method: "get",
  path: "/v1/analogues",
  role: "reader",
  summary: "pairs of the past that the model sees as like A and B, and what became of them",
  query,
  answers: { "application/json": analoguesShape, [EVENTS]: z.string() },
  answer: async ({ query: { count, ...question }, computer, media, signal }) => {
    const input = { ...toQuestion(question), ...given({ count }) };
    return replyOrProgress(media, (onProgress) => computer.run("analogues", input, { signal, onProgress }));
  },
});
