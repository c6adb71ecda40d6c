import { EntenteError } from "../../core/index.ts";
import type { CommentText, NewComment } from "../comments/comment.ts";
import type { Forecast, ForecastQuestion, Resolution } from "../forecasts/forecast.ts";
import type { Entry } from "./entry.ts";

/** What an entry of each kind holds, besides its id, time and author. */
export interface Payloads {
  readonly question: Pick<
    ForecastQuestion,
    "members" | "against" | "rung" | "window" | "text" | "resolves" | "topic" | "horizonYears"
  >;
  readonly forecast: Omit<Forecast, "id" | "lockedBy" | "lockedAt" | "voided">;
  readonly resolution: Omit<Resolution, "id" | "by" | "at">;
  readonly void: {
    readonly target: { readonly kind: "question" | "forecast" | "resolution"; readonly id: string };
    readonly rule: string;
    readonly because: string;
  };
  readonly comment: NewComment;
  readonly "comment-version": CommentText & { readonly comment: string };
}

/** Fields without which a payload of each kind means nothing. */
const NEEDED: { readonly [K in keyof Payloads]: readonly (keyof Payloads[K] & string)[] } = {
  question: ["members", "against", "rung", "window", "text"],
  forecast: ["forecaster", "probability", "model", "baselines"],
  resolution: ["happened", "on", "source"],
  void: ["target", "rule"],
  comment: ["question", "on", "type", "text", "madeOn"],
  "comment-version": ["comment", "text"],
};

/**
 * What an entry of the log holds.
 *
 * Throws: `registry/log-broken` when it is not what an entry of its kind holds: it was not written by Entente.
 */
export function payloadOf<K extends keyof Payloads>(kind: K, entry: Entry): Payloads[K] {
  const held = parsed(entry.payload);
  if (held === undefined || !NEEDED[kind].every((field) => field in held)) {
    throw new EntenteError("registry/log-broken", {
      message: `Entry ${entry.sequence} of the registry's log is no ${kind} as Entente writes it.`,
      hint: "Check the log with: entente score --verify",
    });
  }
  // Written by `append` from this very type; what was changed since is found by the hash chain.
  return held as unknown as Payloads[K];
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
