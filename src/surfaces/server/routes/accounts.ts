import { z } from "@hono/zod-openapi";
import { ROLES } from "../../../core/index.ts";
import {
  addAccount,
  changeRole,
  listAccounts,
  listActs,
  removeAccount,
  setPassword,
} from "../../../workbench/index.ts";
import { needAccounts } from "../account-tools.ts";
import { given, pageFields, text } from "../asked.ts";
import { partOf } from "../list-part.ts";
import { doerOf } from "../record-write.ts";
import { declareRoute, type Route } from "../route.ts";
import { listOf } from "../shapes.ts";
import { toWire } from "../wire.ts";

const role = z.enum(ROLES);
const password = z.string().max(400, "is longer than 400 letters");
const name = text("name of an account", "ada");
const account = z
  .object({ name: z.string(), role, madeAt: z.string(), removedAt: z.string().optional() })
  .openapi("Account");
const answers = { "application/json": account };

const listRoute = declareRoute({
  method: "get",
  path: "/v1/accounts",
  role: "admin",
  summary: "accounts by name, those removed too",
  query: z.strictObject(pageFields),
  answers: { "application/json": listOf(account) },
  answer: async ({ query, accounts }) => ({
    body: toWire(partOf(await listAccounts(needAccounts(accounts).settings()), query)),
  }),
});

const addRoute = declareRoute({
  method: "post",
  path: "/v1/accounts",
  role: "admin",
  isSecret: true,
  summary: "adds an account",
  body: z.strictObject({ name, role, password }),
  answers,
  answer: async ({ body, caller, accounts }) => ({
    body: toWire(await addAccount(body, doerOf(caller), needAccounts(accounts).settings())),
  }),
});

const changeRoute = declareRoute({
  method: "patch",
  path: "/v1/accounts/{name}",
  role: "admin",
  isSecret: true,
  summary: "gives an account another role or another password; its sessions end",
  params: z.strictObject({ name }),
  body: z.union([z.strictObject({ role }), z.strictObject({ password })]),
  answers,
  answer: async ({ params, body, caller, accounts }) => {
    const settings = needAccounts(accounts).settings();
    const doer = doerOf(caller);
    const changed =
      "role" in body
        ? await changeRole({ ...params, ...body }, doer, settings)
        : await setPassword({ ...params, ...body }, doer, settings);
    return { body: toWire(changed) };
  },
});

const removeRoute = declareRoute({
  method: "delete",
  path: "/v1/accounts/{name}",
  role: "admin",
  isSecret: true,
  summary: "removes an account; what it wrote keeps its name",
  params: z.strictObject({ name }),
  answers,
  answer: async ({ params, caller, accounts }) => ({
    body: toWire(await removeAccount(params.name, doerOf(caller), needAccounts(accounts).settings())),
  }),
});

const act = z
  .object({
    id: z.string(),
    at: z.string(),
    actor: z.string(),
    byWayOf: z.string(),
    action: z.string(),
    subject: z.string(),
    outcome: z.string(),
    address: z.string(),
  })
  .openapi("Act");

const auditRoute = declareRoute({
  method: "get",
  path: "/v1/audit",
  role: "admin",
  summary: "who did what, the latest first",
  query: z.strictObject(pageFields),
  answers: { "application/json": listOf(act) },
  answer: async ({ query: { cursor, limit }, accounts }) => ({
    body: toWire(await listActs(given({ before: cursor, limit }), needAccounts(accounts).settings())),
  }),
});

/** Accounts, and what was done with them. */
export const accountRoutes: readonly Route[] = [listRoute, addRoute, changeRoute, removeRoute, auditRoute];
