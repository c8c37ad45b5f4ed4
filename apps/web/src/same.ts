/** Whether two lists hold the same things in the same order. */
export const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, i) => Object.is(item, b[i]));

/** Whether two objects have the same fields. */
export function sameFields<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(a) as (keyof T)[];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}

/** Whether two lists hold rows with the same fields. */
export const sameRows = <T extends object>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((row, i) => sameFields(row, b[i] as T));
