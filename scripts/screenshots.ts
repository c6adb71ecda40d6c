import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openBrowser, openServer } from "../tests/fixtures/browser.ts";

/** Pictures of every page at two widths, light and dark: `npm run screenshots [-- NAME…]` draws all or those named. */
const FOLDER = join(import.meta.dirname, "../screenshots");
const QUESTION = "/ask?a=RUS&b=CHN&against=USA&as_of=2015-06-01";
const PAGES: Readonly<Record<string, string>> = {
  start: "/",
  question: QUESTION,
  "question-sliders": `${QUESTION}&pa=0.30&pb=0.25&panel=sources&year=1972&open=shared-enemies`,
  "question-evidence": `${QUESTION}&panel=evidence`,
  "question-hypotheses": `${QUESTION}&panel=hypotheses`,
  "question-comments": `${QUESTION}&panel=comments`,
  "question-held": "/ask?a=USA&b=GBR&against=RUS&as_of=2015-06-01&panel=gaps",
  "question-1890": "/ask?a=FRA&b=RUS&against=DEU&as_of=1890-06-01&panel=analogues",
  "question-error": "/ask?a=RUS&b=RUS&against=USA&as_of=2015-06-01",
  pair: "/pair/RUS/CHN",
  state: "/state/RUS",
  network: "/network/2015",
  map: "/map/2015",
  ranking: "/ranking",
  documents: "/documents",
  data: "/data",
  methods: "/methods",
  forecasts: "/forecasts",
  scores: "/scores",
  login: "/login",
  accounts: "/accounts",
};
const SIZES = [
  { name: "wide", width: 1440, height: 900 },
  { name: "phone", width: 390, height: 844 },
] as const;

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const [server, browser] = await Promise.all([openServer([], process.env["ENTENTE_CACHE"]), openBrowser()]);
try {
  for (const [name, path] of Object.entries(PAGES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const { name: size, width, height } of SIZES)
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await browser.newPage({ viewport: { width, height }, colorScheme });
        page.on("pageerror", (cause) => console.error(`${name}: ${cause.message}`));
        await page.goto(server.address + path);
        await page.waitForLoadState("networkidle");
        await page.screenshot({
          path: join(FOLDER, `${name}-${size}-${colorScheme}.png`),
          fullPage: size === "phone",
        });
        await page.close();
      }
    console.log(name);
  }
} finally {
  await browser.close();
  await server.close();
}
