import { pattern } from "./pattern";

const LETTER = pattern(String.raw`[\p{L}]`);
const DIGIT = /\d/;

/** Whether a text contains a letter of any script. */
export function hasLetter(text: string): boolean {
  return LETTER.test(text);
}

/** Whether a text contains a digit. */
export function hasDigit(text: string): boolean {
  return DIGIT.test(text);
}

/** Whether a text is made of digits only. */
export function isNumber(text: string): boolean {
  return text !== "" && Array.from(text).every(isDigit);
}

/** Whether a character is a digit; false for none. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}
