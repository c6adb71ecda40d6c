import type { FindingContent, FindingKind } from "../../core/index.ts";

/** The three states a question is about. */
export interface AskedStates {
  readonly a: string;
  readonly b: string;
  readonly against: string;
}

/** Where a weight comes from. */
export type Origin =
  | { readonly kind: "judgement"; readonly reason: string }
  | { readonly kind: "estimated"; readonly reference: string };

/** How one kind of evidence counts. */
export interface Channel {
  readonly id: string;
  readonly label: string;
  readonly kind: FindingKind;
  /** Log-odds of one item that points wholly one way and is beyond doubt. */
  readonly weight: number;
  /** Log-odds that all items together can move the answer, at most. */
  readonly cap: number;
  /** Items that must be outweighed before their balance counts half; absent where each item counts by itself. */
  readonly ballast?: number;
  readonly origin: Origin;
  /** Which way an item points and how far, −1 (apart) to 1 (together); 0 or nothing where it has no bearing. */
  readonly direction: (content: FindingContent, states: AskedStates) => number;
}

/** Whether a pair is the one asked about. */
export function isAskedPair(pair: readonly string[], { a, b }: AskedStates): boolean {
  return pair.length === 2 && pair.includes(a) && pair.includes(b);
}

/** The member of the asked pair in a pair with the third state; absent where it is another pair. */
export function memberFacing(pair: readonly string[], { a, b, against }: AskedStates): string | undefined {
  if (pair.length !== 2 || !pair.includes(against)) return undefined;
  return pair.find((state) => state === a || state === b);
}

/** Whether a state is one of the two. */
export function isMember(state: string, { a, b }: AskedStates): boolean {
  return state === a || state === b;
}

/** A direction from a position: for, against, neither. */
export function signOf(position: "supports" | "opposes" | "neutral"): number {
  return position === "supports" ? 1 : position === "opposes" ? -1 : 0;
}
