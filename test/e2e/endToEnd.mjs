// What a user does with the package, in the real window: install it, open a project, read, type, decide. Each step is a test.
import { readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import assert from "node:assert/strict";
import { isInCurrentSample } from "../../scripts/currentSample.mjs";
import { root } from "../../scripts/host/paths.mjs";
import { readVsix } from "../../scripts/host/vsix.mjs";
import { openWindow } from "../../scripts/host/window.mjs";
import { createProject } from "../../scripts/hostWorkspace.mjs";
import { createParts } from "./parts.mjs";
import { createSteps, withPicture } from "./steps.mjs";

const REPORT = "01_ARCHITECTURE_ASSESSMENT.md";
const DECISION = "08_RELEASE_DECISION.md";

/** With the sample and the dashboard; for unnoticed growth. */
const SIZE_BUDGET = 1_000_000;

/** All that a package may hold. */
const ALLOWED = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package(\.nls)?\.json|readme\.md|changelog\.md|LICENSE(\.txt|\.md)?)$/,
  /^extension\/dist\/(extension|decision|dashboard)\.js$/,
  /^extension\/media\/(icon\.png|activityBar\.svg|(decision|dashboard)\.css|findings\/[a-z]+\.svg|walkthrough\/[a-z]+\.md)$/,
  /^extension\/examples\/berth-booking\/[\w./-]+$/,
  /^extension\/snippets\/[a-z]+\.json$/,
  /^extension\/syntaxes\/[a-z]+\.tmLanguage\.json$/,
  /^extension\/schemas\/policy\.schema\.json$/,
  /^extension\/docs\/rules\/[A-Za-z-]+\.md$/,
];

/**
 * @param {{ vsix: string, log?: (line: string) => void }} options `vsix`: a package of the production build
 * @returns {Promise<{ passed: number, failed: number, pending: number }>}
 */
export async function runEndToEnd({ vsix, log = console.log }) {
  const { counts, step } = createSteps(log);
  await step("the package contains only what belongs in it", () => checkFiles(vsix));
  await step(`the package has at most ${SIZE_BUDGET / 1000} KB`, () => {
    const { size } = statSync(vsix);
    log(`    ${Math.round(size / 1000)} KB`);
    assert.ok(size <= SIZE_BUDGET, `${size} bytes`);
  });
  const project = createProject();
  try {
    await inWindow({ vsix, workspace: project.folder, theme: "Default Dark Modern", log }, step, wholeStory);
    await inWindow({ vsix, workspace: project.folder, theme: "Default Light Modern", log }, step, pictures);
  } finally {
    project.remove();
  }
  return counts;
}

/** @param {string} vsix */
function checkFiles(vsix) {
  const names = readVsix(vsix).map(({ name }) => name);
  const strangers = names.filter((name) => !ALLOWED.some((allowed) => allowed.test(name)));
  assert.deepEqual(strangers, [], "files that do not belong into the package");
  const sample = join(root, "examples", "berth-booking");
  const shipped = names.flatMap((name) => /^extension\/examples\/berth-booking\/(.+)$/.exec(name)?.[1] ?? []);
  const current = readdirSync(sample, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => isInCurrentSample(sample, path))
    .map((path) => relative(sample, path).replaceAll("\\", "/"));
  assert.deepEqual(shipped.sort(), current.sort(), "the sample that the package contains");
  for (const needed of ["extension/dist/extension.js", "extension/package.json", "extension/readme.md"])
    assert.ok(names.includes(needed), `${needed} is missing`);
}

/**
 * @typedef {import("./steps.mjs").Step} Step
 * @typedef {import("../../scripts/host/window.mjs").HostWindow} HostWindow
 */

/** @param {Parameters<typeof openWindow>[0] & { log: (line: string) => void }} options @param {Step} step @param {(window: HostWindow, step: Step) => Promise<void>} story */
async function inWindow(options, step, story) {
  /** @type {HostWindow | undefined} */
  let window;
  const isOpen = await step(`the package is installed and the window opens (${options.theme})`, async () => {
    window = await openWindow(options);
  });
  if (!isOpen || window === undefined) return;
  const opened = window;
  try {
    await story(opened, withPicture(step, opened, options.log));
    await step("the log of the extension has no error", () => checkLog(opened.logFolder));
  } finally {
    await opened.close();
  }
}

/** An extension with nothing to say writes no log. @param {string} folder */
function checkLog(folder) {
  const logs = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith("Release Readiness.log"));
  const errors = logs
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => /\[(error|warning)\]/.test(line));
  assert.deepEqual(errors, []);
}

const FINDING = "\n\n### C9. Returns are not counted";

/**
 * Types a finding and waits until it is everywhere.
 * @param {import("playwright-core").Page} page @param {ReturnType<typeof createParts>} parts
 */
async function typeFinding(page, parts) {
  await page.keyboard.type(FINDING);
  await Promise.all([
    parts.row("Returns are not counted").waitFor(),
    parts.verdict.filter({ hasText: "NOT APPROVED · 3" }).waitFor(),
    page.locator(".markers-panel", { hasText: "blocks the release: C9 Returns are not counted" }).waitFor(),
  ]);
}

