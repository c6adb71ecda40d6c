import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { percent } from "../../../core/index.ts";
import { scorecard, type Scorecard } from "../../../workbench/index.ts";
import { asOf } from "../fields.ts";
import { reply } from "../reply.ts";
import type { Session } from "../session.ts";

const ABOUT = `How far can the answers of a day be trusted? For each rung: what the model that answers was learnt from (pair-years, onsets, distinct treaties; treaties are the independent events), to which year, from how many past years it was scored on what it had not seen, and the weight each of its parts earned by that record; the base rate is per five years, each treaty counted once.
forecasts says whether locked forecasts of this user have been scored: "none kept" means none, not that they were all right or wrong.`;

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
  forecasts: z.looseObject({ kept: z.number(), note: z.string() }),
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
          const found = scorecard(day === undefined ? {} : { asOf: day }, await session.settings());
          const data: z.infer<typeof OUTPUT> = {
            asOf: found.asOf,
            models: found.models.map((one) => ({ ...one, parts: one.parts.map((part) => ({ ...part })) })),
            forecasts: { kept: 0, note: NONE_KEPT },
          };
          return { data, text: [...found.models.map(inWords), NONE_KEPT].join("\n") };
        }),
      ),
  );
}

const NONE_KEPT = "No forecasts have been locked and scored here yet.";

function inWords({
  rung,
  lastYear,
  treaties,
  onsets,
  originsScored,
  baseRate,
}: Scorecard["models"][number]): string {
  return `At least ${rung}: learnt from ${onsets} onsets through ${treaties} treaties to ${lastYear}, scored out of sample from ${originsScored} past years; base rate ${percent(baseRate)} in five years.`;
}
