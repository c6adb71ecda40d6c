import type { z } from "@hono/zod-openapi";
import type { Role } from "../../core/index.ts";
import type { Settings } from "../../workbench/index.ts";
import type { Computer } from "./compute/computer.ts";
import type { SignInLimits } from "./safety/sign-in-limits.ts";

/** Who asks. */
export interface Caller {
  /** Blank for somebody who is not signed in. */
  readonly name: string;
  /** What they may do; absent for somebody who is not signed in. */
  readonly role?: Role;
  /** Whether they came with a token that may not write. */
  readonly isReadOnly: boolean;
  /** `session`, `token TITLE`, or blank. */
  readonly byWayOf: string;
  readonly address: string;
  /** Of a session: what its page must send with each write. */
  readonly csrf?: string;
  /** Secret of the session. */
  readonly session?: string;
}

/** The registry of a server with accounts. */
export interface AccountTools {
  /** Settings of this moment with which the registry is found. */
  readonly settings: () => Settings;
  /** Whether browsers reach the server by https alone. */
  readonly isSecure: boolean;
  readonly limits: SignInLimits;
}

/** What a route has to work with. */
export interface RouteTools {
  /** Runs use-cases of the workbench away from the requests. */
  readonly computer: Computer;
  /** Absent: nobody signs in, and whoever asks may do everything. */
  readonly accounts?: AccountTools;
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
  /** The least role that may ask it; `anyone` may without being signed in. */
  readonly role: Role | "anyone";
  /** Whether it changes nothing though it is no GET: read-only tokens may ask it. */
  readonly isRead?: boolean;
  /** Whether secrets go in or out: neither is remembered for an Idempotency-Key, and the use-case writes the audit log. */
  readonly isSecret?: boolean;
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
