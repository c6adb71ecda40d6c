import { z } from "@hono/zod-openapi";
import { declareRoute, ROLES } from "../route.ts";
import { toWire } from "../wire.ts";

/** Who asks, and what they may do. */
export const meRoute = declareRoute({
  method: "get",
  path: "/v1/me",
  role: "reader",
  summary: "who you are to this server, and your role",
  answers: {
    "application/json": z.looseObject({
      user: z.string().optional(),
      role: z.enum(ROLES),
      auth: z.boolean(),
    }),
  },
  answer: async ({ caller: { name, role } }) => ({ body: toWire({ user: name, role, auth: false }) }),
});
