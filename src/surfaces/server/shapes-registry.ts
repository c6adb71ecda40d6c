import { z } from "@hono/zod-openapi";

const probability = z.number().min(0).max(1);
const forecaster = z.looseObject({ kind: z.enum(["model", "analyst", "group"]), name: z.string() });
const voided = z.looseObject({ rule: z.string(), because: z.string(), by: z.string(), at: z.string() });

/** A question that was forecast. */
export const forecastQuestionShape = z
  .looseObject({
    id: z.string(),
    members: z.array(z.string()),
    against: z.string(),
    rung: z.string(),
    window: z.looseObject({ from: z.string(), to: z.string() }),
    text: z.string(),
    resolves: z.string(),
    topic: z.string(),
    status: z.enum(["open", "happened", "did-not", "void"]),
    forecasts: z.array(
      z.looseObject({
        id: z.string(),
        forecaster,
        probability,
        because: z.string(),
        lockedBy: z.string(),
        lockedAt: z.string(),
        voided: voided.optional(),
      }),
    ),
    resolution: z
      .looseObject({ happened: z.boolean(), on: z.string(), source: z.string(), by: z.string() })
      .optional(),
  })
  .openapi("ForecastQuestion");

/** How forecasts did. */
export const scoreCardShape = z
  .looseObject({
    questions: z.record(z.string(), z.number()),
    forecasters: z.array(
      z.looseObject({
        forecaster,
        skillOverBaseRate: z.number().nullable(),
        murphy: z.looseObject({}),
        calibration: z.array(z.looseObject({ by: z.string(), value: z.string(), questions: z.number() })),
      }),
    ),
    onSame: z.looseObject({}).optional(),
  })
  .openapi("ScoreCard");

/** A comment with its versions. */
export const commentShape = z
  .looseObject({
    id: z.string(),
    parent: z.string().optional(),
    author: z.string(),
    at: z.string(),
    type: z.string(),
    on: z.looseObject({ kind: z.string(), id: z.string() }),
    text: z.string(),
    html: z.string(),
    versions: z.array(z.looseObject({ text: z.string(), at: z.string() })),
    differs: z.array(z.string()),
  })
  .openapi("Comment");

/** Comments beside an answer. */
export const listedCommentsShape = z
  .looseObject({
    question: z.looseObject({}),
    answer: z.looseObject({}),
    comments: z.array(commentShape),
  })
  .openapi("Comments");

/** An entry of the log. */
export const entryShape = z
  .looseObject({
    sequence: z.number(),
    id: z.string(),
    kind: z.string(),
    at: z.string(),
    author: z.string(),
    payload: z.string(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .openapi("Entry");

/** How much of the log is sound. */
export const logCheckShape = z.looseObject({ entries: z.number() }).openapi("LogCheck");
