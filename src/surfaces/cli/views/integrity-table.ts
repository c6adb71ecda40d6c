import type { LibraryCheck } from "../../../workbench/index.ts";
import { heading, paragraph, table } from "../print.ts";
import { damagedLines } from "./source-table.ts";

/** Rules kept and broken, for eyes. */
export function renderIntegrity({ rules, damaged }: LibraryCheck, everything: boolean): string {
  const broken = rules.filter(({ breaches }) => breaches > 0);
  const columns = [{ width: 30 }, { head: "breaches", width: 10, right: true }, { head: " rule" }];
  const rows = broken.map(({ source, rule, breaches }) => [
    source,
    breaches.toLocaleString("en"),
    ` ${rule}`,
  ]);
  return [
    heading(`${rules.length} rules checked, ${rules.length - broken.length} kept, ${broken.length} broken`),
    ...(rows.length > 0 ? [table(columns, rows)] : []),
    ...broken.flatMap(({ source, rule, examples }) => [
      heading(`${source}: ${rule}`),
      ...examples
        .slice(0, everything ? undefined : 1)
        .map(({ where, what }) => paragraph(`${where}: ${what}`, "  ")),
    ]),
    ...damagedLines([{ damaged }]),
  ].join("\n");
}
