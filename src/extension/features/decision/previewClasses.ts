/** Marks the verdict, the states of gates and the fields of a generated decision for the styles of the preview (media/decision.css). */
import { classifyDocument } from "../../../core/decision/ownership";
import { SYMBOLS } from "../../../core/decision/symbols";

/** The part of markdown-it that is used. The editor brings the parser along. */
export interface MarkdownIt {
  readonly core: {
    readonly ruler: { push(name: string, rule: (state: MarkdownState) => void): void };
  };
}

export interface MarkdownState {
  readonly src: string;
  readonly tokens: readonly MarkdownToken[];
}

export interface MarkdownToken {
  readonly type: string;
  readonly content: string;
  readonly level: number;
  readonly children: readonly MarkdownToken[] | null;
  attrJoin(name: string, value: string): void;
}

/** Adds the rule to a parser. Only a generated document is changed, and only its classes: no text of it becomes HTML. */
export function markDecisions<Parser extends MarkdownIt>(parser: Parser): Parser {
  parser.core.ruler.push("release-readiness-decision", ({ src, tokens }) => {
    if (classifyDocument(src).kind !== "ours") return;
    markVerdict(tokens);
    markStates(tokens);
    markFields(tokens);
  });
  return parser;
}

const STATE_CLASSES = [
  [SYMBOLS["not-approved"], "release-readiness-block"],
  [SYMBOLS.conditional, "release-readiness-warn"],
  [SYMBOLS.approved, "release-readiness-pass"],
] as const;

/** The class for a text that starts with one of our symbols, or null. */
function stateClass(text: string): string | null {
  return STATE_CLASSES.find(([symbol]) => text.startsWith(`${symbol} `))?.[1] ?? null;
}

/** The first quotation is the banner. */
function markVerdict(tokens: readonly MarkdownToken[]): void {
  const index = tokens.findIndex(({ type }) => type === "blockquote_open");
  const text = tokens.slice(index).find(({ type }) => type === "inline");
  const name = index === -1 || text === undefined ? null : stateClass(textOf(text));
  if (name !== null) tokens[index]?.attrJoin("class", `release-readiness-verdict ${name}`);
}

function markStates(tokens: readonly MarkdownToken[]): void {
  tokens.forEach((token, index) => {
    const content = tokens[index + 1];
    const name = token.type === "td_open" && content !== undefined ? stateClass(textOf(content)) : null;
    if (name !== null) token.attrJoin("class", `release-readiness-state ${name}`);
  });
}

function textOf({ children }: MarkdownToken): string {
  const texts = (children ?? []).filter(({ type }) => type === "text" || type === "code_inline");
  return texts.map(({ content }) => content).join("");
}

/** The blocks between the markers of a field, and in them the lines that are not filled in. */
function markFields(tokens: readonly MarkdownToken[]): void {
  let isField = false;
  tokens.forEach((token, index) => {
    if (token.type === "html_block") {
      // One block can end a field and start the next one.
      isField = token.content.lastIndexOf("<!-- human: ") > token.content.lastIndexOf("<!-- /human -->");
      return;
    }
    if (!isField) return;
    if (token.level === 0 && token.type.endsWith("_open")) token.attrJoin("class", "release-readiness-field");
    if (token.type === "list_item_open" && isUnfilled(tokens[index + 2]))
      token.attrJoin("class", "release-readiness-unfilled");
  });
}

/** "Name:" or an open box. */
function isUnfilled(line: MarkdownToken | undefined): boolean {
  const text = line?.type === "inline" ? line.content.trim() : "";
  return text.endsWith(":") || text.startsWith("[ ] ");
}
