import { EDGE_PARTS, EDGE_RULE, scoreEdge, type EdgeParts, type EdgeRule } from "./edge-score.ts";

/** What became of the signs when one number of the rule was changed. */
export interface SignVariant {
  /** The weight or cut-point that was changed, and by what factor. */
  readonly changed: string;
  readonly factor: number;
  /** Share of all pairs whose sign stayed. */
  readonly same: number;
  /** Share of the pairs with a sign other than neutral, before or after, whose sign stayed; absent when there are none. */
  readonly sameOfSigned: number | undefined;
}

/** How far the signs of a set of pairs hang on the weights and cut-points. */
export interface SignSensitivity {
  readonly pairs: number;
  readonly variants: readonly SignVariant[];
  /** The variant that moves most signs. */
  readonly worst: SignVariant | undefined;
}

const FACTORS = [0.5, 1.5];

/**
 * Varies each weight and each cut-point of a rule by ±50 %, one at a time, and counts the signs that stay.
 *
 * Missing: pairs that cannot be scored are left out.
 */
export function signSensitivity(pairs: readonly EdgeParts[], rule: EdgeRule = EDGE_RULE): SignSensitivity {
  const before = signsUnder(pairs, rule);
  const scored = before.filter((sign) => sign !== undefined).length;
  const variants = FACTORS.flatMap((factor) =>
    [
      ...EDGE_PARTS.map((part) => ({
        changed: `weight of ${part}`,
        rule: { ...rule, weights: { ...rule.weights, [part]: rule.weights[part] * factor } },
      })),
      { changed: "friendly from", rule: { ...rule, friendlyFrom: rule.friendlyFrom * factor } },
      { changed: "hostile from", rule: { ...rule, hostileFrom: rule.hostileFrom * factor } },
    ].map(({ changed, rule: other }) => {
      const after = signsUnder(pairs, other);
      let same = 0;
      let signed = 0;
      let sameSigned = 0;
      before.forEach((sign, k) => {
        if (sign === undefined) return;
        const isSame = after[k] === sign;
        if (isSame) same++;
        if (sign === 0 && after[k] === 0) return;
        signed++;
        if (isSame) sameSigned++;
      });
      return {
        changed,
        factor,
        same: scored === 0 ? 1 : same / scored,
        sameOfSigned: signed === 0 ? undefined : sameSigned / signed,
      };
    }),
  );
  const worst = variants.reduce<SignVariant | undefined>(
    (least, one) => (least === undefined || one.same < least.same ? one : least),
    undefined,
  );
  return { pairs: scored, variants, worst };
}

function signsUnder(pairs: readonly EdgeParts[], rule: EdgeRule): (number | undefined)[] {
  return pairs.map((parts) => {
    const edge = scoreEdge(parts, rule);
    return "sign" in edge ? edge.sign : undefined;
  });
}
