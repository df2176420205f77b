// Starts the VS Code server of a host in its own process group, with its own folders, and cleans up both.
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { hostProblem } from "./problem.mjs";
import { adoptGroup, endGroup, isRunning, signalGroup } from "./processGroup.mjs";

/**
 * @typedef {object} HostServer
 * @property {number} port
 * @property {string} origin http://127.0.0.1:PORT
 * @property {string} authority of vscode-remote addresses: 127.0.0.1:PORT
 * @property {string} logFile what the server printed
 * @property {string} logFolder the logs of its extension hosts
 * @property {Promise<unknown>} ended resolves when the server ends by itself or is ended
 * @property {() => Promise<void>} stop ends the whole group and removes its folders; safe to call twice
 */

/** A quiet window: no welcome page, no chat, no updates, no prompts. */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "editor.accessibilitySupport": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  // A window in a browser saves after a second by itself; on the desktop unsaved text stays unsaved.
  "files.autoSave": "off",
  "git.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.showReleaseNotes": false,
  "window.commandCenter": false,
  // Suggestions of words start a worker of the page, which takes seconds.
  "editor.wordBasedSuggestions": "off",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

const parentWatch = fileURLToPath(new URL("stubs/parentWatch.cjs", import.meta.url));

/**
 * Arguments that every call of the server needs, also those that install an extension.
 * @param {string} folder
 */
function baseArguments(folder) {
  return [
    "--accept-server-license-terms",
    "--server-data-dir",
    join(folder, "data"),
    "--extensions-dir",
    join(folder, "extensions"),
  ];
}

/** Linux takes no longer path for a socket than 107 characters; those of VS Code have names of 52. */
const longestSocketFolder = 107 - 53;

/** No gallery, and nothing of the test runner's own Node options. */
function serverEnvironment(/** @type {string} */ folder) {
  return {
    ...process.env,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    NODE_OPTIONS: "",
    RELEASE_READINESS_PARENT_PID: String(process.pid),
    RELEASE_READINESS_PARENT_FOLDER: folder,
    // Its sockets go with it, too.
    ...(folder.length <= longestSocketFolder ? { XDG_RUNTIME_DIR: folder } : {}),
    VSCODE_IPC_HOOK_CLI: undefined,
  };
}

/**
 * @typedef {{
 *   trust?: boolean, settings?: Record<string, unknown>, vsix?: string, smokeTest?: boolean, timeoutMs?: number,
 *   environment?: Record<string, string>, connectionToken?: string, addExtensions?: (folder: string) => unknown,
 * }} ServerOptions
 */

/**
 * Starts a server; rejects when it does not listen in time, with the end of what it printed.
 * @param {import("./setup.mjs").Host} host
 * @param {ServerOptions} [options] `trust`: workspace trust is on (a folder is untrusted until the user says otherwise); `vsix`: installed before
 *   the start; `smokeTest`: the workbench takes tests from its payload (default true); `environment`: seen by the extension host;
 *   `connectionToken`: only who knows it is served (`?tkn=…`); `addExtensions`: puts unpacked extensions into the folder of them
 * @returns {Promise<HostServer>}
 */
