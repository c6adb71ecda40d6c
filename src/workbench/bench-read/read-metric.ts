import type { Agreement } from "./score.ts";

/** One measure of how well text is read, with what it should reach. */
export interface ReadMetric {
  readonly name: string;
  readonly value: number;
  readonly aim: number | undefined;
  /** Whether less is better. */
  readonly isCeiling: boolean;
  readonly note: string;
}

/** A measure from an agreement, with precision and recall in its note. */
export function metric(
  name: string,
  { f1, precision, recall, found, expected }: Agreement,
  aim: number | undefined,
): ReadMetric {
  const note = `P ${precision.toFixed(3)}, R ${recall.toFixed(3)}; ${found} found, ${expected} expected`;
  return { name: `${name}, F1`, value: f1, aim, isCeiling: false, note };
}
