import { z } from "@hono/zod-openapi";
import { ROLES } from "../../../core/index.ts";
import { changeOwnPassword, signIn, signOut } from "../../../workbench/index.ts";
import { needAccounts } from "../account-tools.ts";
import { text } from "../asked.ts";
import { doerOf } from "../record-write.ts";
import { refuseFor } from "../reply.ts";
import { declareRoute, type Caller, type Reply, type Route } from "../route.ts";
import { sessionCookie } from "../safety/find-caller.ts";
import { tooManyTries } from "../safety/sign-in-limits.ts";
import { toWire } from "../wire.ts";

const me = z
  .object({
    user: z.string().optional(),
    role: z.enum(ROLES).optional().openapi({ description: "absent: nobody is signed in" }),
    auth: z.boolean().openapi({ description: "whether people sign in here" }),
    readOnly: z.boolean().optional(),
    csrf: z.string().optional().openapi({ description: "to be sent as X-CSRF-Token with every write" }),
  })
  .openapi("Me");

const password = z.string().min(1, "is empty").max(400, "is longer than 400 letters");
const UNKEPT = { "cache-control": "no-store" };

type Known = Pick<Caller, "name" | "role" | "isReadOnly" | "csrf">;

function show({ name, role, isReadOnly, csrf }: Known, auth: boolean): Uint8Array<ArrayBuffer> {
  const isKnown = role !== undefined;
  return toWire({
    ...(isKnown ? { user: name, role } : {}),
    auth,
    ...(isReadOnly ? { readOnly: true } : {}),
    ...(csrf === undefined ? {} : { csrf }),
  });
}

const signInRoute = declareRoute({
  method: "post",
  path: "/v1/session",
  role: "anyone",
  isSecret: true,
  summary: "signs in: the session is in a cookie that scripts cannot read",
  body: z.strictObject({ name: text("name of the account", "ada"), password }),
  answers: { "application/json": me },
  answer: async ({ body, caller: { address }, accounts }): Promise<Reply> => {
    const { limits, settings, isSecure } = needAccounts(accounts);
    const wait = limits.take(body.name, address, settings().nowMs);
    if (wait !== undefined) return refuseFor(wait, tooManyTries(wait));
    const { secret, lastsSeconds, caller } = await signIn({ ...body, address }, settings());
    const cookie = sessionCookie(secret, lastsSeconds, isSecure);
    return { body: show(caller, true), headers: { ...UNKEPT, "set-cookie": cookie } };
  },
});

const signOutRoute = declareRoute({
  method: "delete",
  path: "/v1/session",
  role: "anyone",
  isSecret: true,
  summary: "signs out",
  answers: { "application/json": me },
  answer: async ({ caller, accounts }) => {
    const { settings, isSecure } = needAccounts(accounts);
    if (caller.session !== undefined) await signOut(caller.session, doerOf(caller), settings());
    const headers = { ...UNKEPT, "set-cookie": sessionCookie("", 0, isSecure) };
    return { body: show({ name: "", isReadOnly: false }, true), headers };
  },
});

const meRoute = declareRoute({
  method: "get",
  path: "/v1/me",
  role: "anyone",
  summary: "who is signed in, and what they may do",
  answers: { "application/json": me },
  answer: async ({ caller, accounts }) => ({ body: show(caller, accounts !== undefined), headers: UNKEPT }),
});

const ownPasswordRoute = declareRoute({
  method: "patch",
  path: "/v1/me",
  role: "reader",
  isSecret: true,
  summary: "changes one's own password; all one's sessions end",
  body: z.strictObject({ current: password, password }),
  answers: { "application/json": me },
  answer: async ({ body, caller, accounts }) => {
    const { limits, settings, isSecure } = needAccounts(accounts);
    const wait = limits.take(caller.name, caller.address, settings().nowMs);
    if (wait !== undefined) return refuseFor(wait, tooManyTries(wait));
    await changeOwnPassword(body, doerOf(caller), settings());
    const headers = { ...UNKEPT, "set-cookie": sessionCookie("", 0, isSecure) };
    return { body: show({ name: "", isReadOnly: false }, true), headers };
  },
});

/** Signing in and out, and who one is. */
export const sessionRoutes: readonly Route[] = [signInRoute, signOutRoute, meRoute, ownPasswordRoute];
