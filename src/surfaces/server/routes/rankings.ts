import { z } from "@hono/zod-openapi";
import { asOf, choice, given, pairsFields, text, toPairs } from "../asked.ts";
import { RANK_ORDERS } from "../../../workbench/index.ts";
import { EVENTS } from "../progress-stream.ts";
import { replyOrProgress, replyWith } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { rankShape } from "../shapes.ts";
import { TABLE_ANSWERS, tableFormatOf } from "../table-types.ts";

const query = z.strictObject({
  ...pairsFields,
  as_of: asOf,
  by: choice("order; absent: aimed with against, else pact", RANK_ORDERS),
  since: text("the earlier day that movers are counted from, a date or years back", "1y").optional(),
});

/** Every pair of a day in order. */
export const rankingsRoute = declareRoute({
  method: "get",
  path: "/v1/rankings",
  role: "reader",
  summary: "which pairs of a day are likeliest to ally, against whom, and who moved most",
  query,
  answers: { "application/json": rankShape, ...TABLE_ANSWERS, [EVENTS]: z.string() },
  answer: async ({ query: { as_of, by, since, ...pairs }, computer, media, signal }) => {
    const input = { ...toPairs(pairs), ...given({ asOf: as_of, by, since }) };
    const format = tableFormatOf(media);
    if (format !== undefined)
      return replyWith(await computer.run("rank-table", { asked: input, format }, { signal }));
    return replyOrProgress(media, (onProgress) => computer.run("rank", input, { signal, onProgress }));
  },
});
