// Runs a mocha suite in the WEB extension host of the same VS Code: the extension runs in a worker of the browser.
import { basename, dirname, resolve } from "node:path";
import { serveFolders } from "./fileServer.mjs";
import { openedAs } from "./runSuite.mjs";
import { startServer } from "./server.mjs";
import { SILENCE } from "./patience.mjs";
import { ensureHost } from "./setup.mjs";
import { createStackMapper } from "./stackMap.mjs";
import { UNSEEN, runSuiteInPage } from "./suitePage.mjs";

const extensionPrefix = "/extension";
const otherPrefix = "/other-extension";
/** Below the extension: VS Code runs tests in the extension host of the extension whose folder contains them. */
const testsPrefix = `${extensionPrefix}/host-tests`;

/**
 * As runInHost; the bundle is one for the web (bundleSuite.mjs, target "web"), and the manifest's `browser` names the code.
 * The workspace is the same real folder, which the extension sees through `vscode.workspace.fs`.
 * @param {{
 *   version?: string, extensionPath: string, testsPath: string, workspace: string, trust?: boolean, name?: string,
 *   log?: (line: string) => void, silenceMs?: number, settings?: Record<string, unknown>, otherExtensionPath?: string,
 * }} run `testsPath`: ends with .js; `otherExtensionPath`: a second extension, such as one that provides the workspace
 * @returns {Promise<import("./suiteLog.mjs").SuiteResult>}
 */
export async function runInWebHost(run) {
  const log = run.log ?? console.log;
  const host = await ensureHost(run.version ?? "newest", log);
  const testsPath = resolve(run.testsPath);
  const files = await serveFolders({
    [extensionPrefix]: resolve(run.extensionPath),
    [testsPrefix]: dirname(testsPath),
    ...(run.otherExtensionPath === undefined ? {} : { [otherPrefix]: resolve(run.otherExtensionPath) }),
  });
  try {
    const server = await startServer(host, {
      trust: run.trust ?? false,
      settings: { ...UNSEEN, ...run.settings },
    });
    try {
      return await runSuiteInPage({
        name: run.name ?? `web-${host.version}${run.trust ? "-trust" : ""}`,
        server,
        address: `${server.origin}/?${new URLSearchParams(openedAs(run.workspace))}`,
        silenceMs: run.silenceMs ?? SILENCE,
        log,
        mapStack: createStackMapper(testsPath, {
          shownAs: shownAs(files.authority, testsPath),
          addedLines: 2,
        }),
        bypassSecurityPolicy: true,
        prepare: (page) =>
          addDevelopmentOptions(
            page,
            developmentOptions(files.authority, basename(testsPath), run.otherExtensionPath !== undefined),
          ),
      });
    } finally {
      await server.stop();
    }
  } finally {
    await files.close();
  }
}

/** The worker wraps a file into a function (two lines more) and marks its name. */
function shownAs(/** @type {string} */ authority, /** @type {string} */ testsPath) {
  return `http://${authority}${testsPrefix}/${basename(testsPath)}#vscode-extension`;
}

function developmentOptions(
  /** @type {string} */ authority,
  /** @type {string} */ testsFile,
  /** @type {boolean} */ hasOther,
) {
  const paths = [extensionPrefix, ...(hasOther ? [otherPrefix] : [])];
  return {
    enableSmokeTestDriver: true,
    extensions: paths.map((path) => ({ scheme: "http", authority, path })),
    extensionTestsPath: { scheme: "http", authority, path: `${testsPrefix}/${testsFile}` },
  };
}

/**
 * The workbench reads its configuration from an attribute of its page. Its getter is patched, because rewriting the page in
 * flight breaks the connection of the workbench.
 */
async function addDevelopmentOptions(
  /** @type {import("playwright-core").Page} */ page,
  /** @type {object} */ options,
) {
  await page.addInitScript((added) => {
    const original = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function getAttribute(/** @type {string} */ name) {
      const value = original.call(this, name);
      if (value === null || name !== "data-settings" || this.id !== "vscode-workbench-web-configuration")
        return value;
      return JSON.stringify({ ...JSON.parse(value), developmentOptions: added });
    };
  }, options);
}
