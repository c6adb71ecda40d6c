import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openCli, type OpenCli } from "../fixtures/run-cli.ts";

const ASK = ["ask", "RUS", "CHN", "--against", "USA", "--as-of", "2015-06-01"];

let cli: OpenCli;
let folder = "";
beforeAll(() => {
  cli = openCli("entente-evidence-");
  ({ folder } = cli);
  writeFileSync(join(folder, "unsure.txt"), TEXT);
});

const TEXT = "A Russian official said that a closer partnership between Russia and China was essential.\n";

const run = (args: readonly string[]) => cli.run(args);

describe("entente ask --evidence and entente review", () => {
  it("refuse what makes no sense, with what to do", () => {
    expect(run([...ASK, "--evidence-date", "2015-05-09"])).toMatchObject({ status: 2, out: "" });
    expect(run([...ASK, "--evidence", join(folder, "nothing.txt")]).err).toContain("There is no file");
    expect(run([...ASK, "--evidence", join(folder, "unsure.txt")]).err).toContain("--evidence-date");
    expect(run(["review", "forget"])).toMatchObject({ status: 2 });
    expect(run(["review", "accept", "abc"])).toMatchObject({ status: 3, out: "" });
  });

  it("queue what is unsure, keep the decision, and write it out", () => {
    expect(run(["review"]).out).toBe("Nothing waits for review.\n");
    const asked = [...ASK, "--evidence", join(folder, "unsure.txt"), "--evidence-date", "2015-05-09"];
    expect(run(asked).out).toContain("waits for review: no weight yet");
    const waiting = JSON.parse(run(["review", "--json"]).out) as { finding: { id: string } }[];
    expect(waiting).toHaveLength(1);
    const id = waiting[0]?.finding.id ?? "";
    expect(run(["review", "correct", id, "--set", "position=never"]).err).toContain("no value of position");
    expect(run(["review", "accept", id]).out).toContain("Accepted: A Russian official said");
    expect(run(["review"]).out).toBe("Nothing waits for review.\n");
    expect(run(asked).out).toMatch(/statement, F4: \+0\.013 log-odds/);
    const out = join(folder, "labels.jsonl");
    expect(run(["review", "export", "--out", out]).out).toBe(`1 decision written to ${out}.\n`);
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
      id,
      verdict: "accept",
      quote: TEXT.trim().slice(0, -1),
    });
  });
});
