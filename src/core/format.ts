/** A probability as a percentage with two significant digits, and never 0 % or 100 % for what is not certain. */
export function percent(p: number): string {
  const value = 100 * p;
  if (value > 0 && value < 0.01) return "<0.01 %";
  if (value < 100 && value > 99.9) return ">99.9 %";
  return `${value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2)} %`;
}

/** A signed number with two decimals. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return text === "0.00" ? "0.00" : `${value < 0 ? "−" : "+"}${text}`;
}