/** @param {HostWindow} window @param {Step} step */
async function wholeStory(window, step) {
  const { page } = window;
  const parts = createParts(page);
  await step("the report shows its finding as an error", async () => {
    await window.openFile(REPORT);
    await parts.errorSquiggles.first().waitFor();
  });
  await step("the status bar says the verdict", async () => {
    await parts.verdict.filter({ hasText: "NOT APPROVED · 2" }).waitFor();
  });
  await step("the Problems panel lists the problems", async () => {
    const message = "Open critical finding blocks the release: C1 The printer queue";
    const rows = await parts.problemsWith(window, message);
    assert.ok(
      rows.some((row) => row.includes(message) && row.includes("unresolved-critical")),
      rows.join("\n"),
    );
  });
  await step("the sidebar lists blockers, conditions, fixes to verify and gates", async () => {
    await parts.openSidebar();
    for (const text of ["Blockers", "Conditions", "To verify", "The printer queue", "Courier tokens"])
      await parts.row(text).waitFor();
    await parts.row("A1").waitFor();
    await parts.widenSidebar(460);
    await window.screenshot("dark-overview");
  });
  await step("the Reports view lists the reports, and a click opens one", async () => {
    const header = page.locator(".sidebar .pane-header", { hasText: "Reports" });
    await header.click();
    const rows = page
      .locator(".sidebar .pane", { has: page.locator(".pane-header", { hasText: "Reports" }) })
      .locator(".monaco-list-row");
    await rows.filter({ hasText: /^Architecture/ }).waitFor();
    await window.screenshot("dark-reports");
    await rows.filter({ hasText: /^Security/ }).click();
    await page.locator('.tab.active[data-resource-name^="02_SECURITY"]').waitFor();
    await header.click();
  });
  await step("a click on a blocker opens it at its line", async () => {
    await parts.row("Courier tokens").click();
    await page.locator('.tab.active[data-resource-name="02_SECURITY_AUDIT.md"]').waitFor();
    await page.locator(".statusbar-item", { hasText: "Ln 23, Col 1" }).waitFor();
  });
  await step("a finding that is typed is in problems, tree and verdict", async () => {
    await parts.row("To verify").locator(".monaco-tl-twistie").click();
    await parts.row("The gateway").click();
    // The focus goes by a click: Escape would take the selection away.
    await page.locator(`.tab.active[data-resource-name="${REPORT}"]`).waitFor();
    await parts.editor.click();
    await parts.goToLine(32);
    await page.keyboard.press("End");
    await typeFinding(page, parts);
  });
  await step(
    "the tree selects the finding at the cursor and keeps what is collapsed while you type",
    async () => {
      await page
        .locator(".sidebar .monaco-list-row.selected", { hasText: "Returns are not counted" })
        .waitFor();
      assert.equal(await parts.row("To verify").getAttribute("aria-expanded"), "false");
      assert.equal(await parts.row("Conditions").getAttribute("aria-expanded"), "true");
    },
  );
  await step("a finding that is said to be fixed has to be verified", async () => {
    await page.keyboard.type("\n\n**Status:** Fixed\n");
    await parts.verdict.filter({ hasText: "NOT APPROVED · 2" }).waitFor();
    await parts.row("To verify").locator(".monaco-tl-twistie").click();
    await parts.row("Returns are not counted").waitFor();
    await window.screenshot("dark-typing");
  });
  await step("the decision is written from the palette and opened rendered, to the side", async () => {
    await window.runCommand("File: Save");
    await window.runCommand("View: Hide Panel");
    await window.runCommand("Release Readiness: Generate Release Decision");
    await parts.preview(DECISION).waitFor();
    await window.webview().locator(".release-readiness-verdict").waitFor();
    assert.deepEqual(await window.notifications(), []);
    assert.equal(await page.locator(".editor-group-container").count(), 2);
    const text = readFileSync(join(window.workspace, "docs", "assessment 1", DECISION), "utf8");
    assert.match(text, /NOT APPROVED/);
    await window.screenshot("dark-decision");
  });
  await step("a report that is deleted is missing", async () => {
    await window.clearNotifications();
    rmSync(join(window.workspace, "docs", "assessment 1", "07_QA_VALIDATION.md"));
    await window.problemsPanel();
    // The list draws only what fits into the panel.
    await page.locator(".viewpane-filter input").first().fill("missing-report");
    const rows = await parts.problemsWith(window, "missing-report");
    assert.ok(
      rows.some((row) => row.includes("QA Validation")),
      rows.join("\n"),
    );
    await window.screenshot("dark-missing-report");
  });
}

/** @param {HostWindow} window @param {Step} step */
async function pictures(window, step) {
  const parts = createParts(window.page);
  await step("the light theme shows the same", async () => {
    await window.openFile(REPORT);
    await parts.errorSquiggles.first().waitFor();
    await parts.openSidebar();
    await parts.row("The printer queue").waitFor();
    await parts.widenSidebar(460);
    await window.problemsPanel();
    await window.screenshot("light-overview");
    await window.runCommand("View: Hide Panel");
    await window.runCommand("Release Readiness: Generate Release Decision");
    await parts.preview(DECISION).waitFor();
    await window.webview().locator(".release-readiness-verdict").waitFor();
    await window.screenshot("light-decision");
  });
}
