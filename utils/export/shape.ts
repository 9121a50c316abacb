/**
 * Checks of plain data that was read from a file: each gives the value back as the type that it has been found to be, made
 * anew of the fields that are known.
 */
export type Shape<T> = (value: unknown, where: string) => T;

/** The type of what a shape lets through. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

/** A value is not what it should be. */
export class ShapeError extends Error {
  override readonly name = "ShapeError";

  constructor(where: string, expected: string) {
    super(`${where} is no ${expected}.`);
  }
}

export const text: Shape<string> = (value, where) => {
  if (typeof value !== "string") throw new ShapeError(where, "text");
  return value;
};

export const flag: Shape<boolean> = (value, where) => {
  if (typeof value !== "boolean") throw new ShapeError(where, "yes or no");
  return value;
};

/** A finite number from `least` to `most`. */
export function number(least = -Number.MAX_VALUE, most = Number.MAX_VALUE): Shape<number> {
  return (value, where) => {
    if (typeof value !== "number" || !(value >= least && value <= most))
      throw new ShapeError(where, `number from ${least} to ${most}`);
    return value;
  };
}

/** A whole number that is not negative. */
export const count: Shape<number> = (value, where) => {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw new ShapeError(where, "whole number");
  return value;
};

/** One of `choices`. */
export function oneOf<const T extends string>(choices: readonly T[]): Shape<T> {
  return (value, where) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new ShapeError(where, `${choices.join(" or ")}`);
    return found;
  };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, where) => (value === null ? null : shape(value, where));
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, where) => {
    if (!Array.isArray(value)) throw new ShapeError(where, "list");
    return value.map((item, index) => shape(item, `${where}[${index}]`));
  };
}

type Fields = Readonly<Record<string, Shape<unknown>>>;

type Shown<F extends Fields> = { readonly [K in keyof F]: Shaped<F[K]> };

/** An object with all of `fields`. */
export function object<const F extends Fields>(fields: F): Shape<Shown<F>> {
  const shapes = Object.entries(fields);
  return (value, where) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new ShapeError(where, "object");
    const own = new Map<string, unknown>(Object.entries(value));
    const checked = shapes.map(([name, shape]) => [name, shape(own.get(name), `${where}.${name}`)]);
    return Object.fromEntries(checked) as Shown<F>;
  };
}
