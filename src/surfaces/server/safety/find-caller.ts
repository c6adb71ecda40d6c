import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { findSignedIn, findTokenHolder } from "../../../workbench/index.ts";
import type { AccountTools, Caller } from "../route.ts";
import { addressOf } from "./guard.ts";

/** Name of the cookie that holds the secret of a session; browsers take the first only from an https server for itself. */
function cookieName(isSecure: boolean): string {
  return isSecure ? "__Host-entente" : "entente";
}

/** The one person of a server without accounts. */
export async function localCaller(context: Context): Promise<Caller> {
  return { name: "local", role: "admin", isReadOnly: false, byWayOf: "", address: addressOf(context) };
}

/** Who asks a server with accounts: by a token where one is sent, else by the cookie, else nobody. */
export async function findCaller(context: Context, accounts: AccountTools): Promise<Caller> {
  const address = addressOf(context);
  const nobody = { name: "", isReadOnly: false, byWayOf: "", address };
  const authorization = context.req.header("authorization");
  if (authorization !== undefined) {
    const [, token] = /^Bearer +(\S{1,200})$/i.exec(authorization) ?? [];
    const holder = token === undefined ? undefined : await findTokenHolder(token, accounts.settings());
    return holder === undefined ? nobody : { ...holder, address };
  }
  const secret = secretOf(context, accounts.isSecure);
  if (secret === undefined) return nobody;
  const known = await findSignedIn(secret, accounts.settings());
  return known === undefined ? nobody : { ...known, address, session: secret };
}

function secretOf(context: Context, isSecure: boolean): string | undefined {
  const secret = getCookie(context, cookieName(isSecure));
  return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : undefined;
}

/** The header that gives a browser a session's secret, or takes it away. */
export function sessionCookie(secret: string, lastsSeconds: number, isSecure: boolean): string {
  const parts = [`${cookieName(isSecure)}=${secret}`, "Path=/", "HttpOnly", "SameSite=Strict"];
  return [...parts, `Max-Age=${lastsSeconds}`, ...(isSecure ? ["Secure"] : [])].join("; ");
}
