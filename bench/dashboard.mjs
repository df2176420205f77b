// The dashboard of a set with many findings: what one change costs the extension host, and its page.
//   node scripts/build.mjs --production && node bench/dashboard.mjs [--findings 300] [--rounds 10]
// The page is the one that the editor shows, in a Chromium, without the editor around it. Its processor time is that of all its work until
// an update is drawn: no frame takes longer, however busy the machine is. The longest frame is what a clock says.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchChromium } from "../scripts/host/chromium.mjs";
import { root } from "../scripts/host/paths.mjs";
import { importTypeScript } from "../scripts/writeOrCheck.mjs";

const { values } = parseArgs({
  options: { findings: { type: "string", default: "300" }, rounds: { type: "string", default: "10" } },
});
const count = Number(values.findings);
const rounds = Number(values.rounds);
const SEVERITIES = ["Critical", "High", "Medium", "Low"];

/** @typedef {{ id: string }} Section */
/** @type {{ judge: (options: { texts: Record<string, string> }) => { findings: readonly { key: string }[] }, cleanWith: (role: string, ...blocks: string[]) => string }} */
const { judge, cleanWith } = await importTypeScript("test/unit/support/reports.ts");
/** @type {{ dashboardSections: (dashboard: object) => readonly Section[] }} */
const { dashboardSections } = await importTypeScript("src/core/dashboard/dashboard.ts");

const blocks = Array.from(
  { length: count },
  (_, index) =>
    `### SEC-${index + 1}: Request ${index} of the ${["queue", "ledger", "index", "cache"][index % 4]} is lost when worker ${index} restarts\n\n` +
    `**Severity:** ${SEVERITIES[index % 4]}\n\n**Status:** Open\n\n**Effort:** ${1 + (index % 9)}-${2 + (index % 9)} hours`,
);
const model = judge({ texts: { security: cleanWith("security", ...blocks) } });

/** @param {readonly string[]} fixed */
function sections(fixed) {
  return dashboardSections({
    ...{ name: "Bench", model, fixed: new Set(fixed), previous: null, hasOthers: false, isLive: true },
  });
}

/** Milliseconds. @param {() => unknown} work @returns {number} */
function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** @param {number[]} times @returns {string} */
function median(times) {
  return (times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(0).padStart(5);
}

const building = Array.from({ length: rounds }, () => timeOf(() => sections([])));
const checking = Array.from({ length: rounds }, (_, index) =>
  timeOf(() => sections(model.findings.slice(0, index + 1).map(({ key }) => key))),
);

const browser = await launchChromium(console.log);
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent('<body class="vscode-dark"></body>');
  await page.addStyleTag({ content: readFileSync(join(root, "media", "dashboard.css"), "utf8") });
  await page.evaluate(() => {
    Object.assign(window, {
      acquireVsCodeApi: () => ({
        postMessage: () => undefined,
        getState: () => undefined,
        setState: () => undefined,
      }),
    });
  });
  await page.addScriptTag({ path: join(root, "dist", "dashboard.js") });
  const metrics = await page.context().newCDPSession(page);
  await metrics.send("Performance.enable", { timeDomain: "threadTicks" });
  const taskTime = async () => {
    const { metrics: all } = await metrics.send("Performance.getMetrics");
    const seconds = (/** @type {string} */ wanted) => all.find(({ name }) => name === wanted)?.value ?? 0;
    // Without what this script itself asks of the page.
    return (seconds("TaskDuration") - seconds("DevToolsCommandDuration")) * 1000;
  };
  const drawn = async (/** @type {readonly Section[]} */ changed) => {
    await page.evaluate((update) => Object.assign(window, { update }), {
      ...{ kind: "show", set: "bench", order: sections([]).map(({ id }) => id), changed },
    });
    const before = await taskTime();
    const frame = await longestFrame(page);
    return { frame, processor: (await taskTime()) - before };
  };
  const first = sections([]);
  const known = new Map(first.map((section) => [section.id, JSON.stringify(section)]));
  const shown = await drawn(first);
  /** @type {{ frame: number, processor: number }[]} */
  const updates = [];
  for (let round = 1; round <= rounds; round++) {
    const next = sections(model.findings.slice(0, round).map(({ key }) => key));
    updates.push(await drawn(next.filter((section) => known.get(section.id) !== JSON.stringify(section))));
  }
  const whole = (/** @type {number} */ milliseconds) => milliseconds.toFixed(0).padStart(5);
  console.log(`${model.findings.length} findings, ${await page.locator("*").count()} elements`);
  console.log(`${median(building)} ms  in the extension host for the whole page, median of ${rounds}`);
  console.log(`${median(checking)} ms  in the extension host when a box is checked, median of ${rounds}`);
  console.log(
    `${whole(shown.processor)} ms  of processor time in the page when it is shown first; longest frame ${whole(shown.frame).trim()} ms`,
  );
  console.log(
    `${median(updates.map(({ processor }) => processor))} ms  of processor time in the page when a box is checked; ` +
      `longest frame ${median(updates.map(({ frame }) => frame)).trim()} ms, medians of ${rounds}`,
  );
} finally {
  await browser.close();
}

/**
 * Sends the update and returns the longest time between two frames until it is drawn, in milliseconds.
 * @param {import("playwright-core").Page} page @returns {Promise<number>}
 */
function longestFrame(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let last = performance.now();
        let longest = 0;
        let left = 12;
        const frame = (/** @type {number} */ _now) => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (left-- > 0) requestAnimationFrame(frame);
          else resolve(longest);
        };
        const { update } = /** @type {{ update: unknown }} */ (/** @type {unknown} */ (window));
        window.postMessage(update, "*");
        requestAnimationFrame(frame);
      }),
  );
}
