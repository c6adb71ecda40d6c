import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mayDo, type Role } from "../../../src/core/index.ts";
import type { Route } from "../../../src/surfaces/server/route.ts";
import { ROUTES } from "../../../src/surfaces/server/routes/routes.ts";
import { addToken, revokeToken } from "../../../src/workbench/index.ts";
import { openAccountServer, TESTER, type AccountServer } from "../../fixtures/account-server.ts";
import { registryMakers } from "../../fixtures/registries.ts";

/**
 * Who may ask what, written by hand and not from the routes: the least role, and whether it changes anything. A route that
 * is not here, or is declared otherwise than here, fails.
 */
const EXPECTED: Readonly<Record<string, readonly [Route["role"], "reads" | "writes"]>> = {
  "GET /v1/health": ["anyone", "reads"],
  "GET /v1/me": ["anyone", "reads"],
  "POST /v1/session": ["anyone", "writes"],
  "DELETE /v1/session": ["anyone", "writes"],
  "GET /v1/states": ["reader", "reads"],
  "GET /v1/answers": ["reader", "reads"],
  "POST /v1/answers": ["reader", "reads"],
  "GET /v1/what-if": ["reader", "reads"],
  "GET /v1/triangles": ["reader", "reads"],
  "GET /v1/analogues": ["reader", "reads"],
  "GET /v1/facts/{id}": ["reader", "reads"],
  "GET /v1/rankings": ["reader", "reads"],
  "GET /v1/moves": ["reader", "reads"],
  "GET /v1/sources": ["reader", "reads"],
  "GET /v1/reports": ["reader", "reads"],
  "GET /v1/documents": ["reader", "reads"],
  "GET /v1/documents/{id}": ["reader", "reads"],
  "POST /v1/documents": ["analyst", "writes"],
  "POST /v1/documents/{id}/reviews": ["editor", "writes"],
  "POST /v1/imports": ["editor", "writes"],
  "GET /v1/states/{id}": ["reader", "reads"],
  "GET /v1/pairs/{a}/{b}": ["reader", "reads"],
  "GET /v1/networks/{year}": ["reader", "reads"],
  "GET /v1/sources/coverage": ["reader", "reads"],
  "GET /v1/model": ["reader", "reads"],
  "GET /v1/terms": ["reader", "reads"],
  "GET /v1/terms/{name}": ["reader", "reads"],
  "GET /v1/forecasts": ["reader", "reads"],
  "GET /v1/forecasts/{id}": ["reader", "reads"],
  "POST /v1/forecasts": ["analyst", "writes"],
  "POST /v1/forecasts/{id}/resolutions": ["editor", "writes"],
  "POST /v1/forecasts/{id}/voids": ["editor", "writes"],
  "GET /v1/scores": ["reader", "reads"],
  "GET /v1/log": ["reader", "reads"],
  "GET /v1/log/verification": ["reader", "reads"],
  "GET /v1/void-rules": ["reader", "reads"],
  "GET /v1/panels": ["reader", "reads"],
  "GET /v1/comments": ["reader", "reads"],
  "POST /v1/comments": ["analyst", "writes"],
  "PATCH /v1/comments/{id}": ["analyst", "writes"],
  "PATCH /v1/me": ["reader", "writes"],
  "GET /v1/tokens": ["reader", "reads"],
  "POST /v1/tokens": ["reader", "writes"],
  "DELETE /v1/tokens/{id}": ["reader", "writes"],
  "GET /v1/accounts": ["admin", "reads"],
  "POST /v1/accounts": ["admin", "writes"],
  "PATCH /v1/accounts/{name}": ["admin", "writes"],
  "DELETE /v1/accounts/{name}": ["admin", "writes"],
  "GET /v1/audit": ["admin", "reads"],
};

