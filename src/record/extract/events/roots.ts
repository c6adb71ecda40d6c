/** The fifteen PLOVER event classes. */
export const ROOTS = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "COOPERATE",
  "AID",
  "YIELD",
  "ACCUSE",
  "REQUEST",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "COERCE",
  "ASSAULT",
  "MOBILIZE",
] as const;

/** One of the fifteen PLOVER event classes. */
export type EventRoot = (typeof ROOTS)[number];

/** Words or deeds, with or against. */
export type QuadClass =
  | "verbal-cooperation"
  | "material-cooperation"
  | "verbal-conflict"
  | "material-conflict";

const QUADS: Readonly<Record<EventRoot, QuadClass>> = {
  AGREE: "verbal-cooperation",
  CONSULT: "verbal-cooperation",
  SUPPORT: "verbal-cooperation",
  COOPERATE: "material-cooperation",
  AID: "material-cooperation",
  YIELD: "material-cooperation",
  ACCUSE: "verbal-conflict",
  REQUEST: "verbal-conflict",
  REJECT: "verbal-conflict",
  THREATEN: "verbal-conflict",
  PROTEST: "material-conflict",
  SANCTION: "material-conflict",
  COERCE: "material-conflict",
  ASSAULT: "material-conflict",
  MOBILIZE: "material-conflict",
};

/** The quad class of an event class. */
export function quadOf(root: EventRoot): QuadClass {
  return QUADS[root];
}

/** Whether an event class is against its target. */
export function isConflict(root: EventRoot): boolean {
  return QUADS[root].endsWith("conflict");
}
