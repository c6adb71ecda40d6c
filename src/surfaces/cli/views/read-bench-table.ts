import type { ReadBench } from "../../../workbench/index.ts";
import { quiet, strong, table } from "../print.ts";

/** Scores of the reading of text for eyes: each measure with its aim beside it. */
export function renderReadBench({ metrics, missing }: ReadBench): string {
  const rows = metrics.map(({ name, value, aim, isCeiling, note }) => [
    name,
    shown(value),
    aim === undefined ? "" : `${isCeiling ? "<" : "≥"} ${shown(aim)}`,
    aim === undefined ? "" : (isCeiling ? value < aim : value >= aim) ? "yes" : "no",
    note,
  ]);
  const columns = [
    {},
    { head: "value", width: 9, right: true },
    { head: "aim", width: 9, right: true },
    { head: "met", width: 5, right: true },
    {},
  ];
  return [
    strong("Reading of text against labelled sentences"),
    table(columns, rows),
    ...missing.map((name) => quiet(`  ${name} is not in the folder: not measured.`)),
  ].join("\n");
}

function shown(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(3);
}
