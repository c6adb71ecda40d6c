import { z } from "@hono/zod-openapi";
import { given, questionFields, text, toQuestion } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { whatIfShape } from "../shapes.ts";

const query = z.strictObject({
  ...questionFields,
  pressure_on_a: text("pressure of C on A, 0 to 1; absent: today's", "0.9").optional(),
  pressure_on_b: text("pressure of C on B, 0 to 1; absent: today's", "0.1").optional(),
  reach: text("a probability: what pressure gets to it", "0.5").optional(),
});

/** What C's own pressure would change. */
export const whatIfRoute = declareRoute({
  method: "get",
  path: "/v1/what-if",
  role: "reader",
  summary: "how far C's own pressure on A and on B would move the answer",
  query,
  answers: { "application/json": whatIfShape },
  answer: async ({ query: asked, computer, signal }) => {
    const { pressure_on_a: onA, pressure_on_b: onB, reach, ...question } = asked;
    const pressureOn = [
      ...(onA === undefined ? [] : [`${question.a}=${onA}`]),
      ...(onB === undefined ? [] : [`${question.b}=${onB}`]),
    ];
    const input = { ...toQuestion(question), pressureOn, ...given({ reach }) };
    return replyWith(await computer.run("what-if", input, { signal }));
  },
});
