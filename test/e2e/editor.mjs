// What a user sees of the sample in the real window: its problems, a narrow sidebar, two sets, the keyboard, and what typing touches.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/host/paths.mjs";
import { openWindow } from "../../scripts/host/window.mjs";
import { copySample } from "../../scripts/pictures/sample.mjs";
import { pressedUntil } from "./keys.mjs";
import { createParts } from "./parts.mjs";
import { createSteps, withPicture } from "./steps.mjs";
import { changesWhile, shownLabels } from "./sidebarRows.mjs";

const REPORT = "02_SECURITY_AUDIT.md";
const NAME = "Berth Booking 3.4.0";
const EARLIER = "docs/assessment_2026-08";

/**
 * @typedef {import("./steps.mjs").Step} Step
 * @typedef {import("../../scripts/host/window.mjs").HostWindow} HostWindow
 * @typedef {HostWindow & { parts: ReturnType<typeof createParts> }} Scene
 */

/**
 * @param {{ vsix: string, log?: (line: string) => void }} options `vsix`: a package of the production build
 * @returns {Promise<{ passed: number, failed: number, pending: number }>}
 */
export async function runEditor({ vsix, log = console.log }) {
  const { counts, step } = createSteps(log);
  const sample = copySample();
  const window = await openWindow({ vsix, workspace: sample.folder, log });
  try {
    const scene = { ...window, parts: createParts(window.page) };
    const withPictures = withPicture(step, window, log);
    await readSample(scene, withPictures);
    await useKeyboard(scene, withPictures);
    await haveTwoSets(scene, withPictures);
  } finally {
    await window.close();
    sample.remove();
  }
  return counts;
}

/** @param {Scene} scene @param {Step} step */
async function readSample(scene, step) {
  const { page, parts } = scene;
  await step("the problems of the sample fit on one screen, each with the page of its rule", async () => {
    await scene.openFile(REPORT);
    await parts.verdict.filter({ hasText: `${NAME}: NOT APPROVED · 4` }).waitFor();
    await scene.problemsPanel();
    await scene.runCommand("View: Toggle Maximized Panel");
    await page.waitForTimeout(1000);
    await scene.screenshot("sample-problems");
    const list = page.locator(".markers-panel .monaco-list");
    const [shown, needed] = await list.evaluate((element) => [
      element.clientHeight,
      element.querySelector(".monaco-list-rows")?.clientHeight ?? 0,
    ]);
    assert.ok(needed > 0 && needed <= shown, `${needed} of ${shown} pixels`);
    const problems = list.locator(".monaco-list-row", { hasText: "Release Readiness" });
    const withRule = problems.filter({ hasText: /Release Readiness\W*[a-z]+-[a-z]+/ });
    assert.equal(await withRule.count(), await problems.count());
  });
  await scene.runCommand("View: Toggle Maximized Panel");
  await scene.runCommand("View: Hide Panel");
  await step("in a sidebar of 300 pixels all findings look different, and no gate is cut off", async () => {
    await parts.openSidebar();
    const box = await page.locator(".part.sidebar").boundingBox();
    await parts.widenSidebar((box?.x ?? 0) + 300);
    await parts.row("Security criticals").waitFor();
    const findings = (await shownLabels(page, "Blockers")).filter(({ isChecked }) => isChecked !== null);
    assert.ok(findings.length > 8);
    assert.equal(new Set(findings.map(({ shown }) => shown)).size, findings.length);
    for (const { whole, shown } of findings) assert.ok(shown.length >= 20 || shown === whole, shown);
    for (const { whole, shown } of await shownLabels(page, "Gates")) assert.equal(shown, whole);
  });
  await step("typing words changes no row, moves no focus and shows no message", async () => {
    await parts.editor.click();
    await page.keyboard.press("Control+End");
    const changes = await changesWhile(page, async () => {
      await page.keyboard.type("\nThe harbour office has read this.\n", { delay: 60 });
      await page.waitForTimeout(3000);
    });
    assert.deepEqual(changes, []);
    assert.ok(
      await page.evaluate(() => globalThis.document.activeElement?.closest(".editor-instance") !== null),
    );
    assert.deepEqual(await scene.notifications(), []);
  });
  await step("typing a finding changes its own group, and no other row", async () => {
    const changes = await changesWhile(page, async () => {
      await page.keyboard.type("\n### SEC-9: The spare key is under the mat\n\n**Severity:** High\n", {
        delay: 20,
      });
      await parts.row("The spare key").waitFor();
      await page.waitForTimeout(1000);
    });
    // A group that gets another row is drawn again.
    const others = [
      "The key that signs",
      "Guests choose",
      "A guest with two tabs",
      "Two copies of the price",
    ];
    for (const other of others) assert.ok(!changes.some((row) => row.includes(other)), changes.join("\n"));
    assert.ok(
      await page.evaluate(() => globalThis.document.activeElement?.closest(".editor-instance") !== null),
    );
    assert.deepEqual(await scene.notifications(), []);
    await scene.runCommand("File: Revert File");
    await parts.row("The spare key").waitFor({ state: "detached" });
  });
}

