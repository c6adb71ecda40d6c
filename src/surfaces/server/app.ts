import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { EntenteError } from "../../core/index.ts";
import type { WriteKey } from "../../workbench/index.ts";
import type { Computer } from "./compute/computer.ts";
import { chooseType } from "./accept.ts";
import { describeInterface, documentRoute } from "./document.ts";
import { openPages } from "./pages.ts";
import { problemOf } from "./problem.ts";
import { readRequest } from "./request.ts";
import { packBodies } from "./packed.ts";
import { recordWrite } from "./record-write.ts";
import type { Caller, Reply, Route, RouteTools } from "./route.ts";
import { guard, type GuardRules } from "./safety/guard.ts";
import { SAFE_HEADERS } from "./safety/headers.ts";
import { permit } from "./safety/permit.ts";
import { onceByKey, writingUnder, type WriteMemory } from "./writes.ts";
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
    const { computer, accounts } = parts;
    const reply = await recordWrite({ route, caller, path: context.req.path, accounts }, async () => {
      permit(route, caller, context.req.header("x-csrf-token"));
      const asked = await readRequest(context, route);
      const media = mediaOf(context, route);
      const { signal } = context.req.raw;
      const tools = accounts === undefined ? {} : { accounts };
      const answer = (by: Computer) =>
        route.answer({ ...asked, ...tools, caller, computer: by, media, signal });
      const key = route.isSecret === true ? undefined : context.req.header("idempotency-key");
      if (route.method === "get" || key === undefined) return answer(computer);
      const what = [route.method, context.req.path, asked];
      const write = (writeKey: WriteKey) => answer(writingUnder(writeKey, computer));
      return once({ key, who: caller.name, what }, write);
    });
    return send(context, reply, packFor);
  });
}

/** What the client would rather have; a write is done whatever its client takes, and answered in the usual form. */
function mediaOf({ req }: Context, { method, answers }: Route): string {
  const offered = Object.keys(answers);
  return method === "get" ? chooseType(req.header("accept") ?? "*/*", offered) : (offered[0] ?? "");
}

/** Sends a reply, packed where the client takes it so, or that the client has it already. */
async function send(context: Context, reply: Reply, packFor: PackFor): Promise<Response> {
  const { body, type = "application/json", status = 200, headers } = reply;
  const all = {
    ...SAFE_HEADERS,
    "content-type": type,
    "cache-control": "private, no-cache",
    vary: "accept, accept-encoding",
    ...headers,
  };
  if (body instanceof ReadableStream) return sendStream(context, body, { reply, headers: all });
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

function sendStream(
  context: Context,
  body: ReadableStream<Uint8Array>,
  {
    reply: { etag, status = 200 },
    headers,
  }: { readonly reply: Reply; readonly headers: Record<string, string> },
): Response {
  if (etag === undefined) return new Response(body, { status, headers });
  if (!hasTag(context.req.header("if-none-match"), etag))
    return new Response(body, { status, headers: { ...headers, etag } });
  void body.cancel();
  const { "content-length": _, ...rest } = headers;
  return new Response(null, { status: 304, headers: { ...rest, etag } });
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
