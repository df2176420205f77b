// The dashboard in the real window: what its page shows and does, by pointer and keyboard, in each theme, and what axe finds in it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openWindow } from "../../scripts/host/window.mjs";
import { createProject } from "../../scripts/hostWorkspace.mjs";
import { createParts } from "./parts.mjs";
import { createSteps, withPicture } from "./steps.mjs";
import { cutOff, zoomed, ZOOMED } from "./zoom.mjs";

/** @typedef {import("../../scripts/host/window.mjs").HostWindow} HostWindow */
/** @typedef {import("./steps.mjs").Step} Step */

const REPORT = "01_ARCHITECTURE_ASSESSMENT.md";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * @param {{ vsix: string, log?: (line: string) => void }} options `vsix`: a package of the production build
 * @returns {Promise<{ passed: number, failed: number, pending: number }>}
 */
export async function runDashboard({ vsix, log = console.log }) {
  const { counts, step } = createSteps(log);
  const project = createProject();
  /** @type {HostWindow | undefined} */
  let window;
  try {
    await step("the package is installed and the window opens", async () => {
      window = await openWindow({ vsix, workspace: project.folder, log });
    });
    if (window !== undefined) await story(window, withPicture(step, window, log));
  } finally {
    await window?.close();
    project.remove();
  }
  return counts;
}

/** @param {HostWindow} window @param {Step} step */
async function story(window, step) {
  const { page } = window;
  const parts = createParts(page);
  const dashboard = window.webview();
  const says = dashboard.locator(".says");
  const bodyFrame = async () => {
    const frame = await (await dashboard.locator("body").elementHandle()).ownerFrame();
    if (!frame) throw new Error("The page of the dashboard is not there.");
    return frame;
  };
  const whatIf = dashboard.getByRole("status");
  const firstBox = dashboard.getByRole("checkbox").first();

  await step("a click on the verdict in the status bar opens the dashboard", async () => {
    await parts.verdict.filter({ hasText: "NOT APPROVED · 2" }).click();
    await says.filter({ hasText: "NOT APPROVED" }).waitFor();
    for (const name of [
      "Cheapest way to green",
      "Gates",
      "Effort and plan",
      "Risk",
      "What changed",
      "Findings",
    ])
      await dashboard.getByRole("region", { name, exact: true }).waitFor();
  });
  await step("a box shows what a fix would change, and nothing is written", async () => {
    await firstBox.check();
    await whatIf.filter({ hasText: "What if 1 finding were fixed" }).waitFor();
    await says.filter({ hasText: "NOT APPROVED" }).waitFor();
    await dashboard.getByRole("button", { name: "Reset" }).click();
    await whatIf.filter({ hasText: "What if" }).waitFor({ state: "detached" });
    assert.equal(await firstBox.isChecked(), false);
  });
  await step("the box can be reached and checked by keyboard", async () => {
    await dashboard.getByRole("button", { name: "Copy Brief" }).focus();
    await (await bodyFrame()).evaluate(() => document.querySelector("input")?.scrollIntoView());
    await firstBox.focus();
    await page.keyboard.press("Space");
    await whatIf.filter({ hasText: "What if 1 finding were fixed" }).waitFor();
    assert.equal(await firstBox.evaluate((box) => box === box.ownerDocument.activeElement), true);
  });
  await step("the page is as it was when it is shown again", async () => {
    await dashboard.locator(".gate summary").first().click();
    await window.openFile(REPORT);
    await window.runCommand("Release Readiness: Open Dashboard");
    await whatIf.filter({ hasText: "What if 1 finding were fixed" }).waitFor();
    assert.equal(await firstBox.isChecked(), true);
    assert.equal(await dashboard.locator(".gate details").first().getAttribute("open"), "");
  });
  await step("a place opens the report at its line", async () => {
    const place = dashboard.locator(".reasons .place").first();
    const [name = "", line = ""] = (await place.innerText()).split(":");
    await place.click();
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await page.locator(".statusbar-item", { hasText: `Ln ${line}, ` }).waitFor();
  });
  await step("typing in a report next to it changes the page, and nothing else on it", async () => {
    await window.runCommand("View: Split Editor Right");
    await window.runCommand("Release Readiness: Open Dashboard");
    await says.waitFor();
    const frame = await bodyFrame();
    await frame.evaluate(() => {
      document.querySelector("h1")?.setAttribute("data-mark", "kept");
    });
    await page.locator(".editor-group-container .view-lines").first().click();
    await parts.goToLine(3);
    await page.keyboard.type("\n### C8. Seats are sold twice\n\n**Severity:** CRITICAL\n\n");
    await dashboard.getByRole("button", { name: "Seats are sold twice" }).first().waitFor();
    assert.equal(await dashboard.locator("h1[data-mark]").count(), 1);
    await window.runCommand("File: Revert File");
  });
  await step("the brief is copied as rich text and Markdown", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await window.runCommand("Release Readiness: Open Dashboard");
    await dashboard.getByRole("button", { name: "Copy Brief" }).click();
    await page
      .locator(".statusbar-item", { hasText: "Copied the brief as rich text and Markdown" })
      .waitFor();
  });
  await window.runCommand("View: Join All Editor Groups");
  await window.runCommand("View: Toggle Primary Side Bar Visibility");
  await window.runCommand("Release Readiness: Open Dashboard");
  for (const size of ZOOMED) {
    await step(`at 200 % zoom, ${size.width} pixels wide, nothing scrolls sideways and nothing is cut`, () =>
      zoomed(page, size, async () => {
        const frame = await bodyFrame();
        await unfold(frame);
        assert.deepEqual(await cutOff(frame), []);
        await window.screenshot(`dashboard-zoom-${size.width}`);
      }),
    );
  }
  // The window opened with the first of them.
  for (const theme of ["Dark Modern", "Light Modern", "Dark High Contrast", "Light High Contrast"]) {
    await step(`axe finds nothing serious (${theme})`, async () => {
      if (theme !== "Dark Modern") await useTheme(window, theme);
      const frame = await bodyFrame();
      await unfold(frame);
      assert.deepEqual(await violations(frame), []);
      await window.screenshot(`dashboard-${theme.toLowerCase().replaceAll(" ", "-")}`);
    });
  }
}

/** @param {import("playwright-core").Frame} frame */
function unfold(frame) {
  return frame.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

/** @param {HostWindow} window @param {string} theme */
async function useTheme(window, theme) {
  const { page } = window;
  await window.runCommand("Preferences: Color Theme");
  await page.keyboard.type(theme);
  await page.waitForTimeout(500);
  await page.keyboard.press("Enter");
  const kind = theme.includes("High Contrast")
    ? "vscode-high-contrast"
    : `vscode-${theme.split(" ")[0]?.toLowerCase() ?? ""}`;
  await window.webview().locator(`body.${kind}`).waitFor();
  await page.waitForTimeout(500);
}

/** What axe calls serious or critical, by rule and element. @param {import("playwright-core").Frame} frame @returns {Promise<string[]>} */
async function violations(frame) {
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { axe: runner } = /** @type {{ axe: typeof import("axe-core") }} */ (
      /** @type {unknown} */ (window)
    );
    const { violations: found } = await runner.run(document, { resultTypes: ["violations"] });
    return found
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ""}`),
      );
  });
}
