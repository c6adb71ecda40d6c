import { EntenteError } from "../core/index.ts";

/** What a text may be. */
interface TextRules {
  readonly code:
    | "registry/bad-forecast"
    | "registry/bad-resolution"
    | "registry/bad-void"
    | "registry/bad-comment"
    | "registry/bad-name";
  /** What it is called, to begin a sentence with. */
  readonly called: string;
  readonly most: number;
  readonly hint: string;
}

/** Letters that no text needs and that act on a terminal or turn text round; line ends and tabs stay. */
// oxlint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu;

/**
 * A text as it is kept: without blanks at its ends and without letters that cannot be seen.
 *
 * Throws: the code given, when nothing is left or it is too long.
 */
export function checkText(text: string, rules: TextRules): string {
  const kept = text.replaceAll("\r\n", "\n").replaceAll(HIDDEN, "").trim();
  if (kept !== "" && kept.length <= rules.most) return kept;
  throw new EntenteError(rules.code, {
    message:
      kept === "" ? `${rules.called} is missing.` : `${rules.called} is longer than ${rules.most} letters.`,
    hint: rules.hint,
  });
}

const MOST_NAME = 80;

/** What somebody or something is called, on one line. Throws `registry/bad-name`. */
export function checkName(name: string, called = "The name"): string {
  const hint = `Give one of at most ${MOST_NAME} letters.`;
  return checkText(name.replaceAll(/\s+/g, " "), {
    code: "registry/bad-name",
    called,
    most: MOST_NAME,
    hint,
  });
}
