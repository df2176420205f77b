// A repository that tries everything, and the folder next to it that it must not reach.
import { createHash } from "node:crypto";
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { root } from "../../../scripts/host/paths.mjs";
import { COMMAND, ICON, asCode, payloads } from "./payloads.mjs";

/** A word that every file outside contains. */
export const SECRET = "Kingfisher-4417";

export const REPORT = "01_ARCHITECTURE_ASSESSMENT.md";
const LINKED_REPORT = "02_SECURITY_AUDIT.md";
export const DECISION = "08_RELEASE_DECISION.md";

/** A name that becomes a link where a message is read as Markdown. */
const SET = join("docs", `assessment 1 [run](${COMMAND}) $(${ICON})`);
/** A set that can be judged, with titles of all kinds; nothing of it leads out. */
export const JUDGED_SET = join("docs", "assessment 5");
/** What breaks a page that does not break words: no space in it. */
export const LONG_WORD = "Unbroken".repeat(60);
/** All that it has leads out. */
export const LINKED_SET = join("docs", "assessment 0");

/**
 * @typedef {object} Hostile
 * @property {string} folder the repository
 * @property {string} marker a file that exists if something of the repository was run
 * @property {() => string} outside a hash of the names, contents and times of all that lies outside
 * @property {() => void} remove
 */

