import type { Dimension } from "../events/act-lexicon.ts";
import type { TextItem } from "../items/item.ts";

/** Something that a text says pushes two states together or keeps them apart. */
export interface TieForce extends TextItem {
  /** The two, in order of their letters. */
  readonly pair: readonly [string, string];
  readonly way: "driver" | "friction";
  readonly dimension: Dimension;
  /** As in `data/lexicon/items.csv`. */
  readonly theme: string;
}
