// Opens the real window of VS Code with an installed VSIX, as a user has it, for end-to-end checks and pictures.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { launchChromium } from "./chromium.mjs";
import { artifactsFolder } from "./paths.mjs";
import { PATIENCE } from "./patience.mjs";
import { startServer } from "./server.mjs";
import { ensureHost } from "./setup.mjs";
import { createWindowActions } from "./windowActions.mjs";

/**
 * @typedef {import("./windowActions.mjs").WindowActions & {
 *   page: import("playwright-core").Page, workspace: string, logFolder: string,
 *   screenshot: (name: string) => Promise<string>, close: () => Promise<void>,
 * }} HostWindow
 * `workspace`: the copy that is open; `logFolder`: logs of the window and its extensions; `screenshot`: returns the file below .cache/artifacts/screenshots; `close`: ends
 * everything, safe to call twice
 */

/**
 * Installs the VSIX, opens a copy of the workspace and waits for the workbench.
 * @param {{
 *   version?: string, vsix: string, workspace: string, isEmpty?: boolean, theme?: string, trust?: boolean, settings?: Record<string, unknown>,
 *   size?: { width: number, height: number }, scale?: number, log?: (line: string) => void,
 *   onPage?: (page: import("playwright-core").Page) => void,
 * }} options `isEmpty`: the workspace contains no file; `theme`: "Default Dark Modern" (default) or "Default Light Modern"; `trust`: workspace trust is on and the folder
 *   is in restricted mode; `size`: in CSS pixels, default 1400 × 900; `scale`: device pixels of a CSS pixel, default 1;
 *   `onPage`: is given the page before it loads anything
 * @returns {Promise<HostWindow>}
 */
export async function openWindow(options) {
  const log = options.log ?? console.log;
  const host = await ensureHost(options.version ?? "newest", log);
  const cleanUp = createCleanUp();
  try {
    const parent = await mkdtemp(join(tmpdir(), "release-readiness-window-"));
    cleanUp.add(() => rm(parent, { recursive: true, force: true }));
    const workspace = join(parent, basename(resolve(options.workspace)));
    await cp(options.workspace, workspace, { recursive: true });
    const server = await startServer(host, {
      vsix: resolve(options.vsix),
      trust: options.trust ?? false,
      smokeTest: false,
      settings: { ...windowSettings(options.theme), ...options.settings },
    });
    cleanUp.add(server.stop);
    const browser = await launchChromium(log);
    cleanUp.add(() => browser.close());
    const page = await browser.newPage({
      viewport: options.size ?? { width: 1400, height: 900 },
      deviceScaleFactor: options.scale ?? 1,
      locale: "en-US",
    });
    page.setDefaultTimeout(PATIENCE);
    options.onPage?.(page);
    await page.goto(`${server.origin}/?${new URLSearchParams({ folder: workspace })}`, {
      waitUntil: "commit",
    });
    const actions = createWindowActions(page);
    await actions.waitForWorkbench(options.isEmpty);
    return {
      ...actions,
      page,
      workspace,
      logFolder: server.logFolder,
      screenshot: (name) => screenshot(page, name),
      close: cleanUp.run,
    };
  } catch (error) {
    await cleanUp.run();
    throw error;
  }
}

function windowSettings(theme = "Default Dark Modern") {
  return {
    "security.workspace.trust.startupPrompt": "never",
    "window.autoDetectColorScheme": false,
    "window.title": "${activeEditorShort}${separator}${rootName}",
    "workbench.colorTheme": theme,
  };
}

/** @param {import("playwright-core").Page} page @param {string} name */
async function screenshot(page, name) {
  const path = join(artifactsFolder("screenshots"), `${name}.png`);
  // No hover remains open, and the last changes are drawn.
  await page.mouse.move(700, 899);
  await page.waitForTimeout(400);
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  return path;
}

/** What has to be ended, in reverse order, each even when another one fails. */
function createCleanUp() {
  /** @type {(() => Promise<unknown>)[]} */
  const actions = [];
  return {
    add(/** @type {() => Promise<unknown>} */ action) {
      actions.push(action);
    },
    async run() {
      while (actions.length > 0)
        await actions
          .pop()?.()
          .catch(() => {});
    },
  };
}
