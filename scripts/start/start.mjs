// The steps of `npm start`, one after the other.
import { join } from "node:path";
import { runCommand } from "../host/command.mjs";
import { root } from "../host/paths.mjs";
import { describeProblem, hostProblem } from "../host/problem.mjs";
import { hostRunsHere } from "../host/setup.mjs";
import { installDependencies } from "../install.mjs";
import { withLock } from "../lock.mjs";
import { isDistStale } from "../staleDist.mjs";
import { readStartArguments, usage } from "./arguments.mjs";
import { chooseEditor, thisMachine } from "./chooseEditor.mjs";
import { decideFolder, shownPath } from "./decision.mjs";
import { openInCode, serveEditor } from "./openEditor.mjs";
import { findWorkspace, prepareWorkspace } from "./workspace.mjs";

/**
 * @param {readonly string[]} argv
 * @returns {Promise<number>} the exit code: 0 done, 1 something failed, 2 wrong arguments
 */
export async function start(argv) {
  const read = readStartArguments(argv, process.env);
  if (read.kind === "start") return run(read);
  if (read.kind === "help") console.log(usage);
  else console.error(read.message);
  return read.kind === "help" ? 0 : 2;
}

/** @param {Extract<import("./arguments.mjs").StartArguments, { kind: "start" }>} wanted @returns {Promise<number>} */
async function run({ folder: named, editor }) {
  // npm changes into the checkout, and a path is meant from where the user stands.
  const base =
    process.env.npm_lifecycle_event === "start" && process.env.INIT_CWD
      ? process.env.INIT_CWD
      : process.cwd();
  try {
    const workspace = findWorkspace(named, base);
    await installDependencies();
    await build();
    prepareWorkspace(workspace);
    console.log(introduction(workspace, base));
    const isDecided = decideFolder({ ...workspace, base });
    const choice = chooseEditor(editor, thisMachine(await hostRunsHere()));
    if (choice.kind === "none") return isDecided ? 0 : 1;
    if (choice.kind === "impossible") throw hostProblem(choice.message);
    if (choice.kind === "code") await openInCode(choice.command, workspace.folder, console.log);
    else await serveEditor({ folder: workspace.folder, isTrusted: workspace.isSample, log: console.log });
    return 0;
  } catch (error) {
    console.error(`\n${describeProblem(error)}`);
    return 1;
  }
}

/** @param {import("./workspace.mjs").Workspace} workspace @param {string} base */
function introduction({ folder, isSample, source }, base) {
  if (!isSample) return `Your folder, in place: ${shownPath(folder, base)}`;
  const copy = shownPath(folder, base);
  return `The sample ${shownPath(source, base)}, as a copy that you can change: ${copy}\n(To start over, delete the copy.)`;
}

/** Bundles in dist/, unless it is newer than all it is made of; `npm test` builds there, too. */
async function build() {
  const built = await withLock(join(root, ".cache", "locks"), "build", () => {
    if (!isDistStale()) return undefined;
    console.log("Building …");
    return runCommand(process.execPath, [join("scripts", "build.mjs")], { cwd: root, timeoutMs: 120_000 });
  });
  if (built !== undefined && built.status !== 0)
    throw hostProblem(`The build failed.\n${built.output.trim()}`);
}
