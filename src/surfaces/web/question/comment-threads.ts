/** A comment as the server shows it. */
export interface Comment {
  readonly id: string;
  readonly parent?: string;
  readonly author: string;
  readonly at: string;
  readonly type: keyof typeof COMMENT_TYPES;
  readonly on: { readonly kind: "answer" | "driver" | "claim" | "analogue" | "cell"; readonly id: string };
  readonly text: string;
  readonly html: string;
  /** Every version of its text, the last being the one that stands. */
  readonly versions: readonly { readonly id: string; readonly at: string; readonly text: string }[];
  readonly madeOn: { readonly asOf: string; readonly probability?: number };
  /** In what the answer it was made on differs from the one it stands beside. */
  readonly differs: readonly string[];
}

/** Kinds of comment in words. */
export const COMMENT_TYPES = {
  comment: "comment",
  dissent: "dissent",
  correction: "correction",
  "devils-advocate": "devil's advocate",
} as const;

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

/** Threads with a dissent in them, and the rest. */
export function withDissentApart(comments: readonly Comment[]): {
  readonly dissent: readonly Placed[];
  readonly others: readonly Placed[];
} {
  const threads: Placed[][] = [];
  for (const placed of inThreads(comments)) {
    if (placed.depth === 0) threads.push([placed]);
    else threads.at(-1)?.push(placed);
  }
  const isDissent = (thread: readonly Placed[]) => thread.some(({ comment }) => comment.type === "dissent");
  return {
    dissent: threads.filter(isDissent).flat(),
    others: threads.filter((thread) => !isDissent(thread)).flat(),
  };
}
