import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const MAIN = join(import.meta.dirname, "../../dist/surfaces/cli/main.js");
const ASK = ["ask", "RUS", "CHN", "--against", "USA", "--as-of", "2015-06-01"];

let folder = "";
beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error("dist is absent: run npm run build first");
  folder = mkdtempSync(join(tmpdir(), "entente-evidence-"));
  writeFileSync(join(folder, "unsure.txt"), TEXT);
});

const TEXT = "A Russian official said that a closer partnership between Russia and China was essential.\n";

function run(args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", ENTENTE_LIBRARY: join(folder, "library") },
  });
  return { status, stdout, stderr };
}

describe("entente ask --evidence and entente review", () => {
  it("refuse what makes no sense, with what to do", () => {
    expect(run([...ASK, "--evidence-date", "2015-05-09"])).toMatchObject({ status: 2, stdout: "" });
    expect(run([...ASK, "--evidence", join(folder, "nothing.txt")]).stderr).toContain("There is no file");
    expect(run([...ASK, "--evidence", join(folder, "unsure.txt")]).stderr).toContain("--evidence-date");
    expect(run(["review", "forget"])).toMatchObject({ status: 2 });
    expect(run(["review", "accept", "abc"])).toMatchObject({ status: 3, stdout: "" });
  });

  it("queue what is unsure, keep the decision, and write it out", () => {
    expect(run(["review"]).stdout).toBe("Nothing waits for review.\n");
    const asked = [...ASK, "--evidence", join(folder, "unsure.txt"), "--evidence-date", "2015-05-09"];
    expect(run(asked).stdout).toContain("waits for review: no weight yet");
    const waiting = JSON.parse(run(["review", "--json"]).stdout) as { finding: { id: string } }[];
    expect(waiting).toHaveLength(1);
    const id = waiting[0]?.finding.id ?? "";
    expect(run(["review", "correct", id, "--set", "position=never"]).stderr).toContain(
      "no value of position",
    );
    expect(run(["review", "accept", id]).stdout).toContain("Accepted: A Russian official said");
    expect(run(["review"]).stdout).toBe("Nothing waits for review.\n");
    expect(run(asked).stdout).toMatch(/statement, F4: \+0\.013 log-odds/);
    const out = join(folder, "labels.jsonl");
    expect(run(["review", "export", "--out", out]).stdout).toBe(`1 decision written to ${out}.\n`);
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
      id,
      verdict: "accept",
      quote: TEXT.trim().slice(0, -1),
    });
  });
});
