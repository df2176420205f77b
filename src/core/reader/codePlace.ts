const START = "the code in lines ";

/** The text of a field that consists of code only: a decision refers to it instead of quoting it. Lines are 1-based. */
export function codePlace(first: number, last: number): string {
  return `${START}${first} to ${last}`;
}

/** Whether a field consists of code only. */
export function isCodePlace(text: string): boolean {
  return text.startsWith(START);
}
