import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { percent } from "../../../core/index.ts";
import { analogues, type AnaloguesAnswer } from "../../../workbench/index.ts";
import { asAsked, HEADLINE, QUESTION_FIELDS } from "../fields.ts";
import { reply } from "../reply.ts";
import type { Session } from "../session.ts";

const ABOUT = `Pairs of the past that the model sees as like A and B facing C, and what became of each within ten years. Only years whose ten years had passed by as_of are searched. distance is in log-odds: 0 would be the same case. At least half of those listed did not reach the rung, so that failures are seen; rate counts the nearest whatever became of them and is the fair number to quote, with its small count. outcome is the highest rung newly promised; yearsTo is absent where the rung asked for was not reached.
The first call of a day may take half a minute: history is read once.`;

const MOST = 50;
const INPUT = z.strictObject({
  ...QUESTION_FIELDS,
  count: z.int().min(2).max(MOST).default(10).describe("How many cases"),
});
const OUTPUT = z.object({
  question: z.looseObject({ text: z.string(), asOf: z.string() }),
  headline: HEADLINE,
  windowYears: z.number(),
  rate: z.looseObject({ nearest: z.number(), reached: z.number(), share: z.number() }),
  searched: z.looseObject({}),
  metric: z.string(),
  analogues: z.array(
    z.looseObject({
      names: z.record(z.string(), z.string()),
      year: z.number(),
      distance: z.number(),
      outcome: z.string(),
      yearsTo: z.number().optional(),
    }),
  ),
});

/** `analogues`: like cases of history. */
export function addAnalogues(server: McpServer, session: Session): void {
  server.registerTool(
    "analogues",
    {
      title: "Which pairs of the past were like this one?",
      description: ABOUT,
      inputSchema: INPUT,
      outputSchema: OUTPUT,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ count, ...question }) =>
      reply(() =>
        session.inTurn(async () => {
          const answer = await analogues(
            { ...asAsked(question), count: String(count) },
            await session.settings(),
          );
          const { headline, windowYears, rate, searched, metric } = answer;
          const data: z.infer<typeof OUTPUT> = {
            question: answer.question,
            headline,
            windowYears,
            rate: { ...rate },
            searched: { ...searched },
            metric,
            analogues: answer.analogues.map((one) => ({ ...one, names: { ...one.names } })),
          };
          return { data, text: inWords(answer) };
        }),
      ),
  );
}

function inWords({ rate, headline, windowYears, analogues: cases }: AnaloguesAnswer): string {
  const model =
    rate.model === undefined ? "" : ` The model says ${percent(rate.model)} of the pair asked about.`;
  return [
    `Of the ${rate.nearest} nearest pairs ${rate.reached} reached ${headline.rung} within ${windowYears} years.${model}`,
    ...cases.map(
      ({ names, year, distance, outcome, yearsTo, treaty }) =>
        `${year} ${names.a}, ${names.b} facing ${names.against} (${distance.toFixed(2)} apart): ${
          yearsTo === undefined ? `not reached, ${outcome}` : `after ${yearsTo} years, ${treaty}`
        }`,
    ),
  ].join("\n");
}
