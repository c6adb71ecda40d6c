import { execFile, spawnSync } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EntenteError } from "../../src/core/index.ts";
import { EntenteClient } from "../../src/surfaces/client/index.ts";
import { openServer, type OpenServer } from "../fixtures/run-server.ts";

const MAIN = join(import.meta.dirname, "../../dist/surfaces/cli/main.js");
const CASE = "a=RUS&b=CHN&against=USA&as_of=2015-06-01";
const TEXT =
  "Russian President Vladimir Putin said on Friday that Russia supports closer military ties with China. China and Russia signed a $400 billion gas deal.";

const run = promisify(execFile);
let server: OpenServer;
let client: EntenteClient;
const ask = (path: string, init: RequestInit = {}) => fetch(server.address + path, init);
const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });
const problem = async (response: Response) =>
  (await response.json()) as {
    code: string;
    detail: string;
    problems?: { where: string; message: string }[];
  };

beforeAll(async () => {
  server = await openServer("entente-server-");
  client = new EntenteClient({ address: server.address });
});
afterAll(async () => {
  expect(await server.stop("SIGINT")).toBe(0);
});

describe("answers over HTTP", () => {
  it("are byte for byte what the command line prints", async () => {
    const cli = async (args: readonly string[]) =>
      (await run(process.execPath, [MAIN, ...args, "--json"], { env: server.env, maxBuffer: 1e8 })).stdout;
    const pairs: readonly (readonly [string, readonly string[]])[] = [
      [`/v1/answers?${CASE}`, ["ask", "RUS", "CHN", "--against", "USA", "--as-of", "2015-06-01"]],
      [
        `/v1/what-if?${CASE}&pressure_on_b=0.1&reach=0.2`,
        [
          "what-if",
          "RUS",
          "CHN",
          "--against",
          "USA",
          "--as-of",
          "2015-06-01",
          "--pressure-on",
          "CHN=0.1",
          "--reach",
          "0.2",
        ],
      ],
      [
        "/v1/answers?a=France&b=Russia&against=Germany&as_of=1891&horizon=5&rung=consultation",
        [
          "ask",
          "France",
          "Russia",
          "--against",
          "Germany",
          "--as-of",
          "1891",
          "--horizon",
          "5",
          "--rung",
          "consultation",
        ],
      ],
      [
        "/v1/rankings?against=USA&as_of=2015-06-01&limit=3",
        ["rank", "--against", "USA", "--as-of", "2015-06-01", "--top", "3"],
      ],
    ];
    for (const [path, args] of pairs) {
      const [first, again] = [await (await ask(path)).text(), await (await ask(path)).text()];
      expect(first).toBe(await cli(args));
      expect(again).toBe(first);
    }
  });

  it("come to a typed client, errors too", async () => {
    const question = { a: "RUS", b: "CHN", against: "USA", asOf: "2015-06-01" };
    const answer = await client.ask(question);
    expect(answer.headline.probability).toBeGreaterThan(0.02);
    const pressed = await client.whatIf({ ...question, pressureOnA: 0.9 });
    expect(pressed.asked?.pressureOnA).toBe(0.9);
    expect((await client.triangle({ ...question, from: 2000, to: 2004 })).years.length).toBe(5);
    expect((await client.states({ q: "soviet" })).items[0]?.id).toBe("RUS");
    expect((await client.states({ q: "zaire", asOf: "1980-01-01" })).items[0]?.name).toBe("Zaire");
    expect((await client.explain("treaty:rus-chn-2001")).facts[0]?.fact.kind).toBe("treaty");
    expect((await client.report(question, "md")).type).toContain("text/markdown");
    const failed = await client.ask({ ...question, b: "Chnia" }).catch((cause: unknown) => cause);
    expect(failed).toBeInstanceOf(EntenteError);
    expect(failed).toMatchObject({ code: "record/unknown-state", hint: "Did you mean China?" });
  });

  it("are sent once: a client that has the bytes is told so, others get them again", async () => {
    const first = await ask(`/v1/answers?${CASE}`);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await ask(`/v1/answers?${CASE}`, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await ask(`/v1/answers?${CASE}`, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  it("know nothing later than as_of, in states and documents too", async () => {
    const early = await client.states({ asOf: "1900-01-01", limit: 1000 });
    expect(early.items.map(({ id }) => id)).not.toContain("ISR");
    expect(early.items.every(({ from }) => from <= "1900-01-01")).toBe(true);
  });

  it("come in parts that add up to the whole", async () => {
    const whole = (await client.states({ limit: 1000 })).items.map(({ id }) => id);
    const parts: string[] = [];
    let cursor: string | undefined;
    do {
      const part = await client.states({ limit: 90, ...(cursor === undefined ? {} : { cursor }) });
      parts.push(...part.items.map(({ id }) => id));
      cursor = part.next;
    } while (cursor !== undefined);
    expect(parts).toEqual(whole);
    expect(whole.length).toBeGreaterThan(200);
  });

  it("tell the progress of long work as events that end in the same answer", async () => {
    const path = "/v1/rankings?as_of=2014-06-01&limit=2";
    const events = await (await ask(path, { headers: { accept: "text/event-stream" } })).text();
    expect(events).toMatch(/^event: progress\ndata: \{"done":\d+,"total":100,/);
    const done = /event: done\n([^]*?)\n\n/.exec(events)?.[1] ?? "";
    const plain = await (await ask(path)).text();
    expect(`${done.replaceAll(/^data: /gm, "")}\n`).toBe(plain);
  });
});

describe("what is wrong with a request", () => {
  it("is told whole, as a problem", async () => {
    const response = await ask("/v1/answers?a=RUS&b=CHN&b=USA&colour=red");
    expect([response.status, response.headers.get("content-type")]).toEqual([
      400,
      "application/problem+json",
    ]);
    expect((await problem(response)).problems).toEqual([
      { where: "query.b", message: "is given more than once" },
      { where: "query.against", message: "is missing" },
      { where: "query.colour", message: "is not known here" },
    ]);
  });

  it("has the status of its kind", async () => {
    const statusOf = async (path: string, init?: RequestInit) => (await ask(path, init)).status;
    expect(await statusOf("/v1/nothing")).toBe(404);
    expect(await statusOf("/v1/facts/none-such")).toBe(404);
    expect(await statusOf("/v1/answers", { method: "DELETE" })).toBe(405);
    expect(await statusOf(`/v1/health?${"a".repeat(9000)}`)).toBe(413);
    expect((await send("/v1/documents", { text: "a".repeat(8_000_001) })).status).toBe(413);
    expect((await send("/v1/answers", `{"a":"${"b".repeat(1_000_001)}"}`)).status).toBe(413);
    expect((await send("/v1/answers", "{")).status).toBe(400);
    expect((await ask("/v1/answers", { method: "POST", body: "a=b" })).status).toBe(400);
  });

  it("never brings the server down, nor looks like our fault", async () => {
    const part = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        "v1",
        "answers",
        "..",
        "%2e%2e",
        "%00",
        "documents",
        "facts",
        "states",
        "%",
        "assets",
        "RUS",
      ),
    );
    const query = fc.dictionary(
      fc.oneof(
        fc.constantFrom("a", "b", "against", "as_of", "cursor", "limit", "q", "horizon"),
        fc.string({ maxLength: 8 }),
      ),
      fc.oneof(
        fc.string({ maxLength: 40 }),
        fc.constantFrom("RUS", "CHN", "USA", "2015", "-1", "1e309", "NaN", "'; drop"),
      ),
      { maxKeys: 6 },
    );
    const request = fc.record({
      method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"),
      path: fc.array(part, { maxLength: 4 }),
      route: fc.constantFrom(
        "",
        "/v1/answers",
        "/v1/states",
        "/v1/facts/x",
        "/v1/documents",
        "/v1/imports",
        "/v1/what-if",
        "/v1/sources",
      ),
      query,
      body: fc.oneof(fc.json(), fc.string()),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ method, path, route, query: fields, body }) => {
        const tail = path.map((one) => `/${one.replaceAll(/[?#\s]/g, "")}`).join("");
        const address = `${route}${tail}?${new URLSearchParams(fields).toString()}`;
        if (!URL.canParse(server.address + address)) return;
        const response = await ask(address, {
          method,
          ...(method === "GET" ? {} : { body, headers: { "content-type": "application/json" } }),
        });
        await response.arrayBuffer();
        expect(response.status, `${method} ${address} ${body}`).toBeLessThan(500);
      }),
      { numRuns: 400 },
    );
    expect((await client.health()).status).toBe("ok");
  });
});

describe("documents", () => {
  it("are kept, read, reviewed and weighed; the same write sent again is not done again", async () => {
    const dropped = { text: TEXT, date: "2015-05-08", source: "reuters.com", title: "A visit" };
    const kept = await client.keepDocument(dropped, "key-1");
    for (const { at, quote } of kept.findings) expect(kept.text.slice(at.start, at.end)).toBe(quote);
    const again = await send("/v1/documents", dropped, { "idempotency-key": "key-1" });
    expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([200, "true"]);
    const other = await send("/v1/documents", { ...dropped, title: "B" }, { "idempotency-key": "key-1" });
    expect([other.status, (await problem(other)).code]).toEqual([409, "server/key-reused"]);

    const question = { a: "RUS", b: "CHN", against: "USA", asOf: "2015-06-01" };
    const [prior, moved] = [
      await client.ask(question),
      await client.ask({ ...question, documents: [kept.id] }),
    ];
    expect(moved.path.map(({ step }) => step)).toContain("evidence");
    expect(moved.headline.probability).not.toBe(prior.headline.probability);

    const deal = kept.findings.find(({ content }) => content.kind === "deal");
    await client.reviewDocument(kept.id, { finding: deal?.id ?? "", verdict: "reject", note: "no deal" });
    const found = await client.document(kept.id);
    expect(found.findings.find(({ id }) => id === deal?.id)?.review?.verdict).toBe("reject");
    const after = await client.ask({ ...question, documents: [kept.id] });
    expect(after.headline.probability).not.toBe(moved.headline.probability);
    expect((await client.documents({ asOf: "2015-05-07" })).items).toEqual([]);
    expect((await client.documents()).items.map(({ id }) => id)).toEqual([kept.id]);
    const late = await client
      .ask({ ...question, asOf: "2015-05-01", documents: [kept.id] })
      .catch((cause: unknown) => cause);
    expect(late).toMatchObject({ code: "evidence/later-than-question" });
  });

  it("are never fetched from this computer or its network", async () => {
    for (const url of [
      server.address,
      "http://169.254.169.254/",
      "http://[::1]/",
      "file:///etc/passwd",
      "ftp://x/",
    ]) {
      const response = await send("/v1/documents", { url });
      expect([url, response.status, (await problem(response)).code]).toEqual([
        url,
        400,
        "store/forbidden-address",
      ]);
    }
  });
});

/** A request as bytes; what comes back until the connection ends or so much time is over. */
function raw(bytes: string, waitMs: number): Promise<string> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let heard = "";
    const end = () => {
      socket.destroy();
      resolve(heard);
    };
    socket.on("data", (part) => (heard += part.toString()));
    socket.on("close", end);
    socket.on("error", end);
    setTimeout(end, waitMs);
  });
}

