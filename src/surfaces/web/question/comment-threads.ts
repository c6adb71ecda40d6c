/** A comment as the server shows it. */
export interface Comment {
  readonly id: string;
  readonly parent?: string;
  readonly author: string;
  readonly at: string;
  readonly type: "comment" | "dissent" | "correction" | "devils-advocate";
  readonly on: { readonly kind: string; readonly id: string };
  readonly html: string;
  readonly versions: readonly unknown[];
  readonly madeOn: { readonly asOf: string; readonly probability?: number };
  /** In what the answer it was made on differs from the one it stands beside. */
  readonly differs: readonly string[];
}

/** A comment with how deep it stands under others. */
export interface Placed {
  readonly comment: Comment;
  readonly depth: number;
}

/** Comments with each answer under what it answers, both in order of time. */
export function inThreads(comments: readonly Comment[]): readonly Placed[] {
  const known = new Set(comments.map(({ id }) => id));
  const under = (parent: string | undefined, depth: number): Placed[] =>
    comments
      .filter(
        (one) => (one.parent !== undefined && known.has(one.parent) ? one.parent : undefined) === parent,
      )
      .flatMap((comment) => [{ comment, depth }, ...under(comment.id, depth + 1)]);
  return under(undefined, 0);
}
