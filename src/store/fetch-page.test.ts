import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage, PAGE_RULES, type PageRules } from "./fetch-page.ts";
import { isPublicAddress } from "./public-address.ts";

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    const sendTo = (location: string) => response.writeHead(302, { location }).end();
    switch (request.url ?? "") {
      case "/page":
        return response.writeHead(200, { "content-type": "text/html" }).end("<p>Hello</p>");
      case "/moved":
        return sendTo("/page");
      case "/to-loopback":
        return sendTo("http://127.0.0.2/secret");
      case "/to-inside":
        return sendTo(`http://inside.example:${port}/page`);
      case "/to-file":
        return sendTo("file:///etc/hosts");
      case "/round":
        return sendTo("/round");
      case "/large":
        return response.writeHead(200).end("x".repeat(5000));
      case "/packed":
        return response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("x".repeat(1_000_000)));
      case "/silent":
        return response.writeHead(200).write("a");
      default:
        return response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const HOSTS: Readonly<Record<string, readonly string[]>> = {
  "news.example": ["127.0.0.1"],
  "inside.example": ["10.0.0.5"],
  "both.example": ["127.0.0.1", "192.168.1.1"],
};

/** The test's own server stands for the public internet; everything else is judged as ever. */
const rules: PageRules = {
  resolve: (host) =>
    HOSTS[host] === undefined ? Promise.reject(new Error("no such host")) : Promise.resolve(HOSTS[host]),
  mayConnect: (address) => address === "127.0.0.1" || isPublicAddress(address),
  mostBytes: 2000,
  patienceMs: 1500,
};

function codeOf(address: string, own = rules): Promise<unknown> {
  return fetchPage(address, own).then(
    () => "fetched",
    (cause: { code?: string }) => cause.code,
  );
}

describe("a page", () => {
  it("is fetched, also after a redirect, from the address that was checked", async () => {
    const page = await fetchPage(`http://news.example:${port}/moved`, rules);
    expect(Buffer.from(page.bytes).toString()).toBe("<p>Hello</p>");
    expect(page).toMatchObject({ address: `http://news.example:${port}/page`, contentType: "text/html" });
  });

  it("is refused inside, by name, by number and after a redirect", async () => {
    const forbidden = [
      "ftp://news.example/",
      "file:///etc/hosts",
      "http://user:word@news.example/",
      "http://169.254.169.254/latest/",
      "http://2130706434/",
      "http://[::1]/",
      "http://[::ffff:10.0.0.1]/",
      "http://[fd00::1]/",
      `http://inside.example:${port}/page`,
      `http://both.example:${port}/page`,
      `http://news.example:${port}/to-loopback`,
      `http://news.example:${port}/to-inside`,
      `http://news.example:${port}/to-file`,
    ];
    for (const address of forbidden)
      expect([address, await codeOf(address)]).toEqual([address, "store/forbidden-address"]);
    expect(await codeOf("http://127.0.0.1/", { ...PAGE_RULES, patienceMs: 500 })).toBe(
      "store/forbidden-address",
    );
  });

  it("that is too large is given up, packed or not", async () => {
    expect(await codeOf(`http://news.example:${port}/large`)).toBe("record/too-large");
    expect(await codeOf(`http://news.example:${port}/packed`)).toBe("record/too-large");
  });

  it("that is not there, silent, unknown or sent round is a failed download", async () => {
    for (const path of ["/nowhere", "/silent", "/round"])
      expect([path, await codeOf(`http://news.example:${port}${path}`)]).toEqual([
        path,
        "store/download-failed",
      ]);
    expect(await codeOf("http://unknown.example/")).toBe("store/download-failed");
    const never = { ...rules, patienceMs: 100, resolve: () => new Promise<never>(() => {}) };
    expect(await codeOf("http://news.example/", never)).toBe("store/download-failed");
  });
});

describe("an address", () => {
  it("is public outside the private, shared and reserved networks only", () => {
    const closed =
      "0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.1.1 172.16.0.1 172.31.255.255 192.168.0.1 198.18.0.1 224.0.0.1 255.255.255.255 :: ::1 fe80::1 fe80::1%eth0 fc00::1 fd12::1 ::ffff:127.0.0.1 64:ff9b::a00:1 2002:a00:1:: 2001::1 2001:db8::1 ff02::1 localhost";
    expect(closed.split(" ").filter(isPublicAddress)).toEqual([]);
    const open = "8.8.8.8 172.32.0.1 100.128.0.1 2606:4700::1111 2a00:1450::1".split(" ");
    expect(open.filter(isPublicAddress)).toEqual(open);
  });
});
