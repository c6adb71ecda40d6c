/** A state of the system, by the record's own three-letter id (`RUS` is Russia and the Soviet Union alike). */
export type StateId = string & { readonly __brand: "StateId" };
