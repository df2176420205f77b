/** Something that an author may want to write at the cursor. */
export interface Suggestion {
  readonly kind: "value" | "id" | "section" | "finding" | "waiver";
  /** What the list shows. */
  readonly label: string;
  /** Next to the label, in few words. */
  readonly detail: string;
  /** In a sentence or two, plain text; "" for none. */
  readonly documentation: string;
  /** In the syntax of snippets; it may have several lines, with `\n` between them. */
  readonly snippet: string;
}

/** A value that is written as it is. */
export function plainSuggestion(label: string, detail: string, documentation = ""): Suggestion {
  return { kind: "value", label, detail, documentation, snippet: snippetText(label) };
}

/** Text that a snippet inserts as it is. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** Writes a snippet from start to end; its places are numbered in this order. */
export interface SnippetWriter {
  text(text: string): void;
  /** A place to write, with a text that is replaced. */
  place(text: string): void;
  /** A place with values to choose from. */
  choice(values: readonly string[]): void;
  toString(): string;
}

export function createSnippetWriter(): SnippetWriter {
  let written = "";
  let count = 0;
  return {
    text(text) {
      written += snippetText(text);
    },
    place(text) {
      count++;
      written += text === "" ? `$${count}` : `\${${count}:${snippetText(text)}}`;
    },
    choice(values) {
      count++;
      written += `\${${count}|${values.map((value) => value.replace(/[\\,|$}]/g, "\\$&")).join(",")}|}`;
    },
    toString: () => written,
  };
}
