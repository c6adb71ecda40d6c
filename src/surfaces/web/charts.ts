import type * as charts from "../charts/index.ts";

/** The code that draws. */
export type Charts = typeof charts;

let fetched: Promise<Charts> | undefined;

/** Fetches the drawing code, once; it weighs more than the rest of a page, so the words do not wait for it. */
export function loadCharts(): Promise<Charts> {
  fetched ??= import("../charts/index.ts");
  return fetched;
}
