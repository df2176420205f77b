// Opens the editor: VS Code on the desktop, or one that is served to a browser until it is ended.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { root } from "../host/paths.mjs";
import { hostProblem } from "../host/problem.mjs";
import { expectInterrupt } from "../host/processGroup.mjs";
import { startServer } from "../host/server.mjs";
import { ensureHost } from "../host/setup.mjs";
import { callerIsGone } from "./caller.mjs";
import { addExtension } from "./extensionFolder.mjs";

/**
 * @param {string} command
 * @param {string} folder
 * @param {(line: string) => void} log
 */
export async function openInCode(command, folder, log) {
  const args = [`--extensionDevelopmentPath=${root}`, folder];
  const isWindows = process.platform === "win32";
  const quoted = (/** @type {string} */ text) => (isWindows ? `"${text}"` : text);
  const status = await new Promise((resolve) => {
    // code is a .cmd file on Windows, which only a shell starts.
    const run = spawn(quoted(command), args.map(quoted), { stdio: "inherit", shell: isWindows });
    run.on("error", (error) => resolve(error.message));
    run.on("exit", (code, signal) => resolve(code ?? signal));
  });
  if (status !== 0)
    throw hostProblem(
      `${command} ended with ${status}. To use an editor in your browser instead, run: npm start -- --editor browser`,
    );
  log(
    "\nVS Code is opening with the extension. (To use an editor in your browser instead, add --editor browser.)",
  );
}

/**
 * Serves the editor on 127.0.0.1, to those who know its token, until this process or the one that started it is ended.
 * @param {{ folder: string, isTrusted: boolean, log: (line: string) => void }} options
 */
export async function serveEditor({ folder, isTrusted, log }) {
  log("");
  const host = await ensureHost("newest", log);
  log("Starting the editor …");
  const connectionToken = randomBytes(20).toString("hex");
  const server = await startServer(host, {
    connectionToken,
    trust: !isTrusted,
    smokeTest: false,
    settings: { "workbench.startupEditor": "readme" },
    addExtensions: addExtension,
  });
  expectInterrupt();
  log("The editor is available on this machine only. Open this address in a browser:\n");
  log(`  ${server.origin}/?${new URLSearchParams({ tkn: connectionToken, folder })}\n`);
  log("Press Ctrl+C to stop it.");
  const isAbandoned = await Promise.race([server.ended.then(() => false), callerIsGone().then(() => true)]);
  await server.stop();
  if (!isAbandoned) throw hostProblem("The editor stopped unexpectedly. Run the same command again.");
}
