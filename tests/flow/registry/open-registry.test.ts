import { mkdirSync, writeFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRegistryDatabase } from "../../../src/store/index.ts";
import type { Migration } from "../../../src/store/registry/migrations/migration.ts";
import { MIGRATIONS } from "../../../src/store/registry/migrations/migrations.ts";
import { registryMakers } from "../../fixtures/registries.ts";

const next = MIGRATIONS.length + 1;

describe.each(registryMakers())("a registry database, $name", (maker) => {
  describe.skipIf(maker.absent)("opened", () => {
    beforeAll(maker.begin);
    afterAll(maker.end);

    it("gets its schema once, by however many at once", async () => {
      const place = maker.newPlace();
      const opened = await Promise.all([1, 2, 3, 4].map(() => openRegistryDatabase(place)));
      for (const one of opened)
        expect(
          await one.read((queries) => queries.selectFrom("log_head").select(["sequence"]).execute()),
        ).toEqual([{ sequence: 0 }]);
      await Promise.all(opened.map((one) => one.close()));
    });

    it("takes a new step, and is then refused to what does not know it", async () => {
      const place = maker.newPlace();
      const later = {
        number: next,
        name: "later",
        apply: async (database: Parameters<Migration["apply"]>[0]) => {
          await database.schema.createTable("later").addColumn("id", "integer").execute();
        },
      };
      await (await openRegistryDatabase(place)).close();
      const newer = await openRegistryDatabase(place, [...MIGRATIONS, later]);
      await newer.read((queries) => sql`select id from later`.execute(queries));
      await newer.close();
      await expect(openRegistryDatabase(place)).rejects.toMatchObject({
        code: "store/registry-newer",
        message: `The registry was written by a newer Entente: it has step ${next} of the schema ("later"), which this one does not know.`,
      });
    });

    it("leaves nothing of a step that fails, nor of work that fails", async () => {
      const place = maker.newPlace();
      const failing = {
        number: next,
        name: "failing",
        apply: async (database: Parameters<Migration["apply"]>[0]) => {
          await database.schema.createTable("half").addColumn("id", "integer").execute();
          throw new Error("half way");
        },
      };
      await expect(openRegistryDatabase(place, [...MIGRATIONS, failing])).rejects.toThrow("half way");
      const opened = await openRegistryDatabase(place);
      await expect(opened.read((queries) => sql`select id from half`.execute(queries))).rejects.toMatchObject(
        { code: "store/query-failed" },
      );
      await expect(
        opened.write(async (queries) => {
          await queries.updateTable("log_head").set({ sequence: 7 }).execute();
          throw new Error("half way");
        }),
      ).rejects.toThrow("half way");
      const heads = await opened.read((queries) =>
        queries.selectFrom("log_head").select("sequence").execute(),
      );
      expect(heads).toEqual([{ sequence: 0 }]);
      await opened.close();
    });
  });
});

describe("a registry that cannot be opened", () => {
  const [embedded] = registryMakers();
  beforeAll(async () => embedded?.begin());
  afterAll(async () => embedded?.end());
  const file = () => embedded?.newPlace().file ?? "";
  const at = "2026-11-01T08:00:00.000Z";

  it("is said to be damaged, a folder, out of reach, or of no address", async () => {
    const damaged = file();
    writeFileSync(damaged, "this is no database ".repeat(100));
    await expect(openRegistryDatabase({ file: damaged, at })).rejects.toMatchObject({
      code: "store/registry-damaged",
    });
    const folder = file();
    mkdirSync(folder);
    await expect(openRegistryDatabase({ file: folder, at })).rejects.toMatchObject({
      code: "store/registry-not-writable",
    });
    const databaseUrl = "postgres://who:secret@127.0.0.1:1/registry";
    await expect(openRegistryDatabase({ file: "", databaseUrl, at })).rejects.toMatchObject({
      code: "store/registry-unreachable",
      message: expect.stringMatching(
        /^The registry at postgres:\/\/who@127\.0\.0\.1:1\/registry cannot be reached/,
      ),
    });
    await expect(openRegistryDatabase({ file: "", databaseUrl: "nowhere", at })).rejects.toMatchObject({
      code: "store/bad-database-url",
    });
  });
});
