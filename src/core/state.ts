/** A state of the system, by the record's own three-letter id (`RUS` is Russia and the Soviet Union alike). */
export type StateId = string & { readonly __brand: "StateId" };

/** Two states; as an undirected pair the lower id comes first. */
export interface Dyad {
  readonly a: StateId;
  readonly b: StateId;
}

/** The pair in storage order: lower id first. */
export function orderDyad(a: StateId, b: StateId): Dyad {
  return a < b ? { a, b } : { a: b, b: a };
}
