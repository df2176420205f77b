// A user who does anything at any time, in two groups of editors, while somebody else writes the same files.
import * as vscode from "vscode";
import type { Random } from "./random";
import { readText, writeText } from "./workspace";

/** The files that are edited, and the policy, which is sometimes broken. */
export interface Edited {
  readonly reports: readonly vscode.Uri[];
  readonly policy: vscode.Uri;
  readonly random: Random;
}

const PIECES: readonly string[] = [
  "\n### SEC-9: The backup has no password\n\n**Severity:** Critical\n",
  "\n### CODE-8: Two loops do the same (HIGH)\n\n**Effort:** 2 hours | **Owner:** Platform team\n",
  "**Status:** Fixed in PR #12\n",
  "**Status:** Open\n",
  "\n| ID | Finding | Severity |\n|---|---|---|\n| QA-7 | No test of the gate | High |\n",
  "\n```text\n### SEC-10: CRITICAL in code\n",
  "```\n",
  "\n## Vulnerability Summary\n\n| Severity | Count |\n|---|---|\n| CRITICAL | 7 |\n",
  "<!-- not a finding -->\n",
  "\n# Second title 🔴 ‮ critical\n",
  "- [ ] CRITICAL: a line of a checklist\n",
  "**Verdict:** APPROVED\n",
  "word ",
  "\n",
];

const POLICIES: readonly string[] = [
  '{ "extends": "seven-phase" }',
  '{ "extends": "seven',
  '{ "rulez": {} }',
  "{}",
];

type Step = (edited: Edited) => Promise<string>;

/** How often each happens, in parts of their sum. */
const STEPS: readonly (readonly [number, Step])[] = [
  [10, insertPiece],
  [6, deleteLines],
  [4, swapWord],
  [3, undoOrRedo],
  [3, save],
  [3, writeFromOutside],
  [1, closeEditor],
  [2, writePolicy],
  [1, removeAndRestore],
];

/** Does one thing, and says what. */
export function randomStep(edited: Edited): Promise<string> {
  const all = STEPS.flatMap(([parts, step]) => Array.from({ length: parts }, () => step));
  return edited.random.oneOf(all)(edited);
}

async function editorOf({ reports, random }: Edited): Promise<vscode.TextEditor> {
  const viewColumn = random.oneOf([vscode.ViewColumn.One, vscode.ViewColumn.Two]);
  return vscode.window.showTextDocument(random.oneOf(reports), { viewColumn, preview: false });
}

async function insertPiece(edited: Edited): Promise<string> {
  const editor = await editorOf(edited);
  const { document } = editor;
  const line = edited.random.number(document.lineCount + 1);
  const piece = edited.random.oneOf(PIECES);
  await editor.edit((edit) => {
    edit.insert(new vscode.Position(line, 0), piece);
  });
  return `inserted ${JSON.stringify(piece)} in line ${line + 1} of ${nameOf(document)}`;
}

async function deleteLines(edited: Edited): Promise<string> {
  const editor = await editorOf(edited);
  const { document } = editor;
  const line = edited.random.number(document.lineCount);
  const count = 1 + edited.random.number(4);
  await editor.edit((edit) => {
    edit.delete(new vscode.Range(line, 0, line + count, 0));
  });
  return `deleted ${count} lines from line ${line + 1} of ${nameOf(document)}`;
}

const WORDS = ["Critical", "High", "Medium", "Low", "Open", "Fixed", "PASS", "FAIL"];

async function swapWord(edited: Edited): Promise<string> {
  const editor = await editorOf(edited);
  const { document } = editor;
  const text = document.getText();
  const found = WORDS.filter((word) => text.includes(word));
  if (found.length === 0) return "found no word to change";
  const word = edited.random.oneOf(found);
  const at = text.indexOf(word);
  const other = edited.random.oneOf(WORDS);
  await editor.edit((edit) => {
    edit.replace(new vscode.Range(document.positionAt(at), document.positionAt(at + word.length)), other);
  });
  return `changed ${word} to ${other} in ${nameOf(document)}`;
}

async function undoOrRedo(edited: Edited): Promise<string> {
  const { document } = await editorOf(edited);
  const command = edited.random.oneOf(["undo", "undo", "redo"]);
  await vscode.commands.executeCommand(command);
  return `${command} in ${nameOf(document)}`;
}

async function save(edited: Edited): Promise<string> {
  const { document } = await editorOf(edited);
  await document.save();
  return `saved ${nameOf(document)}`;
}

/** What another program writes: into files without changes that are not saved, as an editor would ask otherwise. */
async function writeFromOutside(edited: Edited): Promise<string> {
  const file = edited.random.oneOf(edited.reports);
  if (isDirty(file)) return `did not write ${file.path}, which has changes`;
  const lines = (await readText(file)).split("\n");
  const at = edited.random.number(lines.length);
  lines.splice(at, 0, edited.random.oneOf(PIECES));
  await writeText(file, lines.join("\n"));
  return `wrote ${file.path} from outside, line ${at + 1}`;
}

async function closeEditor(edited: Edited): Promise<string> {
  const { document } = await editorOf(edited);
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  return `closed ${nameOf(document)} without saving`;
}

async function writePolicy({ policy, random }: Edited): Promise<string> {
  const text = random.oneOf(POLICIES);
  await writeText(policy, text);
  return `wrote the policy ${text}`;
}

async function removeAndRestore({ reports, random }: Edited): Promise<string> {
  const file = random.oneOf(reports);
  if (vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === file.toString()))
    return `did not remove ${file.path}, which is open`;
  const bytes = await vscode.workspace.fs.readFile(file);
  await vscode.workspace.fs.delete(file);
  await new Promise((resolve) => setTimeout(resolve, random.number(300)));
  await vscode.workspace.fs.writeFile(file, bytes);
  return `removed and restored ${file.path}`;
}

function isDirty(file: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    ({ uri, isDirty: dirty }) => dirty && uri.toString() === file.toString(),
  );
}

function nameOf({ uri }: vscode.TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
