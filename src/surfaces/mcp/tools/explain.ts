import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { explain } from "../../../workbench/index.ts";
import { asOf } from "../fields.ts";
import { reply } from "../reply.ts";
import type { Session } from "../session.ts";

const ABOUT = `Where a fact of the record came from: what it says, of whom, from when to when it holds, since when it could be known, its source, grade (A–F for the source, 1–6 for the item; F6 is ungraded) and licence.
Take ids from the facts of drivers and frictions, from treaties, evidence or practice of ask, such as "treaty:rus-chn-2001". A part of an id finds every fact that has it, twenty at most. Imported rows are found by their ids too.`;

const INPUT = z.strictObject({
  id: z.string().min(1).max(200).describe("Id of a fact, or a part of it"),
  as_of: asOf,
});
const OUTPUT = z.object({
  found: z.number(),
  facts: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      states: z.array(z.string()),
      validFrom: z.string(),
      validTo: z.string().optional().describe("absent: still holds, as far as was known"),
      knownFrom: z.string(),
      source: z.string(),
      grade: z.string(),
      attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    }),
  ),
});

/** `explain`: the facts behind an answer. */
export function addExplain(server: McpServer, session: Session): void {
  server.registerTool(
    "explain",
    {
      title: "Where does a fact come from?",
      description: ABOUT,
      inputSchema: INPUT,
      outputSchema: OUTPUT,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ id, as_of: day }) =>
      reply(() =>
        session.inTurn(async () => {
          const asked = { id, ...(day === undefined ? {} : { asOf: day }) };
          const { facts, found } = await explain(asked, await session.settings());
          const data = {
            found,
            facts: facts.map(({ fact, locator, source, grade, licence }) => ({
              id: fact.id,
              kind: fact.kind,
              states: fact.subjects,
              validFrom: fact.validFrom,
              validTo: fact.validTo,
              knownFrom: fact.knownFrom,
              source,
              grade,
              licence,
              locator,
              attributes: fact.attributes,
            })),
          };
          const lines = data.facts.map(
            (one) =>
              `${one.id}: ${one.kind} of ${one.states.join(", ") || "several"}, ${one.validFrom} to ${one.validTo ?? "today"}, known from ${one.knownFrom}; ${one.source} (${one.grade})`,
          );
          const rest = found > facts.length ? [`${found - facts.length} more have this in their id.`] : [];
          return { data, text: [...lines, ...rest].join("\n") };
        }),
      ),
  );
}
