import { z } from "@hono/zod-openapi";
import { given, questionFields, questionQuery, text, toQuestion } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute, type Route } from "../route.ts";
import { answerShape } from "../shapes.ts";

const findRoute = declareRoute({
  method: "get",
  path: "/v1/answers",
  role: "reader",
  summary: "how likely A and B are to form an alliance against C, by when, and why",
  query: questionQuery,
  answers: { "application/json": answerShape },
  answer: async ({ query, computer, signal }) =>
    replyWith(await computer.run("ask", toQuestion(query), { signal })),
});

const MOST_DOCUMENTS = 50;
const LONGEST_REASON = 2000;

const weighRoute = declareRoute({
  method: "post",
  path: "/v1/answers",
  role: "reader",
  isRead: true,
  summary: "the same with kept documents weighed, and with what an analyst adds",
  body: z.strictObject({
    ...questionFields,
    adjust: z
      .union([z.number(), text("")])
      .optional()
      .openapi({ description: "log-odds added by hand, -3 to 3; shown as a step of its own" }),
    because: z.string().max(LONGEST_REASON).optional().openapi({ description: "why" }),
    documents: z
      .array(text(""))
      .max(MOST_DOCUMENTS)
      .optional()
      .openapi({ description: "ids of kept documents" }),
  }),
  answers: { "application/json": answerShape },
  answer: async ({ body: { adjust, because, documents, ...question }, computer, signal }) => {
    const added = { adjust: adjust === undefined ? undefined : String(adjust), because, documents };
    return replyWith(await computer.run("ask", { ...toQuestion(question), ...given(added) }, { signal }));
  },
});

/** The answer to a question, alone or with documents weighed. */
export const answerRoutes: readonly Route[] = [findRoute, weighRoute];
