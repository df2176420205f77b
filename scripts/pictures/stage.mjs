// The window as the pictures show it: the real one, tidied up as people tidy theirs, without what only a window in a browser has.
import { createParts } from "../../test/e2e/parts.mjs";
import { openWindow } from "../host/window.mjs";
import { fontSettings, loadFonts } from "./fonts.mjs";
import { copySample } from "./sample.mjs";

/**
 * @typedef {import("../host/window.mjs").HostWindow & { parts: ReturnType<typeof createParts>, shot: () => Promise<Buffer> }} Stage
 * `shot`: a picture of the window as PNG, without waiting for anything
 */

const settings = {
  ...fontSettings,
  "breadcrumbs.enabled": false,
  "editor.autoClosingBrackets": "never",
  "editor.autoClosingQuotes": "never",
  "editor.cursorBlinking": "solid",
  "editor.fontSize": 13,
  "editor.minimap.enabled": false,
  "editor.occurrencesHighlight": "off",
  "editor.renderWhitespace": "none",
  "editor.stickyScroll.enabled": false,
  "files.trimTrailingWhitespace": false,
  "workbench.layoutControl.enabled": false,
  "workbench.tree.indent": 12,
  "workbench.tree.renderIndentGuides": "none",
};

/** A window in a browser tells its connection, its ports and the layout of the keyboard; one on the desktop does not. */
const webOnly = ["status.host", "status.forwardedPorts", "status.workbench.keyboardLayout"];

/** What every scene needs. @typedef {{ vsix: string, log: (line: string) => void }} SceneOptions */

/**
 * Opens a copy of the sample, plays a scene in it and returns what comes of it. Of a scene that fails a picture is left.
 * @template T
 * @param {SceneOptions & { size: { width: number, height: number } }} options
 * @param {(stage: Stage) => Promise<T>} scene
 * @returns {Promise<T>}
 */
export async function onStage(options, scene) {
  const sample = copySample();
  const window = await openWindow({
    ...options,
    workspace: sample.folder,
    scale: 2,
    theme: "Default Dark Modern",
    settings,
  });
  try {
    return await scene(await tidyUp(window));
  } catch (error) {
    options.log(
      `  The window as it was: ${await window.screenshot("failed-picture").catch(() => "no picture")}`,
    );
    throw error;
  } finally {
    await window.close();
    sample.remove();
  }
}

/** @param {import("../host/window.mjs").HostWindow} window @returns {Promise<Stage>} */
async function tidyUp(window) {
  const { page } = window;
  page.setDefaultTimeout(20_000);
  await loadFonts(page);
  const hidden = webOnly.map((id) => `.statusbar-item[id="${id}"]`).join(", ");
  await page.addStyleTag({ content: `${hidden} { display: none !important; }` });
  return { ...window, parts: createParts(page), shot: () => page.screenshot({ animations: "disabled" }) };
}

/** The pointer leaves, and the last changes are drawn. @param {Stage} stage */
export async function settle({ page }) {
  const size = page.viewportSize() ?? { width: 2, height: 2 };
  await page.mouse.move(size.width / 2, size.height - 1);
  await page.waitForTimeout(700);
}

/**
 * Drags the edge between the two views of the sidebar to where a row ends.
 * @param {Stage} stage @param {string} text of the row @param {number} distance from its lower edge, in CSS pixels
 */
export async function putEdgeBelow({ page, parts }, text, distance) {
  const row = await parts.row(text).boundingBox();
  const header = await page.locator(".sidebar .pane-header", { hasText: "Gates" }).boundingBox();
  if (row === null || header === null) throw new Error("The sidebar does not show its views.");
  const x = header.x + header.width / 2;
  await page.mouse.move(x, header.y);
  await page.waitForTimeout(400);
  await page.mouse.down();
  await page.mouse.move(x, row.y + row.height + distance, { steps: 5 });
  await page.mouse.up();
}

/** Resolves when the preview shows its document, in the fonts of the rest. @param {Stage} stage */
export async function waitForPreview(stage) {
  const heading = stage.webview().locator("h1").first();
  await heading.waitFor();
  const frame = await (await heading.elementHandle()).ownerFrame();
  if (frame) await loadFonts(frame);
}
