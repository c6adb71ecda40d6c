import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addAccount,
  addToken,
  changeRole,
  listTokens,
  removeAccount,
  setPassword,
} from "../../../src/workbench/index.ts";
import {
  openAccountServer,
  PASSWORD,
  TESTER,
  type AccountServer,
  type Cookies,
} from "../../fixtures/account-server.ts";
import { registryMakers } from "../../fixtures/registries.ts";

const HOUR_MS = 3_600_000;
const OTHER = "another four words";
const ADMIN = { ...TESTER, role: "admin" } as const;

describe.each(registryMakers())("accounts, $name", (maker) => {
  describe.skipIf(maker.absent)("in use", () => {
    let server: AccountServer;
    beforeAll(async () => {
      await maker.begin();
      server = await openAccountServer(maker.newPlace());
    });
    afterAll(async () => {
      await server?.close();
      await maker.end();
    });

    const me = async (headers: Readonly<Record<string, string>>) =>
      (await (await server.send("GET", "/v1/me", { headers })).json()) as Record<string, unknown>;
    const isIn = async (headers: Readonly<Record<string, string>>) => "user" in (await me(headers));
    const add = (name: string) =>
      addAccount({ name, role: "analyst", password: PASSWORD }, TESTER, server.settings());

    it("keeps neither passwords nor secrets as they are", async () => {
      const { cookie } = await server.signIn("reader");
      const { secret } = await addToken({ account: "reader", title: "t" }, ADMIN, server.settings());
      const { registry } = server.settings();
      const kept = await registry?.read(async (log) =>
        JSON.stringify([
          await log.selectFrom("accounts").selectAll().execute(),
          await log.selectFrom("sessions").selectAll().execute(),
          await log.selectFrom("tokens").selectAll().execute(),
          await log.selectFrom("audit").selectAll().execute(),
        ]),
      );
      expect(kept).toContain("$scrypt$ln=16,r=8,p=1$");
      expect(kept).toContain("sign in");
      for (const hidden of [PASSWORD, cookie.replace("entente=", ""), secret, secret.slice(8)])
        expect(kept).not.toContain(hidden);
    });

    it("says the same of a wrong password and an unknown name, and as late", async () => {
      const tryOne = async (name: string) => {
        const began = performance.now();
        const reply = await server.send("POST", "/v1/session", { body: { name, password: "wrong it is" } });
        return { text: await reply.text(), status: reply.status, ms: performance.now() - began };
      };
      const [wrong, unknown] = [await tryOne("editor"), await tryOne("nobody at all")];
      expect(wrong.status).toBe(401);
      expect(unknown.text).toBe(wrong.text);
      expect(unknown.ms).toBeGreaterThan(wrong.ms / 3);
    });

    it("takes tries of a password no faster than it should", async () => {
      await add("tried");
      const replies: Response[] = [];
      for (let k = 0; k < 11; k++)
        replies.push(
          await server.send("POST", "/v1/session", {
            body: { name: "TRIED ", password: `wrong ${k} wrong` },
          }),
        );
      const statuses = replies.map(({ status }) => status);
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
      expect(Number(replies.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(30);
      server.turnClock(2 * 60_000);
      expect(await isIn(await server.signIn("tried"))).toBe(true);
      server.turnClock(HOUR_MS);
    });

    it("ends sessions when they are left alone, when they are old, and on signing out", async () => {
      const left = await server.signIn("reader");
      server.turnClock(13 * HOUR_MS);
      expect(await isIn(left)).toBe(false);
      const used = await server.signIn("reader");
      for (let k = 0; k < 16; k++) {
        server.turnClock(10 * HOUR_MS);
        expect(await isIn(used)).toBe(true);
      }
      server.turnClock(10 * HOUR_MS);
      expect(await isIn(used)).toBe(false);
      const out = await server.signIn("reader");
      const reply = await server.send("DELETE", "/v1/session", { headers: out });
      expect(reply.headers.get("set-cookie")).toMatch(/^entente=; .*Max-Age=0/);
      expect(await isIn(out)).toBe(false);
    });

    it("ends all sessions of an account with its password, its role, and itself", async () => {
      await add("changing");
      const enter = async (): Promise<readonly [Cookies, Cookies]> => [
        await server.signIn("changing"),
        await server.signIn("changing"),
      ];
      const stillIn = (all: readonly Cookies[]) => Promise.all(all.map(isIn));
      let all = await enter();
      await changeRole({ name: "changing", role: "editor" }, TESTER, server.settings());
      expect(await stillIn(all)).toEqual([false, false]);
      all = await enter();
      const [first] = all;
      const wrong = { current: OTHER, password: OTHER };
      expect((await server.send("PATCH", "/v1/me", { headers: first, body: wrong })).status).toBe(403);
      expect(await stillIn(all)).toEqual([true, true]);
      const change = { current: PASSWORD, password: OTHER };
      expect((await server.send("PATCH", "/v1/me", { headers: first, body: change })).status).toBe(200);
      expect(await stillIn(all)).toEqual([false, false]);
      const last = await server.signIn("changing", OTHER);
      const { secret } = await addToken({ account: "changing", title: "t" }, ADMIN, server.settings());
      expect(await isIn({ authorization: `Bearer ${secret}` })).toBe(true);
      await removeAccount("changing", TESTER, server.settings());
      expect(await isIn(last)).toBe(false);
      expect(await isIn({ authorization: `Bearer ${secret}` })).toBe(false);
      await expect(server.signIn("changing", OTHER)).rejects.toThrow("registry/sign-in-refused");
      await expect(add("Changing")).rejects.toMatchObject({ code: "registry/name-taken" });
    });

    it("always has somebody who administers", async () => {
      const lone = removeAccount("admin", TESTER, server.settings());
      await expect(lone).rejects.toMatchObject({ code: "registry/last-admin" });
      const lesser = changeRole({ name: "admin", role: "editor" }, TESTER, server.settings());
      await expect(lesser).rejects.toMatchObject({ code: "registry/last-admin" });
      expect((await me(await server.signIn("admin")))["role"]).toBe("admin");
    });

    it("gives a token no more than its maker, its account and its scope have", async () => {
      const reader = { ...TESTER, role: "reader" } as const;
      const asked = { account: "editor", title: "t", role: "analyst" };
      await expect(addToken(asked, reader, server.settings())).rejects.toMatchObject({
        code: "registry/bad-token",
      });
      await add("fallen");
      const { secret } = await addToken({ account: "fallen", title: "t" }, ADMIN, server.settings());
      const bearer = { authorization: `Bearer ${secret}` };
      expect(await me(bearer)).toMatchObject({ user: "fallen", role: "analyst" });
      await changeRole({ name: "fallen", role: "reader" }, TESTER, server.settings());
      expect(await me(bearer)).toMatchObject({ role: "reader" });
      await changeRole({ name: "fallen", role: "admin" }, TESTER, server.settings());
      expect(await me(bearer)).toMatchObject({ role: "analyst" });
      server.turnClock(91 * 24 * HOUR_MS);
      expect(await isIn(bearer)).toBe(false);
      await changeRole({ name: "fallen", role: "reader" }, TESTER, server.settings());
    });

    it("lets nobody end somebody else's token but an administrator", async () => {
      const { id } = await addToken({ account: "editor", title: "t" }, ADMIN, server.settings());
      const path = `/v1/tokens/${id}`;
      expect((await server.send("DELETE", path, { headers: await server.signIn("reader") })).status).toBe(
        404,
      );
      expect((await server.send("DELETE", path, { headers: await server.signIn("admin") })).status).toBe(200);
      const [token] = await listTokens("editor", server.settings());
      expect(token).toMatchObject({ id, revokedAt: expect.any(String) });
    });

    it("takes writes with a cookie from its own pages alone", async () => {
      const { cookie, "x-csrf-token": csrf } = await server.signIn("reader");
      const { secret } = await addToken({ account: "reader", title: "t" }, ADMIN, server.settings());
      const make = async (headers: Readonly<Record<string, string>>) =>
        (await server.send("POST", "/v1/tokens", { headers, body: { title: "x" } })).status;
      expect(await make({ cookie })).toBe(403);
      expect(await make({ cookie, "x-csrf-token": `${csrf}x` })).toBe(403);
      expect(await make({ cookie, "x-csrf-token": csrf, origin: "https://elsewhere.example" })).toBe(403);
      expect(await make({ cookie, "x-csrf-token": csrf, "sec-fetch-site": "cross-site" })).toBe(403);
      expect(await make({ cookie, "x-csrf-token": csrf, origin: "http://localhost" })).toBe(200);
      expect(await make({ authorization: `Bearer ${secret}` })).toBe(200);
      // A token that is wrong is not made good by a cookie beside it.
      expect(await make({ cookie, "x-csrf-token": csrf, authorization: "Bearer entente_x" })).toBe(401);
    });

    it("does not remember a sign-in for its Idempotency-Key", async () => {
      const sent = {
        headers: { "idempotency-key": "same" },
        body: { name: "reader", password: PASSWORD },
      };
      const [one, other] = [
        await server.send("POST", "/v1/session", sent),
        await server.send("POST", "/v1/session", sent),
      ];
      expect(one.headers.get("set-cookie")).not.toBe(other.headers.get("set-cookie"));
    });

    it("tells administrators who did what, a part at a time, and lets nobody change it", async () => {
      await setPassword({ name: "reader", password: OTHER }, TESTER, server.settings());
      const headers = await server.signIn("admin");
      const actions: string[] = [];
      let cursor = "";
      do {
        const reply = await server.send("GET", `/v1/audit?limit=7${cursor}`, { headers });
        const { items, next } = (await reply.json()) as {
          items: { action: string; outcome: string }[];
          next?: string;
        };
        actions.push(...items.map(({ action, outcome }) => `${action}: ${outcome}`));
        cursor = next === undefined ? "" : `&cursor=${encodeURIComponent(next)}`;
      } while (cursor !== "");
      for (const expected of [
        "sign in: done",
        "sign in: registry/sign-in-refused",
        "change role: done",
        "change role: registry/last-admin",
        "change own password: registry/wrong-password",
        "remove account: done",
        "add token: done",
      ])
        expect(actions).toContain(expected);
      const { registry } = server.settings();
      expect(actions.length).toBe(
        (await registry?.read((log) => log.selectFrom("audit").select("id").execute()))?.length,
      );
      for (const change of [sql`update audit set actor = 'x'`, sql`delete from audit`])
        await expect(registry?.write((log) => change.execute(log))).rejects.toThrow(
          "the audit log is only added to",
        );
    });
  });
});

describe("a server behind https", () => {
  const [maker] = registryMakers();
  beforeAll(async () => maker?.begin());
  afterAll(async () => maker?.end());

  it("gives a cookie that only it gets back, by https alone", async () => {
    if (maker === undefined) throw new Error("there is no embedded registry");
    const server = await openAccountServer(maker.newPlace(), { isSecure: true });
    const reply = await server.send("POST", "/v1/session", { body: { name: "reader", password: PASSWORD } });
    expect(reply.headers.get("set-cookie")).toMatch(
      /^__Host-entente=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=604800; Secure$/,
    );
    await server.close();
  });
});
