const HASHES = 64;
const BANDS = 32;
const ROWS = HASHES / BANDS;

/** Words of a text, as they are compared: letters and digits in lower case. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** 32-bit hash of a text (FNV-1a), finished so that every bit counts. */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) h = Math.imul(h ^ text.charCodeAt(k), 0x01000193);
  return mix(h);
}

function mix(value: number): number {
  let z = value >>> 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
}

/** Hashes of every run of so many words; of the whole text where it is shorter. */
export function shinglesOf(text: string, width: number): ReadonlySet<number> {
  const words = wordsOf(text);
  if (words.length === 0) return new Set();
  const runs = Math.max(1, words.length - width + 1);
  return new Set(Array.from({ length: runs }, (_, k) => hash32(words.slice(k, k + width).join(" "))));
}

/** Share of two sets' members that stand in both, 0–1; 0 where one is empty. */
export function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let both = 0;
  for (const member of small) if (large.has(member)) both++;
  return both === 0 ? 0 : both / (one.size + other.size - both);
}

/** Share of the smaller set's members that stand in the other, 0–1; 0 where one is empty. */
export function containment(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let both = 0;
  for (const member of small) if (large.has(member)) both++;
  return small.size === 0 ? 0 : both / small.size;
}

/**
 * Keys that alike sets probably share, so that not every two sets need to be compared.
 *
 * Out:    one key a band of a minhash; two sets of likeness 0.5 share one with chance 0.9999, of 0.1 with 0.28.
 * Source: Broder 1997, Compression and Complexity of Sequences (minhash); Leskovec, Rajaraman & Ullman 2014, ch. 3 (bands).
 */
export function bandsOf(shingles: ReadonlySet<number>): string[] {
  if (shingles.size === 0) return [];
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let h = 0; h < HASHES; h++) {
      const value = mix(shingle ^ Math.imul(h + 1, 0x9e3779b1));
      if (value < (least[h] as number)) least[h] = value;
    }
  }
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${[...least.subarray(band * ROWS, (band + 1) * ROWS)].join()}`,
  );
}
