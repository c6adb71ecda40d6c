import type { EventTime } from "../events/event.ts";
import type { Span } from "../text/token.ts";
import type { TextItem } from "../items/item.ts";

/** What a text compares a transfer with. */
export interface ArmsComparison {
  readonly words: Span;
  /** Whose arms it is compared with. */
  readonly than: string | undefined;
  readonly direction: "better" | "worse" | "same";
}

/** Arms that pass, or are to pass, from one state to another. */
export interface ArmsTransfer extends TextItem {
  readonly supplier: string;
  readonly recipient: string;
  readonly weapon: Span;
  /** Class of the weapon, as in `data/lexicon/items.csv`. */
  readonly weaponKind: string;
  readonly number: number | undefined;
  /** First and last year where the text gives two. */
  readonly years: { readonly from: number; readonly to: number } | undefined;
  readonly time: EventTime | undefined;
  readonly comparison: ArmsComparison | undefined;
}
