/** Texts that act where they are shown, if nothing keeps them from it: one list for the tests of every sink. */
export const PAYLOADS: readonly string[] = [
  // Terminals: colors, the title of the window, clearing the screen, overwriting the line, links, the bell.
  "\u001b[31mred",
  "\u001b]0;title\u0007",
  "\u001b]8;;https://a.example\u0007link",
  "\u009b2J",
  "hidden\rshown",
  "back\u0008\u0008space",
  "null\u0001\u007f",
  // What is not shown, or in another order.
  "\u202Egnp.exe",
  "\u2067isolate\u2069",
  "\u061Cmark",
  "zero\u200Bwidth\uFEFF",
  "soft\u00ADhyphen",
  "tag\u{E0041}\u{E007F}",
  "unassigned\u{E0000}\u2065\uFFF0\u{E0FFF}",
  "selector\uFE00\u{E0100}",
  "line\u2028separator\u0085",
  // Build servers.
  "::error file=a::injected",
  "::add-mask::injected",
  "%0A::error::injected",
  "##[add-mask]injected",
  "##vso[task.setvariable variable=PATH]injected",
  "##vso[task.complete result=Succeeded;]",
  // Markdown, HTML, SARIF.
  "[click](javascript:alert(1))",
  "[run](command:workbench.action.terminal.new)",
  "$(check) approved",
  "![image](https://a.example/x.png)",
  "<script>alert(1)</script>",
  "<!-- /human -->",
  "| cell | [x]: https://a.example",
  "{0} and {1}",
];

/** What of a finished output would still act on a terminal or a build server. */
export function actsIn(output: string): readonly string[] {
  const patterns = [
    /[^\P{Cc}\n\t\r]|\r(?!\n)/gu,
    /[\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFE00-\uFE0D\uFEFF\uFFF0-\uFFFB\u{E0000}-\u{E0FFF}]/gu,
    /^[^\S\n]*::[^\n]*/gm,
    /##(?:\[|vso\[)/g,
  ];
  return patterns.flatMap((pattern) => output.match(pattern) ?? []).map((found) => JSON.stringify(found));
}