/** @param {string} beacon the host that nothing may connect to @returns {Hostile} */
export function createHostileRepository(beacon) {
  const parent = mkdtempSync(join(tmpdir(), "release-readiness-hostile-"));
  const folder = join(parent, "repository");
  const outside = join(parent, "outside");
  const marker = join(parent, "was-run");
  writeOutside(outside);
  writeSet(folder, beacon, outside);
  writeLinkedSet(folder, outside);
  writeJudgedSet(folder, beacon);
  writeTriggers(folder, beacon, marker);
  return {
    folder,
    marker,
    outside: () => hashOf(outside),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** @param {string} outside */
function writeOutside(outside) {
  const report = `# Security Audit\n\n### [CRITICAL] SEC-77: ${SECRET}\n\n**Impact:** ${SECRET}\n`;
  write(outside, "passwd", `${SECRET}:x:0:0\n`);
  write(outside, "report.md", report);
  write(outside, "set/01_ARCHITECTURE_ASSESSMENT.md", report);
  write(outside, "set/02_SECURITY_AUDIT.md", report);
  write(outside, "plan.md", `# Rollback plan\n\n${SECRET}\n`);
  write(outside, "policy.json", JSON.stringify({ extends: "seven-phase", subject: { name: SECRET } }));
  write(outside, "decision.md", "");
  write(outside, "decision.json", "");
}

/** A set that can be judged: of its reports one is a link out, and its policy names a rollback plan outside. @param {string} folder @param {string} beacon @param {string} outside */
function writeSet(folder, beacon, outside) {
  cpSync(join(root, "test", "fixtures", "sets", "parcel-desk"), join(folder, SET), { recursive: true });
  write(folder, join(SET, REPORT), hostileReport(beacon, outside));
  link(join(folder, SET, LINKED_REPORT), join(outside, "report.md"));
  // The file opens in a copy of the repository, whose place is not known here: the ways up are more than enough.
  const up = "../".repeat(30);
  write(
    folder,
    join(SET, "release-readiness.json"),
    hostilePolicy(beacon, `${up}${outside.slice(1)}/plan.md`),
  );
  for (const name of hostileNames())
    write(
      folder,
      join(SET, name),
      `# ${basename(name, ".md")}\n\n### C50. ${name}\n\n**Severity:** Critical\n`,
    );
}

/** @param {string} folder @param {string} beacon */
function writeJudgedSet(folder, beacon) {
  const set = join(folder, JUDGED_SET);
  cpSync(join(root, "test", "fixtures", "sets", "parcel-desk"), set, { recursive: true });
  const titles = [
    ...payloads(beacon).map(asCode),
    LONG_WORD,
    "\u05E9\u05DC\u05D5\u05DD <b>\u0645\u0631\u062D\u0628\u0627</b> right to left",
  ];
  const findings = titles.map(
    (title, index) =>
      `### C${index + 1}. ${title}\n\n**Severity:** Critical\n\n**Owner:** ${title}\n\n**Effort:** 2 hours\n\n**Impact:** ${title}`,
  );
  write(
    folder,
    join(JUDGED_SET, REPORT),
    [
      "# Architecture Assessment",
      "## CRITICAL issues",
      ...findings,
      "## Verdict",
      `**Verdict:** NOT APPROVED ${titles[0] ?? ""}`,
    ].join("\n\n"),
  );
}

/** @param {string} beacon @param {string} outside */
function hostileReport(beacon, outside) {
  const all = payloads(beacon);
  const title = `![a](https://${beacon}/hover) [b](${COMMAND}) <img src=https://${beacon}/hover>`;
  const findings = all.map((text, index) => [
    `### C${index + 2}. ${index % 2 === 0 ? asCode(text) : text} of the hostile title ${index + 2}`,
    `**Location:** \`${outside}/passwd:1\`, [here](${outside}/passwd), \`../../../outside/passwd:1-2\``,
    `**Impact:** ${asCode(text)} ${text}`,
    `**Recommendation:** ${text}`,
    "**Effort:** 2 hours",
  ]);
  return [
    `# Architecture Assessment: ${asCode(all[0] ?? "")}`,
    `**Version:** ${asCode(`![v](https://${beacon}/version)`)}`,
    "## CRITICAL issues",
    `### C1. ${asCode(title)}`,
    `**Impact:** ${asCode(title)}`,
    `**Status:** ${asCode(title)}`,
    ...findings.flat(),
    `### [C90](${COMMAND}). An id that is a link`,
    `### C91](${COMMAND}). An id that ends a link`,
    ...["```html", "~~~mermaid", `\`\`\`js ${all[2]}`].map((fence) =>
      [fence, ...all, fence.slice(0, 3)].join("\n"),
    ),
    "## Verdict",
    `**Verdict:** NOT APPROVED ${asCode(title)}`,
    `[named]: https://${beacon}/named`,
  ].join("\n\n");
}

/** @param {string} beacon @param {string} rollbackPlan */
function hostilePolicy(beacon, rollbackPlan) {
  const all = payloads(beacon);
  const at = (/** @type {number} */ index) => all[index % all.length] ?? "";
  return JSON.stringify(
    {
      $schema: `https://${beacon}/schema.json`,
      extends: "seven-phase",
      rollbackPlan,
      subject: { name: at(9), version: at(2), commit: at(11), environment: at(15) },
      context: all,
      gates: {
        B4: {
          kind: "rollback-plan",
          title: `A rollback plan ${at(9)} ${at(11)}`,
          shortTitle: `A rollback plan ${at(11)} ${at(9)}`,
        },
      },
      document: { sections: [{ id: "hostile", title: at(2), text: all, fields: [at(9)] }] },
    },
    null,
    2,
  );
}

/** Names that a file can have: only `/` cannot be part of one. */
function hostileNames() {
  return [
    `09_[run](${COMMAND}) <img src=x onerror=alert(1)>.md`,
    "10_\u001b[31mred\u202Edm.md",
    `11_$(${ICON}) <!-- --> \`code\` **bold** | cell.md`,
  ];
}

/** @param {string} folder @param {string} outside */
function writeLinkedSet(folder, outside) {
  const set = join(folder, LINKED_SET);
  // With a report of its own it is a set, and can be decided.
  write(
    folder,
    join(LINKED_SET, "03_CODE_EXPERT_REVIEW.md"),
    "# Code Expert Review\n\n### C1. Of the linked set\n\n**Severity:** Critical\n",
  );
  link(join(set, REPORT), join(outside, "passwd"));
  link(join(set, DECISION), join(outside, "decision.md"));
  link(join(set, "08_RELEASE_DECISION.json"), join(outside, "decision.json"));
  link(join(folder, "docs", "assessment 3"), join(outside, "set"));
  link(join(folder, "docs", "assessment 4", "release-readiness.json"), join(outside, "policy.json"));
  write(
    folder,
    join("docs", "assessment 4", REPORT),
    "# Architecture Assessment\n\n### C1. Of the set with a linked policy\n\n**Severity:** Critical\n",
  );
}

/** What an editor may run when a folder is opened. @param {string} folder @param {string} beacon @param {string} marker */
function writeTriggers(folder, beacon, marker) {
  const program = join(folder, "run.sh");
  write(folder, "run.sh", `#!/bin/sh\ntouch '${marker}'\n`, 0o755);
  const run = `touch '${marker}'`;
  const task = { label: "hostile", type: "shell", command: run, runOptions: { runOn: "folderOpen" } };
  const settings = {
    "git.path": program,
    "git.enabled": true,
    "markdown.styles": [`https://${beacon}/styles.css`],
    "npm.packageManager": program,
    "releaseReadiness.path": program,
    "security.workspace.trust.enabled": false,
    "task.allowAutomaticTasks": "on",
    "terminal.integrated.automationProfile.linux": { path: program },
    "terminal.integrated.defaultProfile.linux": "hostile",
    "terminal.integrated.profiles.linux": { hostile: { path: program } },
    "typescript.tsdk": folder,
  };
  const files = {
    ".vscode/settings.json": settings,
    ".vscode/tasks.json": { version: "2.0.0", tasks: [task] },
    ".vscode/mcp.json": { servers: { hostile: { command: program } } },
    ".vscode/launch.json": {
      version: "0.2.0",
      configurations: [
        { name: "hostile", type: "node", request: "launch", program, preLaunchTask: "hostile" },
      ],
    },
    "package.json": { name: "hostile", scripts: { postinstall: run, prepare: run } },
  };
  for (const [path, content] of Object.entries(files)) write(folder, path, JSON.stringify(content, null, 2));
  write(folder, ".git/HEAD", "ref: refs/heads/main\n");
  write(folder, ".git/config", `[core]\n\tfsmonitor = ${program}\n\thooksPath = .\n`);
}

/** @param {string} folder @param {string} path @param {string} text @param {number} [mode] */
function write(folder, path, text, mode = 0o644) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode });
}

/** @param {string} path @param {string} target */
function link(path, target) {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { recursive: true, force: true });
  symlinkSync(target, path);
}

/** @param {string} folder */
function hashOf(folder) {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
    const file = join(folder, name);
    const stat = lstatSync(file);
    hash.update(`${name} ${stat.mode} ${stat.mtimeMs} ${stat.size}\n`);
    if (stat.isFile()) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}
