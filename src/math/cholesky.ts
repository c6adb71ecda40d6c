/** Thrown when a matrix is not positive definite, with the pivot that failed. */
export class NotPositiveDefinite extends Error {
  readonly pivot: number;
  constructor(pivot: number) {
    super(`matrix is not positive definite at pivot ${pivot}`);
    this.pivot = pivot;
  }
}

const at = (m: Float64Array, i: number): number => m[i] ?? Number.NaN;

/** Lower Cholesky factor of a symmetric matrix `[p × p]`, row-major. */
export function choleskyFactor(matrix: Float64Array, p: number): Float64Array {
  const lower = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(matrix, i * p + j);
      for (let k = 0; k < j; k++) sum -= at(lower, i * p + k) * at(lower, j * p + k);
      if (i === j) {
        if (!(sum > 0)) throw new NotPositiveDefinite(i);
        lower[i * p + i] = Math.sqrt(sum);
      } else {
        lower[i * p + j] = sum / at(lower, j * p + j);
      }
    }
  }
  return lower;
}

/** Solves `L Lᵀ x = b` for a lower factor `[p × p]`. */
export function choleskySolve(lower: Float64Array, b: Float64Array): Float64Array {
  const p = b.length;
  const x = Float64Array.from(b);
  for (let i = 0; i < p; i++) {
    let sum = at(x, i);
    for (let k = 0; k < i; k++) sum -= at(lower, i * p + k) * at(x, k);
    x[i] = sum / at(lower, i * p + i);
  }
  for (let i = p - 1; i >= 0; i--) {
    let sum = at(x, i);
    for (let k = i + 1; k < p; k++) sum -= at(lower, k * p + i) * at(x, k);
    x[i] = sum / at(lower, i * p + i);
  }
  return x;
}

/** Inverse of the matrix whose lower Cholesky factor is given, `[p × p]`. */
export function choleskyInverse(lower: Float64Array, p: number): Float64Array {
  const inverse = new Float64Array(p * p);
  for (let column = 0; column < p; column++) {
    const unit = new Float64Array(p);
    unit[column] = 1;
    const solved = choleskySolve(lower, unit);
    for (let row = 0; row < p; row++) inverse[row * p + column] = at(solved, row);
  }
  return inverse;
}
