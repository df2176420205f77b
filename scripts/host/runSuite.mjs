// Runs a mocha suite in the real extension host of a VS Code server, through its page.
import { resolve } from "node:path";
import { SILENCE } from "./patience.mjs";
import { ensureHost } from "./setup.mjs";
import { startServer } from "./server.mjs";
import { createStackMapper } from "./stackMap.mjs";
import { UNSEEN, runSuiteInPage } from "./suitePage.mjs";

/**
 * Resolves with the counts, also when tests fail; rejects when the host cannot be had.
 * @param {{
 *   version?: string, extensionPath: string, testsPath: string, workspace: string, trust?: boolean, name?: string,
 *   log?: (line: string) => void, silenceMs?: number, settings?: Record<string, unknown>, environment?: Record<string, string>,
 *   inspectPort?: number,
 * }} run `version`: "newest" (default), "oldest" or exact; `testsPath`: the bundle that exports run(), see bundleSuite.mjs;
 *   `workspace`: the folder or .code-workspace file that is opened, as it is: pass a copy when tests write; `trust`: workspace trust is on, so the
 *   folder is untrusted; `environment`: for the extension host; `inspectPort`: opens an inspector on the extension host;
 *   `name`: of the folder of logs
 * @returns {Promise<import("./suiteLog.mjs").SuiteResult>}
 */
export async function runInHost(run) {
  const log = run.log ?? console.log;
  const host = await ensureHost(run.version ?? "newest", log);
  const server = await startServer(host, {
    trust: run.trust ?? false,
    settings: { ...UNSEEN, ...run.settings },
    environment: run.environment ?? {},
  });
  try {
    return await runSuiteInPage({
      name: run.name ?? `host-${host.version}${run.trust ? "-trust" : ""}`,
      server,
      address: addressOf(server, run),
      silenceMs: run.silenceMs ?? SILENCE,
      log,
      mapStack: createStackMapper(resolve(run.testsPath)),
    });
  } finally {
    await server.stop();
  }
}

/**
 * How an address names what the window opens: a folder, the folders of a .code-workspace file, or a folder of another file system
 * by its URI.
 * @param {string} workspace
 * @returns {Record<string, string>}
 */
export function openedAs(workspace) {
  if (workspace.includes("://")) return { folder: workspace };
  return { [workspace.endsWith(".code-workspace") ? "workspace" : "folder"]: resolve(workspace) };
}

function addressOf(
  /** @type {import("./server.mjs").HostServer} */ server,
  /** @type {Parameters<typeof runInHost>[0]} */ run,
) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${server.authority}${resolve(path)}`;
  const payload = [
    ["extensionDevelopmentPath", remote(run.extensionPath)],
    ["extensionTestsPath", remote(run.testsPath)],
    ["skipWelcome", "true"],
    ...(run.inspectPort === undefined ? [] : [["inspect-extensions", String(run.inspectPort)]]),
  ];
  const query = new URLSearchParams({ ...openedAs(run.workspace), payload: JSON.stringify(payload) });
  return `${server.origin}/?${query}`;
}
