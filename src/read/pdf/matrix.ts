/** An affine transformation as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** First `n`, then `m`. */
export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

export const apply = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** Six numbers of the library as a matrix; anything else changes nothing. */
export function toMatrix(numbers: unknown): Matrix {
  const list = ArrayBuffer.isView(numbers) || Array.isArray(numbers) ? Array.from(numbers as ArrayLike<number>) : [];
  const [a, b, c, d, e, f] = list;
  if (list.length !== 6 || !list.every((value) => Number.isFinite(value))) return [1, 0, 0, 1, 0, 0];
  return [a, b, c, d, e, f] as unknown as Matrix;
}
