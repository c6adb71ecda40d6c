import type { Mention } from "../actors/mentions.ts";

/** An actor in a sentence; offsets count from the sentence's start. */
export interface PlacedActor {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly form: Mention["form"] | "meant";
}
