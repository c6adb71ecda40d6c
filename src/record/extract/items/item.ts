import type { Modality } from "../events/act.ts";
import type { Span } from "../text/token.ts";

/**
 * How far the words carry an item: `low` where a party is only meant ("it", "the two"), where a part that the kind needs is missing,
 * or where it is told with a modality other than `actual`; else `high`.
 */
export type ItemConfidence = "high" | "low";

/** What every item that is read from a text has. */
export interface TextItem {
  /** The words it rests on. */
  readonly evidence: Span;
  readonly sentence: Span;
  readonly modality: Modality;
  readonly confidence: ItemConfidence;
}

/** The confidence of an item by the rule of its type. */
export function confidenceOf(isWhole: boolean, modality: Modality): ItemConfidence {
  return isWhole && modality === "actual" ? "high" : "low";
}
