import type { z } from "@hono/zod-openapi";
import type { Computer } from "./compute/computer.ts";

/** What people may do, least first: each may do all that those before it may. */
export const ROLES = ["reader", "analyst", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Whether a role may do what another is needed for. */
export function mayDo(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** Who asks; without accounts one local person who may do everything. */
export interface Caller {
  readonly name: string;
  readonly role: Role;
}

/** What a route has to work with. */
export interface RouteTools {
  /** Runs use-cases of the workbench away from the requests. */
  readonly computer: Computer;
}

/** A request whose every part was checked against its route's schemas. */
export interface RouteRequest<Query, Params, Body> extends RouteTools {
  readonly query: Query;
  readonly params: Params;
  readonly body: Body;
  readonly caller: Caller;
  /** Of the media types that the route answers with the one that the client would rather have. */
  readonly media: string;
  /** Aborted when the client goes away or the time for an answer is over. */
  readonly signal: AbortSignal;
}

/** What a route answers. */
export interface Reply {
  readonly body: Uint8Array<ArrayBuffer> | string | ReadableStream<Uint8Array>;
  /** Media type; absent: JSON. */
  readonly type?: string;
  /** Absent: 200. */
  readonly status?: number;
  /** Strong tag of the body, where it is known already. */
  readonly etag?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Schema = z.ZodType;
type Empty = Readonly<Record<string, never>>;

/** A route as its file declares it: what it takes is checked and documented by the same schemas. */
export interface RouteDeclaration<Query extends Schema, Params extends Schema, Body extends Schema> {
  readonly method: "get" | "post" | "patch" | "put" | "delete";
  /** With `{name}` for a part of the path. */
  readonly path: `/v1/${string}`;
  /** The least role that may ask it. */
  readonly role: Role;
  readonly summary: string;
  readonly query?: Query;
  readonly params?: Params;
  /** A body of JSON. */
  readonly body?: Body;
  /** Largest body in bytes; absent: a megabyte. */
  readonly mostBytes?: number;
  /** What it answers with, by media type, the usual one first; a schema where the form is told. */
  readonly answers: Readonly<Record<string, Schema>>;
  readonly answer: (
    request: RouteRequest<
      [Query] extends [never] ? Empty : z.output<Query>,
      [Params] extends [never] ? Empty : z.output<Params>,
      [Body] extends [never] ? undefined : z.output<Body>
    >,
  ) => Promise<Reply>;
}

/** A route of any schemas, as the application takes it. */
export interface Route extends Omit<RouteDeclaration<Schema, Schema, Schema>, "answer"> {
  readonly answer: (request: RouteRequest<unknown, unknown, unknown>) => Promise<Reply>;
}

/** Declares a route. Its file exports it, and `routes/routes.ts` lists it. */
export function declareRoute<
  Query extends Schema = never,
  Params extends Schema = never,
  Body extends Schema = never,
>(declaration: RouteDeclaration<Query, Params, Body>): Route {
  // The application hands `answer` only what the schemas of the same declaration let through.
  return declaration as unknown as Route;
}
