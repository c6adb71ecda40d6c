import { z } from "@hono/zod-openapi";
import { questionFields, toQuestion } from "../asked.ts";
import { BRIEF_FORMATS } from "../../report/index.ts";
import { replyWith } from "../reply.ts";
import { declareRoute } from "../route.ts";

const query = z.strictObject({
  ...questionFields,
  format: z.enum(BRIEF_FORMATS).optional().openapi({ description: "absent: html" }),
});
const written = z.string();

/** A brief to hand over. */
export const reportsRoute = declareRoute({
  method: "get",
  path: "/v1/reports",
  role: "reader",
  summary: "a brief of one page with charts, sources and an appendix",
  query,
  answers: { "text/html": written, "text/markdown": written, "application/pdf": written },
  answer: async ({ query: { format = "html", ...question }, computer, signal }) => {
    const made = await computer.run("brief", { question: toQuestion(question), format }, { signal });
    const name = `entente-${question.a}-${question.b}.${format}`.replaceAll(/[^\w.-]/g, "_");
    return {
      ...replyWith(made),
      // A brief is a page of its own, with the styles it carries; it runs nothing.
      headers: {
        "content-disposition": `inline; filename="${name}"`,
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      },
    };
  },
});
