import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openCli } from "../../fixtures/run-cli.ts";

describe("the registry on the command line", () => {
  const { folder, run } = openCli("entente-registry-cli-");
  const file = (name: string) => join(folder, name);

  it("locks, lists, resolves, scores, comments, dumps and restores, and finds what was tampered with", () => {
    const reason = ["--because", "no treaty text is in sight", "--by", "Ada"];
    const locked = run([
      "register",
      "RUS",
      "CHN",
      "--against",
      "USA",
      "--probability",
      "0.1",
      ...reason,
      "--json",
    ]);
    expect(locked.err).toBe("");
    const { id, window, forecasts } = JSON.parse(locked.out);
    expect(forecasts).toHaveLength(2);
    expect(run(["forecasts"]).out).toContain("CHN–RUS facing USA");
    const soon = run(["resolve", id, "--did-not", "--on", window.from, "--source", "none"]);
    expect([soon.status, soon.err]).toEqual([
      2,
      `The window ends on ${window.to}: until then it may still happen.\nSay that it did not happen once the window is over.\n`,
    ]);
    expect(
      run(["resolve", id, "--happened", "--did-not", "--on", window.from, "--source", "none"]).status,
    ).toBe(2);
    const treaty = ["--treaty", "Treaty of Harbin", "--source", "UNTS 70000", "--reached", "defense"];
    const happened = run(["resolve", id, "--happened", "--on", window.from, ...treaty]);
    expect(happened.out).toContain(`It happened on ${window.from} by Treaty of Harbin. Source: UNTS 70000`);

    const scored = run(["score", "--csv", file("scores.csv")]);
    expect(scored.out).toMatch(/analyst Ada +1 +0\.8100 +2\.3026/);
    expect(readFileSync(file("scores.csv"), "utf8")).toMatch(
      /^forecaster,by,value,.*\nmodel,all,all,1,0\.\d+,1,/,
    );
    for (const line of scored.out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);

    const question = ["RUS", "CHN", "--against", "USA"];
    const said = run([
      "comment",
      ...question,
      "--text",
      "Really?",
      "--type",
      "devils-advocate",
      "--by",
      "Eve",
      "--json",
    ]);
    expect(JSON.parse(said.out)).toMatchObject({
      type: "devils-advocate",
      differs: [],
      html: "<p>Really?</p>",
    });
    expect(run(["comments", ...question]).out).toMatch(/devils-advocate on the answer by Eve/);

    expect(run(["forecasts", "--csv"]).out).toMatch(
      /^question,a,b,against,.*\n.*,CHN,RUS,USA,defense,.*\n.*,analyst,Ada,0\.1,/,
    );
    expect(run(["registry", "log", "--after", "3"]).out).toMatch(
      /^4 [^ ]+ resolution r.*\n5 [^ ]+ comment c.* Eve /,
    );
    expect(run(["score", "--verify"]).out).toMatch(/^The log is whole: 5 entries/);
    expect(run(["registry", "dump", file("dump.jsonl")]).out).toMatch(/^5 entries written/);
    const lines = readFileSync(file("dump.jsonl"), "utf8");
    writeFileSync(file("forged.jsonl"), lines.replace("no treaty text", "a treaty text"));
    const forged = run(["registry", "restore", file("forged.jsonl")]);
    expect([forged.status, forged.err]).toEqual([
      2,
      expect.stringContaining("line 4: its content is not what it was when it was written."),
    ]);
    expect(run(["registry", "restore", file("dump.jsonl")]).out).toMatch(/^0 of 5 entries were new/);
    expect(run(["registry", "status"]).out).toMatch(/5 entries of the log[^]*1 forecast questions, 0 open/);
    expect(run(["void", id, "--rule", "boredom", "--because", "…"]).status).toBe(2);
    expect(run(["forecasts", "qzzz"]).status).toBe(3);
  });
});
