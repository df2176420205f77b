// Runs a command quietly: what it prints is kept, and shown only by the one who reports its failure.
import { spawn } from "node:child_process";
import { atEnd } from "./processGroup.mjs";

/**
 * @typedef {{ status: number | null, output: string, missing: boolean }} CommandResult
 * `missing`: there is no such command. `output`: the last 20 000 characters of both streams.
 */

/**
 * Never rejects: a failure is a result.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, mayOutlive?: boolean }} [options] `mayOutlive`: it is better
 *   finished than stopped half-way when this process ends
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, options = {}) {
  return new Promise((done) => {
    let output = "";
    const keep = (/** @type {Buffer} */ data) => {
      output = (output + data.toString()).slice(-20_000);
    };
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
      // npm is a .cmd file on Windows, which only a shell starts.
      shell: process.platform === "win32" && !command.endsWith(".exe"),
    });
    const forget = options.mayOutlive ? () => {} : atEnd(() => child.kill("SIGKILL"));
    // Not spawn's own `timeout`, whose timer keeps this process alive when there is no such command.
    const timer = setTimeout(() => child.kill(), options.timeoutMs ?? 600_000);
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => {
      clearTimeout(timer);
      forget();
      const missing = /** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT";
      done({ status: null, output: error.message, missing });
    });
    child.on("close", (status) => {
      clearTimeout(timer);
      forget();
      done({ status, output, missing: false });
    });
  });
}
