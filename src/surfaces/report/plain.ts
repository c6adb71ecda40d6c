const CONTROL = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu;

const BEFORE_PERCENT = /(?<=\d) %/g;

/** Text on one line, without letters that no page shows or that turn text round; a number keeps its percent sign. */
export function plain(text: string): string {
  return text.replaceAll(CONTROL, " ").replaceAll(BEFORE_PERCENT, "\u00A0%");
}
