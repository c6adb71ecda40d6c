const CONTROL = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu;

/** Text on one line, without letters that no page shows or that turn text round. */
export function plain(text: string): string {
  return text.replaceAll(CONTROL, " ");
}
