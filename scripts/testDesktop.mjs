// Runs the suite of the extension in a desktop VS Code only: where the hosts from npm do not run (Windows, macOS), or to try another version.
//   npm run test:desktop        RELEASE_READINESS_VSCODE names the executable; without it the stable release is downloaded
import { spawnSync } from "node:child_process";
import { basename, join } from "node:path";
import { bundleSuite, testFilesIn } from "./host/bundleSuite.mjs";
import { runInElectron } from "./host/electron.mjs";
import { root } from "./host/paths.mjs";
import { describeProblem, hostProblem } from "./host/problem.mjs";
import { packageVsix, unpackVsix } from "./host/vsix.mjs";
import { createHostWorkspace } from "./hostWorkspace.mjs";
import { installDependencies } from "./install.mjs";
import { withLock } from "./lock.mjs";

/** These need a window without trust, or a file system of another extension. */
const otherFiles = ["trust.test.ts", "virtual.test.ts"];

process.env.RELEASE_READINESS_VSCODE ||= "download";
try {
  process.exitCode = await run();
} catch (error) {
  console.error(describeProblem(error));
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function run() {
  await installDependencies();
  const vsix = join(root, "out", "release-readiness.vsix");
  const extensionPath = join(root, "out", "vsix");
  await withLock(join(root, ".cache", "locks"), "build", async () => {
    buildForProduction();
    await packageVsix(vsix);
  });
  unpackVsix(vsix, extensionPath);
  const testsPath = await bundleSuite({
    testFiles: testFilesIn(join(root, "test", "host", "suite")).filter(
      (file) => !otherFiles.includes(basename(file)),
    ),
    outfile: join(root, "out", "host", "desktop.js"),
    target: "desktop",
  });
  const workspace = createHostWorkspace();
  try {
    const result = await runInElectron({ testsPath, extensionPath, workspace: workspace.workspaceFile });
    if ("skipped" in result) throw hostProblem(result.skipped);
    const skipped = result.pending > 0 ? `, ${result.pending} skipped` : "";
    console.log(`${result.passed} passed, ${result.failed} failed${skipped}`);
    return result.failed > 0 || result.passed === 0 ? 1 : 0;
  } finally {
    workspace.remove();
  }
}

function buildForProduction() {
  const script = join("scripts", "build.mjs");
  const build = spawnSync(process.execPath, [script, "--production"], { cwd: root, stdio: "inherit" });
  if (build.status !== 0) throw hostProblem("The production build failed.");
}
