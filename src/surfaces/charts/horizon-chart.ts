import * as Plot from "@observablehq/plot";
import { percent, type HorizonEstimate } from "../../core/index.ts";
import { PALETTE, type Chart } from "./chart.ts";
import { logit, logOddsAxis } from "./log-odds-axis.ts";

const LEAST_APART = 0.3;

/** Something by horizon: probability with its interval as a band, and the base rate, in log-odds; `asked` is the horizon that is marked. */
export function horizonChart(
  horizons: readonly HorizonEstimate[],
  { asked: askedYears, width }: { readonly asked: number; readonly width: number },
): Chart {
  const { ticks, tickFormat, ...axis } = logOddsAxis(
    horizons.flatMap(({ low, high, baseRate }) => [low, high, baseRate]),
  );
  const at = (name: "probability" | "low" | "high" | "baseRate") => (one: HorizonEstimate) =>
    logit(one[name]);
  const asked = horizons.filter(({ years }) => years === askedYears);
  // Where the two ends meet, their labels would lie on each other.
  const apart = horizons
    .slice(-1)
    .filter((one) => Math.abs(logit(one.probability) - logit(one.baseRate)) > LEAST_APART);
  return {
    title: "Probability by horizon",
    options: {
      width,
      height: 172,
      marginLeft: 46,
      marginRight: 58,
      marginTop: 8,
      marginBottom: 36,
      x: {
        label: "years ahead",
        labelAnchor: "center",
        ticks: horizons.map(({ years }) => years),
        tickFormat: "d",
      },
      y: {
        ...axis,
        ...(ticks === undefined ? {} : { ticks }),
        ...(tickFormat === undefined ? {} : { tickFormat }),
      },
      marks: [
        Plot.areaY(horizons, {
          x: "years",
          y1: at("low"),
          y2: at("high"),
          fill: PALETTE[0],
          fillOpacity: 0.2,
        }),
        Plot.line(horizons, {
          x: "years",
          y: at("baseRate"),
          stroke: "currentColor",
          strokeDasharray: "5 4",
        }),
        Plot.line(horizons, { x: "years", y: at("probability"), stroke: PALETTE[0], strokeWidth: 2.5 }),
        Plot.dot(horizons, { x: "years", y: at("probability"), r: 3.5, fill: PALETTE[0] }),
        Plot.dot(asked, {
          x: "years",
          y: at("probability"),
          r: 6,
          fill: "none",
          stroke: PALETTE[0],
          strokeWidth: 2,
        }),
        Plot.text(horizons.slice(-1), {
          x: "years",
          y: at("probability"),
          text: (one: HorizonEstimate) => percent(one.probability),
          dx: 10,
          textAnchor: "start",
          fontWeight: "bold",
        }),
        Plot.text(apart, {
          x: "years",
          y: at("baseRate"),
          text: () => "base rate",
          dx: 6,
          textAnchor: "start",
          fontSize: 11,
        }),
      ],
    },
  };
}
