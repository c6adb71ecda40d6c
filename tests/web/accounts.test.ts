import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROLES, type Role } from "../../src/core/index.ts";
import { addAccount, keepRegistry, readSettings } from "../../src/workbench/index.ts";
import { PASSWORD, TESTER } from "../fixtures/account-server.ts";
import { CHROMIUM_PATH, openBrowser, openServer } from "../fixtures/browser.ts";

const AXE = readFileSync(join(import.meta.dirname, "../../node_modules/axe-core/axe.min.js"), "utf8");
const SHOTS = process.env["ENTENTE_SHOTS"];

/** What each role finds: whether it may comment, and whether it keeps accounts. */
const FINDS: Readonly<Record<Role, { readonly comments: boolean; readonly accounts: boolean }>> = {
  reader: { comments: false, accounts: false },
  analyst: { comments: true, accounts: false },
  editor: { comments: true, accounts: false },
  admin: { comments: true, accounts: true },
};

describe.skipIf(CHROMIUM_PATH === undefined)("signing in, in a browser", () => {
  let server: Awaited<ReturnType<typeof openServer>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "entente-accounts-"));
    const kept = await keepRegistry(readSettings({ ENTENTE_REGISTRY: join(folder, "registry") }));
    const settings = { ...kept.settings, nowMs: Date.now() };
    for (const role of ROLES)
      await addAccount({ name: `The ${role}`, role, password: PASSWORD }, TESTER, settings);
    await kept.close();
    [server, browser] = await Promise.all([openServer(["--auth"], folder), openBrowser()]);
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: server.address });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
    page.on("console", (message) => {
      // The browser itself notes every answer of 401; the pages say it in words.
      if (message.type() === "error" && !/status of 40[134]/.test(message.text()))
        troubles.push(message.text());
    });
    page.on("pageerror", (cause) => troubles.push(cause.message));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function signIn(name: string, password = PASSWORD): Promise<void> {
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
  }

  async function signOut(): Promise<void> {
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
  }

  async function shoot(name: string): Promise<void> {
    if (SHOTS === undefined) return;
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: join(SHOTS, `${name}-${width}.png`), fullPage: true });
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  }

  async function seriousFaults(): Promise<string[]> {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<{ violations: { id: string; impact: string }[] }>("axe.run()");
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id }) => id);
  }

  it("asks for a name and a password before anything is read, and says when they are wrong", async () => {
    await page.goto("/forecasts");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await seriousFaults()).toEqual([]);
    await signIn("The reader", "not the password");
    await page.getByText("The name or the password is wrong.").waitFor();
    await shoot("sign-in");
  });

  it.each(ROLES)("shows %s what it may do", async (role) => {
    await page.goto("/ask?a=RUS&b=CHN&against=USA&as_of=2015-06-01&panel=comments");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await signIn(`the ${role}`);
    await page.getByTestId("probability").waitFor();
    await page.getByRole("tab", { name: "Comments", selected: true }).waitFor();
    await page.getByRole("tabpanel").getByText("No one has said anything yet.").waitFor();
    const isAsked = await page.getByRole("tabpanel").locator("textarea").count();
    expect({ comments: isAsked > 0 }).toEqual({ comments: FINDS[role].comments });
    expect(await page.getByRole("link", { name: "Accounts" }).count()).toBe(FINDS[role].accounts ? 1 : 0);
    await page.getByRole("link", { name: `Your account: The ${role}, ${role}` }).click();
    await page.getByRole("heading", { name: `The ${role}, ${role}` }).waitFor();
    await page.goto("/accounts");
    if (FINDS[role].accounts) await page.getByLabel("Role of The reader").waitFor();
    else await page.getByText(`Only an admin keeps the accounts; you are ${role}.`).waitFor();
    await signOut();
  });

  it("makes a token that a program signs in with, until it is revoked", async () => {
    await page.goto("/login");
    await signIn("the reader");
    await page.getByLabel("What it is for").fill("notebook");
    await page.getByRole("button", { name: "Make a token" }).click();
    const secret = await page.getByTestId("secret").innerText();
    const ask = () =>
      fetch(`${server.address}/v1/tokens`, { headers: { authorization: `Bearer ${secret}` } });
    expect((await ask()).status).toBe(200);
    await shoot("your-account");
    expect(await seriousFaults()).toEqual([]);
    await page.getByRole("button", { name: "Revoke notebook" }).click();
    await page.getByText(/^revoked /).waitFor();
    expect((await ask()).status).toBe(401);
  });

  it("changes one's own password, and signs out", async () => {
    await page.getByLabel("Password so far").fill(PASSWORD);
    await page.getByLabel(/^New password/).fill("a newer set of words");
    await page.getByLabel("Once more").fill("a newer set of words");
    await page.getByRole("button", { name: "Change it" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await signIn("the reader", "a newer set of words");
    await page.getByRole("heading", { name: "The reader, reader" }).waitFor();
    await signOut();
  });

  it("lets an admin add people, change roles and see who did what", async () => {
    await page.goto("/accounts");
    await signIn("the admin");
    await page.getByRole("button", { name: "Add an account" }).waitFor();
    await page.getByLabel("Name", { exact: true }).fill("Grace");
    await page.getByLabel("First password").fill(PASSWORD);
    await page.getByRole("button", { name: "Add an account" }).click();
    await page.getByText("Grace may sign in as reader.").waitFor();
    await page.getByLabel("Role of Grace").selectOption("editor");
    await page.getByText("Grace is now editor and must sign in again.").waitFor();
    await page.reload();
    await page.getByRole("cell", { name: "Grace to editor" }).waitFor();
    expect(await page.getByRole("cell", { name: "registry/sign-in-refused" }).count()).toBeGreaterThan(0);
    expect(await seriousFaults()).toEqual([]);
    await shoot("accounts");
    expect(troubles).toEqual([]);
  });
});
