import type { Span } from "../text/token.ts";
import type { AsideLexicon } from "./asides.ts";
import type { DisputeLexicon } from "./disputes.ts";
import type { EventTime } from "./event.ts";

/** What is known of the sentence besides its clauses. */
export interface SentenceFrame {
  readonly text: string;
  readonly span: Span;
  /** The document's day. */
  readonly day: string | undefined;
  readonly disputes: DisputeLexicon;
  readonly asides: AsideLexicon;
  readonly time: EventTime | undefined;
  readonly isQuestion: boolean;
}
