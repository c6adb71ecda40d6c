/**
 * Seconds to type every triad, and how they grow with the number of states; frustration of the same made-up networks.
 *
 * Run with: npx tsx bench/triads.ts
 */
import { seededRandom } from "../src/math/index.ts";
import { findFrustration, networkOf, typeAllTriads } from "../src/panel/index.ts";

const ROUNDS = 5;

/** Signs like those of 2024: one pair in four friendly, one in three hundred hostile. */
function madeUp(n: number): Int8Array {
  const random = seededRandom(n);
  const signs = new Int8Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const drawn = random();
      const sign = drawn < 0.25 ? 1 : drawn < 0.2533 ? -1 : 0;
      signs[i * n + j] = sign;
      signs[j * n + i] = sign;
    }
  }
  return signs;
}

const seconds = (begun: number) => (performance.now() - begun) / 1000;

console.log("states     triads   typed in, s   ns a triad   frustration        found in, s");
for (const n of [50, 100, 195, 400]) {
  const signs = madeUp(n);
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    typeAllTriads(signs, n);
    return seconds(begun);
  }).sort((p, q) => p - q);
  const typed = times[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  const triads = (n * (n - 1) * (n - 2)) / 6;
  const begun = performance.now();
  const { kind, lower, upper } = await findFrustration(networkOf(signs, n));
  console.log(
    [
      String(n).padStart(6),
      triads.toLocaleString("en").padStart(10),
      typed.toFixed(4).padStart(13),
      ((typed * 1e9) / triads).toFixed(2).padStart(12),
      `   ${kind} ${lower === upper ? lower : `${lower}–${upper}`}`.padEnd(20),
      seconds(begun).toFixed(2).padStart(12),
    ].join(" "),
  );
}
