import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import {
  CONSISTENCY_TABLE,
  IN_FORCE,
  PRACTICE,
  type Rule,
} from "../../src/assessment/hypotheses/consistency-table.ts";
import { filesBelow, ROOT, sourceFiles, textOf } from "./source-files.ts";

/** Paths in backticks that a document names. */
function pathsIn(document: string): string[] {
  return [...textOf(document).matchAll(/`((?:src|data|docs|tests|bench|scripts)\/[^`\s<>*]*)`/g)].map(
    ([, path = ""]) => path,
  );
}

/** Rules and cells as the page on competing hypotheses gives them; its words for a rung are the reader's. */
function rulesOnPage(): string[] {
  const rows = textOf("docs/method/hypotheses.md").matchAll(
    /^\| ([^|]+)((?: \| (?:−−|−|0|\+|\+\+|N\/A)){5}) \|$/gm,
  );
  return [...rows].map(([, rule = "", cells = ""]) => `${rule.replace("defence", "defense")}${cells}`);
}

describe("documents", () => {
  const documents = ["README.md", ...filesBelow("docs", ".md"), ...filesBelow("src", "README.md")];

  it("names only paths that exist", () => {
    const named = documents.flatMap((document) => pathsIn(document).map((path) => ({ document, path })));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it("gives the table of competing hypotheses as the code has it", () => {
    const line = (id: string, cells: Rule["cells"]) => [id, ...Object.values(cells)].join(" | ");
    expect(rulesOnPage()).toEqual([
      ...CONSISTENCY_TABLE.map(({ id, cells }) => line(id, cells)),
      ...Object.entries(IN_FORCE).map(([rung, cells]) => line(`in force: ${rung}`, cells)),
      ...PRACTICE.map(({ from, cells }) => line(`practice from level ${from}`, cells)),
    ]);
  });

  it("has a README of at most 40 lines in each top folder", () => {
    const tops = [...new Set(sourceFiles().map((path) => path.split("/")[1] ?? ""))];
    const absent = tops.filter((top) => !existsSync(join(ROOT, "src", top, "README.md")));
    expect(absent).toEqual([]);
    const long = tops.filter((top) => textOf(`src/${top}/README.md`).trimEnd().split("\n").length > 40);
    expect(long).toEqual([]);
  });

  it("shows in the README the answer that is frozen among the goldens", () => {
    const shown = /\$ entente ask RUS CHN[^\n]*\n([^]*?)\n… the ladder/.exec(textOf("README.md"))?.[1] ?? "";
    const frozen = textOf("tests/golden/answers/2015-russia-china-against-usa.txt");
    const parts = shown.split("\n  …\n").map((part) => part.trim());
    expect(parts.length).toBe(2);
    expect(parts.filter((part) => !frozen.includes(part))).toEqual([]);
  });

  it("has a README for the repository that fits one screen before anything long", () => {
    expect(textOf("README.md").split("\n").length).toBeLessThan(160);
  });
});

/** Exported declarations of a file that lack a doc comment. */
function undocumented(path: string): string[] {
  const file = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
  return file.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    if (!isExported || ts.isExportDeclaration(statement)) return [];
    if (ts.isTypeAliasDeclaration(statement) && /^\w+$/.test(statement.name.text)) {
      // A union taken from the list right above it is explained there.
      if (/typeof \w+\)\[number\]/.test(statement.getText())) return [];
    }
    return ts.getJSDocCommentsAndTags(statement).length > 0
      ? []
      : [`${path}: ${statement.getText().slice(0, 60)}`];
  });
}

describe("doc comments", () => {
  it("stand on every export", () => {
    expect(sourceFiles().flatMap(undocumented)).toEqual([]);
  });

  it("name the page of their definition in every file of threat and friction columns", () => {
    const files = filesBelow("src/panel/columns", ".ts").filter((path) =>
      /group: "(?:threat|friction|triangle)"/.test(textOf(path)),
    );
    expect(files.length).toBeGreaterThan(8);
    expect(files.filter((path) => !/Source: +docs\/method\/[a-z]+\.md/.test(textOf(path)))).toEqual([]);
  });

  it("give every measure a definition, unit, coverage and citation", () => {
    const measures = filesBelow("src/panel/measures", ".ts").filter((path) => !path.endsWith(".test.ts"));
    expect(measures.length).toBeGreaterThan(20);
    const lacking = measures.filter(
      (path) =>
        !["definition:", "unit:", "coverage:", "citation:"].every((key) => textOf(path).includes(key)),
    );
    expect(lacking).toEqual([]);
  });
});
