import { z } from "@hono/zod-openapi";
import { EntenteError } from "../../../core/index.ts";
import { asOf, given, questionFields, text } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { triangleShape } from "../shapes.ts";

const query = z.strictObject({
  a: questionFields.a,
  b: questionFields.b,
  against: questionFields.against,
  as_of: asOf,
  from: text("first year; with `to`", "1950").optional(),
  to: text("last year; with `from`; absent both: the 75 years up to as_of", "2024").optional(),
  network: z.enum(["true", "false"]).optional().openapi({ description: "the network of all states too" }),
});

/** Three states through time. */
export const trianglesRoute = declareRoute({
  method: "get",
  path: "/v1/triangles",
  role: "reader",
  summary: "who stood with whom among three states, year by year",
  query,
  answers: { "application/json": triangleShape },
  answer: async ({ query: { as_of, from, to, network, ...states }, computer, signal }) => {
    const input = {
      ...states,
      ...given({ asOf: as_of, years: yearsOf(from, to), network: network === "true" ? true : undefined }),
    };
    return replyWith(await computer.run("triangle", input, { signal }));
  },
});

function yearsOf(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from !== undefined && to !== undefined) return `${from}:${to}`;
  throw new EntenteError("server/bad-request", {
    message: "Of the years only one end is given.",
    hint: "Give from and to, or neither.",
  });
}
