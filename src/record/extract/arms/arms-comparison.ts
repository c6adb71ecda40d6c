import type { Span } from "../text/token.ts";
import type { ArmsComparison } from "./arms-transfer.ts";
import { spanOf, type ItemSentence } from "../items/item-sentence.ts";

const COMPARES =
  /\b(?<no>no |not |hardly |any )?(?<word>(?:(?:more|less|far more|much more) (?:advanced|modern|capable|powerful|sophisticated|dangerous|numerous)|better|worse|newer|older|quieter|superior|inferior|stronger|weaker|faster|longer-ranged|fewer|more))\b(?<rest>[^;]*?)\b(?:than|to)\b(?=[^;]*?\b(?:to|sold|gave|given|offered|supplied|delivered)\b)/i;
const WORSE = /\b(?:less|worse|older|inferior|weaker|fewer)\b/i;

/** What a part compares the arms with: "more advanced than those it sold to X", "better … to Y than to X". */
export function findComparison(sentence: ItemSentence, part: Span): ArmsComparison | undefined {
  const { words, actors } = sentence;
  const said = words.slice(part.start, part.end);
  const match = COMPARES.exec(said);
  const thanAt = said.search(/\bthan\b/);
  if (match === null || thanAt < match.index) return undefined;
  const after = part.start + thanAt;
  const compared = actors.filter(({ start, end }) => start >= after && end <= part.end);
  const isReceiver = ({ start }: Span) => /\b(?:to|for)\s+(?:the\s+)?$/.test(words.slice(0, start));
  const than = compared.find(isReceiver) ?? compared.findLast(({ form }) => form !== "meant");
  const direction =
    match.groups?.["no"] !== undefined
      ? "same"
      : WORSE.test(match.groups?.["word"] ?? "")
        ? "worse"
        : "better";
  return {
    words: spanOf(sentence, {
      start: part.start + match.index,
      end: than === undefined ? part.end : than.end,
    }),
    than: than?.id,
    direction,
  };
}
