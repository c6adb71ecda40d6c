import type { Triple } from "./gold.ts";

/** Precision, recall and their harmonic mean, 0–1, with the counts they come from. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly found: number;
  readonly expected: number;
  readonly right: number;
}

/** Compares what was found with what was expected, sentence by sentence; each thing counts once a sentence. */
export function compareSets(
  pairs: readonly { readonly found: ReadonlySet<string>; readonly expected: ReadonlySet<string> }[],
): Agreement {
  let found = 0;
  let expected = 0;
  let right = 0;
  for (const pair of pairs) {
    found += pair.found.size;
    expected += pair.expected.size;
    for (const one of pair.found) if (pair.expected.has(one)) right++;
  }
  return agreementOf(right, { found, expected });
}

/** Precision, recall and their harmonic mean from counts. */
export function agreementOf(
  right: number,
  { found, expected }: { readonly found: number; readonly expected: number },
): Agreement {
  const precision = found === 0 ? 0 : right / found;
  const recall = expected === 0 ? 0 : right / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, found, expected, right };
}

/** Keys of triples: with the class, or only who and whom. */
export function keysOf(triples: readonly Triple[], what: "triple" | "pair"): Set<string> {
  return new Set(
    triples.map(({ source, target, root }) =>
      what === "triple" ? `${source} ${target} ${root}` : `${source} ${target}`,
    ),
  );
}

/** Mean of the F1 of each class that occurs, and the share that is right. */
export function compareClasses(pairs: readonly { readonly found: string; readonly expected: string }[]): {
  readonly macroF1: number;
  readonly accuracy: number;
  readonly byClass: readonly { readonly name: string; readonly agreement: Agreement }[];
} {
  const names = [...new Set(pairs.map(({ expected }) => expected))].sort();
  const byClass = names.map((name) => ({
    name,
    agreement: compareSets(
      pairs.map(({ found, expected }) => ({
        found: new Set(found === name ? [name] : []),
        expected: new Set(expected === name ? [name] : []),
      })),
    ),
  }));
  return {
    macroF1: byClass.reduce((sum, { agreement }) => sum + agreement.f1, 0) / Math.max(1, byClass.length),
    accuracy: pairs.filter(({ found, expected }) => found === expected).length / Math.max(1, pairs.length),
    byClass,
  };
}