describe("who may ask", () => {
  it("is nobody whose page was led here under another name, nor writes for another site's page", async () => {
    const answer = await raw(
      "GET /v1/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
      5000,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 [^]*server\/foreign-origin/);
    const foreign = await send("/v1/documents", { text: "x" }, { origin: "https://evil.example" });
    expect(foreign.status).toBe(403);
    const own = await send("/v1/documents", {}, { origin: server.address });
    expect(own.status).toBe(400);
  });

  it("gets every response with headers that let a page run nothing of others", async () => {
    for (const path of ["/v1/health", "/v1/nothing", "/", "/openapi.json"]) {
      const { headers } = await ask(path);
      expect(headers.get("content-security-policy")).toContain("script-src 'self'; style-src 'self'");
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it("does not wait for one who sends slowly or too much", async () => {
    const slow = Array.from({ length: 50 }, () =>
      raw("POST /v1/documents HTTP/1.1\r\nHost: localhost\r\nContent-Ty", 3000),
    );
    const huge = raw(`GET /v1/health HTTP/1.1\r\nHost: localhost\r\nX: ${"y".repeat(100_000)}\r\n\r\n`, 3000);
    const began = performance.now();
    expect((await client.health()).status).toBe("ok");
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await huge).toMatch(/^HTTP\/1\.1 431 /);
    await Promise.all(slow);
  });

  it("is turned away in words when too much waits, and nobody else is harmed", async () => {
    const codes = [
      "FRA",
      "DEU",
      "ITA",
      "ESP",
      "POL",
      "SWE",
      "NOR",
      "FIN",
      "GRC",
      "TUR",
      "IRN",
      "IND",
      "JPN",
      "KOR",
      "BRA",
      "ARG",
      "MEX",
      "EGY",
    ];
    const questions = codes.flatMap((a) =>
      codes.filter((b) => b !== a).map((b) => `a=${a}&b=${b}&against=USA&as_of=2016`),
    );
    const answers = await Promise.all(questions.map((one) => ask(`/v1/answers?${one}`)));
    const counts = answers.map(({ status }) => status);
    expect(counts.every((status) => status === 200 || status === 503)).toBe(true);
    expect(counts.filter((status) => status === 200).length).toBeGreaterThan(100);
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ headers }) => headers.get("retry-after") === "1")).toBe(true);
    expect((await ask(`/v1/answers?${CASE}`)).status).toBe(200);
  });
});

