import type { IsoDate } from "./date.ts";
import type { StateId } from "./state.ts";

/** Kinds of fact in the record; each has one reader and one parsed type under `src/record`. */
export const FACT_KINDS = [
  "state",
  "name",
  "membership",
  "code",
  "capital",
  "succession",
  "territory",
  "treaty",
  "treaty-membership",
  "treaty-depth",
  "rivalry",
  "war",
  "crisis",
  "dispute",
  "claim",
  "major-power",
  "nuclear-power",
  "sanction",
  "troops",
  "practice",
  "regime",
  "capability",
  "evidence",
  "deal",
  "survey",
  "arms",
  "leader",
  "visit",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/**
 * One statement about the world with its provenance: when it held, when it could be known, who says so.
 *
 * `validTo` is itself a later piece of knowledge: a reader as of a date before `endKnownFrom` sees the fact as
 * open-ended. `attributes` hold what the kind needs and never mention anything later than `knownFrom`.
 */
export interface Fact {
  readonly id: string;
  readonly kind: FactKind;
  readonly subjects: readonly StateId[];
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | undefined;
  readonly knownFrom: IsoDate;
  readonly endKnownFrom: IsoDate | undefined;
  readonly source: string;
  readonly locator: string;
  readonly licence: string;
  readonly grade: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}
