import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openCli, type OpenCli } from "../fixtures/run-cli.ts";

const QUESTION = ["report", "RUS", "CHN", "--against", "USA", "--as-of", "2015-06-01"];

let cli: OpenCli;
beforeAll(() => {
  cli = openCli("entente-report-");
});
const run = (args: readonly string[]) => cli.run(args);

/** A folder of its own below the test's. */
function place(name: string): string {
  const made = join(cli.folder, name);
  mkdirSync(made);
  return made;
}

describe("entente report", () => {
  it("writes every format whole in one go, the same bytes each time, and prints their JSON when asked", () => {
    const [one, other] = [place("one"), place("other")];
    const outs = (at: string) =>
      ["html", "md", "pdf"].flatMap((ending) => ["--out", join(at, `brief.${ending}`)]);
    const first = cli.spawn([...QUESTION, ...outs(one)]);
    expect([first.err, first.status]).toEqual(["", 0]);
    expect(first.out).toMatch(/brief\.html: \d+ kB\n.*brief\.md: \d+ kB\n.*brief\.pdf: \d+ kB\n/);
    const second = run([...QUESTION, ...outs(other), "--json"]);
    expect(JSON.parse(second.out)).toMatchObject({
      schema: "entente/report@1",
      answer: { schema: "entente/answer@1", headline: { rung: "defense" } },
      triangle: { schema: "entente/triangle@1" },
    });
    expect(readdirSync(one).sort()).toEqual(["brief.html", "brief.md", "brief.pdf"]);
    for (const name of readdirSync(one))
      expect(Buffer.compare(readFileSync(join(one, name)), readFileSync(join(other, name)))).toBe(0);
    expect(readFileSync(join(one, "brief.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    expect(readFileSync(join(one, "brief.html"), "utf8")).toMatch(/^<!doctype html>/);
    expect(readFileSync(join(one, "brief.md"), "utf8")).toMatch(/^# How likely are Russia and China/);
  });

  it("prints Markdown where no file is named", () => {
    const { status, out } = run(QUESTION);
    expect(status).toBe(0);
    expect(out).toMatch(/^# How likely are Russia and China/);
  });

  it("refuses an ending it does not know before it does anything", () => {
    const at = place("ending");
    const { status, err } = run([...QUESTION, "--out", join(at, "brief.docx")]);
    expect(status).toBe(2);
    expect(err).toMatch(/does not know the ending \.docx of .*\nEnd the name in \.html, \.md, \.pdf\./);
    expect(run([...QUESTION, "--out", join(at, "brief")]).err).toMatch(/has no ending/);
    expect(readdirSync(at)).toEqual([]);
  });

  it("leaves nothing half-written: not beside a folder that is none, not after a question that is none", () => {
    const at = place("nothing");
    const kept = join(at, "kept.md");
    writeFileSync(kept, "as it was");
    const nowhere = run([...QUESTION, "--out", kept, "--out", join(at, "no", "brief.html")]);
    expect([nowhere.status, nowhere.out]).toEqual([2, ""]);
    expect(nowhere.err).toMatch(/no\/brief\.html cannot be written/);
    const unknown = run(["report", "Rusia", "CHN", "--against", "USA", "--out", kept]);
    expect(unknown.status).toBe(2);
    expect(readdirSync(at)).toEqual(["kept.md"]);
    expect(readFileSync(kept, "utf8")).toBe("as it was");
  });

  it("refuses a folder in place of a file", () => {
    const at = place("folder.md");
    const { status, err } = run([...QUESTION, "--out", at]);
    expect([status, readdirSync(at)]).toEqual([2, []]);
    expect(err).toMatch(/cannot be written/);
  });
});
