import { baseName } from "../../../core/workspace/paths";

const LONGEST_STEM = 16;

/** The name of a file, its stem cut at a word: `01_ARCHITECTURE….md`. */
export function shortFileName(path: string): string {
  const name = baseName(path);
  const dot = name.lastIndexOf(".");
  const stem = dot <= 0 ? name : name.slice(0, dot);
  if (stem.length <= LONGEST_STEM) return name;
  const head = stem.slice(0, LONGEST_STEM + 1);
  const end = Math.max(head.lastIndexOf("_"), head.lastIndexOf("-"), head.lastIndexOf(" "));
  return `${stem.slice(0, end > LONGEST_STEM / 2 ? end : LONGEST_STEM)}…${name.slice(stem.length)}`;
}
