/** A text with its first letter in upper case, for the beginning of a label. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
