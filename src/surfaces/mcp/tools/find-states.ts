import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { listStates, type ListedState } from "../../../workbench/index.ts";
import { asOf } from "../fields.ts";
import { reply } from "../reply.ts";
import type { Session } from "../session.ts";

const ABOUT = `Which states does a name or code mean, and when was each a member of the state system? Use it before asking when a name is unsure or of another time (Persia, Prussia, Burma). The id (three letters, such as RUS) is what every other tool takes; RUS is Russia and the Soviet Union alike. Members on as_of come first; a question can only be asked of members on its day. No states found means that no name or code begins so: try another spelling.`;

const MOST = 50;
const MOST_ALIASES = 6;
const INPUT = z.strictObject({
  query: z.string().max(80).default("").describe("A name, the beginning of one, or a code; empty lists all"),
  as_of: asOf,
  limit: z.int().min(1).max(MOST).default(10),
});
const STATE = z.object({
  id: z.string(),
  name: z.string(),
  code: z.string().optional().describe("Correlates of War number"),
  aliases: z.array(z.string()),
  from: z.string().describe("first day of membership"),
  to: z.string().optional().describe("last day; absent: still a member on as_of"),
  isMember: z.boolean(),
  region: z.string(),
});
const OUTPUT = z.object({ asOf: z.string(), found: z.number(), states: z.array(STATE) });

/** `find_states`: which states a name or code means. */
export function addFindStates(server: McpServer, session: Session): void {
  server.registerTool(
    "find_states",
    {
      title: "Which state is meant?",
      description: ABOUT,
      inputSchema: INPUT,
      outputSchema: OUTPUT,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ query, as_of: day, limit }) =>
      reply(() =>
        session.inTurn(async () => {
          const asked = {
            ...(day === undefined ? {} : { asOf: day }),
            ...(query.trim() === "" ? {} : { q: query }),
          };
          const { asOf: on, items } = await listStates(asked, await session.settings());
          const states = items
            .slice(0, limit)
            .map((one) => ({ ...one, aliases: one.aliases.slice(0, MOST_ALIASES) }));
          return { data: { asOf: on, found: items.length, states }, text: inWords(states, items.length) };
        }),
      ),
  );
}

function inWords(states: readonly ListedState[], found: number): string {
  if (found === 0) return "No state has a name or code that begins so.";
  const lines = states.map(({ id, name, from, to }) => `${id} ${name}, member ${from} to ${to ?? "today"}`);
  return [...lines, ...(found > states.length ? [`${found - states.length} more.`] : [])].join("\n");
}
