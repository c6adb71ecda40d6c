import { z } from "@hono/zod-openapi";
import { CLIMBABLE_RUNGS, HORIZONS } from "../../core/index.ts";
import { FEATURE_SETS } from "../../workbench/index.ts";

const MOST_LETTERS = 200;

/** A word or name in a query. */
export function text(description: string, example?: string) {
  return z
    .string()
    .max(MOST_LETTERS, `is longer than ${MOST_LETTERS} letters`)
    .openapi({ description, ...(example === undefined ? {} : { example }) });
}

/** The day as of which something is read. */
export const asOf = text(
  "YYYY-MM-DD, YYYY-MM or YYYY: nothing known later is used; absent: today",
  "2015-06-01",
).optional();

/** One of some words, as a parameter. Which they are the use-case checks, so that both surfaces say the same. */
export function choice(description: string, words: readonly (string | number)[]) {
  return text(`${description}: one of ${words.join(", ")}`).optional();
}

/** Two states, a third, and what is asked of them. */
export const questionFields = {
  a: text("a state: English name of any time, ISO 3166 code or COW number", "RUS"),
  b: text("another state", "CHN"),
  against: text("the state they would face", "USA"),
  as_of: asOf,
  horizon: choice("years ahead, by default 10", HORIZONS),
  rung: choice("rung of the ladder, by default defense", CLIMBABLE_RUNGS),
  features: z
    .enum(FEATURE_SETS)
    .optional()
    .openapi({ description: "measures of the core record alone (core), or of imported datasets as well" }),
};

/** A question as a query. */
export const questionQuery = z.strictObject(questionFields);

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** An object without the keys that have no value. */
export function given<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** A question in the words of the workbench. */
export function toQuestion({
  a,
  b,
  against,
  as_of,
  features,
  horizon,
  rung,
}: z.output<typeof questionQuery>) {
  return { a, b, against, ...given({ asOf: as_of, featureSet: features, horizon, rung }) };
}

/** Which part of a list is wanted. */
export const pageFields = {
  cursor: text("the `next` of the part before").optional(),
  limit: z.coerce
    .number({ error: "is no number" })
    .int("is no whole number")
    .min(1, "is less than 1")
    .max(1000, "is more than 1000")
    .optional()
    .openapi({ description: "how many items at most; absent: as many as fit one part" }),
};

/** Which pairs are wanted of a ranking or of moves. */
export const pairsFields = {
  against: text("the state they would face", "USA").optional(),
  rung: questionFields.rung,
  horizon: questionFields.horizon,
  limit: text("how many pairs, 1 to 1000; absent: 20", "20").optional(),
  region: text("only pairs of states of this region").optional(),
  involving: text("only pairs with this state").optional(),
};

const pairsQuery = z.strictObject(pairsFields);

/** The pairs wanted in the words of the workbench. */
export function toPairs({ limit, ...rest }: z.output<typeof pairsQuery>) {
  return given({ top: limit, ...rest });
}
