// The animation, about a minute: the first steps, a problem in a report, its fix, the dashboard with "what if", and the decision.
import { createFilm } from "./film.mjs";
import { encodeGif } from "./gif.mjs";
import { onStage, putEdgeBelow, settle, waitForPreview } from "./stage.mjs";

const REPORT = "02_SECURITY_AUDIT.md";
const DECISION = "08_RELEASE_DECISION.md";
const FINDING = "SEC-1";
const STATUS = "**Status:** Resolved, verified by test_session_key";
const COMMAND = "Generate Release";

/** Milliseconds that a picture is shown. */
const TYPING = 110;
const GLANCING = 1500;
const LOOKING = 3000;
const READING = 5000;

/** @typedef {import("./stage.mjs").Stage} Stage */
/** @typedef {import("./film.mjs").Film} Film */

/** @param {import("./stage.mjs").SceneOptions} options @returns {Promise<Uint8Array>} GIF */
export function takeTourAnimation(options) {
  return onStage({ ...options, size: { width: 1000, height: 720 } }, async (stage) => {
    const film = createFilm(stage);
    await showWalkthrough(stage, film);
    await readProblem(stage, film);
    await writeStatus(stage, film);
    await lookAtDashboard(stage, film);
    await generate(stage, film);
    options.log(`  ${film.frames.length} pictures, ${film.length() / 1000} s`);
    return encodeGif(film.frames);
  });
}

/** @param {Stage} stage @param {Film} film */
async function showWalkthrough(stage, film) {
  const { page } = stage;
  await stage.runCommand("Welcome: Open Walkthrough...");
  await page.locator(".quick-input-widget input.input").first().fill("Release Readiness");
  await page
    .locator(".quick-input-widget .monaco-list-row", { hasText: "Get started with" })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page
    .locator(".gettingStartedContainer")
    .getByText("Open the sample", { exact: true })
    .first()
    .waitFor();
  await settle(stage);
  await film.take(LOOKING);
  await stage.runCommand("View: Close Editor");
}

/** The report next to the views, then the problem of its first finding. @param {Stage} stage @param {Film} film */
async function readProblem(stage, film) {
  const { page, parts } = stage;
  await stage.openFile(REPORT);
  await parts.editor.click();
  await parts.goToLine(31);
  await parts.errorSquiggles.first().waitFor();
  await parts.openSidebar();
  await parts.widenSidebar(380);
  await putEdgeBelow(stage, "QA-3", 28);
  await parts.editor.click();
  await parts.goToLine(31);
  await settle(stage);
  await film.take(LOOKING);
  await showHover(page);
  await film.take(READING);
  await page.keyboard.press("Escape");
}

/** What is redrawn below a hover closes it. @param {import("playwright-core").Page} page */
async function showHover(page) {
  const heading = page.locator(".view-line", { hasText: `### ${FINDING}: ` }).first();
  const hover = page.locator(".monaco-hover", { hasText: "blocks the release" }).first();
  for (let left = 5; left > 0; left--) {
    await heading.hover({ position: { x: 60, y: 9 } });
    await hover.waitFor();
    await page.waitForTimeout(1000);
    if (await hover.isVisible()) return;
    await page.mouse.move(500, 5);
  }
  throw new Error("The hover of the finding does not stay.");
}

/** @param {Stage} stage @param {Film} film */
async function writeStatus(stage, film) {
  const { page, parts } = stage;
  await parts.editor.click();
  await parts.goToLine(37);
  await page.keyboard.press("End");
  await settle(stage);
  await film.take(GLANCING);
  await page.keyboard.press("Enter");
  await film.type(STATUS, TYPING, 500);
  await parts.verdict.filter({ hasText: "NOT APPROVED · 3" }).waitFor();
  await film.take(LOOKING);
  await page.keyboard.press("Control+S");
}

/** @param {Stage} stage @param {Film} film */
async function lookAtDashboard(stage, film) {
  const { page, parts } = stage;
  const dashboard = stage.webview();
  await page.keyboard.press("Control+B");
  await parts.verdict.click();
  await dashboard.locator(".says").waitFor();
  await settle(stage);
  await film.take(READING);
  const boxes = dashboard.getByRole("checkbox");
  await boxes.first().scrollIntoViewIfNeeded();
  await settle(stage);
  await film.take(LOOKING);
  await boxes.first().check();
  await dashboard.getByRole("status").filter({ hasText: "What if 1 finding were fixed" }).waitFor();
  await settle(stage);
  await film.take(LOOKING);
  await dashboard.locator(".says").scrollIntoViewIfNeeded();
  await settle(stage);
  await film.take(READING);
  await dashboard.getByRole("region", { name: "Risk", exact: true }).scrollIntoViewIfNeeded();
  await settle(stage);
  await film.take(READING);
  await stage.runCommand("View: Close Editor");
}

/** @param {Stage} stage @param {Film} film */
async function generate(stage, film) {
  const { page } = stage;
  await page.keyboard.press("F1");
  await page.waitForTimeout(400);
  await film.take(GLANCING);
  await film.type(COMMAND, TYPING, 250);
  await film.take(GLANCING);
  await page.keyboard.press("Enter");
  await stage.parts.preview(DECISION).waitFor();
  await waitForPreview(stage);
  await settle(stage);
  await film.take(LOOKING);
  // Without the report next to it, the document has room.
  await stage.parts.preview(DECISION).click();
  await stage.runCommand("View: Toggle Maximize Editor Group");
  await waitForPreview(stage);
  await settle(stage);
  await film.take(READING);
}
