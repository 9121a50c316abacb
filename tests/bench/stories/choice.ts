/** Learning which of several stories is chosen, if any: a conditional logit, by Newton's method. */

/** An article beside the stories near it. */
export interface Choice {
  /** The features of each story. */
  readonly options: readonly (readonly number[])[];
  /** The place of the right one; -1 if it is none of them. */
  readonly right: number;
  readonly weight: number;
}

/** Pulls every weight towards 0: in units of articles. 1 to 5 scored alike on stories left out of the training. */
const RIDGE = 1;

const MAX_STEPS = 25;
const PRECISE_ENOUGH = 1e-5;

/** The furthest that one step moves a weight: the first steps would overshoot. */
const LONGEST_STEP = 5;

function scoreOf(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}

/** How likely each option is, beside the one of choosing none, whose score is 0. */
function chances(options: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const scores = options.map((values) => scoreOf(values, weights));
  const greatest = Math.max(0, ...scores);
  const powers = scores.map((score) => Math.exp(score - greatest));
  const sum = powers.reduce((total, power) => total + power, Math.exp(-greatest));
  return powers.map((power) => power / sum);
}

/** Adds `scale · values · valuesᵀ`, of which the half up to the diagonal is kept. */
function addSquare(matrix: readonly Float64Array[], values: ArrayLike<number>, scale: number): void {
  for (const [row, line] of matrix.entries()) {
    const factor = scale * (values[row] ?? 0);
    if (factor === 0) continue;
    for (let column = 0; column <= row; column++)
      line[column] = (line[column] ?? 0) + factor * (values[column] ?? 0);
  }
}

/** Solves `matrix · x = right` by Cholesky's method; `matrix` is positive definite, its lower half given, and used up. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const solution = Array.from(right);
  for (const [row, line] of matrix.entries()) {
    for (let column = 0; column <= row; column++) {
      const other = matrix[column] ?? line;
      let rest = line[column] ?? 0;
      for (let before = 0; before < column; before++) rest -= (line[before] ?? 0) * (other[before] ?? 0);
      line[column] = column === row ? Math.sqrt(rest) : rest / (other[column] ?? 1);
    }
    for (let column = 0; column < row; column++)
      solution[row] = (solution[row] ?? 0) - (line[column] ?? 0) * (solution[column] ?? 0);
    solution[row] = (solution[row] ?? 0) / (line[row] ?? 1);
  }
  for (let row = matrix.length - 1; row >= 0; row--) {
    for (let below = row + 1; below < matrix.length; below++)
      solution[row] = (solution[row] ?? 0) - (matrix[below]?.[row] ?? 0) * (solution[below] ?? 0);
    solution[row] = (solution[row] ?? 0) / (matrix[row]?.[row] ?? 1);
  }
  return solution;
}

function newtonStep(choices: readonly Choice[], weights: readonly number[]): number[] {
  const gradient = Float64Array.from(weights, (weight) => RIDGE * weight);
  const curvature = weights.map((_, row) => {
    const line = new Float64Array(row + 1);
    line[row] = RIDGE;
    return line;
  });
  for (const { options, right, weight } of choices) {
    const mean = new Float64Array(weights.length);
    for (const [option, chance] of chances(options, weights).entries()) {
      const values = options[option] ?? [];
      const error = (chance - Number(option === right)) * weight;
      for (const [index, value] of values.entries()) {
        gradient[index] = (gradient[index] ?? 0) + error * value;
        mean[index] = (mean[index] ?? 0) + chance * value;
      }
      addSquare(curvature, values, chance * weight);
    }
    addSquare(curvature, mean, -weight);
  }
  return solve(curvature, gradient);
}

/**
 * The weights that make the right choices likeliest, one for each feature.
 *
 * @see McFadden 1974, https://eml.berkeley.edu/reprints/mcfadden/zarembka.pdf
 */
export function fitChoices(choices: readonly Choice[]): number[] {
  let weights: number[] = (choices[0]?.options[0] ?? []).map(() => 0);
  for (let step = 0; step < MAX_STEPS; step++) {
    const change = newtonStep(choices, weights);
    const longest = Math.max(...change.map(Math.abs));
    const share = Math.min(1, LONGEST_STEP / longest);
    weights = weights.map((weight, index) => weight - share * (change[index] ?? 0));
    if (longest < PRECISE_ENOUGH) break;
  }
  return weights;
}
