import type { EventTime } from "../events/event.ts";
import type { TextItem } from "./item.ts";
import type { Money } from "./money.ts";

/** How far a deal has come. */
export type DealStage = "proposed" | "negotiation" | "signed" | "building" | "in-use" | "cancelled";

/** An economic agreement or project of states, as a text tells it. */
export interface Deal extends TextItem {
  /** States and bodies, in order of their letters; those that are only meant make the confidence low. */
  readonly parties: readonly string[];
  /** As in `data/lexicon/items.csv`; `energy` for a pipeline of which it is not said what it carries. */
  readonly sector: string;
  readonly value: Money | undefined;
  readonly termYears: number | undefined;
  readonly stage: DealStage;
  readonly time: EventTime | undefined;
}
