// The part of electron.mjs that runs in a separate process. Its one argument is JSON: executable, extensionPath, testsPath,
// workspace.
import { runTests } from "@vscode/test-electron";

/** @type {{ executable: string, extensionPath: string, testsPath: string, workspace: string }} */
const options = JSON.parse(process.argv[2] ?? "{}");
try {
  await runTests({
    ...(options.executable === "download" ? {} : { vscodeExecutablePath: options.executable }),
    extensionDevelopmentPath: options.extensionPath,
    extensionTestsPath: options.testsPath,
    launchArgs: [options.workspace, "--disable-extensions"],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
