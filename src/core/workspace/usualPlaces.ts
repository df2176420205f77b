/** Where readiness documents are besides `docs/assessment*`. What is found there is judged only as far as it says something. */
import { matchesGlob, parseGlob } from "./glob";
import { baseName, parentPath, withoutTrailingSlash } from "./paths";
import { isMarkdownFile } from "./reportKind";

const FOLDERS = ["docs/audit/", "docs/audits/", "audit/", "docs/reports/", "docs/readiness/", "docs/prr/"];

// Words are joined by underscores in some repositories, by hyphens in others.
const DOCUMENTS = [
  "READINESS*.md",
  "LAUNCH?CHECKLIST*.md",
  "PENTEST?REPORT*.md",
  "PEN?TEST?REPORT*.md",
  "PENETRATION?TEST?REPORT*.md",
  "PRODUCTION?READINESS*.md",
  "OPERATIONAL?READINESS*.md",
  "LAUNCH?READINESS*.md",
  "RELEASE?READINESS*.md",
  "RELEASE?DECISION*.md",
  "GO?NO?GO*.md",
  "QA?SIGN?OFF*.md",
  "QA?SIGNOFF*.md",
  "RELEASE?SIGN?OFF*.md",
  "RELEASE?SIGNOFF*.md",
  "SECURITY?AUDIT*.md",
];

/** Globs of folders and documents, relative to the root. A document is a set of one. Folders end with a slash. */
export const USUAL_PLACES: readonly string[] = [
  ...FOLDERS,
  ...DOCUMENTS.flatMap((name) => [name, `docs/${name}`]),
];

const ANY_ROOT = FOLDERS.map((folder) => parseGlob(`**/${folder}`));

/** Whether a set is a single document. */
export function isDocument(setPath: string): boolean {
  return isMarkdownFile(baseName(setPath));
}

/** Why no decision is generated for a set that is a single document. */
export function noDecisionMessage(setPath: string): string {
  return `${setPath}: a decision needs the folder of an assessment set, not a single document.`;
}

/** The folder that a set is, or that contains its only document. */
export function folderOfSet(setPath: string): string {
  return isDocument(setPath) ? (parentPath(setPath) ?? ".") : withoutTrailingSlash(setPath);
}

/** Whether a set is a single document or a folder in one of the usual places: no report is missing there. */
export function isInUsualPlace(setPath: string): boolean {
  return isDocument(setPath) || ANY_ROOT.some((glob) => matchesGlob(glob, setPath));
}
