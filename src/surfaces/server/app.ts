import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { EntenteError } from "../../core/index.ts";
import { describeInterface, documentRoute } from "./document.ts";
import { openPages } from "./pages.ts";
import { problemOf } from "./problem.ts";
import { readRequest } from "./request.ts";
import { packBodies } from "./packed.ts";
import { mayDo, type Caller, type Reply, type Route, type RouteTools } from "./route.ts";
import { guard, type GuardRules } from "./safety/guard.ts";
import { SAFE_HEADERS } from "./safety/headers.ts";
import { onceByKey, type WriteMemory } from "./writes.ts";
import { hasTag, toBytes, toWire } from "./wire.ts";

/** What the application is made of. */
export interface AppParts extends RouteTools {
  readonly routes: readonly Route[];
  /** Folder of the built pages. */
  readonly pagesFolder: string;
  readonly rules: GuardRules;
  /** Where writes are remembered by their Idempotency-Key. */
  readonly writes: WriteMemory;
  readonly callerOf: (context: Context) => Promise<Caller>;
}

type Once = ReturnType<typeof onceByKey>;
type PackFor = ReturnType<typeof packBodies>;

/** Everything that answers: routes, their description, pages; errors as problems. */
export function buildApp(parts: AppParts): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(guard(parts.rules));
  const once = onceByKey(parts.writes);
  const packFor = packBodies();
  for (const route of parts.routes) addRoute(app, route, { ...parts, once, packFor });
  app.get("/openapi.json", (context) => send(context, { body: toWire(describeInterface(app)) }, packFor));
  app.all("/v1/*", (context) => sendProblem(context, noSuchRoute(context, parts.routes)));
  app.get("*", openPages(parts.pagesFolder));
  app.notFound((context) => sendProblem(context, noSuchRoute(context, [])));
  app.onError((cause, context) => sendProblem(context, cause));
  return app;
}

function addRoute(
  app: OpenAPIHono,
  route: Route,
  { once, packFor, ...parts }: AppParts & { once: Once; packFor: PackFor },
): void {
  documentRoute(app, route);
  app.on(route.method.toUpperCase(), route.path.replaceAll(/\{(\w+)\}/g, ":$1"), async (context) => {
    const caller = await parts.callerOf(context);
    if (!mayDo(caller.role, route.role)) throw notAllowed(caller, route);
    const asked = await readRequest(context, route);
    const accept = context.req.header("accept") ?? "*/*";
    const { computer } = parts;
    const { signal } = context.req.raw;
    const answer = () => route.answer({ ...asked, caller, computer, accept, signal });
    if (route.method === "get") return send(context, await answer(), packFor);
    const key = context.req.header("idempotency-key");
    const what = [route.method, context.req.path, asked];
    return send(context, await once({ key, who: caller.name, what }, answer), packFor);
  });
}

/** Sends a reply, packed where the client takes it so, or that the client has it already. */
async function send(context: Context, reply: Reply, packFor: PackFor): Promise<Response> {
  const { body, type = "application/json", status = 200, headers } = reply;
  const all = {
    ...SAFE_HEADERS,
    "content-type": type,
    "cache-control": "no-cache",
    vary: "accept, accept-encoding",
    ...headers,
  };
  if (body instanceof ReadableStream) return new Response(body, { status, headers: all });
  const bytes = typeof body === "string" ? toBytes(body) : body;
  if (context.req.method !== "GET" || status !== 200) return new Response(bytes, { status, headers: all });
  const accepted = context.req.header("accept-encoding") ?? "";
  const sent = await packFor({ bytes, type, etag: reply.etag }, accepted);
  const { etag, encoding } = sent;
  if (hasTag(context.req.header("if-none-match"), etag))
    return new Response(null, { status: 304, headers: { ...all, etag } });
  const packed = encoding === undefined ? {} : { "content-encoding": encoding };
  return new Response(sent.bytes, { headers: { ...all, ...packed, etag } });
}

function sendProblem(context: Context, cause: unknown): Response {
  const problem = problemOf(cause);
  return context.body(toWire(problem), problem.status as 400, {
    ...SAFE_HEADERS,
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    ...(problem.status === 503 ? { "retry-after": "1" } : {}),
  });
}

function notAllowed({ role }: Caller, route: Route): EntenteError {
  return new EntenteError("server/not-allowed", {
    message: `${route.method.toUpperCase()} ${route.path} needs the role ${route.role}; yours is ${role}.`,
    hint: "Ask whoever administers this server for the role.",
  });
}

function noSuchRoute({ req }: Context, routes: readonly Route[]): EntenteError {
  const path = req.path.slice(0, 80);
  const others = routes.filter((route) => matches(route, req.path)).map(({ method }) => method.toUpperCase());
  if (others.length > 0) {
    return new EntenteError("server/wrong-method", {
      message: `${path} does not take ${req.method.slice(0, 10)}.`,
      hint: `It takes ${[...new Set(others)].join(", ")}.`,
    });
  }
  return new EntenteError("server/unknown-route", {
    message: `There is nothing at ${path}.`,
    hint: "See /openapi.json for what there is.",
  });
}

function matches({ path }: Route, asked: string): boolean {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(asked);
}
