import type { ClimbableRung, IsoDate } from "../../core/index.ts";

/** What a comment is meant as. */
export const COMMENT_TYPES = ["comment", "dissent", "correction", "devils-advocate"] as const;
export type CommentType = (typeof COMMENT_TYPES)[number];

/** What a comment can be tied to. */
export const COMMENTED = ["answer", "driver", "claim", "analogue", "cell"] as const;

/** What a comment is tied to: the answer as a whole, or one part of it by its id. */
export interface CommentedPart {
  readonly kind: (typeof COMMENTED)[number];
  /** Id of the driver, claim or analogue, or the cell as `0.4,0.9`; blank for the answer. */
  readonly id: string;
}

/** The question that is commented on, on whatever day it is asked. */
export interface CommentedQuestion {
  /** The state with the lower code first. */
  readonly members: readonly [string, string];
  readonly against: string;
  readonly rung: ClimbableRung;
  readonly horizonYears: number;
}

/** The answer that was before somebody's eyes. */
export interface AnswerVersion {
  readonly asOf: IsoDate;
  readonly recordVersion: string;
  readonly modelVintage: string;
  readonly inputsHash: string;
  /** Absent where the rung was held. */
  readonly probability?: number | undefined;
}

/** A text in Markdown. */
export interface CommentText {
  readonly text: string;
}

/** A comment as it is written. */
export interface NewComment extends CommentText {
  readonly question: CommentedQuestion;
  readonly on: CommentedPart;
  readonly type: CommentType;
  /** Id of the comment it answers. */
  readonly parent?: string | undefined;
  readonly madeOn: AnswerVersion;
}

/** One version of a comment's text. */
export interface CommentVersion extends CommentText {
  readonly id: string;
  readonly at: string;
}

/** A comment with all versions of its text, the last being the one that stands. */
export interface Comment extends NewComment {
  readonly id: string;
  readonly author: string;
  readonly at: string;
  readonly versions: readonly CommentVersion[];
}

/** The key under which comments on a question are kept. */
export function commentKey({ members, against, rung, horizonYears }: CommentedQuestion): string {
  return `${members.join("+")}>${against}/${rung}/${horizonYears}`;
}
