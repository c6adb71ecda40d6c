import type { ConfidencePoint, Gap, StateId } from "../core/index.ts";

/** What a gap is about, so that it can be told how far it could move the headline; in words where it cannot. */
export type About =
  | { readonly kind: "unknown" | "outside"; readonly measures: readonly string[] }
  | { readonly kind: "old"; readonly state: StateId; readonly year: number }
  | { readonly kind: "texts" }
  | { readonly kind: "untold"; readonly why: string };

/** A gap before it is told how far it could move the headline. */
export type OpenGap = Gap & {
  readonly about: About;
  /** The point of the rule of confidence under which it counts, where it lowers. */
  readonly point?: ConfidencePoint["name"];
};

/** It does not enter the number. */
export const NOT_IN_IT: About = { kind: "untold", why: "the number is the same whatever it is" };
/** It bears on what the world is measured from. */
export const MEASURE_ANEW: About = {
  kind: "untold",
  why: "every threat it bears on would have to be measured anew",
};
/** It would change the model. */
export const FIT_ANEW: About = { kind: "untold", why: "the model would have to be fitted anew" };
/** The record's items, of which the structure step holds a part. */
export const ALREADY_IN_PART: About = {
  kind: "untold",
  why: "part of it the model measures already; no weight for the rest was estimated",
};
/** A text that could not be used. */
export const NOT_READ: About = { kind: "untold", why: "what it says was not read" };
