// The first five minutes, in the real window: from an empty folder to a decision, counting what the user does, and the walkthrough.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWindow } from "../../scripts/host/window.mjs";
import { createParts } from "./parts.mjs";
import { createSteps, withPicture } from "./steps.mjs";

/** @typedef {import("../../scripts/host/window.mjs").HostWindow} HostWindow */
/** @typedef {import("./steps.mjs").Step} Step */

/** From the empty folder to the document: someone who needs more steps gives up. */
const MOST_ACTIONS = 8;

/**
 * @param {{ vsix: string, log?: (line: string) => void }} options `vsix`: a package of the production build
 * @returns {Promise<{ passed: number, failed: number, pending: number }>}
 */
export async function runFirstMinutes({ vsix, log = console.log }) {
  const { counts, step } = createSteps(log);
  const parent = mkdtempSync(join(tmpdir(), "release-readiness-first-"));
  const folder = join(parent, "tide-tables");
  mkdirSync(folder);
  /** @type {HostWindow | undefined} */
  let window;
  try {
    await step("the package is installed and an empty folder opens", async () => {
      window = await openWindow({ vsix, workspace: folder, isEmpty: true, log });
    });
    if (window !== undefined) await story(window, withPicture(step, window, log), log);
  } finally {
    await window?.close();
    rmSync(parent, { recursive: true, force: true });
  }
  return counts;
}

/** @param {HostWindow} window @param {Step} step @param {(line: string) => void} log */
async function story(window, step, log) {
  const { page } = window;
  const parts = createParts(page);
  /** @type {string[]} */
  const actions = [];
  const act = async (/** @type {string} */ what, /** @type {() => Promise<unknown>} */ action) => {
    actions.push(what);
    await action();
  };
  const question = page.locator(".quick-input-widget:not([style*='display: none'])");
  const accept = async (/** @type {string} */ text) => {
    await question.filter({ hasText: text }).waitFor();
    await page.keyboard.press("Enter");
  };
  const set = join(window.workspace, "docs", "assessment");
  const decision = join(set, "08_RELEASE_DECISION.md");

  await step("every empty view has a button", async () => {
    await act("open the sidebar", parts.openSidebar);
    for (const view of ["Blockers", "Gates", "Reports"]) {
      const pane = page.locator(".sidebar .pane", {
        has: page.locator(".pane-header", { hasText: new RegExp(`^${view}$`) }),
      });
      const header = pane.locator(".pane-header");
      if ((await header.getAttribute("aria-expanded")) === "false") await header.click();
      await pane
        .locator(".welcome-view-content a.monaco-button", { hasText: "Create Assessment Set…" })
        .waitFor();
    }
    await window.screenshot("dark-empty-views");
  });
  await step("a set is created from the view: folder, policy and name", async () => {
    await act("Create Assessment Set…", () =>
      page.locator(".sidebar a.monaco-button", { hasText: "Create Assessment Set…" }).first().click(),
    );
    await act("accept the folder", () => accept("Folder of the new assessment set"));
    await act("accept the policy", () => accept("7 reports"));
    await act("accept the name", () => accept("Name of what is released"));
    await page.locator('.tab.active[data-resource-name="01_ARCHITECTURE_ASSESSMENT.md"]').waitFor();
    await parts.verdict.filter({ hasText: "NOT APPROVED" }).waitFor();
    await window.screenshot("dark-new-set");
  });
  await step(`a decision is generated, after at most ${MOST_ACTIONS} actions in all`, async () => {
    await act("Generate Release Decision", () =>
      window.runCommand("Release Readiness: Generate Release Decision"),
    );
    await parts.preview("08_RELEASE_DECISION.md").waitFor();
    assert.ok(existsSync(decision));
    assert.match(readFileSync(decision, "utf8"), /NOT APPROVED/);
    log(`    ${actions.length} actions: ${actions.join(", ")}`);
    assert.ok(actions.length <= MOST_ACTIONS, actions.join(", "));
    await window.screenshot("dark-first-decision");
  });
  await step("the walkthrough opens, and its first step offers the sample", async () => {
    await window.runCommand("Welcome: Open Walkthrough...");
    await question.locator("input.input").first().fill("Release Readiness");
    await question
      .locator(".monaco-list-row.focused", { hasText: "Get started with Release Readiness" })
      .waitFor();
    await page.keyboard.press("Enter");
    const steps = page.locator(".gettingStartedContainer");
    await steps.getByText("Open the sample", { exact: true }).first().waitFor();
    for (const title of ["See what blocks the release", "Act on a finding", "Generate the release decision"])
      await steps.getByText(title, { exact: true }).first().waitFor();
    await window.screenshot("dark-walkthrough");
  });
}
