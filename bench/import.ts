/**
 * Import of a folder of datasets against DuckDB's bare `read_csv` of the same files, in one run on one machine.
 *
 * Run with: npx tsx bench/import.ts DIR
 */
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { importData, readSettings } from "../src/workbench/index.ts";

const folder = process.argv[2] ?? "";
if (!existsSync(folder)) throw new Error("name a folder of datasets: npx tsx bench/import.ts DIR");
const settings = { ...readSettings(), libraryFolder: mkdtempSync(join(tmpdir(), "entente-bench-")) };
const report = await importData({ path: folder }, settings, () => {});
const seconds = report.seconds;
const taken = new Set(report.files.flatMap((one) => (one.outcome === "imported" ? [one.file] : [])));

const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "2GB" });
const connection = await instance.connect();
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
  taken.has(entry.name),
);
const start = performance.now();
for (const { parentPath, name } of files) {
  const path = join(parentPath, name).replaceAll("'", "''");
  await connection.run(
    `create or replace table bare as select * from read_csv('${path}', all_varchar = true)`,
  );
}
const bare = (performance.now() - start) / 1000;
console.log(`${files.length} files, ${report.rows.toLocaleString("en")} rows, ${report.setAside} set aside`);
console.log(
  `import        ${seconds.toFixed(1)} s, ${Math.round(report.rows / seconds).toLocaleString("en")} rows/s`,
);
console.log(`bare read_csv ${bare.toFixed(1)} s; import takes ${(seconds / bare).toFixed(2)} times that`);
console.log(`peak memory   ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
