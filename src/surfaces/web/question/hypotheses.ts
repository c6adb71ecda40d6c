/** Competing hypotheses as far as they are shown. */
export interface Hypotheses {
  /** Least contradicted first. */
  readonly ranking: readonly {
    readonly rung: string;
    readonly text: string;
    readonly place: number;
    readonly contradiction: number;
  }[];
  readonly items: readonly {
    readonly id: string;
    readonly text: string;
    readonly date?: string;
    readonly grade?: string;
    readonly diagnosticity: number;
    readonly cells: Readonly<Record<string, string>>;
  }[];
  readonly note: string;
}

/** The hypotheses of an answer; absent where the server gives none. */
export function hypothesesOf(answer: object): Hypotheses | undefined {
  return "hypotheses" in answer ? (answer.hypotheses as Hypotheses) : undefined;
}
