import * as Plot from "@observablehq/plot";
import { percent, type Answer } from "../../core/index.ts";
import { PALETTE, type Chart } from "./chart.ts";
import { logit, logOddsAxis } from "./log-odds-axis.ts";

const ROW = 19;

interface Row {
  readonly rung: string;
  readonly years: string;
  readonly isAsked: boolean;
  readonly x: number;
  readonly low: number;
  readonly high: number;
  readonly base: number;
  readonly label: string;
}

/** Every open rung at every horizon: probability, interval and base rate on an axis in log-odds. */
export function ladderChart({ ladder, headline }: Answer): Chart {
  const open = ladder.filter(({ horizons }) => horizons.length > 0);
  const rows = open.flatMap(({ rung, horizons }) =>
    horizons.map((one): Row => ({
      rung,
      years: `${one.years} y`,
      isAsked: rung === headline.rung && one.years === headline.horizonYears,
      x: logit(one.probability),
      low: logit(one.low),
      high: logit(one.high),
      base: logit(one.baseRate),
      label: percent(one.probability),
    })),
  );
  const values = open.flatMap(({ horizons }) =>
    horizons.flatMap(({ low, high, baseRate }) => [low, high, baseRate]),
  );
  const years = [...new Set(rows.map((one) => one.years))];
  const colour = (one: Row) => (one.isAsked ? PALETTE[1] : PALETTE[0]);
  return {
    title: "Probability of each rung by horizon",
    options: {
      width: 430,
      height: 40 + open.length * (years.length * ROW + 12),
      marginLeft: 124,
      marginRight: 52,
      marginTop: 6,
      marginBottom: 26,
      x: logOddsAxis(values),
      y: { domain: years, label: null, axis: null },
      fy: { domain: open.map(({ rung }) => rung), label: null, axis: null, padding: 0.1 },
      marks: [
        Plot.text(rows, {
          y: "years",
          fy: "rung",
          text: "years",
          frameAnchor: "left",
          dx: -8,
          textAnchor: "end",
        }),
        Plot.text(
          open.map(({ rung }) => ({ rung })),
          {
            fy: "rung",
            text: "rung",
            frameAnchor: "top-left",
            dx: -120,
            dy: 3,
            fontWeight: "bold",
            textAnchor: "start",
          },
        ),
        Plot.link(rows, {
          x1: "low",
          x2: "high",
          y1: "years",
          y2: "years",
          fy: "rung",
          stroke: colour,
          strokeWidth: 3,
        }),
        Plot.tickX(rows, {
          x: "base",
          y: "years",
          fy: "rung",
          stroke: "currentColor",
          strokeWidth: 2,
          inset: 2,
        }),
        Plot.dot(rows, { x: "x", y: "years", fy: "rung", fill: colour, r: 5 }),
        ...[true, false].map((isAsked) =>
          Plot.text(rows, {
            filter: (one: Row) => one.isAsked === isAsked,
            y: "years",
            fy: "rung",
            text: "label",
            frameAnchor: "right",
            dx: 48,
            textAnchor: "end",
            fontWeight: isAsked ? "bold" : "normal",
          }),
        ),
      ],
    },
  };
}
