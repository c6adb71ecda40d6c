import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { EntenteError, type Problem } from "../../core/index.ts";
import type { Route } from "./route.ts";
import { MOST_BYTES, readBody } from "./safety/read-body.ts";

/** The parts of a request that a route's schemas let through. */
export interface CheckedRequest {
  readonly query: unknown;
  readonly params: unknown;
  readonly body: unknown;
}

/**
 * Checks every part of a request against its route's schemas.
 *
 * Throws: `server/bad-request` with all that is wrong, not the first thing alone.
 */
export async function readRequest(context: Context, route: Route): Promise<CheckedRequest> {
  const problems: Problem[] = [];
  const check = (part: string, schema: z.ZodType | undefined, value: unknown): unknown => {
    if (schema === undefined) return undefined;
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    problems.push(...result.error.issues.flatMap((issue) => problemsOf(part, issue)));
    return undefined;
  };
  const checked = {
    query: check("query", route.query, single(context.req.queries())),
    params: check("path", route.params, context.req.param()),
    body: route.body === undefined ? undefined : check("body", route.body, await readJson(context, route)),
  };
  if (problems.length === 0) return checked;
  const [first] = problems;
  throw new EntenteError("server/bad-request", {
    message:
      problems.length === 1 && first !== undefined
        ? `${first.where} ${first.message}.`
        : `${problems.length} things are wrong with the request.`,
    hint: "See /openapi.json for what may be given.",
    details: problems,
  });
}

/** Parameters that were given once as they are; what was given again stays a list, which no schema takes. */
function single(queries: Record<string, string[]>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(queries).map(([name, values]) => [name, values.length === 1 ? (values[0] ?? "") : values]),
  );
}

async function readJson(context: Context, { mostBytes = MOST_BYTES }: Route): Promise<unknown> {
  const type = context.req.header("content-type") ?? "";
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) {
    throw new EntenteError("server/bad-request", {
      message: "The body is not JSON.",
      hint: "Send JSON with the header Content-Type: application/json.",
    });
  }
  const body = await readBody(context.req.raw, mostBytes);
  try {
    return JSON.parse(body) as unknown;
  } catch (cause) {
    throw new EntenteError("server/bad-request", {
      message: `The body is no valid JSON: ${cause instanceof Error ? cause.message.slice(0, 200) : "it breaks off"}.`,
      hint: "Check quotes, commas and brackets.",
      cause,
    });
  }
}

function problemsOf(part: string, issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ where: `${part}.${key.slice(0, 60)}`, message: "is not known here" }));
  const where = [part, ...issue.path.map(String)].join(".");
  return [{ where, message: describe(issue) }];
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") {
    if (issue.input === undefined) return "is missing";
    if (Array.isArray(issue.input) && issue.expected === "string") return "is given more than once";
    return `is not of the kind ${issue.expected}`;
  }
  if (issue.code === "invalid_value") return `is not one of ${issue.values.map(String).join(", ")}`;
  return issue.message;
}
