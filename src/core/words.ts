/** Upper edges of the first row of ICD 203's likelihood words; a shared edge belongs to the lower band. */
const BANDS: readonly (readonly [number, string])[] = [
  [0.05, "almost no chance"],
  [0.2, "very unlikely"],
  [0.45, "unlikely"],
  [0.55, "roughly even chance"],
  [0.8, "likely"],
  [0.95, "very likely"],
  [0.99, "almost certain"],
];

/**
 * Likelihood words for a probability.
 *
 * Source: Office of the Director of National Intelligence, Intelligence Community Directive 203 (2015), first row.
 */
export function likelihoodWords(p: number): string {
  if (p < 0.01) return "less than 1 %";
  return BANDS.find(([edge]) => p <= edge)?.[1] ?? "more than 99 %";
}

/** "1 in N" for a probability: N to two significant digits, at least 1; absent at 0. */
export function oneIn(p: number): number | undefined {
  if (p <= 0) return undefined;
  const n = 1 / p;
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1);
  return n < 10 ? Number(n.toFixed(1)) : Math.round(n / scale) * scale;
}

/** A measured value in figures: a hundred and more without decimals, below that three significant digits. */
export function inFigures(value: number): string {
  const text = Math.abs(value) >= 100 ? Math.round(value).toLocaleString("en") : tidy(value);
  return text.replace("-", "−");
}

/** Three significant digits, without an exponent as long as zeros after the point are few. */
function tidy(value: number): string {
  const short = Number(value.toPrecision(3));
  return short !== 0 && Math.abs(short) < 1e-4 ? short.toExponential() : String(short);
}

/** Names that take an article inside a sentence. */
const WITH_ARTICLE =
  /^(United .*|Soviet Union|.* Empire|.* Free State|.* Islands|.* States|.* Republic|Two Sicilies|(DR )?Congo|Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles)$/;

/** A state's name as it stands inside a sentence: "the United States", "China". */
export function inSentence(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
