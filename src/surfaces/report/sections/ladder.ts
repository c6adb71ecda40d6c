import { percent } from "../../../core/index.ts";
import type { Report } from "../../../workbench/index.ts";
import { numeric, table, type Section } from "../brief.ts";
import { ladderChart } from "../../charts/index.ts";
import { svgOf } from "../chart.ts";

/** The ladder by horizon; where every rung is held there is nothing to climb. */
export function ladderSection({ answer }: Report): Section[] {
  const open = answer.ladder.filter(({ horizons }) => horizons.length > 0);
  const held = answer.ladder.filter(({ status }) => status === "held").map(({ rung }) => rung);
  if (open.length === 0) return [];
  const rows = open.flatMap(({ rung, horizons }) =>
    horizons.map(({ years, probability, low, high, baseRate }) => [
      rung,
      String(years),
      percent(probability),
      `${percent(low)} to ${percent(high)}`,
      percent(baseRate),
    ]),
  );
  const already = held.length === 0 ? "" : ` Held already: ${held.join(", ")}.`;
  return [
    {
      title: "The ladder: at least this rung, by when",
      blocks: [
        {
          kind: "figure",
          svg: svgOf(ladderChart(answer)),
          caption: `Dot: probability. Bar: 80 % interval. Upright mark: base rate. Log-odds axis.${already}`,
          widthPct: 92,
          numbers: table(
            ["rung", numeric("years"), numeric("probability"), "80 % interval", numeric("base rate")],
            rows,
          ),
        },
      ],
    },
  ];
}
