import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { z } from "@hono/zod-openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../src/store/index.ts";
import { EntenteClient } from "../../src/surfaces/client/index.ts";
import { ROUTES } from "../../src/surfaces/server/routes/routes.ts";
import { openServer, type OpenServer } from "../fixtures/run-server.ts";

const PARQUET = "application/vnd.apache.parquet";
const folder = mkdtempSync(join(tmpdir(), "entente-tables-"));
let server: OpenServer;
let client: EntenteClient;
let database: Database;
const ask = (path: string, accept = "application/json") =>
  fetch(server.address + path, { headers: { accept } });

beforeAll(async () => {
  server = await openServer("entente-tables-");
  client = new EntenteClient({ address: server.address });
  database = await Database.open(":memory:", "write");
});
afterAll(async () => {
  database.close();
  await server.stop();
});

/** Rows of a table as DuckDB reads them from what the server sends. */
async function rowsOf(path: string, accept: string) {
  const response = await ask(path, accept);
  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    expect.stringContaining(accept),
  ]);
  const file = join(folder, accept === PARQUET ? "t.parquet" : accept === "text/csv" ? "t.csv" : "t.json");
  writeFileSync(file, new Uint8Array(await response.arrayBuffer()));
  return database.all(`select * from '${file}'`);
}

const inText = (rows: readonly object[]) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asNumber(value)])));
/** Sums of a panel are added up in any order: the last digits differ from one time to the next. */
const asNumber = (value: unknown) =>
  typeof value === "string" && (value === "" || Number.isNaN(Number(value)))
    ? value
    : value === null
      ? ""
      : Number(Number(value).toPrecision(12));

describe("rows by Accept", () => {
  it.each([
    "/v1/panels?years=1990:1995&states=RUS,CHN,USA,IND&with=ties,capability",
    "/v1/rankings?against=USA&as_of=2015-06-01&limit=5",
    "/v1/networks/1914?as_of=2015-06-01",
    "/v1/pairs/FRA/RUS?as_of=1950-01-01",
  ])("%s as Parquet, read by DuckDB, holds the numbers of the CSV", async (path) => {
    const [parquet, csv] = [await rowsOf(path, PARQUET), await rowsOf(path, "text/csv")];
    expect(parquet.length).toBeGreaterThan(4);
    expect(inText(parquet)).toEqual(inText(csv));
  });

  it("agree with the JSON", async () => {
    const { pairs } = await client.rank({ against: "USA", asOf: "2015-06-01", limit: 5 });
    const rows = await rowsOf("/v1/rankings?against=USA&as_of=2015-06-01&limit=5", PARQUET);
    expect(rows.map((row) => row["probability"])).toEqual(pairs.map((one) => one.probability));
    const panel = await client.panel(
      { years: "1990:1991", states: ["RUS", "CHN"], with: ["ties"] },
      "parquet",
    );
    expect(await panel.slice(0, 4).text()).toBe("PAR1");
  });

  it("know nothing later than as_of, and are sent once to who has them", async () => {
    const path = "/v1/panels?years=1990:1995&states=RUS,CHN&with=ties&as_of=1992-12-31";
    const first = await ask(path, "text/csv");
    const again = await fetch(server.address + path, {
      headers: { accept: "text/csv", "if-none-match": first.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
    const late = await ask(path.replace("1992-12-31", "1996-12-31"), "text/csv");
    expect(await late.text()).not.toBe(await first.text());
  });

  it("are refused where there are too many, and in forms that there are not", async () => {
    const many = await ask("/v1/panels?years=1816:2020&directed=true&with=system", "text/csv");
    expect([many.status, await many.json()]).toEqual([
      413,
      expect.objectContaining({ code: "panel/too-many-rows" }),
    ]);
    const other = await ask("/v1/states", "text/csv");
    expect([other.status, await other.json()]).toEqual([
      406,
      expect.objectContaining({
        code: "server/not-acceptable",
        hint: expect.stringContaining("application/json"),
      }),
    ]);
  });
});

it("the description names every route once, with its parameters, and real answers are of its shapes", async () => {
  const described = (await (await ask("/openapi.json")).json()) as {
    readonly paths: Readonly<
      Record<string, Readonly<Record<string, { operationId: string; parameters?: { name: string }[] }>>>
    >;
  };
  const ids = ROUTES.map(({ method, path }) => described.paths[path]?.[method]?.operationId);
  expect(ids.filter((id) => id === undefined)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.values(described.paths).flatMap((one) => Object.keys(one)).length).toBe(ROUTES.length);
  for (const { method, path, query, params } of ROUTES) {
    const fields = [query, params].flatMap((one) =>
      Object.keys((one as z.ZodObject | undefined)?.shape ?? {}),
    );
    const named = described.paths[path]?.[method]?.parameters?.map(({ name }) => name) ?? [];
    expect(named.toSorted(), path).toEqual(fields.toSorted());
  }
  const question = "a=RUS&b=CHN&against=USA&as_of=2015-06-01";
  for (const asked of [
    `/v1/answers?${question}`,
    `/v1/what-if?${question}`,
    `/v1/triangles?a=RUS&b=CHN&against=USA&as_of=2015-06-01`,
    `/v1/states`,
    "/v1/networks/1914",
    "/v1/states/RUS",
    "/v1/sources/coverage",
    "/v1/model",
    "/v1/forecasts",
    "/v1/scores",
    "/v1/log",
    "/v1/log/verification",
    `/v1/comments?${question}`,
  ]) {
    const path = asked.split("?")[0] ?? "";
    const route = ROUTES.find(
      (one) => one.method === "get" && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path),
    );
    const result = route?.answers["application/json"]?.safeParse(await (await ask(asked)).json());
    expect(result?.error?.issues, asked).toBeUndefined();
    expect(result?.success, asked).toBe(true);
  }
});

it("a model's scores are not known before they were made, nor models fitted later", async () => {
  const [then, now] = [await client.model({ asOf: "2015-06-01" }), await client.model()];
  expect(then.results).toEqual([]);
  expect(Math.max(...then.vintages)).toBeLessThan(2015);
  expect(now.vintages.length).toBeGreaterThan(then.vintages.length);
  expect(now.results.length).toBeGreaterThan(0);
});

it("a write sent again to the next server, after the first was killed, is done once", async () => {
  const said = { a: "RUS", b: "CHN", against: "USA", asOf: "2015-06-01", text: "hello" };
  const first = await client.comment(said, "k1");
  await expect(client.comment({ ...said, text: "other" }, "k1")).rejects.toMatchObject({
    code: "server/key-reused",
  });
  await expect(client.comment({ ...said, on: "claim:none" })).rejects.toMatchObject({
    code: "registry/bad-comment",
  });
  await expect(client.comment({ ...said, on: "analogue:FRA-RUS-1700" })).rejects.toMatchObject({
    code: "registry/bad-comment",
  });
  await server.stop("SIGKILL");
  server = await openServer("entente-tables-", server.env);
  client = new EntenteClient({ address: server.address });
  expect(await client.comment(said, "k1")).toEqual(first);
  expect((await client.comments(said)).comments.map(({ id }) => id)).toEqual([first.id]);
});
