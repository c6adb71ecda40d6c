import { appendFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { appendLine, readLines } from "./journal.ts";

describe("a file that is only added to", () => {
  it("gives back its lines, and passes over one that a killed process left half written", () => {
    const path = join(mkdtempSync(join(tmpdir(), "entente-journal-")), "deep", "lines.jsonl");
    expect(readLines(path)).toEqual([]);
    appendLine(path, "one");
    appendFileSync(path, "half of a li");
    expect(readLines(path)).toEqual(["one"]);
    appendLine(path, "two");
    expect(readLines(path)).toEqual(["one", "half of a li", "two"]);
  });

  it("says that the folder cannot be written", () => {
    const folder = mkdtempSync(join(tmpdir(), "entente-journal-"));
    writeFileSync(join(folder, "file"), "");
    expect(() => appendLine(join(folder, "file", "lines.jsonl"), "one")).toThrow(/cannot be written/);
  });
});
