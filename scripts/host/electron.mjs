// Runs the same suite in a desktop VS Code, through @vscode/test-electron, where one is to be had.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder } from "./paths.mjs";
import { hostProblem } from "./problem.mjs";
import { adoptGroup, endGroup } from "./processGroup.mjs";
import { createStackMapper } from "./stackMap.mjs";
import { createSuiteLog } from "./suiteLog.mjs";

/** @typedef {import("./suiteLog.mjs").SuiteResult | { skipped: string }} ElectronResult */

const child = fileURLToPath(new URL("electronProcess.mjs", import.meta.url));

/**
 * RELEASE_READINESS_VSCODE is the executable of a desktop VS Code, or "download" to let @vscode/test-electron fetch the
 * stable release. Without it nothing runs, and the result says why.
 * @param {{
 *   extensionPath: string, testsPath: string, workspace: string, log?: (line: string) => void, timeoutMs?: number,
 * }} run `testsPath`: the desktop bundle, as for runInHost
 * @returns {Promise<ElectronResult>}
 */
export async function runInElectron(run) {
  const log = run.log ?? console.log;
  const executable = process.env.RELEASE_READINESS_VSCODE ?? "";
  if (executable === "") {
    const skipped = "desktop VS Code: skipped, because RELEASE_READINESS_VSCODE names no VS Code executable";
    log(skipped);
    return { skipped };
  }
  if (executable !== "download" && !existsSync(executable)) {
    throw hostProblem(
      `RELEASE_READINESS_VSCODE names ${executable}, which does not exist. Give the path of a VS Code executable.`,
    );
  }
  const suite = createSuiteLog(log, createStackMapper(resolve(run.testsPath)));
  const end = await runProcess({ ...run, executable }, suite.take);
  const result = suite.conclude({ exitCode: end.status });
  if (result.failed > 0) log(end.printed);
  return result;
}

/**
 * A separate process: @vscode/test-electron passes what VS Code prints straight on, and the counts are in there.
 * @param {{ executable: string, extensionPath: string, testsPath: string, workspace: string, timeoutMs?: number }} run
 * @param {(text: string) => void} take whole lines
 * @returns {Promise<{ status: number | string | null, printed: string }>}
 */
function runProcess(run, take) {
  const options = {
    executable: run.executable,
    extensionPath: resolve(run.extensionPath),
    testsPath: resolve(run.testsPath),
    workspace: resolve(run.workspace),
  };
  return new Promise((done) => {
    let unfinished = "";
    let printed = "";
    const keep = (/** @type {string} */ text) => (printed = (printed + text).slice(-4000));
    const group = process.platform !== "win32";
    const vscode = spawn(process.execPath, [child, JSON.stringify(options)], {
      // VS Code's own files (.vscode-test) go to the cache, not to the checkout.
      cwd: cacheFolder("electron"),
      detached: group,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const pid = vscode.pid ?? 0;
    if (group) adoptGroup(pid);
    const timer = setTimeout(() => (group ? endGroup(pid) : vscode.kill()), run.timeoutMs ?? 900_000);
    vscode.stderr.setEncoding("utf8").on("data", keep);
    vscode.stdout.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      keep(text);
      const lines = (unfinished + text).split("\n");
      unfinished = lines.pop() ?? "";
      take(lines.join("\n"));
    });
    vscode.on("close", (code, signal) => {
      clearTimeout(timer);
      if (group) endGroup(pid);
      take(unfinished);
      done({ status: code ?? signal, printed });
    });
  });
}
