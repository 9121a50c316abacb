/** Logistic regression by Newton's method. */

export interface Example {
  readonly values: readonly number[];
  readonly joins: boolean;
  readonly weight: number;
}

/** Pulls every weight towards 0: in units of examples. 1 to 5 scored alike on stories left out of the training. */
const RIDGE = 1;

const MAX_STEPS = 25;
const PRECISE_ENOUGH = 1e-5;

/** Keeps the curvature off 0 for examples that are beyond doubt. */
const LEAST_CURVATURE = 1e-6;

function addCurvature(matrix: Float64Array[], values: readonly number[], curvature: number): void {
  for (const [row, value] of values.entries()) {
    const line = matrix[row];
    if (value === 0 || !line) continue;
    for (let column = 0; column < values.length; column++) {
      line[column] = (line[column] ?? 0) + curvature * value * (values[column] ?? 0);
    }
  }
}

/** Solves `matrix · x = right` by elimination; both are used up. */
function solve(matrix: Float64Array[], right: Float64Array): number[] {
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const line = matrix[pivot] ?? new Float64Array(size);
    for (let row = pivot + 1; row < size; row++) {
      const other = matrix[row] ?? line;
      const factor = (other[pivot] ?? 0) / (line[pivot] ?? 1);
      if (factor === 0) continue;
      for (let column = pivot; column < size; column++)
        other[column] = (other[column] ?? 0) - factor * (line[column] ?? 0);
      right[row] = (right[row] ?? 0) - factor * (right[pivot] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    const line = matrix[row] ?? new Float64Array(size);
    let rest = right[row] ?? 0;
    for (let column = row + 1; column < size; column++) rest -= (line[column] ?? 0) * (solution[column] ?? 0);
    solution[row] = rest / (line[row] ?? 1);
  }
  return solution;
}

function newtonStep(examples: readonly Example[], weights: readonly number[]): number[] {
  const gradient = Float64Array.from(weights, (weight) => RIDGE * weight);
  const matrix = weights.map((_, index) => {
    const line = new Float64Array(weights.length);
    line[index] = RIDGE;
    return line;
  });
  for (const { values, joins, weight } of examples) {
    const score = values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
    const chance = 1 / (1 + Math.exp(-score));
    const error = (chance - Number(joins)) * weight;
    for (const [index, value] of values.entries()) gradient[index] = (gradient[index] ?? 0) + error * value;
    addCurvature(matrix, values, Math.max(LEAST_CURVATURE, chance * (1 - chance)) * weight);
  }
  return solve(matrix, gradient);
}

/** The weights that fit best, one for each value of the examples. */
export function fitLogistic(examples: readonly Example[]): number[] {
  let weights: number[] = (examples[0]?.values ?? []).map(() => 0);
  for (let step = 0; step < MAX_STEPS; step++) {
    const change = newtonStep(examples, weights);
    weights = weights.map((weight, index) => weight - (change[index] ?? 0));
    if (Math.max(...change.map(Math.abs)) < PRECISE_ENOUGH) break;
  }
  return weights;
}
