import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { append } from "../../../src/registry/log/append.ts";
import { loadEntries, verifyLog } from "../../../src/registry/index.ts";
import { openRegistryDatabase } from "../../../src/store/index.ts";
import { killWriters } from "../../fixtures/kill-writers.ts";
import { OPENED_AT, registryMakers } from "../../fixtures/registries.ts";
import { POSTGRES_PROGRAMS, startPostgres, type PostgresServer } from "../../fixtures/postgres.ts";

const draft = (id: string) =>
  ({ id, kind: "comment", subject: "s", at: OPENED_AT, author: "Ada", payload: { text: id } }) as const;

describe.each(registryMakers())("a registry, $name", (maker) => {
  describe.skipIf(maker.absent)("written by many", () => {
    beforeAll(maker.begin);
    afterAll(maker.end);

    it("is one chain, however many add to it at once", async () => {
      const place = maker.newPlace();
      const writers = await Promise.all([1, 2, 3, 4].map(() => openRegistryDatabase(place)));
      const ids = Array.from({ length: 60 }, (_, k) => `c${k}`);
      await Promise.all(
        ids.map(async (id, k) => writers[k % writers.length]?.write((log) => append(draft(id), log))),
      );
      const [first] = writers;
      if (first === undefined) throw new Error("no writer");
      const entries = await first.read((log) => loadEntries({}, log));
      expect(entries.map(({ sequence }) => sequence)).toEqual(ids.map((_, k) => k + 1));
      expect(entries.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      expect(await first.read(verifyLog)).toEqual({ entries: 60, head: entries.at(-1)?.hash });
      await expect(first.write((log) => append(draft("c7"), log))).rejects.toMatchObject({
        code: "store/query-failed",
      });
      expect(await first.read(verifyLog)).toMatchObject({ entries: 60 });
      await Promise.all(writers.map((one) => one.close()));
    });

    it("has every acknowledged entry after its writers are killed", async () => {
      const place = maker.newPlace();
      const acknowledged: string[] = [];
      for (const run of [1, 2, 3]) {
        const moments = [20, 90].map((ms, k) => ({ prefix: `run${run}-${k}`, afterMs: ms * run }));
        acknowledged.push(...(await killWriters(place, moments)));
      }
      const registry = await openRegistryDatabase(place);
      const kept = new Set((await registry.read((log) => loadEntries({}, log))).map(({ id }) => id));
      expect(acknowledged.length).toBeGreaterThan(6);
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      const check = await registry.read(verifyLog);
      expect(check).toEqual({ entries: kept.size, head: check.head });
      await registry.close();
    });
  });
});

describe.skipIf(POSTGRES_PROGRAMS === undefined)("a registry whose database goes away", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());

  it("says so, and goes on when it is back", async () => {
    const registry = await openRegistryDatabase({
      file: "",
      databaseUrl: server.newDatabase(),
      at: OPENED_AT,
    });
    await registry.write((log) => append(draft("before"), log));
    await server.stop();
    await expect(registry.read(verifyLog)).rejects.toMatchObject({ code: "store/registry-unreachable" });
    await expect(registry.write((log) => append(draft("lost"), log))).rejects.toMatchObject({
      code: "store/registry-unreachable",
    });
    await server.start();
    await registry.write((log) => append(draft("after"), log));
    expect((await registry.read((log) => loadEntries({}, log))).map(({ id }) => id)).toEqual([
      "before",
      "after",
    ]);
    await registry.close();
  });
});
