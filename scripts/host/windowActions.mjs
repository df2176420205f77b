// What a user does in the window of VS Code, on a page of Playwright: through the keyboard and what is on the screen.
import { PATIENCE } from "./patience.mjs";
import { hostProblem } from "./problem.mjs";

/** @typedef {ReturnType<typeof createWindowActions>} WindowActions */

/** Milliseconds until the palette that a key opened takes text, and how often the key is pressed. */
const PALETTE_OPENS = 10_000;
const MOST_ATTEMPTS = 6;

/** @param {import("playwright-core").Page} page */
export function createWindowActions(page) {
  const quickInput = page.locator(".quick-input-widget:not([style*='display: none'])");
  const quickRows = quickInput.locator(".monaco-list-row");

  /** Resolves when the explorer, with files unless there are none, and the status bar are there and extensions had their start. */
  async function waitForWorkbench(isEmpty = false, timeoutMs = PATIENCE) {
    await page.locator(".monaco-workbench .statusbar-item").first().waitFor({ timeout: timeoutMs });
    await page
      .locator(
        isEmpty
          ? ".explorer-folders-view"
          : ".explorer-viewlet .monaco-list-row, .explorer-folders-view .monaco-list-row",
      )
      .first()
      .waitFor({ timeout: timeoutMs });
  }

  /** Opens the palette with some text in it. */
  async function ask(/** @type {string} */ text) {
    const input = quickInput.locator("input.input").first();
    // Where the pointer rests, the tooltip of a row would cover the rows.
    await page.mouse.move(0, 0);
    for (let attempt = 1; ; attempt++) {
      await page.keyboard.press("Escape");
      await page.keyboard.press("F1");
      try {
        await input.fill(text, { timeout: PALETTE_OPENS });
        return;
      } catch (error) {
        // A palette that is still closing swallows the key.
        if (attempt === MOST_ATTEMPTS) throw error;
      }
    }
  }

  /** The first row whose label is exactly the text; retries while the list still changes. */
  async function choose(/** @type {string} */ label, /** @type {number} */ timeoutMs) {
    const row = quickRows
      .filter({ has: page.locator(".label-name", { hasText: new RegExp(`^\\s*${escape(label)}\\s*$`) }) })
      .first();
    try {
      await row.waitFor({ timeout: timeoutMs });
    } catch {
      const offered = (await quickRows.allInnerTexts()).map((text) => text.split("\n")[0]).slice(0, 8);
      throw hostProblem(`VS Code does not offer "${label}". It offers: ${offered.join(" | ") || "nothing"}`);
    }
    await row.click();
  }

  /**
   * Runs a command of the palette by its whole title ("Category: Title").
   * @param {string} title
   */
  async function runCommand(title, timeoutMs = PATIENCE) {
    await ask(`>${title}`);
    await choose(title, timeoutMs);
  }

  /**
   * Opens a file of the workspace by its name and waits for its tab.
   * @param {string} name without a folder
   */
  async function openFile(name, timeoutMs = PATIENCE) {
    await ask(name);
    await choose(name, timeoutMs);
    await page.locator(`.tab[data-resource-name="${name}"]`).first().waitFor({ timeout: timeoutMs });
  }

  /**
   * Shows the Problems panel and returns the text of its visible rows (files and problems), top to bottom.
   * @returns {Promise<string[]>}
   */
  async function problemsPanel() {
    const panel = page.locator(".markers-panel");
    if (!(await panel.isVisible())) await page.keyboard.press("Control+Shift+M");
    await panel.waitFor();
    await page.waitForTimeout(500);
    return (await panel.locator(".monaco-list-row").allInnerTexts()).map((text) =>
      text.replace(/\s+/g, " ").trim(),
    );
  }

  /**
   * The document inside the webview that is shown (a webview is a frame in a frame).
   * @returns {import("playwright-core").FrameLocator}
   */
  function webview() {
    return page.locator("iframe.webview.ready").last().contentFrame().frameLocator("iframe#active-frame");
  }

  /** The texts of the notifications on the screen. */
  async function notifications() {
    return (await page.locator(".notification-list-item-message").allInnerTexts()).map((text) => text.trim());
  }

  /** For a picture without them. */
  function clearNotifications() {
    return runCommand("Notifications: Clear All Notifications");
  }

  return {
    waitForWorkbench,
    runCommand,
    openFile,
    problemsPanel,
    webview,
    notifications,
    clearNotifications,
  };
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