/** @param {Scene} scene @param {Step} step */
async function useKeyboard({ page }, step) {
  /** Runs a command of the palette with the keyboard only. @param {string} title */
  const run = async (title) => {
    await page.keyboard.press("F1");
    await page.keyboard.type(title);
    await page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: title }).waitFor();
    await page.keyboard.press("Enter");
  };
  const focused = page.locator(".sidebar .monaco-list:focus .monaco-list-row.focused");
  await step("by keyboard: a finding is found, its menu shown, and opened", async () => {
    await run("Focus on Blockers View");
    await focused.or(page.locator(".sidebar .monaco-list:focus")).first().waitFor();
    await pressedUntil(
      async () => {
        await page.keyboard.press("Home");
        await page.keyboard.press("ArrowDown");
      },
      focused.filter({ hasText: "The key that signs" }),
    );
    await page.keyboard.press("Shift+F10");
    await page.locator(".context-view .action-item", { hasText: "Mark as Fixed…" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.locator(".statusbar-item", { hasText: "Ln 31, " }).waitFor();
  });
}

/** @param {Scene} scene @param {Step} step */
async function haveTwoSets({ page, parts, ...scene }, step) {
  const header = page.locator(".sidebar .pane-header", { hasText: "Blockers" });
  const badge = page.locator(
    '.activitybar .action-item:has(a[aria-label^="Release Readiness"]) .badge-content',
  );
  await step(
    "with two sets, status bar, badge and views are about the set of the active editor",
    async () => {
      await scene.openFile(REPORT);
      cpSync(join(root, "examples", "berth-booking", EARLIER), join(scene.workspace, EARLIER), {
        recursive: true,
      });
      await parts.openSidebar();
      await parts.row("Other sets (1)").waitFor();
      await parts.verdict.filter({ hasText: `${NAME}: NOT APPROVED · 4` }).waitFor();
      assert.match(await header.innerText(), new RegExp(NAME));
      await badge.filter({ hasText: /^4$/ }).waitFor();
      await parts.row("Other sets (1)").locator(".monaco-tl-twistie").click();
      await parts.row("· 1 blocker").click();
      await parts.verdict.filter({ hasText: "· 1" }).waitFor();
      assert.doesNotMatch(await parts.verdict.innerText(), new RegExp(NAME));
      await parts.row("Holds live in the memory").waitFor();
      await badge.filter({ hasText: /^1$/ }).waitFor();
      await parts.row("Holds live in the memory").click();
      await page.locator('.tab.active[data-resource-name="architecture-assessment.md"]').waitFor();
      await parts.verdict.filter({ hasText: "· 1" }).waitFor();
      await scene.screenshot("two-sets");
    },
  );
  await step("an error in the policy is the worst state, and the badge does not fall", async () => {
    await scene.openFile(REPORT);
    await parts.verdict.filter({ hasText: `${NAME}: NOT APPROVED · 4` }).waitFor();
    const policy = join(scene.workspace, "release-readiness.json");
    const text = readFileSync(policy, "utf8");
    writeFileSync(policy, text.replace('"extends"', '"extend"'));
    await parts.verdict.filter({ hasText: /cannot be judged/ }).waitFor();
    // The window draws the badge anew, and without its number for a moment.
    await badge.filter({ hasText: /^4$/ }).waitFor();
    await scene.screenshot("policy-with-error");
    writeFileSync(policy, text);
    await parts.verdict.filter({ hasText: `${NAME}: NOT APPROVED · 4` }).waitFor();
    assert.deepEqual(await scene.notifications(), []);
  });
}
