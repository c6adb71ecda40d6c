import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EntenteError } from "../../src/core/index.ts";
import { EntenteClient } from "../../src/surfaces/client/index.ts";
import { openCli, type OpenCli } from "../fixtures/run-cli.ts";
import { openServer, type OpenServer } from "../fixtures/run-server.ts";

const CASE = "a=RUS&b=CHN&against=USA&as_of=2015-06-01";
const TEXT =
  "Russian President Vladimir Putin said on Friday that Russia supports closer military ties with China. China and Russia signed a $400 billion gas deal.";

let server: OpenServer;
let client: EntenteClient;
let cli: OpenCli;
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
  cli = openCli("entente-server-cli-");
});
afterAll(async () => {
  expect(await server.stop("SIGINT")).toBe(0);
});

describe("answers over HTTP", () => {
  it("are byte for byte what the command line prints", async () => {
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
      expect(first).toBe(cli.run([...args, "--json"]).out);
      expect(again).toBe(first);
    }
  });

  it("are tables for those who take CSV, as the command line writes them", async () => {
    const csv = await ask("/v1/rankings?against=USA&as_of=2015-06-01&limit=3", {
      headers: { accept: "text/csv" },
    });
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const args = ["rank", "--against", "USA", "--as-of", "2015-06-01", "--top", "3", "--csv"];
    expect(await csv.text()).toBe(cli.run(args).out);
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
