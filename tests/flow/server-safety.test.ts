import { spawnSync } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EntenteClient } from "../../src/surfaces/client/index.ts";
import { openServer, type OpenServer } from "../fixtures/run-server.ts";
import { timesBusy } from "../fixtures/times-busy.ts";

const MAIN = join(import.meta.dirname, "../../dist/surfaces/cli/main.js");
const CASE = "a=RUS&b=CHN&against=USA&as_of=2015-06-01";

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
  server = await openServer("entente-safety-");
  client = new EntenteClient({ address: server.address });
});
afterAll(async () => {
  expect(await server.stop("SIGINT")).toBe(0);
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

/** The status once the server has time again, as its `retry-after` asks for. */
async function lastStatus(path: string): Promise<number> {
  for (let tries = 0; ; tries++) {
    const { status } = await ask(path);
    if (status !== 503 || tries === 30) return status;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

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

describe("who may ask", () => {
  it("is nobody whose page was led here under another name, nor writes for another site's page", async () => {
    const answer = await raw(
      "GET /v1/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
      60_000,
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
    const { hostname, port } = new URL(server.address);
    const slow = Array.from({ length: 50 }, () => {
      const socket = connect(Number(port), hostname, () =>
        socket.write("POST /v1/documents HTTP/1.1\r\nHost: localhost\r\nContent-Ty"),
      );
      return socket;
    });
    const huge = raw(
      `GET /v1/health HTTP/1.1\r\nHost: localhost\r\nX: ${"y".repeat(100_000)}\r\n\r\n`,
      60_000,
    );
    // None of them will ever have said all, yet others are answered.
    expect((await client.health()).status).toBe("ok");
    expect(await huge).toMatch(/^HTTP\/1\.1 431 /);
    for (const socket of slow) socket.destroy();
  });

  it("is turned away in words when too much waits, and nobody else is harmed", async () => {
    const states = [
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
    const questions = states.flatMap((a) =>
      states.filter((b) => b !== a).map((b) => `a=${a}&b=${b}&against=USA&as_of=2016`),
    );
    const answers = await Promise.all(questions.map((one) => ask(`/v1/answers?${one}`)));
    expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.every(({ headers }) => headers.get("retry-after") === "1")).toBe(true);
    const codes = await Promise.all(refused.map(async (one) => (await problem(one)).code));
    expect(codes).toContain("server/busy");
    // A busy machine may be too slow for those that wait, and then they are told so too.
    expect(answers.length - refused.length).toBeGreaterThan(timesBusy() < 3 ? 100 : -1);
    expect(codes.filter((code) => code !== "server/busy" && code !== "server/too-slow")).toEqual([]);
    expect(await lastStatus(`/v1/answers?${CASE}`)).toBe(200);
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
    const underWay = await fetch(`${other.address}/v1/rankings?as_of=2014-06-01&limit=2`, {
      headers: { accept: "text/event-stream" },
    });
    let status: Promise<number | null> | undefined;
    let events = "";
    for await (const part of underWay.body ?? []) {
      events += new TextDecoder().decode(part);
      // Under way, and near enough to its end for the seconds that are left to it.
      if (/"done":(9\d|100),/.test(events)) status ??= other.stop("SIGTERM");
    }
    expect(events).toContain("event: done\n");
    expect(await status).toBe(0);
  });
});
