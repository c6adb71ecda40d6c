import type { Span } from "../text/token.ts";
import type { ConditionKind, Strength } from "../text/conditions.ts";
import type { TextItem } from "./item.ts";

/** What a text says would follow from what. The modality is always `conditional`. */
export interface Conditional extends TextItem {
  readonly kind: ConditionKind;
  readonly antecedent: {
    readonly span: Span;
    /** Who acts in it; absent for a passive without "by", or where no actor is named. */
    readonly actor: string | undefined;
    readonly targets: readonly string[];
  };
  readonly outcome: { readonly span: Span; readonly actors: readonly string[]; readonly isNegated: boolean };
  readonly strength: Strength;
  /** "even if": the outcome holds in spite of the antecedent. */
  readonly isConcession: boolean;
}
