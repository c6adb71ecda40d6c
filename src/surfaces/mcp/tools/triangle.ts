import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { signed } from "../../../core/index.ts";
import { triangle, type TriangleAnswer } from "../../../workbench/index.ts";
import { asOf, state } from "../fields.ts";
import { reply } from "../reply.ts";
import type { Session } from "../session.ts";

const ABOUT = `Who stood with whom among three states, year by year. Each edge has a score from -1 (enmity) to 1 (friendship) and a sign: 1, -1, or 0 for neutral. Types are Dittmer's: menage-a-trois (three friends), stable-marriage (two friends, one outcast), romantic-triangle (a pivot courted by two foes), unit-veto (three foes), undetermined. balanced says whether the signs multiply to +1; pact says what balance makes of friendship of A and B.
Every year is told with what is known on as_of, not with what was known then. Spells join years of one type and signs. {"missing": why}: one of the three was no state that year, or too little is known.`;

const MOST_YEARS = 200;
const INPUT = z.strictObject({
  a: state("One state"),
  b: state("Another state"),
  against: state("The third state (C)"),
  as_of: asOf,
  years: z
    .string()
    .max(9)
    .optional()
    .describe("FIRST:LAST from 1816 on, or one year. Default: the 75 years up to as_of"),
  every_year: z.boolean().default(false).describe(`Send every year too, the last ${MOST_YEARS} at most`),
});
const YEAR = z.looseObject({});
const OUTPUT = z.object({
  states: z.record(z.string(), z.looseObject({ id: z.string(), name: z.string() })),
  asOf: z.string(),
  votesFrom: z.string().optional().describe("absent: closeness in UN votes is not known"),
  spells: z.array(z.object({ from: z.number(), to: z.number(), last: YEAR })),
  years: z.array(YEAR).optional(),
});
type Year = TriangleAnswer["years"][number];

/** `triangle`: three states through time. */
export function addTriangle(server: McpServer, session: Session): void {
  server.registerTool(
    "triangle",
    {
      title: "Who stood with whom?",
      description: ABOUT,
      inputSchema: INPUT,
      outputSchema: OUTPUT,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ a, b, against, as_of: day, years, every_year: every }) =>
      reply(() =>
        session.inTurn(async () => {
          const asked = {
            a,
            b,
            against,
            ...(day === undefined ? {} : { asOf: day }),
            ...(years === undefined ? {} : { years }),
          };
          const answer = await triangle(asked, await session.settings());
          const data: z.infer<typeof OUTPUT> = {
            states: {
              a: { ...answer.states.a },
              b: { ...answer.states.b },
              against: { ...answer.states.against },
            },
            asOf: answer.asOf,
            votesFrom: answer.votesFrom,
            spells: answer.spells.map(({ from, to, last }) => ({ from, to, last: briefYear(last) })),
            ...(every ? { years: answer.years.slice(-MOST_YEARS).map(briefYear) } : {}),
          };
          return { data, text: answer.spells.map(spellInWords).join("\n") };
        }),
      ),
  );
}

/** A year without the parts of its scores. */
function briefYear(year: Year): z.infer<typeof YEAR> {
  if (!("edges" in year)) return { ...year };
  return {
    year: year.year,
    type: year.type,
    roles: year.roles,
    balanced: year.balanced,
    pact: year.pact.stance,
    edges: year.edges.map((edge) =>
      "score" in edge
        ? { pair: edge.pair, score: edge.score, sign: edge.sign }
        : { pair: edge.pair, missing: edge.missing },
    ),
  };
}

function spellInWords({ from, to, last }: TriangleAnswer["spells"][number]): string {
  const years = from === to ? String(from) : `${from}-${to}`;
  if (!("edges" in last)) return `${years}: missing, ${last.missing}`;
  const edges = last.edges.map(
    (edge) => `${edge.pair.join("-")} ${"score" in edge ? signed(edge.score) : "not known"}`,
  );
  return `${years}: ${last.type}; ${edges.join(", ")}`;
}
