import { z } from "@hono/zod-openapi";
import { EVENTS, streamProgress } from "../progress-stream.ts";
import { declareRoute } from "../route.ts";

const LONGEST_PATH = 1000;

/** Takes in datasets. */
export const importsRoute = declareRoute({
  method: "post",
  path: "/v1/imports",
  role: "editor",
  summary: "takes in whatever can be read of a folder on the server; progress as server-sent events",
  body: z.strictObject({
    folder: z
      .string()
      .min(1, "is empty")
      .max(LONGEST_PATH)
      .openapi({ description: "a file or folder on the server's own disk" }),
  }),
  answers: { [EVENTS]: z.string() },
  answer: async ({ body, computer }) =>
    streamProgress((onProgress) => computer.run("import", body, { onProgress })),
});
