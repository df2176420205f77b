/** The examples of the rules as files. */
import type { ExampleFiles } from "../src/core/rules/rule";

const MARKER = " <!-- problem -->";

export interface ExampleText {
  readonly file: string;
  /** Without markers. */
  readonly text: string;
  /** 1-based lines that end with a marker. */
  readonly marked: readonly number[];
}

/** The files of an example, with the markers taken out of their texts. */
export function exampleTexts(files: ExampleFiles): readonly ExampleText[] {
  return Object.entries(files).map(([file, block]) => {
    const lines = textBlock(block).split("\n");
    return {
      file,
      text: lines.map((line) => (line.endsWith(MARKER) ? line.slice(0, -MARKER.length) : line)).join("\n"),
      marked: lines.flatMap((line, index) => (line.endsWith(MARKER) ? [index + 1] : [])),
    };
  });
}

/** A text that is indented like the code around it, without that indentation; ends with one line break. */
export function textBlock(block: string): string {
  const lines = block
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return `${lines.map((line) => line.slice(indent)).join("\n")}\n`;
}
