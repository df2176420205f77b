import { stableStringify } from "../text/stableJson";

/** As in `printable`, and `#` where it would begin a command of a build server: all of it inside strings, where JSON has escapes. */
const UNSEEN =
  /(?![\uFE0E\uFE0F])[\u007F-\u009F\p{Cf}\p{Cs}\u2028\u2029\p{Default_Ignorable_Code_Point}]|#(?=#(?:\[|[A-Za-z]+\[))/gu;

/** The sink of JSON on stdout: a parser gets exactly the value, and a terminal or a build server nothing that it acts on. */
export function jsonText(value: unknown): string {
  return stableStringify(value).replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, index) => unit(character, index)).join(""),
  );
}

function unit(text: string, index: number): string {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
}
