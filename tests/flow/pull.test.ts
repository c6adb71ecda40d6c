import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { SOURCES } from "../../src/record/index.ts";
import { listSources, pullData } from "../../src/workbench/index.ts";
import { testSettings } from "../fixtures/core-record.ts";
import { makeZip } from "../fixtures/zip.ts";

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

  it("says that a web page came in place of the file, or another file, and keeps neither", async () => {
    const answers = [
      "<!DOCTYPE html><html><body>We have moved</body></html>",
      '\uFEFF \n<?xml version="1.0"?>\n<!-- x --><HTML lang="en">',
      "year,shoes\n1990,2\n",
      makeZip([{ name: "readme.txt", bytes: Buffer.from("hello\n") }]),
    ];
    for (const [k, answer] of answers.entries()) {
      manner = (_, response) => response.writeHead(200, { "content-type": "text/csv" }).end(answer);
      const where = settings();
      await expect(pullData({ id: "cow-nmc" }, where, quiet)).rejects.toMatchObject({
        code: "store/not-the-file",
        kind: "missing",
        message: expect.stringMatching(
          k < 2 ? /\/cow-nmc answered with a web page/ : /\/cow-nmc gave something else/,
        ),
        hint: expect.stringContaining("correlatesofwar.org") as string,
      });
      expect(readdirSync(join(where.libraryFolder, "downloads"))).toEqual([]);
      expect(listSources(where, "cow-nmc")[0]?.imports).toEqual([]);
    }
  });

  it("opens a zip file, and takes of it what is of the source", async () => {
    const other = readFileSync(join(import.meta.dirname, "../../src/record/sources/dcad/fixture.csv"));
    const zip = makeZip([
      { name: "NMC/NMC-70.csv", bytes: FIXTURE },
      { name: "other.csv", bytes: other },
    ]);
    manner = (_, response) => response.end(zip);
    const where = settings();
    const { report } = await pullData({ id: "cow-nmc" }, where, quiet);
    expect(report.files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ["cow-nmc/NMC/NMC-70.csv", "imported"],
      ["cow-nmc/other.csv", "not recognised"],
    ]);
    expect(listSources(where).filter(({ imports }) => imports.length > 0)).toHaveLength(1);
  });

  it("takes of a zip file the member that the address names, where it is there", async () => {
    const text = readFileSync(
      join(import.meta.dirname, "../../src/record/sources/atop-alliances/fixture.csv"),
    );
    const phases = Buffer.from(text.toString().trimEnd().split("\n").slice(0, 3).join("\n"));
    const zip = (name: string) =>
      makeZip([
        { name: `csv/${name}`, bytes: text },
        { name: "csv/atop5_1ap.csv", bytes: phases },
      ]);
    manner = (_, response) => response.end(zip("atop5_1a.csv"));
    const one = await pullData({ id: "atop-alliances" }, settings(), quiet);
    expect(one.report.files.map(({ file }) => file)).toEqual(["atop-alliances/csv/atop5_1a.csv"]);
    manner = (_, response) => response.end(zip("renamed.csv"));
    expect((await pullData({ id: "atop-alliances" }, settings(), quiet)).report.files).toHaveLength(2);
  });

  it("asks for the name of the file where a source comes in many, and fetches that one", async () => {
    const text = readFileSync(
      join(import.meta.dirname, "../../src/record/sources/gdelt-1-events/fixture.csv"),
    );
    let asked = "";
    manner = (request, response) => {
      asked = request.url ?? "";
      response.end(text);
    };
    const id = "gdelt-1-events";
    await expect(pullData({ id }, settings(), quiet)).rejects.toMatchObject({ code: "cli/bad-option" });
    for (const file of ["../x", "a/b", ".x", ""])
      await expect(pullData({ id, file }, settings(), quiet)).rejects.toMatchObject({
        code: "cli/bad-option",
      });
    await expect(pullData({ id: "cow-nmc", file: "x" }, settings(), quiet)).rejects.toMatchObject({
      code: "cli/bad-option",
    });
    const { report } = await pullData({ id, file: "20150601.export.CSV" }, settings(), quiet);
    expect([asked, report.files[0]?.file]).toEqual([`/${id}/20150601.export.CSV`, "20150601.export.CSV"]);
  });

  it("has an address for every source whose file lies at one", () => {
    const addresses = SOURCES.flatMap(({ download }) => download ?? []);
    expect(addresses.length).toBeGreaterThan(15);
    for (const address of addresses) {
      const { protocol, pathname, username } = new URL(address);
      expect([address, protocol]).toEqual([address, expect.stringMatching(/^https?:$/)]);
      expect([address, pathname]).toEqual([address, expect.stringMatching(/(\.(zip|csv|txt)|%7Bfile%7D)$/)]);
      expect(username).toBe("");
    }
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
