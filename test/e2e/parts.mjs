// The parts of the window that the end-to-end test looks at.

/** @param {import("playwright-core").Page} page */
export function createParts(page) {
  const row = (/** @type {string} */ text) =>
    page.locator(".sidebar .pane-body .monaco-list-row", { hasText: text }).first();

  async function openSidebar() {
    const header = page.locator(".sidebar .pane-header", { hasText: "Blockers" });
    if (await header.isVisible()) return;
    const label = page.locator('a[aria-label^="Release Readiness"]');
    await page.locator(".activitybar .action-item", { has: label }).first().click();
    await header.waitFor();
  }

  /** Drags the edge of the sidebar. @param {number} x where to, in pixels of the page */
  async function widenSidebar(x) {
    const box = await page.locator(".part.sidebar").boundingBox();
    if (box === null) throw new Error("There is no sidebar.");
    await page.mouse.move(box.x + box.width, 450);
    await page.waitForTimeout(400);
    await page.mouse.down();
    await page.mouse.move(x, 450, { steps: 5 });
    await page.mouse.up();
  }

  /** Puts the cursor at the start of a line of the active editor. @param {number} line 1-based */
  async function goToLine(line) {
    await page.keyboard.press("Control+G");
    const input = page.locator(".quick-input-widget:not([style*='display: none']) input.input").first();
    await input.waitFor();
    await input.fill(`:${line}`);
    await page.keyboard.press("Enter");
    await page.locator(".statusbar-item", { hasText: `Ln ${line}, ` }).waitFor();
    // Until it is gone it takes the keys.
    await input.waitFor({ state: "hidden" });
  }

  /**
   * The rows of the Problems panel as soon as one has this text.
   * @param {import("../../scripts/host/window.mjs").HostWindow} window @param {string} text
   */
  async function problemsWith(window, text) {
    await window.problemsPanel();
    await page.locator(".markers-panel", { hasText: text }).waitFor();
    return window.problemsPanel();
  }

  return {
    row,
    openSidebar,
    widenSidebar,
    goToLine,
    problemsWith,
    editor: page.locator(".editor-group-container.active .view-lines").first(),
    /** The tab of a rendered document. @param {string} name of its file */
    preview: (name) => page.locator(".tab", { hasText: `Preview ${name}` }),
    errorSquiggles: page.locator(".editor-instance .squiggly-error"),
    verdict: page.locator(
      '.statusbar-item[id="release-readiness.release-readiness.releaseReadiness.verdict"]',
    ),
  };
}
