import { z } from "@hono/zod-openapi";
import { OBLIGATION_RUNGS } from "../../../core/index.ts";
import { VOID_RULES } from "../../../workbench/index.ts";
import { asOf, choice, given, pageFields, questionFields, text } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute, type Route } from "../route.ts";
import { forecastShape, scoreCardShape } from "../shapes-registry.ts";
import { listOf } from "../shapes.ts";

const MOST_WORDS = 4000;
const id = z.strictObject({
  id: text("the id of a forecast question, or of a forecast in it", "q0a1b2c3d4e"),
});
const words = (what: string) => z.string().min(1, "is empty").max(MOST_WORDS).openapi({ description: what });

const listRoute = declareRoute({
  method: "get",
  path: "/v1/forecasts",
  role: "reader",
  summary: "forecast questions with everybody's forecasts, in the order in which they were opened",
  query: z.strictObject({
    as_of: asOf,
    status: z.enum(["open", "happened", "did-not", "void"]).optional(),
    due: z.enum(["true", "false"]).optional().openapi({ description: "only those whose window is over" }),
    ...pageFields,
  }),
  answers: { "application/json": listOf(forecastShape) },
  answer: async ({ query: { as_of: _, due, ...rest }, computer, signal }) =>
    replyWith(
      await computer.run("forecasts", given({ ...rest, due: due === "true" ? true : undefined }), { signal }),
    ),
});

const findRoute = declareRoute({
  method: "get",
  path: "/v1/forecasts/{id}",
  role: "reader",
  summary: "one forecast question with everybody's forecasts",
  params: id,
  answers: { "application/json": forecastShape },
  answer: async ({ params, computer, signal }) =>
    replyWith(await computer.run("forecast", params, { signal })),
});

const { as_of: _, ...asked } = questionFields;
const lockRoute = declareRoute({
  method: "post",
  path: "/v1/forecasts",
  role: "analyst",
  summary: "locks a forecast of today; it can never be edited",
  body: z.strictObject({
    ...asked,
    probability: text("what you say, 0 to 1; absent: the model alone", "0.12").optional(),
    because: words("your reasons").optional(),
    until: text("end of the window; absent: the horizon from today", "2030-12-31").optional(),
    group: text("name of a group that forecasts together").optional(),
    topic: text("what it is filed under").optional(),
  }),
  answers: { "application/json": forecastShape },
  answer: async ({ body: { features, ...body }, caller, computer, signal }) => {
    const { a, b, against, ...rest } = body;
    const input = { a, b, against, by: caller.name, ...given({ ...rest, featureSet: features }) };
    return replyWith(await computer.run("lock-forecast", input, { signal }));
  },
});

const resolveRoute = declareRoute({
  method: "post",
  path: "/v1/forecasts/{id}/resolutions",
  role: "editor",
  summary: "says how a forecast question came out, with the source",
  params: id,
  body: z.strictObject({
    happened: z.boolean(),
    on: text("the day it happened, or from which it is known that it did not", "2026-11-25"),
    source: words("where that can be looked up"),
    treaty: text("the treaty by which it happened").optional(),
    reached: choice("highest rung reached by the window's end", OBLIGATION_RUNGS),
  }),
  answers: { "application/json": forecastShape },
  answer: async ({ params, body: { happened, on, source, ...rest }, caller, computer, signal }) => {
    const input = { ...params, happened, on, source, by: caller.name, ...given(rest) };
    return replyWith(await computer.run("resolve-forecast", input, { signal }));
  },
});

const voidRoute = declareRoute({
  method: "post",
  path: "/v1/forecasts/{id}/voids",
  role: "editor",
  summary: "voids a question, a forecast or a resolution by a written rule",
  params: id,
  body: z.strictObject({
    rule: z.string().openapi({ description: `one of ${VOID_RULES.map((rule) => rule.id).join(", ")}` }),
    because: words("why the rule applies"),
  }),
  answers: { "application/json": forecastShape },
  answer: async ({ params, body, caller, computer, signal }) =>
    replyWith(await computer.run("void-forecast", { ...params, ...body, by: caller.name }, { signal })),
});

const scoresRoute = declareRoute({
  method: "get",
  path: "/v1/scores",
  role: "reader",
  summary: "how every forecaster did on what has come out: scores, skill, calibration",
  query: z.strictObject({ as_of: asOf }),
  answers: { "application/json": scoreCardShape },
  answer: async ({ computer, signal }) => replyWith(await computer.run("scores", {}, { signal })),
});

const logRoute = declareRoute({
  method: "get",
  path: "/v1/log",
  role: "reader",
  summary: "the registry's log, entry by entry, each with the hash of the one before",
  query: z.strictObject({
    after: z.coerce.number({ error: "is no number" }).int().min(0).optional(),
    limit: z.coerce.number({ error: "is no number" }).int().min(1).max(1000).optional(),
  }),
  answers: { "application/json": listOf(z.looseObject({ sequence: z.number(), hash: z.string() })) },
  answer: async ({ query, computer, signal }) =>
    replyWith(await computer.run("log", given(query), { signal })),
});

const verifyRoute = declareRoute({
  method: "get",
  path: "/v1/log/verification",
  role: "reader",
  summary: "walks the log's hash chain from its beginning",
  answers: { "application/json": z.looseObject({}) },
  answer: async ({ computer, signal }) => replyWith(await computer.run("verify-log", {}, { signal })),
});

/** Forecasts, how they came out, their scores, and the log they stand in. */
export const forecastRoutes: readonly Route[] = [
  listRoute,
  findRoute,
  lockRoute,
  resolveRoute,
  voidRoute,
  scoresRoute,
  logRoute,
  verifyRoute,
];
