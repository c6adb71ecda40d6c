import { describe, expect, it } from "vitest";
import {
  LAYERS,
  MAY_TOUCH_THE_WORLD,
  PROBABILITY_MAKERS,
  STORE_TYPES_ONLY,
  WORKBENCH_TYPES_ONLY,
} from "./layers.ts";
import { importsOf, layerOf, sourceFiles, textOf } from "./source-files.ts";

const files = sourceFiles();
const imports = files.flatMap(importsOf);
const crossing = imports.filter(
  ({ from, target }) => target !== undefined && layerOf(from) !== layerOf(target),
);

describe("layers", () => {
  it("saw the product's files and imports across folders", () => {
    expect(files.length).toBeGreaterThan(80);
    expect(crossing.length).toBeGreaterThan(80);
  });

  it("knows every folder below src", () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => !(layer in LAYERS))).toEqual([]);
  });

  it("lets a folder import only what the table allows", () => {
    const broken = crossing.filter(
      ({ from, target = "" }) => !LAYERS[layerOf(from)]?.includes(layerOf(target)),
    );
    expect(broken.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it("enters another folder by its index only, and never its own", () => {
    const inside = crossing.filter(({ target = "" }) => target !== `src/${layerOf(target)}/index.ts`);
    const own = imports.filter(({ from, target }) => target === `src/${layerOf(from)}/index.ts`);
    expect([...inside, ...own].map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  it("hands the record only the types of the store", () => {
    const code = files
      .filter((path) => STORE_TYPES_ONLY.includes(layerOf(path)))
      .filter((path) => /^import (?!type)[^;]*from "(\.\.\/)+store\/index\.ts"/m.test(textOf(path)));
    expect(code).toEqual([]);
  });

  it("hands the client only the types of the workbench, and nothing of Node", () => {
    const client = files.filter((path) => WORKBENCH_TYPES_ONLY.includes(layerOf(path)));
    expect(client.length).toBeGreaterThan(1);
    const code = client.filter((path) =>
      /^import (?!type)[^;]*from "(?:(?:\.\.\/)+workbench\/index\.ts|node:)/m.test(textOf(path)),
    );
    expect(code).toEqual([]);
  });

  it("has no import cycle between files", () => {
    const edges = new Map(files.map((path) => [path, importsOf(path).flatMap(({ target }) => target ?? [])]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of files) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it("loads the database driver in the store alone", () => {
    const names = ["@duckdb/node-api", "libsql", "pg", "kysely"];
    const drivers = imports.filter(({ specifier }) => names.includes(specifier));
    expect(new Set(drivers.map(({ specifier }) => specifier)).size).toBe(names.length);
    expect(drivers.filter(({ from }) => layerOf(from) !== "store")).toEqual([]);
  });
});

describe("what only some files do", () => {
  it("makes probabilities in the listed files only", () => {
    const makers = files.filter((path) => /(?<!function )\bmakeProbability\(/.test(textOf(path)));
    expect(makers).toEqual(PROBABILITY_MAKERS);
    const casts = files.filter((path) => /\bas Probability\b/.test(textOf(path)));
    expect(casts).toEqual(["src/core/probability.ts"]);
  });

  it("reads clock, environment, chance and files only near the edge", () => {
    const world = /Date\.now\(|new Date\(\)|Math\.random\(|process\.|from "node:fs"/;
    const inner = files.filter((path) => !MAY_TOUCH_THE_WORLD.some((folder) => path.startsWith(folder)));
    expect(inner.length).toBeGreaterThan(40);
    expect(inner.filter((path) => world.test(textOf(path)))).toEqual([]);
  });

  it("keeps arithmetic out of assess.ts", () => {
    const body = textOf("src/assessment/assess.ts").replaceAll(/\/\*\*[\s\S]*?\*\//g, "");
    expect(body).not.toMatch(/Math\.|\d\.\d| [*+] /);
  });
});