export async function startServer(host, options = {}) {
  const folder = await mkdtemp(join(tmpdir(), "release-readiness-host-"));
  try {
    await writeSettings(folder, options.settings ?? {});
    if (options.vsix !== undefined) await installVsix(host, folder, options.vsix);
    await options.addExtensions?.(join(folder, "extensions"));
    return await listen(host, folder, options);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function writeSettings(/** @type {string} */ folder, /** @type {Record<string, unknown>} */ settings) {
  const user = join(folder, "data", "data", "User");
  await mkdir(user, { recursive: true });
  await writeFile(join(user, "settings.json"), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

async function installVsix(
  /** @type {import("./setup.mjs").Host} */ host,
  /** @type {string} */ folder,
  /** @type {string} */ vsix,
) {
  const run = launch(host, folder, [...baseArguments(folder), "--install-extension", vsix], {});
  const status = await Promise.race([run.ended, delay(180_000, "no answer in 180 s", { ref: false })]);
  endGroup(run.pid);
  if (status !== 0)
    throw hostProblem(
      `Installing ${vsix} into VS Code ${host.version} failed (${status}).\n${run.printed()}`,
    );
}

async function listen(
  /** @type {import("./setup.mjs").Host} */ host,
  /** @type {string} */ folder,
  /** @type {ServerOptions} */ options,
) {
  // In a file: the arguments of a process are there for everybody to read.
  if (options.connectionToken !== undefined)
    await writeFile(join(folder, "token"), options.connectionToken, { mode: 0o600 });
  const run = launch(host, folder, listenArguments(folder, options), options.environment ?? {});
  const timeoutMs = options.timeoutMs ?? 180_000;
  const port = await Promise.race([
    run.port,
    run.ended.then((status) => `ended with ${status}`),
    delay(timeoutMs, `did not listen within ${timeoutMs / 1000} s`, { ref: false }),
  ]);
  if (typeof port !== "number") {
    endGroup(run.pid);
    throw hostProblem(`The server of VS Code ${host.version} ${port}.\n${run.printed()}`);
  }
  const authority = `127.0.0.1:${port}`;
  return {
    port,
    authority,
    origin: `http://${authority}`,
    logFile: join(folder, "server.log"),
    logFolder: join(folder, "data", "data", "logs"),
    ended: run.ended,
    stop: () => stop(run, folder),
  };
}

function listenArguments(/** @type {string} */ folder, /** @type {ServerOptions} */ options) {
  return [
    ...baseArguments(folder),
    ...["--host", "127.0.0.1", "--port", "0", "--telemetry-level", "off"],
    ...(options.connectionToken === undefined
      ? ["--without-connection-token"]
      : ["--connection-token-file", join(folder, "token")]),
    ...(options.trust ? [] : ["--disable-workspace-trust"]),
    ...(options.smokeTest === false ? [] : ["--enable-smoke-test-driver"]),
  ];
}

/** Starts the process and watches what it prints. */
function launch(
  /** @type {import("./setup.mjs").Host} */ host,
  /** @type {string} */ folder,
  /** @type {string[]} */ args,
  /** @type {object} */ environment,
) {
  const child = spawn(
    host.node,
    ["--require", parentWatch, join(host.server, "out", "server-main.js"), ...args],
    {
      cwd: folder,
      detached: true,
      env: { ...serverEnvironment(folder), ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const pid = child.pid ?? 0;
  adoptGroup(pid, folder);
  const log = createWriteStream(join(folder, "server.log"), { flags: "a" });
  log.on("error", () => {});
  let text = "";
  /** @type {(port: number) => void} */
  let gotPort = () => {};
  /** @type {Promise<number>} */
  const port = new Promise((resolve) => (gotPort = resolve));
  const take = (/** @type {Buffer} */ data) => {
    log.write(data);
    text = (text + data.toString()).slice(-8000);
    const found = /Extension host agent listening on (\d+)/.exec(text);
    if (found) gotPort(Number(found[1]));
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  /** @type {Promise<number | string | null>} */
  const ended = new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", resolve);
  });
  return { pid, port, ended, printed: () => text.split("\n").slice(-12).join("\n") };
}

/** Asks the group to end, then makes it. */
async function stop(/** @type {ReturnType<typeof launch>} */ run, /** @type {string} */ folder) {
  if (!isRunning(run.pid)) return;
  signalGroup(run.pid, "SIGTERM");
  await Promise.race([run.ended, delay(2000, undefined, { ref: false })]);
  endGroup(run.pid);
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Copies the logs of a server to a folder that outlives it.
 * @param {HostServer} server
 * @param {string} target
 */
export async function keepLogs(server, target) {
  await cp(server.logFile, join(target, "server.log")).catch(() => {});
  await cp(server.logFolder, join(target, "logs"), { recursive: true }).catch(() => {});
}
