import { z } from "@hono/zod-openapi";

const forecaster = z.looseObject({ kind: z.enum(["model", "analyst", "group"]), name: z.string() });

/** A forecast question with everybody's forecasts. */
export const forecastShape = z
  .looseObject({
    id: z.string(),
    text: z.string(),
    members: z.array(z.string()),
    against: z.string(),
    rung: z.string(),
    window: z.looseObject({ from: z.string(), to: z.string() }),
    status: z.enum(["open", "happened", "did-not", "void"]),
    forecasts: z.array(
      z.looseObject({ id: z.string(), forecaster, probability: z.number(), lockedAt: z.string() }),
    ),
  })
  .openapi("ForecastQuestion");

/** How forecasters did. */
export const scoreCardShape = z
  .looseObject({
    questions: z.record(z.string(), z.number()),
    forecasters: z.array(z.looseObject({ forecaster, questions: z.number(), brier: z.number() })),
  })
  .openapi("ScoreCard");

/** A comment as it is shown. */
export const commentShape = z
  .looseObject({ id: z.string(), text: z.string(), html: z.string(), differs: z.array(z.string()) })
  .openapi("Comment");
