/**
 * A seeded source of numbers 0–1, the same on every machine.
 *
 * Source: Steele, Lea & Flood 2014, OOPSLA, "Fast splittable pseudorandom number generators" (32-bit variant).
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return ((z ^ (z >>> 16)) >>> 0) / 4294967296;
  };
}
