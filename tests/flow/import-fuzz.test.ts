import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognise, sniffDialect, SOURCES } from "../../src/record/index.ts";
import { importData, listSources } from "../../src/workbench/index.ts";
import { emptyLibrary, fixtureOf } from "../fixtures/library.ts";

const quiet = () => {};

describe("broken files", () => {
  const originals = [
    "cow-nmc",
    "cow-state-system",
    "dcad",
    "gdelt-2-events",
    "un-votes",
    "wikipedia-current-events",
  ].map((id) => readFileSync(fixtureOf(id)));
  const mutations = fc.record({
    which: fc.nat({ max: originals.length - 1 }),
    kind: fc.constantFrom("truncate", "flip", "insert", "encode", "huge", "repeat"),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    byte: fc.nat({ max: 255 }),
    packed: fc.boolean(),
  });
  type Mutation = typeof mutations extends fc.Arbitrary<infer Made> ? Made : never;

  function breakBytes({ which, kind, at, byte }: Mutation, hugeBytes = 3_000_000): Buffer {
    const bytes = Buffer.from(originals[which] ?? Buffer.alloc(0));
    const place = Math.floor(at * bytes.length);
    const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
    switch (kind) {
      case "truncate":
        return before;
      case "flip":
        return Buffer.concat([before, Buffer.from([byte]), after.subarray(1)]);
      case "insert":
        return Buffer.concat([before, Buffer.from([byte, 34, 10, 0xc3]), after]);
      case "encode":
        return Buffer.from(bytes.toString("utf8"), "utf16le");
      case "huge":
        return Buffer.concat([before, Buffer.alloc(hugeBytes, 65), after]);
      case "repeat":
        return Buffer.concat(Array.from({ length: 20 }, () => bytes));
    }
  }

  function breakFile(mutation: Mutation): Buffer {
    const bytes = breakBytes(mutation);
    if (!mutation.packed) return bytes;
    const packed = gzipSync(bytes);
    return mutation.kind === "truncate"
      ? packed.subarray(0, Math.floor(mutation.at * packed.length))
      : packed;
  }

  it("are sniffed and recognised, or not, without a crash, ten thousand times", () => {
    fc.assert(
      fc.property(mutations, (mutation) => {
        const dialect = sniffDialect(breakBytes(mutation, 20_000), false);
        if (!("why" in dialect)) expect(recognise(dialect, SOURCES).length).toBeLessThan(SOURCES.length);
      }),
      { numRuns: 10_000 },
    );
  });

  it("are imported or refused with a reason, never fatal, and never lose what was there", async () => {
    const settings = emptyLibrary();
    await importData({ path: fixtureOf("cow-nmc") }, settings, quiet);
    const folder = mkdtempSync(join(tmpdir(), "entente-broken-"));
    const runs = Number(process.env["ENTENTE_FUZZ_RUNS"]) || 600;
    const broken = fc.sample(mutations, { numRuns: runs, seed: 42 });
    for (const [k, mutation] of broken.entries())
      writeFileSync(join(folder, `${k}.csv`), breakFile(mutation));
    const { files } = await importData({ path: folder }, settings, quiet);
    expect(files).toHaveLength(broken.length);
    for (const one of files) if ("why" in one) expect(one.why.length).toBeGreaterThan(5);
    expect(listSources(settings, "cow-nmc")[0]?.imports.length).toBeGreaterThan(0);
  });
});
