import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { renderTermPage } from "../../src/surfaces/report/index.ts";
import { term } from "../../src/workbench/index.ts";
import { testSettings } from "../fixtures/core-record.ts";
import { openCli, type OpenCli } from "../fixtures/run-cli.ts";

let cli: OpenCli;
beforeAll(() => {
  cli = openCli("entente-term-");
});
const run = (...args: string[]) => cli.run(["term", ...args]);

describe("entente term", () => {
  it("draws a curve within 80 columns, and the same as JSON", () => {
    const { status, out } = run("least-distance", "--vintage", "1900");
    expect(status).toBe(0);
    expect(out).toContain("as learnt to 1900");
    expect(out).toMatch(/●/);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    const view = JSON.parse(run("least-distance", "--vintage", "1900", "--json").out);
    expect(view).toMatchObject({
      schema: "entente/term@1",
      measure: { id: "least-distance" },
      kind: "curve",
    });
    expect(view.rows).toHaveLength(17);
  });

  it("takes a label in any case, and lists every measure", () => {
    expect(run("Common Threat", "--vintage", "1900").out).toMatch(/^common threat and a defence pact/);
    const { status, out } = run("--list");
    expect(status).toBe(0);
    expect(out).toContain("shared-enemies");
    expect(JSON.parse(run("--list", "--json").out).length).toBeGreaterThan(30);
  });

  it.each([
    [["distnce"], /no term "distnce"[^]*Did you mean least-distance/],
    [["power"], /made of major-powers, both-major/],
    [[], /No term is named/],
    [["youth", "--vintage", "soon"], /takes a year/],
    [["youth", "--vintage", "1900", "--as-of", "1914"], /name two vintages/],
    [["youth", "--outcome", "peace"], /Allowed choices are defense, restraint, any/],
    [["youth", "--as-of", "2999"], /in the future/],
    [["youth", "--html", "/no/such/folder/page.html"], /cannot be written/],
  ])("refuses %j and says what to do", (args, said) => {
    const { status, out, err } = run(...args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(said);
  });

  it("says which vintages there are where one is missing", () => {
    const { status, err } = run("youth", "--vintage", "1999");
    expect(status).toBe(3);
    expect(err).toMatch(/nearest are 2000 and 1995/);
    const early = run("youth", "--as-of", "1820", "--json");
    expect(early.status).toBe(3);
    expect(JSON.parse(early.err)).toMatchObject({ code: "model/no-vintage", kind: "missing" });
  });

  it("writes a page beside the text that fetches nothing", () => {
    const file = join(cli.folder, "term.html");
    expect(run("rivalry", "--vintage", "1900", "--html", file).status).toBe(0);
    const page = readFileSync(file, "utf8");
    expect(page.match(/<svg/g)?.length).toBe(6);
    expect(page).toContain("@media print");
    expect(page).not.toMatch(/(src|href)="http|NaN|undefined/);
  });
});

describe("the page of a term", () => {
  it("draws a point for each level, a row for each in the table, and escapes what it shows", async () => {
    const view = await term({ name: "weaker-pledge", outcome: "defense", vintage: 1950 }, testSettings());
    const page = renderTermPage({ ...view, measure: { ...view.measure, definition: "<b>bold</b>" } });
    expect(page).toContain("&lt;b&gt;bold");
    expect(page).not.toContain("<b>bold");
    expect(page.match(/<tr><th scope="row">/g)).toHaveLength(view.points.length);
    const [chart = ""] = page.match(/<svg[^]*?<\/svg>/) ?? [];
    expect(chart.match(/<circle/g)).toHaveLength(view.points.length);
  });

  it("draws a curve from end to end of its range with a band, and one bar for each bin", async () => {
    const view = await term({ name: "stronger-share", outcome: "defense", vintage: 1950 }, testSettings());
    const [curve = "", strip = ""] = renderTermPage(view).match(/<svg[^]*?<\/svg>/g) ?? [];
    expect(curve.match(/aria-label="area"/g)).toHaveLength(1);
    expect(curve.match(/aria-label="line"/g)).toHaveLength(1);
    expect(strip.match(/<rect/g)).toHaveLength(view.bins.length);
  });
});
