import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { percent } from "../../../core/index.ts";
import { nameOf, scorecard, type Scorecard } from "../../../workbench/index.ts";
import { asOf } from "../fields.ts";
import { reply } from "../reply.ts";
import type { Session } from "../session.ts";

const ABOUT = `How far can the answers of a day be trusted? For each rung: what the model that answers was learnt from (pair-years, onsets, distinct treaties; treaties are the independent events), to which year, from how many past years it was scored on what it had not seen, and the weight each of its parts earned by that record; the base rate is per five years, each treaty counted once.
forecasts tells how forecasts locked in this user's registry did, as far as they had come out by as_of: for each forecaster the number of questions, Brier and log score (lower is better) and the share of the base rate's Brier score that was saved. Absent forecasts, or none that came out, mean that nothing is known of them, not that they were right or wrong.`;

const INPUT = z.strictObject({ as_of: asOf });
const OUTPUT = z.object({
  asOf: z.string(),
  models: z.array(
    z.looseObject({
      rung: z.string(),
      lastYear: z.number(),
      treaties: z.number(),
      originsScored: z.number(),
      baseRate: z.number(),
      parts: z.array(z.looseObject({ name: z.string(), weight: z.number() })),
    }),
  ),
  forecasts: z
    .object({
      questions: z.record(z.string(), z.number()).describe("how many stand how"),
      forecasters: z.array(
        z.looseObject({ name: z.string(), questions: z.number(), brier: z.number(), logScore: z.number() }),
      ),
    })
    .optional(),
});

/** `scorecard`: what answers stand on, and how such answers did. */
export function addScorecard(server: McpServer, session: Session): void {
  server.registerTool(
    "scorecard",
    {
      title: "How good are such answers?",
      description: ABOUT,
      inputSchema: INPUT,
      outputSchema: OUTPUT,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ as_of: day }) =>
      reply(() =>
        session.inTurn(async () => {
          const asked = day === undefined ? {} : { asOf: day };
          const found = await scorecard(asked, await session.settings());
          return { data: outputOf(found), text: inWords(found) };
        }),
      ),
  );
}

function outputOf({ asOf: on, models, forecasts }: Scorecard): z.infer<typeof OUTPUT> {
  return {
    asOf: on,
    models: models.map((one) => ({ ...one, parts: one.parts.map((part) => ({ ...part })) })),
    ...(forecasts === undefined
      ? {}
      : {
          forecasts: {
            questions: { ...forecasts.questions },
            forecasters: forecasts.forecasters.map(({ forecaster, questions, brier, logScore, ...one }) => ({
              name: nameOf(forecaster),
              questions,
              brier,
              logScore,
              skillOverBaseRate: one.skillOverBaseRate,
              ladder: one.ladder,
            })),
          },
        }),
  };
}

function inWords({ models, forecasts }: Scorecard): string {
  return [
    ...models.map(
      ({ rung, lastYear, treaties, onsets, originsScored, baseRate }) =>
        `At least ${rung}: learnt from ${onsets} onsets through ${treaties} treaties to ${lastYear}, scored out of sample from ${originsScored} past years; base rate ${percent(baseRate)} in five years.`,
    ),
    ...forecastsInWords(forecasts),
  ].join("\n");
}

function forecastsInWords(forecasts: Scorecard["forecasts"]): string[] {
  if (forecasts === undefined) return ["No forecasts are kept yet."];
  const { questions, forecasters } = forecasts;
  const all = Object.entries(questions).map(([status, count]) => `${count} ${status}`);
  return [
    `Forecast questions: ${all.join(", ")}.`,
    ...forecasters.map(
      ({ forecaster, questions: count, brier }) =>
        `${nameOf(forecaster)}: Brier score ${brier.toFixed(3)} over ${count} ${count === 1 ? "question" : "questions"}.`,
    ),
    ...(forecasters.length === 0 ? ["None has come out yet."] : []),
  ];
}
