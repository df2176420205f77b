import { wordsOf } from "../text/words";

/** Words that say nothing about what a text is about. */
const STOP_WORDS = new Set(
  (
    "a an and are as at be by can could for from has have if in into is it its may no not of on or should so than that the " +
    "their there these this those to too via was were when which while will with without"
  ).split(" "),
);

/**
 * The stem of an English word: plural and the commonest endings cut off. It only has to bring the forms of one word together;
 * words of four letters and less stay whole.
 */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  let root = word;
  if (root.endsWith("ies") && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(root)) root = root.slice(0, -2);
  else if (root.endsWith("s") && !root.endsWith("ss") && !root.endsWith("us") && !root.endsWith("is")) {
    root = root.slice(0, -1);
  }
  const ending = ENDINGS.find((one) => root.endsWith(one) && root.length - one.length >= 4);
  return ending === undefined ? root : undouble(root.slice(0, -ending.length));
}

const ENDINGS = ["ation", "ing", "ed", "e"];

function undouble(root: string): string {
  const last = root.at(-1);
  return last === root.at(-2) && last !== "s" && last !== "l" ? root.slice(0, -1) : root;
}

/** The stems of the words that carry meaning. */
export function significantStems(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !STOP_WORDS.has(word))
      .map(stem),
  );
}
