/** A value that is absent, and why. */
export interface Missing {
  readonly missing: string;
}
