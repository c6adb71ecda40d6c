import type { Sign } from "./signed-network.ts";
import { TRIAD_TYPES, typeTriad, type TriadType } from "./triad-type.ts";

/** Every triad of a sign matrix, typed: how many there are of each type, and a way to go through them. */
export interface TriadCounts {
  readonly n: number;
  readonly triads: number;
  readonly counts: Readonly<Record<TriadType, number>>;
  /** Of those without a neutral edge, the share whose signs multiply to +1; absent when there are none. */
  readonly balancedShare: number | undefined;
  /** The type of each triad i < j < k in that order, as a position in `TRIAD_TYPES`. */
  readonly types: Uint8Array;
  /** Calls back for each triad, in order; states as positions. */
  readonly forEach: (visit: (i: number, j: number, k: number, type: TriadType) => void) => void;
}

/** Type of each combination of three signs, at (s1 + 1) · 9 + (s2 + 1) · 3 + (s3 + 1). */
const TYPE_OF_CODE = Uint8Array.from({ length: 27 }, (_, code) => {
  const sign = (place: number) => ((Math.floor(code / place) % 3) - 1) as Sign;
  return TRIAD_TYPES.indexOf(typeTriad({ ab: sign(9), ac: sign(3), bc: sign(1) }).type);
});

/**
 * Types all n(n − 1)(n − 2) / 6 triads of a symmetric sign matrix.
 *
 * In:    `[n × n]` of −1, 0, 1, row-major; the diagonal is not read.
 * Check: src/panel/triangle/triad-counts.test.ts; speed in bench/triads.ts.
 */
export function typeAllTriads(signs: Int8Array, n: number): TriadCounts {
  if (signs.length !== n * n) throw new RangeError(`${signs.length} signs are not ${n} × ${n}`);
  const triads = (n * (n - 1) * (n - 2)) / 6;
  const types = new Uint8Array(triads);
  const tally = new Float64Array(TRIAD_TYPES.length);
  let at = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const first = ((signs[i * n + j] as number) + 1) * 9 + 4;
      for (let k = j + 1; k < n; k++) {
        const code = first + (signs[i * n + k] as number) * 3 + (signs[j * n + k] as number);
        const type = TYPE_OF_CODE[code] as number;
        types[at++] = type;
        (tally[type] as number) += 1;
      }
    }
  }
  const counts = Object.fromEntries(TRIAD_TYPES.map((type, t) => [type, tally[t] ?? 0])) as Record<
    TriadType,
    number
  >;
  const typed = triads - counts.undetermined;
  return {
    n,
    triads,
    counts,
    balancedShare: typed === 0 ? undefined : (counts["menage-a-trois"] + counts["stable-marriage"]) / typed,
    types,
    forEach: (visit) => {
      let triad = 0;
      for (let i = 0; i < n; i++)
        for (let j = i + 1; j < n; j++)
          for (let k = j + 1; k < n; k++) visit(i, j, k, TRIAD_TYPES[types[triad++] as number] as TriadType);
    },
  };
}
