const PERCENTAGE = /(\d{1,3}(?:\.\d{1,3})?)%/g;

/** The percentages that a text names: 70 and 34.5 for "34.5% of at least 70%", in their order. */
export function percentagesIn(text: string): readonly number[] {
  return [...text.matchAll(PERCENTAGE)].map(([, value = ""]) => Number(value));
}
