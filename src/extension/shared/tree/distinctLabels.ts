import { groupBy } from "../../../core/text/groupBy";

/** A row of a list, and the short name that tells it apart from a row with the same title. */
export interface Titled {
  readonly title: string;
  readonly name: string;
}

/** Characters that surely fit next to a check box and an icon in a sidebar that is 300 pixels wide. */
const SHOWN = 26;

/**
 * The labels of rows in one list, in their order: their titles, unless a narrow sidebar would cut several off before they differ. Then what
 * they share is left out in front, and the same titles come after their names. A row without a title has its name.
 */
export function distinctLabels(rows: readonly Titled[]): readonly string[] {
  const alike = groupBy(rows, beginningOf);
  return rows.map((row) => labelOf(row, alike.get(beginningOf(row)) ?? []));
}

function beginningOf({ title }: Titled): string {
  return title.slice(0, SHOWN).toLowerCase();
}

/** `alike`: the rows that begin like this one, itself included. */
function labelOf(row: Titled, alike: readonly Titled[]): string {
  const { title, name } = row;
  if (title === "") return name;
  const others = alike.filter((other) => other !== row);
  if (others.some((other) => other.title.toLowerCase() === title.toLowerCase())) return `${name} ${title}`;
  const start = Math.max(0, ...others.map((other) => differsAt(title, other.title)));
  return start === 0 ? title : `… ${title.slice(start)}`;
}

/** Offset of the first word of a title that differs from another title; its last word if the other one only goes on. */
function differsAt(title: string, other: string): number {
  const [own, others] = [title.toLowerCase(), other.toLowerCase()];
  let shared = 0;
  while (shared < own.length && own[shared] === others[shared]) shared += 1;
  return own.lastIndexOf(" ", shared - 1) + 1;
}
