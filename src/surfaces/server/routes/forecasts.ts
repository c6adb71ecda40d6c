import { z } from "@hono/zod-openapi";
import { CLIMBABLE_RUNGS, OBLIGATION_RUNGS } from "../../../core/index.ts";
import { VOID_RULES } from "../../../workbench/index.ts";
import { asOf, choice, given, pageFields, questionFields, text } from "../asked.ts";
import { replyWith } from "../reply.ts";
import { declareRoute, type Route } from "../route.ts";
import { forecastQuestionShape, scoreCardShape } from "../shapes-registry.ts";
import { listOf } from "../shapes.ts";
import { TABLE_ANSWERS, tableFormatOf } from "../table-types.ts";

const MOST_WORDS = 4000;
const id = text("the id of a forecast question, or of a forecast in it", "q0a1b2c3d4");
const reasons = z.string().max(MOST_WORDS);
const answers = { "application/json": forecastQuestionShape };

const listRoute = declareRoute({
  method: "get",
  path: "/v1/forecasts",
  role: "reader",
  summary: "forecast questions with their forecasts, the latest first",
  query: z.strictObject({
    as_of: asOf,
    status: z.enum(["open", "happened", "did-not", "void"]).optional(),
    due: z.literal("true").optional().openapi({ description: "only those that wait to be resolved" }),
    a: text("code of a state; with b and against only questions on the three").optional(),
    b: text("code of another state").optional(),
    against: text("code of the state they would face").optional(),
    rung: questionFields.rung,
    ...pageFields,
  }),
  answers: { "application/json": listOf(forecastQuestionShape), ...TABLE_ANSWERS },
  answer: async ({ query, computer, media, signal }) => {
    const { as_of, a, b, against, rung, due, ...rest } = query;
    const on =
      a === undefined || b === undefined || against === undefined ? undefined : { a, b, against, rung };
    const input = given({ ...rest, on, asOf: as_of, due: due === undefined ? undefined : true });
    const format = tableFormatOf(media);
    if (format !== undefined)
      return replyWith(await computer.run("forecasts-table", { asked: input, format }, { signal }));
    return replyWith(await computer.run("forecasts", input, { signal }));
  },
});

const showRoute = declareRoute({
  method: "get",
  path: "/v1/forecasts/{id}",
  role: "reader",
  summary: "one forecast question with its forecasts and how it came out",
  params: z.strictObject({ id }),
  query: z.strictObject({ as_of: asOf }),
  answers,
  answer: async ({ params, query: { as_of }, computer, signal }) =>
    replyWith(await computer.run("forecast", { ...params, ...given({ asOf: as_of }) }, { signal })),
});

const { a, b, against, horizon, rung, features } = questionFields;
const lockRoute = declareRoute({
  method: "post",
  path: "/v1/forecasts",
  role: "analyst",
  summary:
    "locks a forecast beside what the model says today; it can be voided by a written rule, never changed",
  body: z.strictObject({
    a,
    b,
    against,
    horizon,
    rung,
    features,
    until: text("end of the window; absent: the horizon from today", "2030-12-31").optional(),
    probability: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .openapi({ description: "what you say; absent: the model alone is locked" }),
    rungs: z
      .array(z.number().min(0).max(1))
      .length(CLIMBABLE_RUNGS.length)
      .optional()
      .openapi({ description: `probabilities of ${CLIMBABLE_RUNGS.join(", ")}` }),
    because: reasons.optional(),
    group: text("name of a group that forecasts together").optional(),
    topic: text("what the question is filed under").optional(),
  }),
  answers,
  answer: async ({ body, caller, computer, signal }) => {
    const { features: featureSet, probability, rungs, ...rest } = body;
    const input = {
      ...given({ ...rest, featureSet }),
      ...given({ probability: probability === undefined ? undefined : String(probability) }),
      ...given({ rungs: rungs?.join(",") }),
      by: caller.name,
    };
    return replyWith(
      await computer.run("register", input as Parameters<typeof computer.run<"register">>[1], { signal }),
    );
  },
});

const resolveRoute = declareRoute({
  method: "post",
  path: "/v1/forecasts/{id}/resolutions",
  role: "editor",
  summary: "says how a question came out, with the source",
  params: z.strictObject({ id }),
  body: z.strictObject({
    happened: z.boolean(),
    on: text("the day it happened, or from which it is known that it did not", "2027-06-01"),
    source: reasons.openapi({ description: "where that can be read" }),
    treaty: text("the treaty by which it happened").optional(),
    reached: choice("highest rung reached by the window's end", OBLIGATION_RUNGS),
  }),
  answers,
  answer: async ({ params, body: { treaty, reached, ...body }, caller, computer, signal }) => {
    const input = { ...params, ...body, ...given({ treaty, reached }), by: caller.name };
    return replyWith(await computer.run("resolve", input, { signal }));
  },
});

const voidRoute = declareRoute({
  method: "post",
  path: "/v1/forecasts/{id}/voids",
  role: "editor",
  summary: "takes a question, a forecast or a resolution out of the count by a written rule",
  params: z.strictObject({ id }),
  body: z.strictObject({
    rule: z.string().openapi({ description: VOID_RULES.map((one) => `${one.id}: ${one.text}`).join("; ") }),
    because: reasons,
  }),
  answers,
  answer: async ({ params, body, caller, computer, signal }) =>
    replyWith(await computer.run("void", { ...params, ...body, by: caller.name }, { signal })),
});

const voidRulesRoute = declareRoute({
  method: "get",
  path: "/v1/void-rules",
  role: "reader",
  summary: "the written rules by which something no longer counts",
  answers: {
    "application/json": listOf(z.looseObject({ id: z.string(), voids: z.string(), text: z.string() })),
  },
  answer: async () => ({
    body: `${JSON.stringify({ items: VOID_RULES.map((one) => ({ id: one.id, voids: one.voids, text: one.text })) })}\n`,
  }),
});

const scoresRoute = declareRoute({
  method: "get",
  path: "/v1/scores",
  role: "reader",
  summary:
    "how everybody's forecasts did: Brier, logarithmic and ranked scores, skill, calibration, decomposition",
  query: z.strictObject({ as_of: asOf }),
  answers: { "application/json": scoreCardShape, ...TABLE_ANSWERS },
  answer: async ({ query: { as_of }, computer, media, signal }) => {
    const format = tableFormatOf(media);
    const asked = given({ asOf: as_of });
    if (format !== undefined)
      return replyWith(await computer.run("scores-table", { asked, format }, { signal }));
    return replyWith(await computer.run("scores", asked, { signal }));
  },
});

/** Forecasts locked, resolved, voided by rule and scored. */
export const forecastRoutes: readonly Route[] = [
  listRoute,
  showRoute,
  lockRoute,
  resolveRoute,
  voidRoute,
  voidRulesRoute,
  scoresRoute,
];
