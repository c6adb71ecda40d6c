import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doOnce, findDoneWrite, keepReply } from "../../../src/registry/index.ts";
import { append } from "../../../src/registry/log/append.ts";
import { openRegistryDatabase, type RegistryDatabase } from "../../../src/store/index.ts";
import { OPENED_AT as AT, registryMakers } from "../../fixtures/registries.ts";

const KEY = { key: "Ada k1", fingerprint: "f" };

describe.each(registryMakers())("writes under a key, $name", (maker) => {
  describe.skipIf(maker.absent)("sent again", () => {
    let registry: RegistryDatabase;
    let other: RegistryDatabase;
    let made = 0;
    beforeAll(async () => {
      await maker.begin();
      const place = maker.newPlace();
      [registry, other] = [await openRegistryDatabase(place), await openRegistryDatabase(place)];
    });
    afterAll(async () => {
      await Promise.all([registry.close(), other.close()]);
      await maker.end();
    });

    const write = (by: RegistryDatabase, key = KEY, at = AT) =>
      by.write((log) =>
        doOnce(key, { at, log }, async () => {
          const id = `c${++made}`;
          const entry = {
            id,
            kind: "comment",
            subject: "q",
            at,
            author: "Ada",
            payload: { text: id },
          } as const;
          const { sequence } = await append(entry, log);
          return { id, sequence, none: undefined };
        }),
      );
    const entries = () =>
      registry.read(async (queries) => (await queries.selectFrom("entries").select("id").execute()).length);

    it("are done once, by two at the same moment too, and give what they came to", async () => {
      const [one, two] = await Promise.all([write(registry), write(other)]);
      expect(two.id).toBe(one.id);
      expect((await write(registry)).id).toBe(one.id);
      expect(await entries()).toBe(1);
      await expect(write(registry, { ...KEY, fingerprint: "g" })).rejects.toMatchObject({
        code: "registry/key-reused",
      });
    });

    it("leave no key where the write failed", async () => {
      const key = { key: "Ada k2", fingerprint: "f" };
      const failing = registry.write((log) =>
        doOnce(key, { at: AT, log }, () => Promise.reject(new Error("half way"))),
      );
      await expect(failing).rejects.toThrow("half way");
      expect(await registry.read((queries) => findDoneWrite(key.key, queries))).toBeUndefined();
    });

    it("have their answers kept for a week", async () => {
      expect(await registry.read((queries) => findDoneWrite(KEY.key, queries))).toEqual({ fingerprint: "f" });
      await registry.write((log) => keepReply(KEY, { at: AT, reply: "{}" }, log));
      expect(await registry.read((queries) => findDoneWrite(KEY.key, queries))).toMatchObject({
        reply: "{}",
      });
      await write(registry, { key: "Ada k3", fingerprint: "f" }, "2026-11-09T08:00:00.000Z");
      expect(await registry.read((queries) => findDoneWrite(KEY.key, queries))).toBeUndefined();
    });
  });
});
