import { z } from "@hono/zod-openapi";
import { given, questionFields, text, toQuestion } from "../asked.ts";
import { replyWith } from "../reply.ts";
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
  answers: { "application/json": analoguesShape },
  answer: async ({ query: { count, ...question }, computer, signal }) =>
    replyWith(await computer.run("analogues", { ...toQuestion(question), ...given({ count }) }, { signal })),
});
