import { EntenteError, httpStatusOf } from "../../core/index.ts";

/** An error as `application/problem+json` (RFC 9457). */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly hint?: string;
  readonly problems?: readonly { readonly where: string; readonly message: string }[];
}

const TITLES: Readonly<Record<number, string>> = {
  400: "The request cannot be understood",
  401: "Sign in first",
  403: "Not allowed",
  404: "Not on record",
  405: "Not done here",
  406: "Not to be had in that form",
  409: "At odds with what is kept",
  413: "Too large",
  414: "Too long",
  429: "Too many requests",
  500: "Our fault",
  503: "Not now",
};

/** An error in the form in which it is sent; of one that nobody foresaw nothing inner is told. */
export function problemOf(cause: unknown): ProblemBody {
  const error = cause instanceof EntenteError ? cause : unexpected(cause);
  const status = httpStatusOf(error.code);
  // A statement of the database or a path in a message of our own fault is nobody's business.
  const problems = error.kind === "broken" ? [] : error.details;
  return {
    type: `urn:entente:error:${error.code}`,
    title: TITLES[status] ?? "Error",
    status,
    detail: error.message,
    code: error.code,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(problems.length === 0 ? {} : { problems }),
  };
}

function unexpected(cause: unknown): EntenteError {
  return new EntenteError("server/unexpected", {
    message: "Something went wrong on the server.",
    hint: "Ask again; if it stays so, report it with what you asked.",
    cause,
  });
}
