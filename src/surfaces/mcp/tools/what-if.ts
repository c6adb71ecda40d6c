import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { percent } from "../../../core/index.ts";
import { whatIf, type WhatIfAnswer } from "../../../workbench/index.ts";
import { headlineInWords } from "../brief-answer.ts";
import { asAsked, HEADLINE, QUESTION_FIELDS } from "../fields.ts";
import { reply } from "../reply.ts";
import type { Session } from "../session.ts";

const ABOUT = `What would C's own pressure on A and on B change of the answer? Pressure is 0–1: what C does against a state (sanctions, forward troops and alliances around it, hostile acts, sides taken in its disputes), from nothing to everything the record could hold.
Without pressures it gives the answer at today's (actual) pressure, which equals ask's headline, and what history goes with. Name pressure_on_a and pressure_on_b to move them; one left out stays as it is today. reach asks the reverse: the least pressure that gets to a probability, or that none does.
These are associations in history, not effects shown to be causal: say so. isDistinguishable false means the interval includes none.`;

const pressure = (on: string) =>
  z.number().min(0).max(1).optional().describe(`C's pressure on ${on}, 0–1; default: as it is today`);

const INPUT = z.strictObject({
  ...QUESTION_FIELDS,
  pressure_on_a: pressure("A"),
  pressure_on_b: pressure("B"),
  reach: z.number().gt(0).lt(1).optional().describe("Probability to get to"),
  grid: z.boolean().default(false).describe("Send the probability over 11 × 11 pressures too"),
});
const POINT = z.looseObject({
  pressureOnA: z.number(),
  pressureOnB: z.number(),
  probability: z.number(),
});
const OUTPUT = z.object({
  question: z.looseObject({ text: z.string(), asOf: z.string() }),
  headline: HEADLINE,
  actual: POINT.describe("today's pressure and its parts; its probability is the headline's"),
  asked: POINT.optional(),
  reach: z.looseObject({}).optional(),
  effect: z.looseObject({ text: z.string(), isDistinguishable: z.boolean() }),
  wedge: z.looseObject({ text: z.string() }).describe("pressing one alone, both, or neither"),
  components: z.array(z.looseObject({})).describe("the answer without each part of C's pressure"),
  notes: z.array(z.string()),
  grid: z.looseObject({}).optional(),
});

/** `what_if`: the answer at other pressures from C. */
export function addWhatIf(server: McpServer, session: Session): void {
  server.registerTool(
    "what_if",
    {
      title: "What would pressure from C change?",
      description: ABOUT,
      inputSchema: INPUT,
      outputSchema: OUTPUT,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ pressure_on_a: onA, pressure_on_b: onB, reach, grid, ...question }) =>
      reply(() =>
        session.inTurn(async () => {
          const asked = {
            ...asAsked(question),
            pressureOn: [...pressed(question.a, onA), ...pressed(question.b, onB)],
            ...(reach === undefined ? {} : { reach: plain(reach) }),
          };
          const data = outputOf(await whatIf(asked, await session.settings()), grid);
          return { data, text: inWords(data) };
        }),
      ),
  );
}

function pressed(name: string, level: number | undefined): string[] {
  return level === undefined ? [] : [`${name}=${plain(level)}`];
}

/** A number without an exponent. */
function plain(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20) : text;
}

function outputOf(answer: WhatIfAnswer, withGrid: boolean): z.infer<typeof OUTPUT> {
  const { lever, asked, reach } = answer;
  return {
    question: answer.question,
    headline: answer.headline,
    actual: { ...lever.actual },
    ...(asked === undefined ? {} : { asked: { ...asked } }),
    ...(reach === undefined ? {} : { reach: { ...reach } }),
    effect: { ...lever.effect },
    wedge: { ...answer.wedge },
    components: answer.components.map((one) => ({ ...one })),
    notes: [...lever.notes],
    ...(withGrid ? { grid: { ...lever.grid } } : {}),
  };
}

function inWords({ headline, actual, asked, effect, wedge }: z.infer<typeof OUTPUT>): string {
  const at = (point: z.infer<typeof POINT>) =>
    `pressure ${point.pressureOnA.toFixed(2)} on A and ${point.pressureOnB.toFixed(2)} on B: ${percent(point.probability)}`;
  return [
    headlineInWords(headline),
    `Today, ${at(actual)}.`,
    ...(asked === undefined ? [] : [`Asked, ${at(asked)}.`]),
    effect.text,
    wedge.text,
  ].join("\n");
}
