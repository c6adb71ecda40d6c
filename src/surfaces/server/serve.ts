import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { EntenteError } from "../../core/index.ts";
import { keepRegistry, readSettings, type Settings } from "../../workbench/index.ts";
import { buildApp, type AppParts } from "./app.ts";
import { keepResults } from "./compute/cached.ts";
import { computeInProcess } from "./compute/in-process.ts";
import { WorkerPool } from "./compute/pool.ts";
import type { AccountTools } from "./route.ts";
import { ROUTES } from "./routes/routes.ts";
import { findCaller, localCaller } from "./safety/find-caller.ts";
import { USUAL_RATE } from "./safety/guard.ts";
import { SignInLimits } from "./safety/sign-in-limits.ts";
import { rememberWrites } from "./writes.ts";

/** Where the server listens. */
export interface ServeOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  readonly host: string;
  /** Address of the PostgreSQL database that holds the registry; absent: as the settings have it. */
  readonly databaseUrl?: string | undefined;
  /** Folder of the built pages; absent: the package's own. */
  readonly pagesFolder?: string;
  /** Absent: whoever reaches it may do everything. */
  readonly auth?: AuthOptions;
}

/** A server whose people sign in. */
export interface AuthOptions {
  /** Settings of the registry that holds the accounts. */
  readonly settings: Settings;
  /** Address at which people open it, where a server in front of it makes it known. */
  readonly publicAddress?: URL | undefined;
}

/** A server that is up. */
export interface RunningServer {
  /** Where a browser finds it. */
  readonly address: string;
  /** Takes no more requests, lets those under way end, and closes. */
  readonly close: () => Promise<void>;
}

/** Threads run from built files only; from sources the same work is done in this one. */
const IS_BUILT = import.meta.url.endsWith(".js");
const OWN_PAGES = fileURLToPath(new URL("../../../dist/web", import.meta.url));

/**
 * Starts the server.
 *
 * Throws: `server/port-taken` where something else listens.
 */
export async function serve({
  port,
  host,
  databaseUrl,
  pagesFolder = OWN_PAGES,
  auth,
}: ServeOptions): Promise<RunningServer> {
  const opened = auth === undefined ? undefined : await openAccounts(auth);
  const pool = IS_BUILT ? new WorkerPool({ databaseUrl }) : undefined;
  const computer = keepResults(pool ?? computeInProcess({ databaseUrl }));
  const app = buildApp({
    routes: ROUTES,
    computer,
    pagesFolder,
    writes: rememberWrites(computer),
    rules: { isLocal: isLocal(host), rate: USUAL_RATE, ...publicHostOf(auth) },
    ...whoAsks(opened?.accounts),
  });
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host, serverOptions: PATIENCE }) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  const open = async () => {
    const listening = await listen(server, port, host);
    // Said to be up only when it can answer.
    await pool?.ready;
    return listening;
  };
  const bound = await open().catch(async (cause: unknown) => {
    server.close();
    await Promise.all([computer.close(), opened?.close()]);
    throw cause;
  });
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    close: async () => {
      await closeServer(server);
      await computer.close();
      await opened?.close();
    },
  };
}

/** Opens the registry with the accounts. */
async function openAccounts({
  settings,
  publicAddress,
}: AuthOptions): Promise<{ accounts: AccountTools; close: () => Promise<void> }> {
  const kept = await keepRegistry(settings);
  return {
    accounts: {
      settings: () => {
        const { today, nowMs } = readSettings();
        return { ...kept.settings, today, nowMs };
      },
      isSecure: publicAddress?.protocol === "https:",
      limits: new SignInLimits(),
    },
    close: kept.close,
  };
}

function publicHostOf(auth: AuthOptions | undefined): { publicHost?: string } {
  return auth?.publicAddress === undefined ? {} : { publicHost: auth.publicAddress.host };
}

function whoAsks(accounts: AccountTools | undefined): Pick<AppParts, "accounts" | "callerOf"> {
  if (accounts === undefined) return { callerOf: localCaller };
  return { accounts, callerOf: (context) => findCaller(context, accounts) };
}

/** A client that sends slowly holds one connection for so long, and no more. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 16_384,
} as const;
const MOST_CONNECTIONS = 1000;

function isLocal(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(whyNot(cause, port, host)));
    server.listen(port, host, () => {
      const bound = server.address();
      resolve(typeof bound === "object" && bound !== null ? bound.port : port);
    });
  });
}

function whyNot(cause: NodeJS.ErrnoException, port: number, host: string): unknown {
  const why = {
    EADDRINUSE: `Port ${port} of ${host} is taken.`,
    EACCES: `Port ${port} of ${host} may not be used by this user.`,
    EADDRNOTAVAIL: `${host} is no address of this computer.`,
    ENOTFOUND: `${host} is no address of this computer.`,
  }[cause.code ?? ""];
  if (why === undefined) return cause;
  return new EntenteError("server/port-taken", {
    message: why,
    hint: `Name another: entente serve --port ${port === 65_535 ? 4000 : port + 1}`,
    cause,
  });
}

const LAST_WORDS_MS = 10_000;

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), LAST_WORDS_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
