import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM_PATH, openBrowser, openServer } from "../fixtures/browser.ts";

const AXE = readFileSync(join(import.meta.dirname, "../../node_modules/axe-core/axe.min.js"), "utf8");
const ARTICLE =
  "Russia and China signed a defence agreement on Monday. Chinese Foreign Minister Wang Yi said China supports closer ties with Russia. " +
  "The United States imposed sanctions on Russia.";
/** Path of each page and what stands there once it has loaded. */
const PAGES = {
  "/": "Look around",
  "/pair/RUS/CHN": "Treaties, wars, disputes, rivalries",
  "/state/RUS": "Treaties in force",
  "/map/1914": "Communities",
  "/network/1914": "Communities",
  "/documents": "Kept so far",
  "/data": "What is covered, by decade",
  "/methods": "What the model makes of one measure",
  "/forecasts": "Lock a forecast",
  "/scores": "The log is whole",
} as const;

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

describe.skipIf(CHROMIUM_PATH === undefined)("the other pages in a browser", () => {
  let server: Awaited<ReturnType<typeof openServer>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([openServer(), openBrowser()]);
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: server.address });
    context.setDefaultTimeout(30_000);
    page = await context.newPage();
    page.on("console", (message) => {
      // A part of the interface that this server does not have answers 404; the question page says so in words.
      if (message.type() === "error" && !/\/ask\?.*status of 404/.test(`${page.url()} ${message.text()}`))
        troubles.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (cause) => troubles.push(`${page.url()}: ${cause.message}`));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it("loads every page without trouble, without serious faults of access and no wider than a phone", async () => {
    for (const [path, text] of Object.entries(PAGES)) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await page
        .getByText(text)
        .or(page.getByRole("region", { name: text }))
        .first()
        .waitFor();
      await page.evaluate(AXE);
      const found = await page.evaluate<AxeResult>("axe.run()");
      const grave = found.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(grave.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate("document.documentElement.scrollWidth"), path).toBeLessThanOrEqual(390);
    }
    expect(troubles).toEqual([]);
  });

  it("moves the network through the years, and tells the numbers of the interface", async () => {
    await page.goto("/network/1914");
    await page.getByText("End of 1914:").waitFor();
    await page.getByRole("slider", { name: "Year" }).fill("1949");
    await page.getByText("End of 1949:").waitFor();
    const network = (await (await fetch(`${server.address}/v1/networks/1949`)).json()) as {
      readonly nodes: readonly unknown[];
      readonly edges: readonly { readonly sign: number }[];
    };
    const friends = network.edges.filter(({ sign }) => sign === 1).length;
    await page.getByText(`${network.nodes.length} states, ${friends} pairs that stand together`).waitFor();
    expect(new URL(page.url()).pathname).toBe("/network/1949");
  });

  it("understands a question in words", async () => {
    await page.goto("/");
    await page.getByLabel("Question in words").fill("Russia and China against the United States 2015");
    await page.keyboard.press("Enter");
    await page.getByTestId("probability").waitFor();
    const { searchParams } = new URL(page.url());
    expect(["a", "b", "against", "as_of"].map((name) => searchParams.get(name))).toEqual([
      "RUS",
      "CHN",
      "USA",
      "2015",
    ]);
  });

  it("reads an article, marks what it read, and asks with it: the number moves", async () => {
    await page.goto("/documents");
    await page.getByLabel("Article or address").fill(ARTICLE);
    await page.getByLabel("published").fill("2015-05-20");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.locator("mark").first().waitFor();
    await page.getByRole("button", { name: "Ask with this" }).click();
    const told = (await page.getByText("Without it").textContent()) ?? "";
    const [without, weighed] = [...told.matchAll(/([\d.]+) %/g)].map(([, number]) => Number(number));
    expect(without).toBeGreaterThan(0);
    expect(weighed).not.toBe(without);
    await page.getByRole("link", { name: "Open the question" }).click();
    expect(await page.getByTestId("probability").textContent()).toContain(String(weighed));
  });

  it("locks a forecast that then stands in the list with the model's", async () => {
    await page.goto("/forecasts?a=RUS&b=IRN&against=USA&rung=defense&horizon=5");
    await page.getByLabel("Your probability").fill("7 %");
    await page.getByLabel("Because", { exact: true }).fill("they signed a partnership, not a pact");
    await page.getByRole("button", { name: "Lock", exact: true }).click();
    await page.getByText("they signed a partnership").waitFor();
    await page.goto("/forecasts");
    await page
      .getByText(/7 %|7\.0 %/)
      .first()
      .waitFor();
    expect(troubles).toEqual([]);
  });
});
