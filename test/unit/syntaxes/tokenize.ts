import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, Registry, parseRawGrammar, type IGrammar, type StateStack } from "vscode-textmate";

export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const MARKDOWN = "text.html.markdown";
const INJECTION = "markdown.release-readiness.injection";

/** The editor's Markdown grammar with ours injected into it, as the manifest does. */
export async function loadMarkdownGrammar(): Promise<IGrammar> {
  const { resolve } = createRequire(join(process.cwd(), "package.json"));
  const wasm = await readFile(join(resolve("vscode-oniguruma"), "..", "onig.wasm"));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const files = new Map([
    [MARKDOWN, resolve("tm-grammars/grammars/markdown.json")],
    // Rules that only include a grammar that is not there are dropped: front matter would be a rule and text.
    ["source.yaml", resolve("tm-grammars/grammars/yaml.json")],
    ["text.html.derivative", resolve("tm-grammars/grammars/html-derivative.json")],
    ["text.html.basic", resolve("tm-grammars/grammars/html.json")],
    [INJECTION, join(process.cwd(), "syntaxes/severities.tmLanguage.json")],
  ]);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    async loadGrammar(scope) {
      const file = files.get(scope);
      return file === undefined ? null : parseRawGrammar(await readFile(file, "utf8"), file);
    },
    getInjections: (scope) => (scope === MARKDOWN ? [INJECTION] : []),
  });
  const grammar = await registry.loadGrammar(MARKDOWN);
  if (grammar === null) throw new Error("The Markdown grammar cannot be loaded.");
  return grammar;
}

/** The tokens of a document, in order. */
export function tokenize(grammar: IGrammar, text: string): readonly Token[] {
  let state: StateStack = INITIAL;
  return text.split("\n").flatMap((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}
