import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { ask } from "../../../workbench/index.ts";
import { answerInWords, BRIEF_ANSWER, briefAnswer, DETAIL_ROWS, DETAILS } from "../brief-answer.ts";
import { asAsked, QUESTION_FIELDS } from "../fields.ts";
import { reply } from "../reply.ts";
import type { Session } from "../session.ts";

const ABOUT = `How likely are states A and B to form an alliance facing C, by when, and why?
The probability is of reaching AT LEAST the rung asked for within the horizon, counted from as_of; it is 0–1 with an 80 % interval, fitted only on what was known by as_of. aimedAtC is the chance of a pact that is also aimed at C. Log-odds of drivers and frictions add up from base rate to answer; points are percentage points.
{"missing": why} means not known: never read it as zero. What is listed in gaps was not weighed: say so. Keep likelihood words and confidence in separate sentences.
With documents the path gains an evidence step; which sentence moved it how far is in detail evidence.
The brief holds the top five drivers and frictions; ask for the rest with detail. Give ids of facts to explain.`;

const MOST_DOCUMENTS = 10;
const INPUT = z.strictObject({
  ...QUESTION_FIELDS,
  documents: z
    .array(z.string().max(64))
    .max(MOST_DOCUMENTS)
    .default([])
    .describe("Ids of documents that read_text gave, each with its day: their evidence is weighed too"),
  detail: z
    .array(z.enum(DETAILS))
    .max(DETAILS.length)
    .default([])
    .describe(`Long parts to send as well, at most ${DETAIL_ROWS} rows of each; evidence is newest first`),
  detail_from: z.int().min(0).max(10_000).default(0).describe("First row of the details, to page on"),
});

/** `ask`: the answer in brief, with what is asked for in full. */
export function addAsk(server: McpServer, session: Session): void {
  server.registerTool(
    "ask",
    {
      title: "How likely is an alliance?",
      description: ABOUT,
      inputSchema: INPUT,
      outputSchema: BRIEF_ANSWER,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ detail, detail_from: from, documents, ...question }) =>
      reply(() =>
        session.inTurn(async () => {
          const texts = [...new Set(documents)].map((id) => session.textOf(id));
          const weighed = texts.length === 0 ? {} : { texts };
          const answer = await ask({ ...asAsked(question), ...weighed }, await session.settings());
          const data = briefAnswer(answer, { detail: [...new Set(detail)], from });
          return { data, text: answerInWords(data) };
        }),
      ),
  );
}
