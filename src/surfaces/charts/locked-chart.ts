import * as Plot from "@observablehq/plot";
import { percent } from "../../core/index.ts";
import { PALETTE, type Chart } from "./chart.ts";
import { logit, logOddsAxis } from "./log-odds-axis.ts";

const NARROW = 480;
const MARGIN_RIGHT = 64;
/** Least room of a mark on the axis. */
const LEAST_TICK = 52;

/** A forecast as it is drawn. */
export interface LockedPoint {
  readonly who: string;
  readonly probability: number;
  readonly isModel: boolean;
  readonly baseRate: number;
}

/** Everybody's number on one question, in log-odds, with the base rate beside. */
export function lockedChart(points: readonly LockedPoint[], width: number): Chart {
  const shown = points.map((one, k) => ({ ...one, row: `${k + 1} ${one.who}`.slice(0, 28) }));
  const names = width < NARROW ? 110 : 170;
  const { ticks, tickFormat, ...axis } = logOddsAxis(
    points.flatMap(({ probability, baseRate }) => [probability, baseRate]),
    LEAST_TICK / Math.max(LEAST_TICK, width - names - MARGIN_RIGHT),
  );
  return {
    title: "Forecasts on this question",
    options: {
      width,
      height: 54 + 26 * shown.length,
      marginLeft: names,
      marginRight: MARGIN_RIGHT,
      marginBottom: 34,
      x: {
        ...axis,
        ...(ticks === undefined ? {} : { ticks }),
        ...(tickFormat === undefined ? {} : { tickFormat }),
      },
      y: { domain: shown.map(({ row }) => row), label: null, tickSize: 0 },
      marks: [
        Plot.tickX(shown, {
          x: ({ baseRate }) => logit(baseRate),
          y: "row",
          stroke: "currentColor",
          strokeDasharray: "3 3",
        }),
        Plot.dot(shown, {
          x: ({ probability }) => logit(probability),
          y: "row",
          r: 5,
          fill: ({ isModel }) => (isModel ? PALETTE[5] : PALETTE[0]),
        }),
        Plot.text(shown, {
          x: ({ probability }) => logit(probability),
          y: "row",
          text: ({ probability }) => percent(probability),
          dx: 10,
          textAnchor: "start",
        }),
      ],
    },
  };
}
