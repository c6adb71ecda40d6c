import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { unpackZip } from "../../src/store/index.ts";
import { importData, listSources } from "../../src/workbench/index.ts";
import { emptyLibrary, fixtureOf } from "../fixtures/library.ts";
import { makeZip, type ZipPart } from "../fixtures/zip.ts";

const quiet = () => {};
const nmc = readFileSync(fixtureOf("cow-nmc"));
const system = readFileSync(fixtureOf("cow-state-system"));

function zipFile(parts: readonly ZipPart[], damage = (bytes: Buffer) => bytes): string {
  const path = join(mkdtempSync(join(tmpdir(), "entente-zip-")), "x.zip");
  writeFileSync(path, damage(makeZip(parts)));
  return path;
}

async function outcomes(path: string, settings = emptyLibrary()) {
  const { files } = await importData({ path }, settings, quiet);
  expect(readdirSync(settings.libraryFolder).filter((name) => name.startsWith("building-"))).toEqual([]);
  return files.map((one) => [one.file, "receipt" in one ? one.receipt.source : one.why]);
}

describe("zip files", () => {
  it("are opened, each member read by its content, gzip and zip within them too", async () => {
    const path = zipFile([
      { name: "data/NMC.csv", bytes: nmc },
      { name: "data/", bytes: Buffer.alloc(0) },
      { name: "__MACOSX/data/._NMC.csv", bytes: Buffer.from("x") },
      { name: "codebook.pdf", bytes: Buffer.from([37, 80, 68, 70, 0, 0, 0, 0]) },
      { name: "inner.zip", bytes: makeZip([{ name: "states", bytes: gzipSync(system) }]) },
    ]);
    expect(await outcomes(path)).toEqual([
      ["x.zip/codebook.pdf", "it is not a text table"],
      ["x.zip/data/NMC.csv", "cow-nmc"],
      ["x.zip/inner.zip/states", "cow-state-system"],
    ]);
  });

  it("change nothing when a member was imported before, plain or zipped", async () => {
    const settings = emptyLibrary();
    await importData({ path: fixtureOf("cow-nmc") }, settings, quiet);
    const { files } = await importData({ path: zipFile([{ name: "a.csv", bytes: nmc }]) }, settings, quiet);
    expect(files.map(({ outcome }) => outcome)).toEqual(["already there"]);
    expect(listSources(settings, "cow-nmc")[0]?.imports).toHaveLength(1);
  });

  it("that are damaged, locked or no tables give one line with the reason", async () => {
    const parts = [{ name: "a.csv", bytes: nmc }];
    const cut = zipFile(parts, (bytes) => bytes.subarray(0, bytes.length - 30));
    expect(await outcomes(cut)).toEqual([
      ["x.zip", expect.stringMatching(/zip file cannot be read: .+central/i)],
    ]);
    const wrong = zipFile([{ name: "a.csv", bytes: nmc, checksum: 7 }]);
    expect(await outcomes(wrong)).toEqual([
      ["x.zip/a.csv", "its checksum is wrong: the zip file is damaged"],
    ]);
    const locked = zipFile([{ name: "a.csv", bytes: nmc, flags: 1 }]);
    expect(await outcomes(locked)).toEqual([["x.zip/a.csv", "it is locked with a password"]]);
    const office = zipFile([{ name: "[Content_Types].xml", bytes: Buffer.from("<a/>") }]);
    expect(await outcomes(office)).toEqual([["x.zip", expect.stringContaining("save it as CSV")]]);
    expect(await outcomes(zipFile([]))).toEqual([["x.zip", "there is no file in it"]]);
  });

  it("that name a member outside themselves are refused whole, and nothing is written there", async () => {
    for (const name of ["../../escaped.csv", "/tmp/escaped.csv", "C:\\escaped.csv"]) {
      const path = zipFile([{ name, bytes: nmc }]);
      expect(await outcomes(path)).toEqual([["x.zip", expect.stringMatching(/cannot be read: .*path/)]]);
    }
    expect(existsSync("/tmp/escaped.csv")).toBe(false);
  });

  it("that would unpack to too much are refused before anything is unpacked", async () => {
    const folder = mkdtempSync(join(tmpdir(), "entente-unzip-"));
    const all = async (path: string, members = 9, bytes = 1000) => {
      const limits = { members, memberBytes: bytes, totalBytes: bytes };
      for await (const member of unpackZip(path, folder, { limits })) expect(member).toBeDefined();
    };
    const part = (name: string, length: number): ZipPart => ({ name, bytes: Buffer.alloc(length, 65) });
    await expect(all(zipFile([part("a", 1001)]))).rejects.toMatchObject({ code: "store/bad-archive" });
    await expect(all(zipFile([part("a", 600), part("b", 600)]))).rejects.toThrow("more than 1,000 bytes");
    await expect(all(zipFile([part("a", 1), part("b", 1)]), 1)).rejects.toThrow("more than 1 files");
    const liar = zipFile([{ ...part("a.csv", 5_000_000), claimedBytes: 500 }]);
    expect(await outcomes(liar)).toEqual([["x.zip/a.csv", expect.stringMatching(/too many bytes/)]]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
