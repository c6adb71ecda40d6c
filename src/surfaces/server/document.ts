import type { OpenAPIHono, RouteConfig, z } from "@hono/zod-openapi";
import type { Route } from "./route.ts";
import { problemShape } from "./shapes.ts";

/** Version of the interface, as its description and the package name it. */
const VERSION = "0.1.0";

const problem = { content: { "application/problem+json": { schema: problemShape } } };

/** Adds a route to the description of the interface, from the schemas that check its requests. */
export function documentRoute(app: OpenAPIHono, route: Route): void {
  const { method, path, summary, role, query, params, body, answers } = route;
  const content = Object.fromEntries(Object.entries(answers).map(([type, schema]) => [type, { schema }]));
  app.openAPIRegistry.registerPath({
    method,
    path,
    summary,
    description: role === "anyone" ? "Needs no signing in." : `Needs the role ${role}.`,
    operationId: operationOf(route),
    tags: [path.split("/")[2] ?? ""],
    request: {
      ...(query === undefined ? {} : { query: query as z.ZodObject }),
      ...(params === undefined ? {} : { params: params as z.ZodObject }),
      ...(body === undefined
        ? {}
        : { body: { required: true, content: { "application/json": { schema: body } } } }),
    },
    responses: {
      200: { description: "what was asked for", content },
      ...(method === "get" ? { 304: { description: "unchanged since the tag in If-None-Match" } } : {}),
      "4XX": { description: "what the asker can put right", ...problem },
      "5XX": { description: "our fault, or too busy: then with Retry-After", ...problem },
    },
  } satisfies RouteConfig);
}

/** The interface as OpenAPI 3.1. */
export function describeInterface(app: OpenAPIHono): unknown {
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Entente",
      version: VERSION,
      description:
        "How likely are states A and B to form an alliance against C, by when, why, and what would change it?",
      license: { name: "MIT" },
    },
  });
}

function operationOf({ method, path }: Route): string {
  const words = path
    .split("/")
    .slice(2)
    .map((part) => part.replaceAll(/\W/g, " ").trim());
  return [method, ...words].join(" ").replaceAll(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}
