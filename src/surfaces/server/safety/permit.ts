import { EntenteError, mayDo } from "../../../core/index.ts";
import { isSameSecret } from "../../../workbench/index.ts";
import type { Caller, Route } from "../route.ts";

/** Whether a route changes something. */
export function isWrite({ method, isRead }: Route): boolean {
  return method !== "get" && isRead !== true;
}

/**
 * Lets a caller ask a route, or says why not.
 *
 * A browser sends a session's cookie along whichever page makes it send something, so whatever is no GET must also
 * bring what only the workbench's own page can read.
 *
 * Throws: `server/not-signed-in`, `server/not-allowed`, `server/foreign-origin`.
 */
export function permit(route: Route, caller: Caller, csrf: string | undefined): void {
  const { role, isReadOnly } = caller;
  if (route.role !== "anyone") {
    if (role === undefined) throw notSignedIn();
    if (!mayDo(role, route.role)) {
      throw notAllowed(`${nameOf(route)} needs the role ${route.role}; yours is ${role}.`);
    }
  }
  if (isReadOnly && isWrite(route)) throw notAllowed("This token may only read.");
  const isForged = caller.csrf !== undefined && !isSameSecret(csrf ?? "", caller.csrf);
  if (route.method !== "get" && isForged) throw forged();
}

function nameOf({ method, path }: Route): string {
  return `${method.toUpperCase()} ${path}`;
}

function notSignedIn(): EntenteError {
  return new EntenteError("server/not-signed-in", {
    message: "Nobody is signed in, or the session or token is over.",
    hint: "Sign in at /login, or send a token: Authorization: Bearer entente_…",
  });
}

function notAllowed(message: string): EntenteError {
  return new EntenteError("server/not-allowed", {
    message,
    hint: "Ask whoever administers this server for the role.",
  });
}

function forged(): EntenteError {
  return new EntenteError("server/foreign-origin", {
    message: "The request did not bring the session's own token.",
    hint: "Send `csrf` of GET /v1/me as the header X-CSRF-Token, or use an API token in place of the cookie.",
  });
}
