import type { Crosstab } from "./crosstab.ts";

/** Distances between levels, `[levels × levels]`: 1 where they differ, their difference, or its square. */
export type LevelDistance = "nominal" | "absolute" | "squared";

/** The matrix of a kind of distance between levels 0 … levels−1. */
export function distanceMatrix(levels: number, kind: LevelDistance): Float64Array {
  return Float64Array.from({ length: levels * levels }, (_, at) => {
    const gap = Math.abs(Math.floor(at / levels) - (at % levels));
    return kind === "nominal" ? Math.min(gap, 1) : kind === "absolute" ? gap : gap * gap;
  });
}

/** Total distance between the two variables, item by item: Σ n(p,q) d(p,q). */
function observedDistance(table: Crosstab, distance: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < distance.length; at++) {
    sum += (table.cells[at] as number) * (distance[at] as number);
  }
  return sum;
}

/**
 * Closeness of two variables on a scale from −1, every item as far apart as can be, to 1, all alike: 1 − 2 Σ n d / (n dmax).
 *
 * In:      a table of counts or weights; the greatest distance there can be, not the greatest seen.
 * Missing: `NaN` for an empty table.
 * Source:  Signorino & Ritter 1999, International Studies Quarterly 43: 115–144, with one policy dimension.
 */
export function closeness(table: Crosstab, distance: Float64Array, greatest: number): number {
  return table.total > 0
    ? 1 - (2 * observedDistance(table, distance)) / (table.total * greatest)
    : Number.NaN;
}

/**
 * Cohen's kappa, weighted by a distance: 1 − Σ n d / Σ e d, where e(p,q) = n(p·) n(·q) / n. With the nominal distance it
 * is (po − pe) / (1 − pe).
 *
 * Missing: `NaN` where chance alone leaves no distance (both variables constant at one level), and for an empty table.
 * Source:  Cohen 1960, Educational and Psychological Measurement 20: 37–46; weighted: Cohen 1968, Psychological Bulletin
 *          70: 213–220.
 */
export function cohenKappa(table: Crosstab, distance: Float64Array): number {
  const { levels, first, second } = table;
  let expected = 0;
  for (let p = 0; p < levels; p++) {
    for (let q = 0; q < levels; q++) {
      expected += (first[p] as number) * (second[q] as number) * (distance[p * levels + q] as number);
    }
  }
  return expected > 0 ? 1 - (table.total * observedDistance(table, distance)) / expected : Number.NaN;
}

/**
 * Scott's pi, weighted by a distance: as kappa, with both margins replaced by their mean, so
 * e(p,q) = m(p) m(q) / (4 n) with m(p) = n(p·) + n(·p).
 *
 * Missing: `NaN` where both variables are constant at one level, and for an empty table.
 * Source:  Scott 1955, Public Opinion Quarterly 19: 321–325; weighted: Häge 2011, Political Analysis 19: 287–305.
 */
export function scottPi(table: Crosstab, distance: Float64Array): number {
  const { levels, first, second } = table;
  let expected = 0;
  for (let p = 0; p < levels; p++) {
    const pooled = (first[p] as number) + (second[p] as number);
    for (let q = 0; q < levels; q++) {
      const other = (first[q] as number) + (second[q] as number);
      expected += pooled * other * (distance[p * levels + q] as number);
    }
  }
  return expected > 0 ? 1 - (4 * table.total * observedDistance(table, distance)) / expected : Number.NaN;
}

/**
 * Cohen's kappa with squared distances between ranks of the levels that occur in either variable: a level that neither has
 * takes no room on the scale.
 *
 * Missing: as `cohenKappa`.
 */
export function rankedKappa(table: Crosstab): number {
  const { levels, cells, first, second, total } = table;
  let observed = 0;
  let expected = 0;
  let rankP = 0;
  for (let p = 0; p < levels; p++) {
    if (first[p] === 0 && second[p] === 0) continue;
    let rankQ = 0;
    for (let q = 0; q < levels; q++) {
      if (first[q] === 0 && second[q] === 0) continue;
      const distance = (rankP - rankQ) ** 2;
      observed += distance * (cells[p * levels + q] as number);
      expected += distance * (first[p] as number) * (second[q] as number);
      rankQ++;
    }
    rankP++;
  }
  return expected > 0 ? 1 - (total * observed) / expected : Number.NaN;
}

/**
 * Kendall's tau-b: (concordant − discordant) / √(u v) over all pairs of items, where u and v count the pairs not tied on the
 * first and on the second variable.
 *
 * Missing: `NaN` where either variable is constant (u or v is 0), and for an empty table.
 * Source:  Kendall 1938, Biometrika 30: 81–93; the correction for ties: Kendall 1945, Biometrika 33: 239–251.
 */
export function kendallTauB(table: Crosstab): number {
  const { levels, cells, first, second, total } = table;
  let score = 0;
  for (let p = 0; p < levels; p++) {
    for (let q = 0; q < levels; q++) {
      const cell = cells[p * levels + q] as number;
      if (cell === 0) continue;
      let balance = 0;
      for (let above = p + 1; above < levels; above++) {
        for (let other = 0; other < levels; other++) {
          balance += Math.sign(other - q) * (cells[above * levels + other] as number);
        }
      }
      score += cell * balance;
    }
  }
  const untied = untiedPairs(first, total) * untiedPairs(second, total);
  return untied > 0 ? score / Math.sqrt(untied) : Number.NaN;
}

function untiedPairs(margin: Float64Array, total: number): number {
  let squares = 0;
  for (let p = 0; p < margin.length; p++) squares += (margin[p] as number) ** 2;
  return (total * total - squares) / 2;
}
