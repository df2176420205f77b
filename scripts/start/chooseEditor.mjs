// Which editor is opened. Pure, but for the question what can be executed.
import { accessSync, constants, statSync } from "node:fs";
import { posix, win32 } from "node:path";

/**
 * @typedef {object} Machine what the choice depends on
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {boolean} isRoot
 * @property {boolean} hostRunsHere the editor from npm packages runs on this platform
 * @property {Readonly<Record<string, string | undefined>>} environment
 * @property {(this: void, file: string) => boolean} isExecutable
 *
 * @typedef {{ kind: "none" } | { kind: "browser" } | { kind: "code", command: string } | { kind: "impossible", message: string }} EditorChoice
 */

const howToGetCode =
  "Install VS Code (https://code.visualstudio.com) with its `code` command on the PATH (in VS Code: \"Shell Command: Install 'code' command in PATH\")";

/**
 * The `code` command of a desktop VS Code that can take an extension in development, else why there is none.
 * @param {Machine} machine
 * @returns {{ command: string } | { why: string }}
 */
export function findCode(machine) {
  const command = commandsOnPath(machine).find(machine.isExecutable);
  if (command === undefined) return { why: "there is no `code` command on the PATH" };
  const unusable = whyUnusable(command, machine);
  return unusable === null ? { command } : { why: `${command} cannot be used: ${unusable}` };
}

/** @param {Machine} machine @returns {string[]} */
function commandsOnPath({ platform, environment }) {
  const isWindows = platform === "win32";
  const { delimiter, join } = isWindows ? win32 : posix;
  const folders = (environment.PATH ?? environment.Path ?? "").split(delimiter).filter((one) => one !== "");
  return folders.map((folder) => join(folder, isWindows ? "code.cmd" : "code"));
}

/** @param {string} command @param {Machine} machine @returns {string | null} */
function whyUnusable(command, { platform, isRoot, environment }) {
  if (command.includes("/remote-cli/"))
    return "it belongs to a remote window, which cannot load an extension under development";
  if (platform !== "linux") return null;
  if (/^\/mnt\/[a-z]\//.test(command)) return "it is the `code` command of Windows, and this is Linux";
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return "there is no display";
  return isRoot ? "VS Code does not start as root" : null;
}

/**
 * @param {import("./arguments.mjs").EditorWish} wish
 * @param {Machine} machine
 * @returns {EditorChoice}
 */
export function chooseEditor(wish, machine) {
  if (wish === "none") return { kind: "none" };
  const code = findCode(machine);
  if (wish === "code" && !("command" in code))
    return { kind: "impossible", message: `Cannot open VS Code: ${code.why}. ${howToGetCode}.` };
  if (wish !== "browser" && "command" in code) return { kind: "code", command: code.command };
  if (machine.hostRunsHere) return { kind: "browser" };
  const why = "why" in code && wish === null ? `, and ${code.why}` : "";
  return {
    kind: "impossible",
    message:
      `The editor for the browser does not run on ${machine.platform}-${machine.arch}${why}. ${howToGetCode}, then run the same command again, ` +
      "or skip the editor with --no-editor.",
  };
}

/**
 * @param {boolean} hostRunsHere
 * @returns {Machine}
 */
export function thisMachine(hostRunsHere) {
  return {
    platform: process.platform,
    arch: process.arch,
    isRoot: process.getuid?.() === 0,
    hostRunsHere,
    environment: process.env,
    isExecutable,
  };
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