/** Somebody who asks: what they are known by and may do. */
interface Asker {
  readonly who: string;
  readonly role?: Role;
  readonly isReadOnly?: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

const DAY_MS = 86_400_000;

async function makeAskers({ signIn, settings, turnClock }: AccountServer): Promise<Asker[]> {
  const expired = await signIn("admin");
  turnClock(8 * DAY_MS);
  const admin = { ...TESTER, role: "admin" } as const;
  const asked = { account: "admin", title: "reading", readOnly: true };
  const reading = await addToken(asked, admin, settings());
  const revoked = await addToken({ ...asked, readOnly: false }, admin, settings());
  await revokeToken({ id: revoked.id }, TESTER, settings());
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  return [
    { who: "nobody", headers: {} },
    { who: "a reader", role: "reader", headers: await signIn("reader") },
    { who: "an analyst", role: "analyst", headers: await signIn("analyst") },
    { who: "an editor", role: "editor", headers: await signIn("editor") },
    { who: "an admin", role: "admin", headers: await signIn("admin") },
    {
      who: "an admin's read-only token",
      role: "admin",
      isReadOnly: true,
      headers: bearer(reading.secret),
    },
    { who: "an expired session", headers: expired },
    { who: "a revoked token", headers: bearer(revoked.secret) },
  ];
}

/** The status with which an asker must be turned away; absent: they must be let in. */
function refusal(
  [least, effect]: readonly [Route["role"], "reads" | "writes"],
  { role, isReadOnly }: Asker,
): number | undefined {
  if (least !== "anyone" && role === undefined) return 401;
  if (least !== "anyone" && !mayDo(role, least)) return 403;
  return isReadOnly === true && effect === "writes" ? 403 : undefined;
}

const nameOf = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`;
// Signing out comes last: it ends the sessions that the others are tried with.
const routes = ROUTES.toSorted(
  (one, other) =>
    Number(nameOf(one) === "DELETE /v1/session") - Number(nameOf(other) === "DELETE /v1/session"),
);

it("has every route in the table, and nothing else", () => {
  expect(ROUTES.map(nameOf).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
});

describe.each(registryMakers())("every route and every role, accounts $name", (maker) => {
  describe.skipIf(maker.absent)("asked", () => {
    let server: AccountServer;
    let askers: Asker[] = [];
    beforeAll(async () => {
      await maker.begin();
      server = await openAccountServer(maker.newPlace());
      askers = await makeAskers(server);
    });
    afterAll(async () => {
      await server?.close();
      await maker.end();
    });

    it.each(routes.map((route) => [nameOf(route), route] as const))("%s", async (name, route) => {
      const declared = [
        route.role,
        route.method === "get" || route.isRead === true ? "reads" : "writes",
      ] as const;
      const byHand = EXPECTED[name];
      if (byHand === undefined) throw new Error(`${name} is not in the table`);
      expect(declared).toEqual(byHand);
      for (const asker of askers) {
        // No body and no query: whoever is let in hears what is missing, and nothing is done.
        const path = route.path.replaceAll(/\{\w+\}/g, "nothing-there");
        const { status } = await server.send(route.method.toUpperCase(), path, { headers: asker.headers });
        const was = status === 401 || status === 403 ? status : undefined;
        expect({ who: asker.who, was }).toEqual({ who: asker.who, was: refusal(byHand, asker) });
      }
    });

    it("has in the audit log who was turned away", async () => {
      const reply = await server.send("GET", "/v1/audit?limit=1000", {
        headers: await server.signIn("admin"),
      });
      const { items } = (await reply.json()) as {
        items: { actor: string; action: string; outcome: string }[];
      };
      const refused = items.filter(({ outcome }) => outcome === "server/not-allowed");
      expect(refused).toContainEqual(expect.objectContaining({ actor: "editor", action: "GET /v1/audit" }));
      expect(refused).toContainEqual(
        expect.objectContaining({ byWayOf: "token reading", action: "POST /v1/imports" }),
      );
    });
  });
});
