import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArguments } from "../../../src/cli/arguments";
import { TOOL_VERSION } from "../../../src/core/version";
import { codeBlocks, documentationPages, nodesOf, readPage, type Page } from "../../unit/docs/pages";
import { commandsOf, handlingOf, type ShellCommand } from "./shellCommands";
import { createWorkspaceCopy } from "./workspaceCopy";

/** The waivers of the examples are in force on this day. */
const TODAY = "2026-11-21";

const pages = [...documentationPages(), readPage("examples/README.md")];

/** Each page has a workspace of its own, in which one command finds what the one before has written: as its reader does. */
describe("commands of the documentation", () => {
  for (const page of pages) {
    const commands = codeBlocks(page, "sh").flatMap(commandsOf);
    if (commands.length > 0) describeCommands(page, commands);
  }

  it("exist, in the README, too", () => {
    const commands = codeBlocks(readPage("README.md"), "sh")
      .flatMap(commandsOf)
      .map(({ text }) => text);
    assert.deepEqual(commands.slice(0, 2), ["npm start", "npm test"]);
  });

  it("are only in code blocks of the language sh", () => {
    for (const language of ["bash", "shell", "console", "zsh"])
      assert.deepEqual(
        pages.flatMap((page) => codeBlocks(page, language)),
        [],
      );
  });

  it("are known if they appear in a sentence", () => {
    for (const { path, root } of pages)
      for (const node of nodesOf(root))
        if (node.type === "inlineCode" && /^(?:npm|node) \S+ ?/.test(node.value))
          assert.notEqual(handlingOf(node.value.replace(/\s+/g, " ")), "unknown", `${path}: ${node.value}`);
  });

  it("are known to the command line if they appear in a workflow", () => {
    const workflow = codeBlocks(readPage("docs/command-line.md"), "yaml")
      .map(({ text }) => text)
      .join("\n");
    const lines = [...workflow.matchAll(/run: node tools\/cli\.js (.+)$/gm)];
    assert.ok(lines.length > 2);
    for (const [, line = ""] of lines) {
      const words = line.replace(/ > \S+$/, "").split(" ");
      assert.equal(parseArguments(words).kind, "run", line);
    }
  });
});

describe("the files that a page tells to copy", () => {
  const folder = mkdtempSync(join(tmpdir(), "release-readiness-copied-"));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("run without the rest", () => {
    const files = readdirSync("dist").filter((name) => name.startsWith("cli") && !name.endsWith(".map"));
    for (const name of files) copyFileSync(join("dist", name), join(folder, name));
    const run = spawnSync(process.execPath, ["cli.js", "version"], { cwd: folder, encoding: "utf8" });
    assert.deepEqual([run.stdout.trim(), run.stderr, run.status], [TOOL_VERSION, "", 0]);
  });
});

describe("a command of a page", () => {
  it("is not known because it looks like one", () => {
    for (const command of [
      "npm run no-such",
      "npm start -- --no-such",
      "node scripts/none.mjs",
      "rm -rf .",
      "npx x",
    ])
      assert.equal(handlingOf(command), "unknown", command);
    assert.equal(handlingOf("npm test -- --unit"), "recognised");
  });

  it("promises an exit code by its comment", () => {
    const block = {
      page: "p.md",
      language: "sh",
      line: 7,
      text: "\n# a remark\na b   # exit code 1: why\nc#d",
    };
    assert.deepEqual(
      commandsOf(block).map(({ text, exitCode, line }) => [text, exitCode, line]),
      [
        ["a b", 1, 9],
        ["c#d", 0, 10],
      ],
    );
  });
});

function describeCommands({ path }: Page, commands: readonly ShellCommand[]): void {
  describe(path, () => {
    let copy: ReturnType<typeof createWorkspaceCopy> | null = null;
    before(() => {
      if (commands.some(({ text }) => handlingOf(text) === "run")) copy = createWorkspaceCopy();
    });
    after(() => copy?.remove());
    for (const command of commands) {
      it(`${command.text} (line ${command.line})`, () => {
        const handling = handlingOf(command.text);
        assert.notEqual(
          handling,
          "unknown",
          "The test does not know this command: teach it to shellCommands.ts.",
        );
        if (handling === "run") assertRuns(command, copy?.folder ?? "");
      });
    }
  });
}

/** Runs a command through the shell, as its reader does. */
function assertRuns({ text, exitCode }: ShellCommand, cwd: string): void {
  const run = spawnSync(text, {
    cwd,
    shell: true,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, RELEASE_READINESS_TODAY: TODAY, NO_COLOR: "" },
  });
  assert.equal(run.status, exitCode, `${run.stderr}\n${run.stdout.slice(-2000)}`);
}
