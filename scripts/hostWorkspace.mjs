// The workspaces that VS Code opens in tests, made of test/fixtures and, where they are, of the reference documents.
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./host/paths.mjs";

/** @typedef {{ folder: string, workspaceFile: string, remove: () => void }} HostWorkspace `workspaceFile`: a .code-workspace file with the one folder */

const fixtures = join(root, "test", "fixtures", "sets");

/** Read where it is, never copied into the repository. RELEASE_READINESS_CORPUS names another place. */
const corpus = process.env.RELEASE_READINESS_CORPUS || join(root, "..", "shared", "corpus");

/**
 * Where suites make their sets, relative to the workspace. They are there before the window opens: of folders in folders that come
 * at once, the watcher of VS Code on Linux may miss the inner ones, and then reports no files in them.
 */
const suiteFolders = [".", "problems %20 suite", "typing suite", "watching suite", "focus suite"];

/**
 * Creates a separate workspace for one run of a suite, which can change it:
 * `fixtures/…` sets to copy; `golden/…` sets with `golden.json`, what `check --format json` prints for each of them.
 * @param {HostWorkspace} [original] is copied if given: nothing is judged again
 * @returns {HostWorkspace}
 */
export function createHostWorkspace(original) {
  const parent = mkdtempSync(join(tmpdir(), "release-readiness-workspace-"));
  const folder = join(parent, "workspace");
  if (original === undefined) fillWorkspace(folder);
  else cpSync(original.folder, folder, { recursive: true });
  const workspaceFile = join(parent, "tests.code-workspace");
  writeFileSync(workspaceFile, JSON.stringify({ folders: [{ path: "workspace" }], settings: {} }));
  return { folder, workspaceFile, remove: removerOf(parent) };
}

/** @param {string} folder */
function fillWorkspace(folder) {
  cpSync(fixtures, join(folder, "fixtures"), { recursive: true });
  writeHundredFiles(join(folder, "fixtures", "hundred files"));
  for (const suite of suiteFolders) mkdirSync(join(folder, suite, "docs"), { recursive: true });
  const sets = [...ownSets(folder), ...referenceSets(folder)];
  writeFileSync(
    join(folder, "golden.json"),
    JSON.stringify(Object.fromEntries(sets.map((set) => [set, check(folder, set)])), null, 2),
  );
}

/**
 * The project that the end-to-end test and the pictures show, in a folder with its name.
 * @returns {{ folder: string, remove: () => void }}
 */
export function createProject() {
  const parent = mkdtempSync(join(tmpdir(), "release-readiness-project-"));
  const folder = join(parent, "parcel-desk");
  cpSync(join(fixtures, "parcel-desk"), join(folder, "docs", "assessment 1"), { recursive: true });
  return { folder, remove: removerOf(parent) };
}

/** Removes a folder when it is called, or when this process ends before. @param {string} folder */
function removerOf(folder) {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  return () => {
    process.off("exit", remove);
    remove();
  };
}

/** Sets that are peculiar in one way each. @param {string} workspace @returns {string[]} paths relative to the workspace */
function ownSets(workspace) {
  const place = (/** @type {string} */ name, /** @type {string} */ path) => {
    cpSync(join(fixtures, name), join(workspace, path), { recursive: true });
    return path;
  };
  const plain = [
    place("parcel-desk", "golden/parcel-desk/docs/assessment 1"),
    place("ferry-tickets", "golden/ferry-tickets/docs/assessment_2"),
  ];
  const windows = place("parcel-desk", "golden/line ends/docs/assessment");
  for (const name of readdirSync(join(workspace, windows))) {
    const file = join(workspace, windows, name);
    writeFileSync(file, `\uFEFF${readFileSync(file, "utf8").replaceAll("\n", "\r\n")}`);
  }
  const undecided = place("parcel-desk", "golden/undecided/docs/assessment");
  for (const name of readdirSync(join(workspace, undecided)))
    if (/^0[4-7]/.test(name)) rmSync(join(workspace, undecided, name));
  const waived = place("parcel-desk", "golden/waived/docs/assessment");
  writeFileSync(
    join(workspace, "golden", "waived", "release-readiness.json"),
    JSON.stringify(waivers, null, 2),
  );
  const stale = place("ferry-tickets", "golden/stale/docs/assessment_2");
  run(workspace, ["decide", stale, "--root", "."]);
  appendFileSync(join(workspace, stale, "02_security_audit.md"), "\nOne more line.\n");
  return [...plain, windows, undecided, waived, stale];
}

/** Above its set; one waiver is in force, one has expired. */
const waivers = {
  extends: "seven-phase",
  rules: { "missing-section": "off" },
  waivers: [
    {
      finding: "architecture:C1",
      owner: "Depot team",
      approver: "Head of operations",
      reason: "Printers are watched by hand for one release.",
      expires: "2999-12-31",
    },
    {
      finding: "security:SEC-1",
      owner: "Session team",
      approver: "Head of operations",
      reason: "Handsets stay in the depot.",
      expires: "2026-03-31",
    },
  ],
};

/** The two complete sets of the reference documents. @param {string} workspace @returns {string[]} */
function referenceSets(workspace) {
  const documents = join(corpus, "docs");
  if (!existsSync(documents)) return [];
  const found = readdirSync(documents, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^assessment[ _]\d$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return found.map((source, index) => {
    const path = `golden/reference ${index + 1}/docs/${source.slice(dirname(source).length + 1)}`;
    cpSync(source, join(workspace, path), { recursive: true });
    return path;
  });
}

/** What a checkout brings: two reports among a hundred other documents. @param {string} folder */
function writeHundredFiles(folder) {
  cpSync(join(fixtures, "ferry-tickets"), folder, { recursive: true });
  for (let index = 0; index < 100; index++)
    writeFileSync(join(folder, `note-${index}.md`), `# Note ${index}\n\nSome words.\n`);
}

/** @param {string} workspace @param {string} set @returns {unknown} null where the command line says nothing */
function check(workspace, set) {
  const output = run(workspace, ["check", set, "--format", "json", "--root", "."]);
  return output === null ? null : JSON.parse(output);
}

/** @param {string} workspace @param {string[]} args @returns {string | null} what the command line prints; null where it fails */
function run(workspace, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "dist", "cli.js"), ...args], {
    cwd: workspace,
    encoding: "utf8",
    maxBuffer: 64_000_000,
  });
  if (status === 0 || status === 1) return stdout;
  console.error(`${args.slice(0, 2).join(" ")} ended with ${status}: ${stderr}`);
  return null;
}
