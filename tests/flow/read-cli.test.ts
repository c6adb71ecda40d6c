import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const MAIN = join(import.meta.dirname, "../../dist/surfaces/cli/main.js");

let folder = "";
beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error("dist is absent: run npm run build first");
  folder = mkdtempSync(join(tmpdir(), "entente-read-"));
});

function run(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, "read", ...args], {
    encoding: "utf8",
    input,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

const TEXT = `Gas for thirty years

Russia and China signed a gas deal yesterday. “We welcome closer ties with China,” said Sergei Orlov, a spokesman for the Russian
foreign ministry. The United States condemned Russia for the annexation, and a very long sentence about nothing in particular follows it here.
`;

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Reading {
  readonly schema: string;
  readonly documents: readonly {
    readonly title: string;
    readonly date?: string;
    readonly original: string;
    readonly events: readonly {
      readonly root: string;
      readonly trigger: Span;
      readonly time?: { day?: string };
    }[];
    readonly claims: readonly { readonly content: readonly Span[]; readonly stance?: unknown }[];
  }[];
}

describe("entente read", () => {
  it("shows title, date, events and statements within 80 columns", () => {
    const path = join(folder, "gas.txt");
    writeFileSync(path, TEXT);
    const { status, stdout } = run([path, "--date", "2014-05-22"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Gas for thirty years\n2014-05-22\n\nEvents \(\d+\)\n/);
    expect(stdout).toContain("Sergei Orlov (spokesman, RUS) supports closer CHN–RUS ties");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("gives the same bytes of JSON from standard input, and its offsets slice back to the input", () => {
    const { stdout } = run(["-", "--date", "2014-05-22", "--json"], TEXT);
    expect(run(["-", "--date", "2014-05-22", "--json"], TEXT).stdout).toBe(stdout);
    const { schema, documents } = JSON.parse(stdout) as Reading;
    expect(schema).toBe("entente/reading@1");
    expect(documents[0]?.original).toBe(TEXT);
    expect(documents[0]?.events.some(({ time }) => time?.day === "2014-05-21")).toBe(true);
    const [claim] = documents[0]?.claims ?? [];
    expect(claim?.content.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      "“We welcome closer ties with China,”",
    ]);
    expect(claim?.stance).toEqual({ pair: ["CHN", "RUS"], position: "supports" });
  });

  it("reads the article of a page, whose offsets slice into what is given back", () => {
    const page = `<html><head><title>Pact</title></head><body><nav>Iran attacked Israel.</nav><p>Iran signed a treaty with Russia.</p></body></html>`;
    const { documents } = JSON.parse(run(["-", "--json"], page).stdout) as Reading;
    expect(documents[0]?.original).toBe("Pact\n\nIran signed a treaty with Russia.");
    expect(
      documents[0]?.events.map(({ trigger: { start, end } }) => documents[0]?.original.slice(start, end)),
    ).toContain("signed");
    expect(documents[0]?.original).not.toContain("attacked");
  });

  it("refuses with what to do: no file, no day, too large, binary, inside addresses", () => {
    expect(run([join(folder, "nothing.txt")])).toMatchObject({ status: 2, stdout: "" });
    expect(run(["-", "--date", "2014-02-30"], "x").stderr).toContain("--date 2014-02-30 is no day.");
    expect(run(["-"], "x".repeat(10_000_001)).stderr).toContain("larger than 10 MB");
    expect(run(["-"], "\0\u0001").stderr).toContain("binary");
    expect(run(["http://localhost:9/"]).stderr).toContain("not on the public internet");
  });

  it("says that nothing was found in an empty input", () => {
    expect(run(["-"], "")).toMatchObject({ status: 0 });
  });
});
