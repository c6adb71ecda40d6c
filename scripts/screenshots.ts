import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser, openServer } from "../tests/fixtures/browser.ts";

/** Pictures of every page at two widths, light and dark: `npm run screenshots [-- NAME…]` draws all or those named. */
const FOLDER = join(import.meta.dirname, "../screenshots");
const QUESTION = "/ask?a=RUS&b=CHN&against=USA&as_of=2015-06-01";
const ARTICLE =
  "Russia and China signed a defence agreement on Monday. Chinese Foreign Minister Wang Yi said China supports closer ties with Russia. " +
  "The United States imposed sanctions on Russia.\n\nAnalysts in Moscow said an alliance was unlikely. China did not rule out joint exercises.";
const SIZES = [
  { name: "wide", width: 1440, height: 900 },
  { name: "phone", width: 390, height: 844 },
] as const;

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const [server, browser] = await Promise.all([openServer([], process.env["ENTENTE_CACHE"]), openBrowser()]);
try {
  const pages = await fill();
  for (const [name, path] of Object.entries(pages))
    if (wanted.length === 0 || wanted.includes(name)) {
      for (const size of SIZES) await draw(name, path, size);
      console.log(name);
    }
} finally {
  await browser.close();
  await server.close();
}

/** Keeps a document, forecasts and comments through the interface, so that no page is empty; tells every page's path. */
async function fill(): Promise<Readonly<Record<string, string>>> {
  const on = { a: "RUS", b: "CHN", against: "USA", horizon: "10", rung: "defense" };
  const document = await post("documents", {
    text: ARTICLE,
    title: "Two capitals, one text",
    date: "2015-05-20",
  });
  const locked = await post("forecasts", { ...on, probability: 0.12, because: "they keep their hands free" });
  const done = await post("forecasts", {
    ...on,
    b: "IRN",
    horizon: "1",
    probability: 0.07,
    because: "a partnership, not a pact",
  });
  await post(`forecasts/${done}/resolutions`, {
    happened: true,
    on: new Date().toISOString().slice(0, 10),
    source: "made up for this picture",
    treaty: "a treaty made up for this picture",
    reached: "defense",
  });
  const asked = { ...on, as_of: "2015-06-01" };
  const first = await post("comments", {
    ...asked,
    text: "**Too high**: [[shared-enemies]] counts rivals of the Cold War.",
    type: "dissent",
    on: "driver:shared-enemies",
  });
  await post("comments", { ...asked, text: "Which would you leave out?", parent: first });
  await post("comments", { ...asked, text: "Sanctions of 2014 are not in yet.", type: "devils-advocate" });
  return {
    start: "/",
    question: QUESTION,
    "question-sliders": `${QUESTION}&pa=0.30&pb=0.25&panel=sources&year=1972&open=shared-enemies`,
    "question-evidence": `${QUESTION}&documents=${document}&panel=evidence`,
    "question-hypotheses": `${QUESTION}&panel=hypotheses`,
    "question-today": `${QUESTION}&panel=today`,
    "question-record": `${QUESTION}&panel=record`,
    "question-comments": `${QUESTION}&panel=comments`,
    "question-held": "/ask?a=FIN&b=USA&against=RUS&as_of=2024-06-01&panel=gaps",
    "question-1890": "/ask?a=FRA&b=RUS&against=DEU&as_of=1890-06-01&panel=analogues",
    "question-error": "/ask?a=RUS&b=RUS&against=USA&as_of=2015-06-01",
    pair: "/pair/RUS/CHN",
    state: "/state/RUS",
    network: "/network/2015",
    map: "/map/2015",
    ranking: "/ranking?against=USA&as_of=2015-06-01",
    documents: "/documents",
    document: `/documents/${document}`,
    data: "/data",
    methods: "/methods",
    forecasts: "/forecasts",
    forecast: `/forecasts/${locked}`,
    "forecast-resolved": `/forecasts/${done}`,
    scores: "/scores",
    login: "/login",
    accounts: "/accounts",
  };
}

async function post(path: string, body: unknown): Promise<string> {
  const response = await fetch(`${server.address}/v1/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  const told = (await response.json()) as { readonly id?: string; readonly detail?: string };
  if (!response.ok || told.id === undefined) throw new Error(`${path}: ${told.detail ?? response.status}`);
  return told.id;
}

async function draw(
  name: string,
  path: string,
  { name: size, ...viewport }: (typeof SIZES)[number],
): Promise<void> {
  const page = await browser.newPage({ viewport, colorScheme: "light" });
  page.on("pageerror", (cause) => console.error(`${name}: ${cause.message}`));
  await page.goto(server.address + path);
  await page.waitForLoadState("networkidle");
  await settle(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({
      path: join(FOLDER, `${name}-${size}-${colorScheme}.png`),
      fullPage: size === "phone",
    });
  }
  if (name === "question" && size === "wide")
    await page.pdf({ path: join(FOLDER, `${name}.pdf`), format: "A4" });
  await page.close();
}

/** Waits until nothing is being read any more and what was read has been painted. */
async function settle(page: Page): Promise<void> {
  await page
    .waitForFunction(
      "![...document.querySelectorAll('[role=status]')].some((one) => /^Reading/.test(one.textContent))",
    )
    .catch(() => console.error(`${page.url()}: still reading`));
  await page.evaluate(
    "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))",
  );
}
