import assert from "node:assert/strict";
import { textNodes } from "../../../src/core/decision/textNodes";
import { writeMarkdown } from "../../../src/core/decision/write";
import { fileUri } from "../../../src/core/export/fileUri";
import { githubAnnotations } from "../../../src/core/export/github";
import { jsonText } from "../../../src/core/export/jsonText";
import { logText, printable } from "../../../src/core/export/printable";
import { sarifLog } from "../../../src/core/export/sarif";
import { markdownText, messageText, withoutIcons } from "../../../src/extension/shared/untrustedText";
import { parseGfm } from "../../../src/core/markdown/remarkProcessor";
import { actsIn, PAYLOADS } from "../../support/payloads";
import { output, problem } from "./sampleOutput";

const inRepository = (path: string): string => path;

describe("a sink", () => {
  it("of one line of text shows what is not seen as codes, and keeps the rest", () => {
    for (const payload of PAYLOADS) {
      assert.deepEqual(actsIn(`x${printable(payload).replace(/##/g, "")}`), [], JSON.stringify(payload));
      assert.doesNotMatch(printable(payload), /[\n\r\t]/);
    }
    assert.equal(printable("a\u202Eb\u001b[31mc\u{E0041}"), "a\\u{202E}b\\u{1B}[31mc\\u{E0041}");
    for (const plain of ["naïve café", "日本語", "שלום", "👩‍👩‍👧 👍🏽", "1 < 2 & 3"])
      assert.equal(printable(plain), plain);
  });

  it("of a log gives no command to a terminal or a build server, at the start of a line or in it", () => {
    for (const payload of PAYLOADS)
      for (const text of [payload, `  ${payload}`, `first\n${payload}\n${payload}`, `a ${payload}`])
        assert.deepEqual(actsIn(logText(text)), [], JSON.stringify(text));
    const plain = "# Title\n\n## Part [x]\r\n\n| a | b |\n\ttab: 1::2\n### [CRITICAL] x\n";
    assert.equal(logText(plain), plain);
  });

  it("of JSON gives programs exactly the value, and acts on nothing", () => {
    const value = { list: PAYLOADS, [PAYLOADS[0]!]: "key" };
    const text = jsonText(value);
    assert.deepEqual(actsIn(text), []);
    assert.deepEqual(JSON.parse(text), value);
    assert.ok(!text.includes("\u200D") && JSON.parse(jsonText("👩‍👩‍👧")) === "👩‍👩‍👧");
  });

  it("of workflow commands has one command on a line, which no text adds to", () => {
    for (const payload of PAYLOADS) {
      const hostile = problem({
        message: payload,
        path: `docs/${payload}.md`,
        rule: "count-mismatch",
        related: [{ path: payload, line: 1, message: payload }],
      });
      const lines = githubAnnotations(output({ sets: [], problems: [hostile] }), { inRepository }).split(
        "\n",
      );
      assert.equal(lines.length, 2, JSON.stringify(payload));
      const [, properties = "", data = ""] = /^::error ([^:]*)::(.*)$/.exec(lines[0] ?? "") ?? [];
      assert.equal(properties.split(",").length, 6, properties);
      assert.deepEqual(actsIn(`x${data}`), []);
      assert.doesNotMatch(data, /%(?!25|0A)/);
    }
  });

  it("of SARIF messages makes no link and no argument, and its addresses are URIs", () => {
    for (const payload of PAYLOADS) {
      const run = {
        set: null,
        problems: [problem({ message: payload, path: `d/${payload}` })],
        suppressed: [],
      };
      const log = sarifLog([run], { toolVersion: "1", rules: [], inRepository });
      const [result] = log.runs[0]!.results;
      assert.deepEqual(actsIn(`x${result!.message.text}`), [], JSON.stringify(payload));
      assert.doesNotMatch(result!.message.text, /(?<!\\)\[[^\]]*\]\(|(?<!\{)\{\d+\}/);
      assert.deepEqual(actsIn(jsonText(log)), []);
    }
  });

  it("of file addresses has only characters of a URI", () => {
    for (const payload of PAYLOADS)
      for (const path of [`docs/${payload}.md`, `/srv/${payload}/x.md`])
        assert.match(fileUri(path), /^(?:file:\/\/)?[\w./~!*'()%-]+$/, JSON.stringify(payload));
  });

  it("of the Markdown document shows exactly the words: no link, image or HTML, nothing that reorders", () => {
    for (const payload of PAYLOADS) {
      const markdown = writeMarkdown({
        type: "root",
        children: [{ type: "paragraph", children: [...textNodes(`before ${payload}`)] }],
      });
      const [paragraph, ...others] = parseGfm(markdown).children;
      assert.equal(others.length, 0, markdown);
      const kinds = paragraph?.type === "paragraph" ? paragraph.children.map(({ type }) => type) : [];
      assert.deepEqual(
        kinds.filter((kind) => kind !== "text" && kind !== "inlineCode"),
        [],
        markdown,
      );
      assert.doesNotMatch(markdown, /[^\P{Cc}\n]|[\u061C\u202A-\u202E\u2066-\u2069]/u);
    }
  });

  it("of hovers and labels in the editor shows exactly the words", () => {
    for (const payload of PAYLOADS) {
      const shown = markdownText(payload);
      assert.doesNotMatch(shown, /(?<!\\)[[\]<>!`*_|#]/, shown);
      assert.deepEqual(actsIn(`x${shown.replaceAll("\\", "").replace(/##/g, "")}`), []);
    }
  });

  it("of messages, prompts, the status bar and choices has no link that runs a command, and no icon", () => {
    for (const payload of [...PAYLOADS, "[a](command:b)", "[a]\n(command:b)", "[[a]](command:b)"]) {
      for (const shown of [messageText(`before ${payload} after`), withoutIcons(`before ${payload} after`)]) {
        assert.doesNotMatch(shown, /\]\(/);
        assert.deepEqual(actsIn(shown.replace(/##/g, "")), []);
      }
      assert.doesNotMatch(withoutIcons(payload), /(?<!\\)\$\(/);
    }
    assert.equal(messageText("Wrote docs/a [b] (c).md."), "Wrote docs/a [b] (c).md.");
  });
});
