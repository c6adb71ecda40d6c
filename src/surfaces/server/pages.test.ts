import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { EntenteError, httpStatusOf } from "../../core/index.ts";
import { openPages } from "./pages.ts";

const outer = mkdtempSync(join(tmpdir(), "entente-pages-"));
const folder = join(outer, "web");
mkdirSync(join(folder, "assets"), { recursive: true });
writeFileSync(join(outer, "secret.txt"), "secret");
writeFileSync(join(folder, ".hidden.txt"), "secret");
writeFileSync(join(folder, "index.html"), "<!doctype html>");
writeFileSync(join(folder, "assets", "main-Ab3dE6gh.js"), "plain");
writeFileSync(join(folder, "assets", "main-Ab3dE6gh.js.br"), "brotli");
writeFileSync(join(folder, "assets", "main-Ab3dE6gh.js.gz"), "gzip");

const app = new Hono()
  .get("*", openPages(folder))
  .onError(
    (cause) =>
      new Response(cause.message, { status: cause instanceof EntenteError ? httpStatusOf(cause.code) : 500 }),
  );
const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

describe("pages", () => {
  it("get index.html at any path of theirs, asked again each time", async () => {
    for (const path of ["/", "/ask?a=RUS", "/pair/RUS/CHN", "/network/2015"]) {
      const response = await ask(path);
      expect([path, await response.text(), response.headers.get("cache-control")]).toEqual([
        path,
        "<!doctype html>",
        "no-cache",
      ]);
    }
  });

  it("get assets packed as the browser takes them, for ever", async () => {
    const path = "/assets/main-Ab3dE6gh.js";
    const bodies = await Promise.all(
      ["br, gzip", "gzip", "br;q=0, gzip", "identity"].map(async (accepted) =>
        (await ask(path, { "accept-encoding": accepted })).text(),
      ),
    );
    expect(bodies).toEqual(["brotli", "gzip", "gzip", "plain"]);
    const { headers } = await ask(path, { "accept-encoding": "br" });
    expect(headers.get("content-encoding")).toBe("br");
    expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(headers.get("cache-control")).toContain("immutable");
    const again = await ask(path, { "accept-encoding": "br", "if-none-match": headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
  });

  it("are never taken from outside the folder, and a missing asset is not a page", async () => {
    for (const path of [
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/assets/..%2f..%2fsecret.txt",
      "/.hidden.txt",
      "/%00.txt",
      "/%ff",
    ])
      expect([path, await (await ask(path)).text()]).not.toEqual([path, "secret"]);
    expect((await ask("/assets/gone-Ab3dE6gh.js")).status).toBe(404);
  });
});
