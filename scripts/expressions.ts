/** Counts regular expressions and lists of words, so that a test can make sure that their numbers only go down. */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What the reader contains, by the names of its ceilings. */
export interface ExpressionCounts {
  readonly lines: number;
  readonly expressions: number;
  /** Expressions of more than `LONGEST` characters. */
  readonly long: number;
  /** Expressions that list three or more words. */
  readonly alternations: number;
  readonly wordLists: number;
}

export type CountName = Exclude<keyof ExpressionCounts, "lines">;

/** An expression or a list of words in a file. */
export interface CountedPlace {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly kind: CountName;
  readonly text: string;
}

export const CEILINGS = "test/unit/scripts/expressionCeilings.json";
export const COUNT_NAMES: readonly CountName[] = ["expressions", "long", "alternations", "wordLists"];
export const LONGEST = 120;

const FOLDERS = ["src/core/reader", "src/core/markdown", "src/core/text"];
/** The one place outside the lexicon that takes texts apart by an expression. */
const TOKENS = "src/core/reader/annotations/tokens.ts";
const MAKERS: ReadonlySet<string> = new Set(["RegExp", "pattern"]);
// A group in the source of an expression: the words in it are counted separately. Example: "(?:red|green|blue)".
const GROUP = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?([^()]*)\)/g;
// An alternative or an entry of a list that is made of words. Example: "not found", "gaps?".
const WORDS = /^(?:\\b|\^|\\W\*)?\p{L}{2,}(?:[ '’-]\p{L}+)*[?*]?(?:\\b|\$)?$/u;
// What a person reads. Example: "Write critical, high, or low."
const SENTENCE = /^[A-Z].*\.$/;

/** The files of the reader. The root is the working directory. */
export function readerFiles(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name).replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".ts")),
  ).sort();
}

/** Every expression and every list of words in the reader. */
export function readerPlaces(): readonly CountedPlace[] {
  return readerFiles()
    .filter((path) => path !== TOKENS)
    .flatMap((path) => placesIn(path, readFileSync(path, "utf8")));
}

/** The counts of the reader. */
export function countReader(places: readonly CountedPlace[] = readerPlaces()): ExpressionCounts {
  const count = (kind: CountedPlace["kind"]): number => places.filter((place) => place.kind === kind).length;
  const lines = readerFiles().reduce(
    (sum, path) => sum + readFileSync(path, "utf8").split("\n").length - 1,
    0,
  );
  return {
    lines,
    expressions: count("expressions"),
    long: count("long"),
    alternations: count("alternations"),
    wordLists: count("wordLists"),
  };
}

/** Every expression and every list of words in a text in TypeScript, an expression once for each of its kinds. */
export function placesIn(path: string, text: string): readonly CountedPlace[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: CountedPlace[] = [];
  const add = (node: ts.Node, kind: CountedPlace["kind"]): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push({ path, line: line + 1, kind, text: node.getText().replace(/\s+/g, " ") });
  };
  const visit = (node: ts.Node): void => {
    const source = expressionOf(node);
    if (source !== null) {
      add(node, "expressions");
      if (source.length > LONGEST) add(node, "long");
      if (hasAlternation(source)) add(node, "alternations");
      return;
    }
    if (isWordList(node)) {
      add(node, "wordLists");
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What an expression is made of, null for a node that is none. */
function expressionOf(node: ts.Node): string | null {
  if (ts.isRegularExpressionLiteral(node)) return node.text;
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return null;
  if (!ts.isIdentifier(node.expression) || !MAKERS.has(node.expression.text)) return null;
  return node.arguments?.[0]?.getText() ?? "";
}

function hasAlternation(source: string): boolean {
  const groups = [...source.matchAll(GROUP)].map((match) => match[1] ?? "");
  const rest = source.replace(/^\/|\/\w*$/g, "").replace(GROUP, "()");
  return [...groups, rest].some((alternatives) => countWords(alternatives.split("|")) > 2);
}

/** A string that lists words, or an array of at least three of them. */
function isWordList(node: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(node)) {
    const texts = node.elements.filter(ts.isStringLiteralLike).map(({ text }) => text);
    return node.elements.length === texts.length && countWords(texts) > 2 && !isTypeOfCode(node);
  }
  const text = ts.isStringLiteralLike(node) ? node.text : joinedText(node);
  if (text === null || SENTENCE.test(text)) return false;
  return countWords(text.split("|")) > 2 || countWords(text.split(/,\s*/)) > 2 || isBlankList(node, text);
}

/** `"a list of" + " words"`, which is one text. */
function joinedText(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return joinedText(node.expression);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const left = joinedText(node.left);
  const right = joinedText(node.right);
  return left === null || right === null ? null : left + right;
}

/** Words with blanks between them are a list only where the code takes them apart; else they are a sentence. */
function isBlankList(node: ts.Node, text: string): boolean {
  const holder = ts.isParenthesizedExpression(node.parent) ? node.parent.parent : node.parent;
  return (
    ts.isPropertyAccessExpression(holder) && holder.name.text === "split" && countWords(text.split(" ")) > 2
  );
}

/** Names of the code, as the kinds of a union: `["line", "table", "code"] as const`, `const SHORT: ReadonlySet<LabelKind> = new Set([…])`. */
function isTypeOfCode({ parent }: ts.Node): boolean {
  if (ts.isAsExpression(parent)) return parent.type.getText() === "const";
  const holder = parent.parent;
  const type = ts.isNewExpression(parent) && ts.isVariableDeclaration(holder) ? holder.type?.getText() : "";
  return /^ReadonlySet<(?!string>)/.test(type ?? "");
}

function countWords(texts: readonly string[]): number {
  return texts.every((text) => text.length < 60) ? texts.filter((text) => WORDS.test(text.trim())).length : 0;
}

/** How many there may be. */
export function expressionCeilings(): Readonly<Record<CountName, number>> {
  return JSON.parse(readFileSync(CEILINGS, "utf8")) as Readonly<Record<CountName, number>>;
}

/** Lowers the ceilings to what there is now; a count that is higher now stays. */
export function lowerCeilings(counts: ExpressionCounts): void {
  const ceilings = expressionCeilings();
  const lowered = COUNT_NAMES.map((name) => [name, Math.min(counts[name], ceilings[name])] as const);
  writeFileSync(CEILINGS, `${JSON.stringify(Object.fromEntries(lowered), null, 2)}\n`);
}
