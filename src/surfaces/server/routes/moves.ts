import { z } from "@hono/zod-openapi";
import { choice, given, pairsFields, text, toPairs } from "../asked.ts";
import { MOVE_SIZES } from "../../../workbench/index.ts";
import { EVENTS } from "../progress-stream.ts";
import { replyOrProgress, replyWith } from "../reply.ts";
import { declareRoute } from "../route.ts";
import { scanShape } from "../shapes.ts";
import { TABLE_ANSWERS, tableFormatOf } from "../table-types.ts";

const query = z.strictObject({
  ...pairsFields,
  from: text("the earlier day", "2014-01-01"),
  to: text("the later day; absent: as_of, else today", "2015-01-01").optional(),
  as_of: text("the same as `to`").optional(),
  by: choice("size of a move, by default log-odds", MOVE_SIZES),
  refit: z
    .enum(["true", "false"])
    .optional()
    .openapi({ description: "each day by the models of its own time, in place of both by the earlier's" }),
});

/** Pairs whose answer moved most. */
export const movesRoute = declareRoute({
  method: "get",
  path: "/v1/moves",
  role: "reader",
  summary: "the pairs whose answer moved most between two days, and which facts moved it",
  query,
  answers: { "application/json": scanShape, ...TABLE_ANSWERS, [EVENTS]: z.string() },
  answer: async ({ query: { from, to, as_of, by, refit, ...pairs }, computer, media, signal }) => {
    const input = {
      ...toPairs(pairs),
      from,
      ...given({ to: to ?? as_of, by, refit: refit === "true" ? true : undefined }),
    };
    const format = tableFormatOf(media);
    if (format !== undefined)
      return replyWith(await computer.run("scan-table", { asked: input, format }, { signal }));
    return replyOrProgress(media, (onProgress) => computer.run("scan", input, { signal, onProgress }));
  },
});
