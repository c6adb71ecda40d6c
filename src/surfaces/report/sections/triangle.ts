import { signed } from "../../../core/index.ts";
import type { Report } from "../../../workbench/index.ts";
import { numeric, paragraph, table, type Section } from "../brief.ts";
import { balanceOfPact, describeTriangle, triangleChart } from "../../charts/index.ts";

const MOST_SPELLS = 4;

/** The triangle on the day asked, and how it came to be. */
export function triangleSection({ triangle }: Report): Section[] {
  const last = triangle.years.at(-1);
  if (last === undefined || !("edges" in last)) return [];
  const edges = last.edges.map((edge) => [
    edge.pair.join("–"),
    "score" in edge ? signed(edge.score) : "not known",
    "sign" in edge ? SIGNS[edge.sign] : "–",
  ]);
  const spells = triangle.spells
    .slice(-MOST_SPELLS)
    .map(({ from, to, last: year }) => [
      from === to ? String(from) : `${from}–${to}`,
      describeTriangle(year, triangle),
      "balanced" in year && year.balanced !== undefined ? (year.balanced ? "yes" : "no") : "–",
    ]);
  return [
    {
      title: "The triangle",
      blocks: [
        {
          kind: "figure",
          svg: triangleChart(last, triangle),
          caption: `${last.year}: ${describeTriangle(last, triangle)}. Scores from −1, enmity, to 1, friendship.`,
          widthPct: 56,
          numbers: table(["pair", numeric("score"), "sign"], edges),
        },
        paragraph(balanceOfPact(last, triangle)),
        table(["years", "type", "balanced"], spells),
      ],
    },
  ];
}

const SIGNS = { "1": "friendly", "0": "neutral", "-1": "hostile" } as const;
