/**
 * Greatest and smallest of any number of values. `Math.max(...values)` hands each value over as an argument, and a report with enough findings
 * would overflow the stack.
 */
export function greatest(values: readonly number[], least = -Infinity): number {
  return values.reduce((most, value) => Math.max(most, value), least);
}

export function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}
