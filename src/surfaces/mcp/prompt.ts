import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";

const name = (about: string) => z.string().min(1).max(80).describe(about);

/** The prompt `alliance_question`: how to put the tools together for one question. */
export function addAllianceQuestion(server: McpServer): void {
  server.registerPrompt(
    "alliance_question",
    {
      title: "Ask about an alliance",
      description: "How likely are two states to ally facing a third, why, and what would change it?",
      argsSchema: {
        a: name("One state"),
        b: name("Another state"),
        against: name("The state they would face"),
        as_of: z.string().max(10).optional().describe("YYYY-MM-DD; default: today"),
      },
    },
    ({ a, b, against, as_of: day }) => ({
      messages: [
        {
          role: "user",
          content: {
            type: "text",
            text: `How likely are ${a} and ${b} to form an alliance facing ${against}${day === undefined ? "" : `, as of ${day}`}?
Use Entente: ask, then explain for the facts that matter most, what_if for ${against}'s pressure, analogues for like cases, and scorecard for how good such answers are.
Give the probability with interval, rung and horizon, the multiple of the base rate, three drivers and three frictions with their sources, what would change it, and what was not known.`,
          },
        },
      ],
    }),
  );
}
