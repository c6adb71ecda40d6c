import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { openCached, type CacheRecipe } from "./cache.ts";

let folder = "";
let builds = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-cache-"));
  builds = 0;
});

function recipe(contentHash = "0123456789abcdef0123"): CacheRecipe {
  return {
    folder,
    contentHash,
    nowMs: 0,
    build: async (database) => {
      builds++;
      await database.all("create table word (text varchar)");
      await database.appendText("word", [["entente"]]);
    },
  };
}

async function wordIn(one: CacheRecipe): Promise<unknown> {
  const database = await openCached(one);
  try {
    return (await database.all("select text from word"))[0]?.["text"];
  } finally {
    database.close();
  }
}

const cached = () => join(folder, "core-0123456789abcdef", "record.duckdb");

describe("openCached", () => {
  it("builds once and reads afterwards", async () => {
    expect(await wordIn(recipe())).toBe("entente");
    expect(await wordIn(recipe())).toBe("entente");
    expect(builds).toBe(1);
  });

  it("builds another when the content changes", async () => {
    await wordIn(recipe());
    await wordIn(recipe("fedcba9876543210fedc"));
    expect(builds).toBe(2);
  });

  it("rebuilds a truncated, overwritten or unfinished cache and never reads it", async () => {
    await wordIn(recipe());
    truncateSync(cached(), 100);
    expect(await wordIn(recipe())).toBe("entente");
    const bytes = readFileSync(cached());
    bytes.fill(7, 5000, 5100);
    writeFileSync(cached(), bytes);
    expect(await wordIn(recipe())).toBe("entente");
    writeFileSync(join(folder, "core-0123456789abcdef", "record.sha256"), "");
    expect(await wordIn(recipe())).toBe("entente");
    expect(builds).toBe(4);
  });

  it("leaves nothing half-made behind when the build fails", async () => {
    const failing = { ...recipe(), build: () => Promise.reject(new Error("no rows")) };
    await expect(openCached(failing)).rejects.toThrow("no rows");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("gives the same to two that build at once", async () => {
    expect(await Promise.all([wordIn(recipe()), wordIn(recipe())])).toEqual(["entente", "entente"]);
    expect(readdirSync(folder)).toEqual(["core-0123456789abcdef"]);
  });
});
