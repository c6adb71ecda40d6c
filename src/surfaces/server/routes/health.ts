import { z } from "@hono/zod-openapi";
import { readSettings, RECORD_VERSION } from "../../../workbench/index.ts";
import { declareRoute } from "../route.ts";
import { toWire } from "../wire.ts";

const health = z
  .object({ status: z.literal("ok"), recordVersion: z.string(), today: z.string() })
  .openapi("Health");

/** Whether the server is up. */
export const healthRoute = declareRoute({
  method: "get",
  path: "/v1/health",
  role: "anyone",
  summary: "whether the server is up, and the day it takes for today",
  answers: { "application/json": health },
  answer: async () => ({
    body: toWire({ status: "ok", recordVersion: RECORD_VERSION, today: readSettings().today }),
  }),
});
