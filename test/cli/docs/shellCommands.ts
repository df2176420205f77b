/** Commands of the documentation: what they are, and what the page promises of them. */
import { existsSync, readFileSync } from "node:fs";
import type { CodeBlock } from "../../unit/docs/pages";

export interface ShellCommand {
  readonly page: string;
  readonly line: number;
  /** As written, without the comment behind it. */
  readonly text: string;
  /** "… # exit code 1: there are errors"; else 0. */
  readonly exitCode: number;
}

/** The commands of a block, one a line; empty lines and lines of comment are none. */
export function commandsOf({ page, text, line }: CodeBlock): readonly ShellCommand[] {
  return text.split("\n").flatMap((written, index) => {
    const [command = "", ...comment] = written.split(/(?:^|\s)#\s/);
    if (command.trim() === "") return [];
    const exitCode = Number(/\bexit code (\d)\b/.exec(comment.join(" "))?.[1] ?? 0);
    return [{ page, line: line + index, text: command.trim(), exitCode }];
  });
}

/**
 * What the test does with a command: it runs it, or it only makes sure that there is such a command, or it knows none such.
 *
 * Only what reads or writes a few files is run. Installing, building, starting the editor and running all tests is left to those who
 * do it anyway: this very test is run by `npm test`, which has installed and built before.
 */
export type Handling = "run" | "recognised" | "unknown";

/** Scripts of scripts/ that write files of the repository and nothing else, within a second or two. */
const QUICK_SCRIPTS = /^node scripts\/generate\w+\.mjs\b/;

/** Begin a script of package.json, or one that npm has itself. */
const NPM_SCRIPT = /^npm (?:run (?<run>[\w:-]+)|(?<short>test|start))(?: -- (?<given>.+))?$/;
const NODE_SCRIPT = /^node (?<script>(?:scripts|bench|examples)\/[\w/.-]+\.mjs)(?: (?<given>.+))?$/;

export function handlingOf(command: string): Handling {
  if (/^node dist\/cli\.js(?: |$)/.test(command) || QUICK_SCRIPTS.test(command)) return "run";
  return isKnown(command) ? "recognised" : "unknown";
}

function isKnown(command: string): boolean {
  if (command === "npm install" || command === "npm ci") return true;
  const npm = NPM_SCRIPT.exec(command)?.groups;
  if (npm) return npmScript(npm["run"] ?? npm["short"] ?? "", npm["given"]);
  const node = NODE_SCRIPT.exec(command)?.groups;
  return node !== undefined && scriptKnows(node["script"] ?? "", node["given"]);
}

function npmScript(name: string, given: string | undefined): boolean {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const script = scripts[name];
  const file = /^node (scripts\/[\w/.-]+\.mjs)$/.exec(script ?? "")?.[1];
  return file === undefined ? script !== undefined && given === undefined : scriptKnows(file, given);
}

/** A script exists, mentions every option that it is given, and the tests that it is given exist. */
function scriptKnows(file: string, given = ""): boolean {
  if (!existsSync(file)) return false;
  const words = given.split(/\s+/);
  const text = readFileSync(file, "utf8");
  return words.every((word) => {
    if (word.startsWith("--")) return new RegExp(`${word.slice(2)}\\b`).test(text);
    return !word.startsWith("test/") || existsSync(word);
  });
}
