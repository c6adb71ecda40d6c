import { z } from "@hono/zod-openapi";
import { asOf, given } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { networkShape } from "../shapes-history.ts";
import { TABLE_ANSWERS, tableFormatOf } from "../table-types.ts";

/** Who stands with whom in a year. */
export const networksRoute = declareRoute({
  method: "get",
  path: "/v1/networks/{year}",
  role: "reader",
  summary: "friends, enemies and communities among all states at the end of a year",
  params: z.strictObject({
    year: z.coerce.number({ error: "is no number" }).int("is no whole number").openapi({ example: 2015 }),
  }),
  query: z.strictObject({
    as_of: asOf,
    frustration: z
      .enum(["true", "false"])
      .optional()
      .openapi({ description: "how far from balance they are; takes a second or more" }),
  }),
  answers: { "application/json": networkShape, ...TABLE_ANSWERS },
  answer: async ({ params, query, computer, media, signal }) => {
    const frustration = query.frustration === "true" ? true : undefined;
    const input = { ...params, ...given({ asOf: query.as_of, frustration }) };
    const format = tableFormatOf(media);
    if (format !== undefined)
      return replyWith(await computer.run("network-table", { asked: input, format }, { signal }));
    return replyWith(await computer.run("network", input, { signal }));
  },
});
