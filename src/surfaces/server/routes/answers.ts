import { questionQuery, toQuestion } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { answerShape } from "../shapes.ts";

/** The answer to a question. */
export const answersRoute = declareRoute({
  method: "get",
  path: "/v1/answers",
  role: "reader",
  summary: "how likely A and B are to form an alliance against C, by when, and why",
  query: questionQuery,
  answers: { "application/json": answerShape },
  answer: async ({ query, computer, signal }) =>
    replyWith(await computer.run("ask", toQuestion(query), { signal })),
});
