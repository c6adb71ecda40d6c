/** A share as news writes it: "62 percent", "31%", "four in ten", "two thirds", "half". */
export const SHARE = String.raw`(?:(?:\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent)|(?:one|two|three|four|five|six|seven|eight|nine|\d{1,2}) (?:in|out of) (?:every )?(?:three|four|five|six|seven|eight|nine|ten|\d{1,3})\b|(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?)\b|half\b)`;

const NUMBERS = "one two three four five six seven eight nine ten".split(" ");
const PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5 };

/** A share in percent, fractions to one decimal; nothing when the words make none, or more than all. */
export function readShare(words: string): number | undefined {
  const lower = words.toLowerCase();
  const plain = /^(\d{1,3}(?:\.\d+)?)\s?(?:%|per)/.exec(lower)?.[1];
  if (plain !== undefined) return checked(Number(plain));
  if (/^half\b/.test(lower)) return 50;
  const [, count, whole] = /^(\w+) (?:in|out of) (?:every )?(\w+)$/.exec(lower) ?? [];
  if (count !== undefined && whole !== undefined) return ratio(numberOf(count), numberOf(whole));
  const [, some, part] = /^(\w+)[ -](third|quarter|fifth)s?$/.exec(lower) ?? [];
  if (some === undefined || part === undefined) return undefined;
  return ratio(some === "a" ? 1 : numberOf(some), PARTS[part] ?? Number.NaN);
}

function numberOf(word: string): number {
  const place = NUMBERS.indexOf(word);
  return place < 0 ? Number(word) : place + 1;
}

function ratio(part: number, whole: number): number | undefined {
  return checked(Math.round((1000 * part) / whole) / 10);
}

function checked(sharePct: number): number | undefined {
  return Number.isFinite(sharePct) && sharePct <= 100 ? sharePct : undefined;
}
