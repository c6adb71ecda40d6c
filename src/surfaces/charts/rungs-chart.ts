import * as Plot from "@observablehq/plot";
import { percent, type Answer } from "../../core/index.ts";
import { PALETTE, type Chart } from "./chart.ts";
import { logit, logOddsAxis } from "./log-odds-axis.ts";

const ROW = 32;
const WORDS: Readonly<Record<string, string>> = {
  defense: "defence pact",
  integrated: "integrated",
};

/** Every rung at the horizon asked: a bar from base rate to probability, its interval, and what is held. */
export function rungsChart({ ladder, headline }: Answer, width: number): Chart {
  const rungs = ladder.toReversed();
  const open = rungs.flatMap(({ rung, horizons }) => {
    const at = horizons.find(({ years }) => years === headline.horizonYears);
    if (at === undefined) return [];
    return [
      {
        rung,
        p: logit(at.probability),
        low: logit(at.low),
        high: logit(at.high),
        base: logit(at.baseRate),
        text: percent(at.probability),
      },
    ];
  });
  const held = rungs.filter(({ status }) => status === "held").map(({ rung }) => ({ rung, text: "held" }));
  const values = ladder.flatMap(({ horizons }) =>
    horizons
      .filter(({ years }) => years === headline.horizonYears)
      .flatMap(({ low, high, baseRate }) => [low, high, baseRate]),
  );
  const colour = ({ rung }: { rung: string }) => (rung === headline.rung ? PALETTE[0] : PALETTE[5]);
  const axis =
    values.length === 0
      ? { x: { axis: null, domain: [0, 1] } }
      : { x: logOddsAxis(values, 48 / Math.max(120, width - 154)) };
  const right = { frameAnchor: "right", dx: 56, textAnchor: "end" } as const;
  return {
    title: "Probability of each rung",
    options: {
      width,
      height: 30 + rungs.length * ROW,
      marginLeft: 94,
      marginRight: 60,
      marginTop: 4,
      marginBottom: 26,
      ...axis,
      y: { domain: rungs.map(({ rung }) => rung), label: null, padding: 0.35 },
      marks: [
        Plot.axisY({ label: null, tickSize: 0, tickFormat: (rung: string) => WORDS[rung] ?? rung }),
        Plot.barX(open, { y: "rung", x1: "base", x2: "p", fill: colour, fillOpacity: 0.28 }),
        Plot.link(open, { y1: "rung", y2: "rung", x1: "low", x2: "high", stroke: colour, strokeWidth: 3 }),
        Plot.tickX(open, { y: "rung", x: "base", stroke: "currentColor", strokeWidth: 2 }),
        Plot.dot(open, { y: "rung", x: "p", r: 5, fill: colour }),
        Plot.text(open, { y: "rung", text: "text", fontWeight: "bold", ...right }),
        Plot.text(held, { y: "rung", text: "text", ...right }),
      ],
    },
  };
}
