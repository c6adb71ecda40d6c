import { z } from "@hono/zod-openapi";
import { asOf, given, text } from "../asked.ts";
import { EVENTS } from "../progress-stream.ts";
import { replyOrProgress, replyWith } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { pairShape } from "../shapes-history.ts";
import { TABLE_ANSWERS, tableFormatOf } from "../table-types.ts";

/** Two states through the years. */
export const pairsRoute = declareRoute({
  method: "get",
  path: "/v1/pairs/{a}/{b}",
  role: "reader",
  summary: "ties and quarrels of two states, year by year since 1816",
  params: z.strictObject({ a: text("a state", "RUS"), b: text("another", "CHN") }),
  query: z.strictObject({ as_of: asOf }),
  answers: { "application/json": pairShape, ...TABLE_ANSWERS, [EVENTS]: z.string() },
  answer: async ({ params, query, computer, media, signal }) => {
    const input = { ...params, ...given({ asOf: query.as_of }) };
    const format = tableFormatOf(media);
    if (format !== undefined)
      return replyWith(await computer.run("pair-table", { asked: input, format }, { signal }));
    return replyOrProgress(media, (onProgress) => computer.run("pair", input, { signal, onProgress }));
  },
});
