/** The number of a heading: `3.`, `3)`, `2.4`, `3a.` */
export interface HeadingNumber {
  /** Parts before the last one, with their dots: `2.` of `2.4`. */
  readonly lead: string;
  readonly last: number;
  /** What follows the number: `. `, `) `, ` `. */
  readonly tail: string;
  /** The number as written. */
  readonly label: string;
}

export interface Numbering extends HeadingNumber {
  /** Whether the new heading comes after the one with this number, not before it. */
  readonly isAfter: boolean;
  /** Numbers of the headings of the same level. */
  readonly taken: ReadonlySet<string>;
  /** The letter that was used last. */
  readonly letter?: string;
}

const NUMBER = /^((?:\d{1,3}\.){0,3})(\d{1,3})([a-z]?)([.):]?[ \t]+)/;

/** The number of a heading, null if it has none. */
export function numberOf(heading: string): HeadingNumber | null {
  const match = NUMBER.exec(heading.slice(0, 40));
  if (!match) return null;
  const [, lead = "", last = "", letter = "", tail = ""] = match;
  return { lead, last: Number(last), tail, label: lead + last + letter };
}

/**
 * The number of an inserted heading, and the numbering after it: the next number if it is free, otherwise the preceding number with a
 * letter (`3a`), because other text may refer to the existing numbers.
 */
export function nextNumber(numbering: Numbering): { readonly prefix: string; readonly numbering: Numbering } {
  const { lead, last, tail, isAfter, taken, letter } = numbering;
  const next = `${lead}${last + 1}`;
  if (isAfter && letter === undefined && !taken.has(next)) {
    const label = next;
    return {
      prefix: label + tail,
      numbering: { ...numbering, last: last + 1, label, taken: new Set([...taken, label]) },
    };
  }
  const base = isAfter || letter !== undefined ? last : Math.max(0, last - 1);
  for (const one of "abcdefghijklmnopqrstuvwxyz") {
    const label = `${lead}${base}${one}`;
    if (taken.has(label)) continue;
    return {
      prefix: label + tail,
      numbering: { ...numbering, last: base, label, letter: one, taken: new Set([...taken, label]) },
    };
  }
  return { prefix: "", numbering };
}
