import type { Span } from "../text/token.ts";

/** A sum of money as written, with the currency's three letters. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

const SIGNS: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  A$: "AUD",
  C$: "CAD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
};
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:australian dollars?)$/i, "AUD"],
  [/^(?:canadian dollars?)$/i, "CAD"],
  [/dollars?$/i, "USD"],
  [/euros?$/i, "EUR"],
  [/pounds?$|sterling$/i, "GBP"],
  [/yuan$|renminbi$/i, "CNY"],
  [/r(?:o)?ubles?$/i, "RUB"],
  [/yen$/i, "JPY"],
  [/rupees?$/i, "INR"],
  [/marks?$/i, "DEM"],
  [/francs?$/i, "FRF"],
  [/riyals?$/i, "SAR"],
  [/liras?$/i, "TRY"],
  [/won$/i, "KRW"],
];
const SCALE: Readonly<Record<string, number>> = {
  trillion: 1e12,
  tn: 1e12,
  billion: 1e9,
  bn: 1e9,
  million: 1e6,
  m: 1e6,
};
const SUM =
  /(?:(?<sign>US\$|A\$|C\$|[$€£¥])\s?)?(?<number>\d[\d,]*(?:\.\d+)?)\s?(?<scale>trillion|billion|million|tn|bn|m)?(?![\p{L}\d])(?:[\s-](?<name>(?:US |American |Australian |Canadian )?(?:dollars?|euros?|pounds?(?: sterling)?|yuan|renminbi|roubles?|rubles?|yen|rupees?|marks?|francs?|riyals?|liras?|won)\b))?/giu;

/** The sum of money in a stretch that stands nearest to a place in it. */
export function moneyNear(words: string, { start, end }: Span, at: number): Money | undefined {
  const found = [...words.slice(start, end).matchAll(SUM)].flatMap((match) => {
    const { sign, number = "", scale = "", name } = match.groups ?? {};
    const currency = sign === undefined ? currencyOf(name) : SIGNS[sign.toUpperCase()];
    if (currency === undefined) return [];
    const amount =
      Math.round(Number(number.replaceAll(",", "")) * (SCALE[scale.toLowerCase()] ?? 1) * 100) / 100;
    return [{ money: { amount, currency }, distance: Math.abs(start + match.index - at) }];
  });
  return found.sort((p, q) => p.distance - q.distance)[0]?.money;
}

function currencyOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : NAMES.find(([pattern]) => pattern.test(name))?.[1];
}

const COUNT: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  "twenty-five": 25,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
  dozen: 12,
};

/** A whole number in figures or words: "5,000", "six", "two dozen". */
export function numberOf(words: string): number | undefined {
  const lower = words
    .toLowerCase()
    .replace(/^(?:about|some|at least|nearly|another|the first|a further)\s+/, "");
  if (/^\d[\d,]*$/.test(lower)) return Number(lower.replaceAll(",", ""));
  const [first = "", second] = lower.split(" ");
  const one = COUNT[first];
  return second === "dozen" && one !== undefined ? one * 12 : one;
}

const TERM =
  /\b(?<n>\d{1,3}|\p{L}+(?:-five)?)[- ]years?(?:['’])?(?:[ -]long)?\b(?! (?:ago|earlier|later|before|old|after))/giu;

/** How many years something is to run: "30-year", "for ten years". */
export function termYearsIn(
  words: string,
): { readonly years: number; readonly start: number; readonly end: number } | undefined {
  for (const match of words.matchAll(TERM)) {
    const years = numberOf(match.groups?.["n"] ?? "");
    const before = words.slice(0, match.index);
    const isTerm =
      match[0].includes("-") ||
      /\b(?:for|over|of|lasting|runs?|span(?:s|ning)?) (?:the next |at least |another )?$/i.test(before);
    if (years !== undefined && years > 1 && isTerm)
      return { years, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
