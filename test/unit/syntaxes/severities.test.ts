import assert from "node:assert/strict";
import type { IGrammar } from "vscode-textmate";
import { loadMarkdownGrammar, tokenize } from "./tokenize";

describe("grammar of severities", () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadMarkdownGrammar();
  });

  /** What our grammar colors: the text and the kind of token, in order. */
  const colored = (text: string): readonly string[] =>
    tokenize(grammar, text).flatMap((token) => {
      const scope = token.scopes.find((name) => name.endsWith(".release-readiness"));
      return scope === undefined ? [] : [`${token.text} ${scope.split(".")[1] ?? ""}`];
    });

  it("highlights each severity in brackets in its own color", () => {
    assert.deepEqual(colored("- [CRITICAL] a [HIGH] b [MEDIUM] c [LOW] d"), [
      "[CRITICAL] error-token",
      "[HIGH] warn-token",
      "[MEDIUM] info-token",
      "[LOW] debug-token",
    ]);
  });

  it("highlights ids with a severity, with and without a prefix", () => {
    assert.deepEqual(colored("See SEC-CRITICAL-001, CRITICAL-2 and API-V2-HIGH-12."), [
      "SEC-CRITICAL-001 error-token",
      "CRITICAL-2 error-token",
      "API-V2-HIGH-12 warn-token",
    ]);
  });

  for (const [where, text] of [
    ["a heading", "### [CRITICAL] Tokens are logged"],
    ["bold text", "**[CRITICAL]** tokens are logged"],
    ["a table", "| Finding | Level |\n|---|---|\n| Tokens | [CRITICAL] |"],
    ["a quotation", "> [CRITICAL] tokens are logged"],
    ["a list", "1. one\n   - [CRITICAL] tokens are logged"],
  ] as const) {
    it(`highlights in ${where}`, () => {
      assert.deepEqual(colored(text), ["[CRITICAL] error-token"]);
    });
  }

  it("keeps the scopes of what is around: a heading stays a heading", () => {
    const token = tokenize(grammar, "### [HIGH] Tokens are logged").find(({ text }) => text === "[HIGH]");
    assert.ok(token?.scopes.some((scope) => scope.startsWith("markup.heading")));
  });

  it("highlights an id in brackets as a whole", () => {
    assert.deepEqual(colored("- [SEC-HIGH-003] no limit"), ["[SEC-HIGH-003] warn-token"]);
  });

  for (const [what, text] of [
    ["fenced code", "```\n[CRITICAL] CRITICAL-001\n```"],
    ["fenced code of a language", "```text\n[CRITICAL] CRITICAL-001\n```"],
    ["indented code", "Text\n\n    [CRITICAL] CRITICAL-001"],
    ["inline code", "Write `[CRITICAL]` or `CRITICAL-001`."],
    ["a comment", "<!-- [CRITICAL] CRITICAL-001 -->"],
    ["front matter", "---\nlevel: '[CRITICAL] CRITICAL-001'\n---\n"],
    ["a link", "[CRITICAL](security.md) and [CRITICAL-001](security.md)"],
    ["the target of a link", "[see](docs/CRITICAL-001.md) <https://example.org/CRITICAL-001>"],
    ["a reference", "[CRITICAL][one]"],
    ["a link definition", "[CRITICAL]: https://example.org"],
    ["an image", "![CRITICAL](a.png)"],
    ["an escaped bracket", "\\[CRITICAL]"],
  ] as const) {
    it(`leaves ${what} alone`, () => {
      assert.deepEqual(colored(text), []);
    });
  }

  it("leaves ordinary words alone", () => {
    const text =
      "Critical, CRITICAL, [critical], [Critical], [x], HIGH, HIGH-LEVEL, MYCRITICAL-001, CRITICAL-001a, CRITICAL-12345, C-1";
    assert.deepEqual(colored(text), []);
  });

  it("comes to an end with a long line of almost-ids", () => {
    assert.deepEqual(colored("AB-".repeat(20_000) + "CRITICAL-"), []);
  });
});
