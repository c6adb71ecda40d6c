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
  "/ranking?against=USA&as_of=2015-06-01": "pairs ranked",
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
  const hosts = new Set<string>();

  beforeAll(async () => {
    [server, browser] = await Promise.all([openServer(), openBrowser()]);
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: server.address });
    context.setDefaultTimeout(30_000);
    page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error")
        troubles.push(`${page.url()}: ${message.text()} ${message.location().url}`);
    });
    page.on("request", (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol.startsWith("http")) hosts.add(host);
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

  it("reads a file that is dropped, asks with it and the number moves, and shows a sentence in its document", async () => {
    await page.goto("/documents");
    await page.getByLabel("published").fill("2015-05-20");
    await dropFile(page, "Two capitals.txt", ARTICLE);
    await page.getByRole("heading", { name: "Two capitals" }).waitFor();
    expect(await page.locator("mark").count()).toBeGreaterThan(2);
    const states = ["Ask with this: are", "and", "to ally against"].map((name) =>
      page.getByRole("combobox", { name, exact: true }),
    );
    expect(await Promise.all(states.map((one) => one.inputValue()))).toEqual([
      "China",
      "Russia",
      "United States",
    ]);
    await page.getByRole("button", { name: "Ask with this" }).click();
    const told = (await page.getByText("Without it").textContent()) ?? "";
    const [without, weighed] = [...told.matchAll(/([\d.]+) %/g)].map(([, number]) => Number(number));
    expect(without).toBeGreaterThan(0);
    expect(weighed).not.toBe(without);
    await page.getByRole("link", { name: "Open the question" }).click();
    expect(await page.getByTestId("probability").textContent()).toContain(String(weighed));
    await page.getByRole("tab", { name: /^Evidence/ }).click();
    const sentence = page.locator("section.dock details", { hasText: "signed a defence agreement" }).first();
    await sentence.locator("summary").click();
    await sentence.getByRole("link", { name: "Open the document" }).click();
    await page.locator("mark.pointed").waitFor();
    expect(await page.locator("mark.pointed").first().innerText()).toContain("signed a defence agreement");
  });

  it("keeps what a reader decides on a finding: accepted, put right, rejected", async () => {
    const finding = (text: string) => page.locator("main ol li", { hasText: text });
    await finding("United States → Russia").getByRole("button", { name: "Accept" }).click();
    await finding("United States → Russia").getByText("accepted").waitFor();
    const said = finding("statement");
    await said.getByRole("button", { name: "Correct" }).click();
    await said.getByLabel("not supports but").selectOption("opposes");
    await said.getByRole("button", { name: "Save" }).click();
    await said.getByText("put right").waitFor();
    expect(await said.innerText()).toContain("China opposes ties of China–Russia");
    await page.reload();
    await finding("United States → Russia").getByText("accepted").waitFor();
    await finding("United States → Russia").getByRole("button", { name: "Reject" }).click();
    await finding("United States → Russia").getByText("rejected").waitFor();
  });

  it("locks a forecast, resolves it, sees the score, and voids it by a rule", async () => {
    await page.goto("/forecasts?a=RUS&b=IRN&against=USA&rung=defense&horizon=5");
    await page.getByLabel("Your probability").fill("7 %");
    await page.getByLabel("Because", { exact: true }).fill("they signed a partnership, not a pact");
    await page.getByRole("button", { name: "Lock", exact: true }).click();
    await page.getByText("they signed a partnership").waitFor();
    const { pathname } = new URL(page.url());
    await page.goto("/forecasts");
    const row = page.getByRole("row", { name: /Russia and Iran/ });
    expect(await row.innerText()).toMatch(/7\.0 %\s+\d\S* %\s+open/);
    await page.goto(pathname);
    await page.locator("summary", { hasText: "Resolve" }).click();
    await page.getByLabel("happened", { exact: true }).check();
    await page.getByLabel("Source").fill("made up for this test");
    await page.getByLabel("Treaty").fill("a treaty made up for this test");
    await page.getByRole("button", { name: "Resolve" }).click();
    await page.getByText("It happened on").waitFor();
    await page.goto("/scores");
    await page.getByText("1 question has come out (1 happened)").waitFor();
    expect(await page.getByRole("row", { name: /^local/ }).innerText()).toMatch(/local\s+1\s+0\.865\s/);
    await page.goto(pathname);
    await page.getByText("Void by a written rule").click();
    await page.getByLabel("Rule").selectOption("wrong-resolution");
    await page.getByLabel("Because").fill("nothing of it is true");
    await page.getByRole("button", { name: "Void", exact: true }).click();
    await page.locator("summary", { hasText: "Resolve" }).waitFor();
    await page.goto("/scores");
    await page.getByText(/^0 questions have come out/).waitFor();
  });

  it("asked no other host on any page and left no error in the console", () => {
    expect([...hosts]).toEqual([new URL(server.address).host]);
    expect(troubles).toEqual([]);
  });
});

/** Drops a file on the form of the page, as from a folder of the desktop. */
async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: "text/plain" }));
    return data;
  })()`);
  await page.dispatchEvent("main form", "drop", { dataTransfer });
}
