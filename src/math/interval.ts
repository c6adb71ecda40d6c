/** Standard deviations either side that hold the middle 90 % of a normal distribution. */
const NINETY_PERCENT = 1.6449;

/**
 * The 90 % interval of a share, from how many of how many.
 *
 * Source: Wilson 1927, Journal of the American Statistical Association 22: 209–212.
 * Missing: of nothing there is no share.
 */
export function shareInterval(
  hits: number,
  of: number,
): { readonly low: number; readonly high: number } | undefined {
  if (!(of > 0)) return undefined;
  const z2 = NINETY_PERCENT ** 2;
  const share = hits / of;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of)) * NINETY_PERCENT) / (1 + z2 / of);
  return { low: hits === 0 ? 0 : middle - half, high: hits === of ? 1 : middle + half };
}
