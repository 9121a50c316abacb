/** How much two sparse vectors have in common. */
import type { SparseVector } from "./vectors";

/** Sum of squared weights. */
export function squaredLength(vector: SparseVector): number {
  let sum = 0;
  for (const weight of vector.weights) sum += weight * weight;
  return sum;
}

/** Calls `visit` with the two weights of every term that both have. */
export function eachShared(
  one: SparseVector,
  other: SparseVector,
  visit: (weight: number, otherWeight: number) => void,
): void {
  let here = 0;
  let there = 0;
  while (here < one.terms.length && there < other.terms.length) {
    const difference = (one.terms[here] ?? 0) - (other.terms[there] ?? 0);
    if (difference === 0) visit(one.weights[here++] ?? 0, other.weights[there++] ?? 0);
    else if (difference < 0) here++;
    else there++;
  }
}

/** Cosine, from 0 to 1; 0 if either is empty. */
export function cosine(one: SparseVector, other: SparseVector): number {
  let product = 0;
  eachShared(one, other, (weight, otherWeight) => {
    product += weight * otherWeight;
  });
  return product === 0 ? 0 : product / Math.sqrt(squaredLength(one) * squaredLength(other));
}
