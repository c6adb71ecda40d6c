import type { TextItem } from "./item.ts";
import type { Span } from "../text/token.ts";

/** The side a leader takes in a dispute, or on the ties of others. */
export interface LeaderPosition extends TextItem {
  readonly leader: { readonly name: string; readonly span: Span; readonly state: string };
  readonly position: "supports" | "opposes" | "neutral";
  /** As in `data/lexicon/items.csv`, where one is named. */
  readonly dispute: string | undefined;
  /** Whom the leader supports or opposes, in order of their letters; for a stance on ties the two. */
  readonly sides: readonly string[];
}
