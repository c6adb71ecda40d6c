import { z } from "@hono/zod-openapi";
import { ROLES } from "../../../core/index.ts";
import { addToken, listTokens, revokeToken, TOKEN_DAYS } from "../../../workbench/index.ts";
import { needAccounts } from "../account-tools.ts";
import { given, pageFields, text } from "../asked.ts";
import { partOf } from "../list-part.ts";
import { doerOf } from "../record-write.ts";
import { declareRoute, type Caller, type Route } from "../route.ts";
import { listOf } from "../shapes.ts";
import { toWire } from "../wire.ts";

const role = z.enum(ROLES);
const token = z
  .object({
    id: z.string(),
    account: z.string(),
    title: z.string(),
    role,
    readOnly: z.boolean(),
    madeAt: z.string(),
    endsAt: z.string(),
    revokedAt: z.string().optional(),
  })
  .openapi("Token");

/** Whose tokens a caller sees and ends: their own; an administrator everybody's. */
function whose({ name, role: own }: Caller): string | undefined {
  return own === "admin" ? undefined : name;
}

const listRoute = declareRoute({
  method: "get",
  path: "/v1/tokens",
  role: "reader",
  summary: "one's own tokens, to an administrator everybody's; the latest first, without their secrets",
  query: z.strictObject(pageFields),
  answers: { "application/json": listOf(token) },
  answer: async ({ query, caller, accounts }) => ({
    body: toWire(partOf(await listTokens(whose(caller), needAccounts(accounts).settings()), query)),
  }),
});

const addRoute = declareRoute({
  method: "post",
  path: "/v1/tokens",
  role: "reader",
  isSecret: true,
  summary: "makes a token of one's own; its secret is told this once",
  body: z.strictObject({
    title: text("what it is for", "nightly import"),
    role: role.optional().openapi({ description: "the most it may do; absent: what its account may" }),
    readOnly: z.boolean().optional(),
    days: z
      .number()
      .optional()
      .openapi({
        description: `days until it ends, at most ${TOKEN_DAYS.most}; absent: ${TOKEN_DAYS.usual}`,
      }),
  }),
  answers: { "application/json": token.extend({ secret: z.string() }).openapi("MadeToken") },
  answer: async ({ body, caller, accounts }) => {
    const { settings } = needAccounts(accounts);
    const doer = { ...doerOf(caller), role: caller.role ?? "reader" };
    return {
      body: toWire(
        await addToken({ account: caller.name, title: body.title, ...given(body) }, doer, settings()),
      ),
      headers: { "cache-control": "no-store" },
    };
  },
});

const revokeRoute = declareRoute({
  method: "delete",
  path: "/v1/tokens/{id}",
  role: "reader",
  isSecret: true,
  summary: "revokes a token of one's own, an administrator anybody's",
  params: z.strictObject({ id: text("id of a token") }),
  answers: { "application/json": token },
  answer: async ({ params: { id }, caller, accounts }) => ({
    body: toWire(
      await revokeToken({ id, account: whose(caller) }, doerOf(caller), needAccounts(accounts).settings()),
    ),
  }),
});

/** Tokens that programs sign in with. */
export const tokenRoutes: readonly Route[] = [listRoute, addRoute, revokeRoute];
