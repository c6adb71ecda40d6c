import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listSources, pullData } from "../../src/workbench/index.ts";
import { testSettings } from "../fixtures/core-record.ts";

const FIXTURE = readFileSync(join(import.meta.dirname, "../../src/record/sources/cow-nmc/fixture.csv"));
const quiet = () => {};

type Manner = (request: IncomingMessage, response: ServerResponse, attempt: number) => void;

/** Sends what was asked for, from where it was asked. */
const honest: Manner = (request, response) => {
  const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
  response.writeHead(from > 0 ? 206 : 200, { "content-length": FIXTURE.length - from });
  response.end(FIXTURE.subarray(from));
};

let server: Server;
let manner: Manner = honest;
let attempts = 0;
const ranges: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    ranges.push(request.headers.range);
    manner(request, response, ++attempts);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  attempts = 0;
  ranges.length = 0;
});

function settings() {
  const { port } = server.address() as AddressInfo;
  return {
    ...testSettings(),
    libraryFolder: mkdtempSync(join(tmpdir(), "entente-pull-")),
    mirror: `http://127.0.0.1:${port}/`,
    patienceMs: 400,
  };
}

describe("data pull", () => {
  it("fetches from the mirror, imports, and shows terms and checksum", async () => {
    manner = honest;
    const where = settings();
    const pulled = await pullData({ id: "cow-nmc" }, where, quiet);
    expect(pulled.bytes).toBe(FIXTURE.length);
    expect(pulled.sha256).toBe(createHash("sha256").update(FIXTURE).digest("hex"));
    expect(pulled.terms).toContain("citation");
    expect(listSources(where, "cow-nmc")[0]?.imports[0]?.rows).toBe(3);
  });

  it("takes up a transfer that breaks off where it stopped", async () => {
    manner = (request, response, attempt) => {
      if (attempt > 1) {
        honest(request, response, attempt);
        return;
      }
      response.writeHead(200, { "content-length": FIXTURE.length });
      response.write(FIXTURE.subarray(0, 100));
      setTimeout(() => response.destroy(), 50);
    };
    const pulled = await pullData({ id: "cow-nmc" }, settings(), quiet);
    expect(pulled.bytes).toBe(FIXTURE.length);
    expect(ranges).toEqual([undefined, "bytes=100-"]);
  });

  it("waits for a slow answer, and gives up on a silent one with what has come kept", async () => {
    manner = (request, response, attempt) => {
      setTimeout(() => honest(request, response, attempt), 200);
    };
    expect((await pullData({ id: "cow-nmc" }, settings(), quiet)).bytes).toBe(FIXTURE.length);
    manner = (_, response) => {
      response.writeHead(200, { "content-length": FIXTURE.length });
      response.write(FIXTURE.subarray(0, 50));
    };
    const where = settings();
    await expect(pullData({ id: "cow-nmc" }, where, quiet)).rejects.toMatchObject({
      code: "store/download-failed",
      kind: "missing",
    });
    manner = honest;
    ranges.length = 0;
    await pullData({ id: "cow-nmc" }, where, quiet);
    expect(ranges).toHaveLength(1);
    expect(ranges[0]).toMatch(/^bytes=\d+-$/);
  });

  it("throws away a file with another checksum than asked for", async () => {
    manner = honest;
    const where = settings();
    await expect(pullData({ id: "cow-nmc", sha256: "0".repeat(64) }, where, quiet)).rejects.toMatchObject({
      code: "store/wrong-checksum",
    });
    expect(listSources(where, "cow-nmc")[0]?.imports).toEqual([]);
  });

  it("takes a refusal as final, and a busy server as a reason to ask again", async () => {
    manner = (_, response) => response.writeHead(404).end();
    await expect(pullData({ id: "cow-nmc" }, settings(), quiet)).rejects.toMatchObject({
      code: "store/download-failed",
    });
    expect(attempts).toBe(1);
    attempts = 0;
    manner = (request, response, attempt) => {
      if (attempt < 4) response.writeHead(503).end();
      else honest(request, response, attempt);
    };
    expect((await pullData({ id: "cow-nmc" }, settings(), quiet)).bytes).toBe(FIXTURE.length);
  });

  it("says where to get a source without an address, and suggests a near name", async () => {
    const without = { ...settings(), mirror: undefined };
    await expect(pullData({ id: "vdem-country-years" }, without, quiet)).rejects.toMatchObject({
      code: "record/no-address",
      hint: expect.stringContaining("v-dem.net") as string,
    });
    await expect(pullData({ id: "nmc" }, without, quiet)).rejects.toMatchObject({
      code: "record/unknown-source",
      hint: expect.stringContaining("cow-nmc") as string,
    });
  });
});
