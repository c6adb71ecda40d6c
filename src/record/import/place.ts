import type { Jump } from "../../store/index.ts";

/** Line of the file, from 1, in which a record of the scan stands. */
export function lineOf(jumps: readonly Jump[], record: number): number {
  const jump = lastAtMost(jumps, "record", record);
  return jump === undefined ? record : jump.line + (record - jump.record);
}

/** Record of the scan that stands in a line, when a record of several lines counts as one. */
export function recordAt(jumps: readonly Jump[], counted: number): number {
  const jump = lastAtMost(jumps, "counted", counted);
  return jump === undefined ? counted : jump.record + (counted - jump.counted);
}

/**
 * Where records stand that are numbered without the broken ones among them.
 *
 * In:  numbers and the broken records, both in order.
 * Out: for each its number with the broken records counted.
 */
export function amongBroken(numbers: readonly number[], broken: readonly number[]): number[] {
  let passed = 0;
  return numbers.map((number) => {
    while ((broken[passed] ?? Infinity) <= number + passed) passed++;
    return number + passed;
  });
}

function lastAtMost(jumps: readonly Jump[], by: "record" | "counted", value: number): Jump | undefined {
  let [low, high] = [0, jumps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((jumps[middle]?.[by] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return jumps[low - 1];
}