describe("the description of the interface", () => {
  interface Described {
    readonly openapi: string;
    readonly paths: Record<string, Record<string, { parameters?: { name: string; in: string }[] }>>;
    readonly components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
  }

  it("is OpenAPI 3.1 whose references lead somewhere and whose paths declare their parts", async () => {
    const described = (await (await ask("/openapi.json")).json()) as Described;
    expect(described.openapi).toMatch(/^3\.1\./);
    const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(10);
    for (const [, name = ""] of references) expect(described.components.schemas).toHaveProperty(name);
    for (const [path, methods] of Object.entries(described.paths)) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const one of Object.values(methods)) {
        const declared = (one.parameters ?? []).filter((parameter) => parameter.in === "path");
        expect(declared.map(({ name }) => name)).toEqual(parts);
      }
    }
  });

  it("names every field that the answer has", async () => {
    const { components } = (await (await ask("/openapi.json")).json()) as Described;
    const answer = await client.ask({ a: "RUS", b: "CHN", against: "USA", asOf: "2015-06-01" });
    expect(Object.keys(components.schemas["Answer"]?.properties ?? {})).toEqual(
      expect.arrayContaining(Object.keys(answer)),
    );
  });
});

describe("starting and stopping", () => {
  it("says what to do where something else listens", () => {
    const port = new URL(server.address).port;
    const second = spawnSync(process.execPath, [MAIN, "serve", "--port", port], {
      encoding: "utf8",
      env: server.env,
    });
    expect([second.status, second.stderr]).toEqual([
      2,
      `Port ${port} of 127.0.0.1 is taken.\nName another: entente serve --port ${Number(port) + 1}\n`,
    ]);
  });

  it("lets what is under way end when asked to stop", async () => {
    const other = await openServer("entente-stop-");
    await (await fetch(`${other.address}/v1/answers?${CASE}`)).text();
    const underWay = fetch(`${other.address}/v1/answers?${CASE}&horizon=5`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const status = other.stop("SIGTERM");
    expect((await underWay).status).toBe(200);
    expect(await status).toBe(0);
  });
});
