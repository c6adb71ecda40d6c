import { beforeAll, describe, expect, it } from "vitest";
import { openCli, type OpenCli } from "../fixtures/run-cli.ts";

let cli: OpenCli;
beforeAll(() => {
  cli = openCli("entente-flow-rank-");
});
const run = (args: readonly string[]) => cli.run(args);

const widest = (text: string) => Math.max(...text.split("\n").map((line) => line.length));

describe("entente rank", () => {
  const RANK = ["rank", "--against", "Germany", "--as-of", "1890-06-01", "--top", "3"];

  it("reads within 80 columns, with what was left out, movers and names", () => {
    const { status, out, err } = run(RANK);
    expect([status, err]).toEqual([0, ""]);
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out.replaceAll("\n", " ")).toMatch(
      /ally against Germany, as of 1890-06-01\?.*bound at that rung already/,
    );
    expect(out).toMatch(/DEU Germany/);
  });

  it("gives the same pairs as JSON and as CSV", () => {
    const json = JSON.parse(run([...RANK, "--json"]).out) as { pairs: { members: string[] }[] };
    expect(json).toMatchObject({ schema: "entente/rank@1", question: { by: "aimed", against: "DEU" } });
    const [head, ...rows] = run([...RANK, "--csv"])
      .out.trimEnd()
      .split("\n");
    expect(head).toMatch(/^place,a,b,against,probability,/);
    expect(rows.map((row) => row.split(",").slice(1, 3))).toEqual(json.pairs.map(({ members }) => members));
  });

  it.each([
    [["rank", "--against", "Atlantis", "--as-of", "1890"], 2, /Atlantis/],
    [["rank", "--top", "0", "--as-of", "1890"], 2, /not a number of pairs/],
    [["rank", "--by", "luck", "--as-of", "1890"], 2, /Choose one of aimed, pact, lift, threat/],
    [["rank", "--region", "Atlantis", "--as-of", "1890"], 2, /Choose one of/],
    [["rank", "--since", "soon", "--as-of", "1890"], 2, /not a date/],
    [["rank", "--json", "--csv"], 2, /cannot be printed at once/],
    [["rank", "--against", "FRA", "--as-of", "1820"], 3, /no model was fitted/],
    [["scan", "--to", "1890"], 2, /--from/],
    [["scan", "--from", "1890-01-01", "--to", "1880-01-01"], 2, /is not before/],
  ])("%j exits with %i and says what to do", (args, status, message) => {
    const done = run(args);
    expect([done.status, done.out]).toEqual([status, ""]);
    expect(done.err).toMatch(message);
  });
});

describe("entente scan", () => {
  it("reads within 80 columns and says why", () => {
    const { status, out } = run(["scan", "--from", "1877-01-01", "--to", "1879-09-01", "--top", "4"]);
    expect(status).toBe(0);
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).toMatch(/both days by model core-1875/);
    expect(out).toMatch(/learnt: /);
  });

  it("shows the threat from C on both days, and CSV with a line's share of each move", () => {
    const scan = ["scan", "--from", "1877-01-01", "--to", "1879-09-01", "--against", "RUS", "--top", "4"];
    expect(run(scan).out).toMatch(/Joint threat from RUS/);
    expect(run([...scan, "--csv"]).out).toMatch(
      /^a,b,against,before,after,logOdds,points,why\n\w{3},\w{3},RUS,/,
    );
  });
});
