const PERCENTAGE = /(\d{1,3}(?:\.\d{1,3})?)%/g;

/** The percentages that a text names: 41.5 and 75 for "41.5% of at least 75%", in their order. */
export function percentagesIn(text: string): readonly number[] {
  return [...text.matchAll(PERCENTAGE)].map(([, value = ""]) => Number(value));
}
