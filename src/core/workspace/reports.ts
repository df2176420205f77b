import type { Phase, Policy } from "../policy/model";
import type { Role } from "../reader/reportKinds";
import { findWords, wordsOf, type Word } from "../policy/words";
import { isFormTitle, kindOfWords, readFileName, reportKind, type FileName } from "./reportKind";

/** A Markdown file of a set folder. `title` is null where it has none, or where nobody needed to look. */
export interface SetFile {
  readonly name: string;
  readonly title: string | null;
}

export interface FoundReport {
  readonly role: Role;
  readonly name: string;
}

export interface FoundOther {
  readonly name: string;
  readonly reason: string;
  /** The phase that another file is the report of, where this one could have been it. */
  readonly duplicateOf: Role | null;
}

export interface FoundReports {
  /** In the order of the policy's phases. */
  readonly reports: readonly FoundReport[];
  /** By file name. */
  readonly others: readonly FoundOther[];
  /** File name of the set's decision document, or null. */
  readonly decision: string | null;
}

/** How well a file answers to a phase; the higher wins. */
const MATCH = { title: 1, name: 2, numberAndName: 3 } as const;

interface Claim {
  readonly file: SetFile;
  readonly phase: Phase;
  readonly match: number;
}

/** A file's name tells what it is, number included: nobody has to look at its title. */
export function isNamed(name: string): boolean {
  const { words, number, notReport } = readFileName(name);
  return notReport !== null || (number !== null && kindOfWords(words) !== null);
}

/**
 * Which file of a set is the report of which phase (docs/policy.md): by file name first, by title second. Every file
 * that is no report is listed with the reason.
 */
export function discoverReports(files: readonly SetFile[], policy: Policy): FoundReports {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const decision = decisionOf(sorted, policy);
  const claims: Claim[] = [];
  const others: FoundOther[] = [];
  for (const file of sorted) {
    if (file.name === decision) continue;
    const reason = refusalOf(file);
    const claim = reason === null ? claimOf(file, policy) : null;
    if (claim !== null) claims.push(claim);
    else others.push({ name: file.name, reason: reason ?? unclaimedReason(file, policy), duplicateOf: null });
  }
  const reports: FoundReport[] = [];
  for (const phase of policy.phases) {
    const own = claims.filter((claim) => claim.phase === phase).sort((a, b) => b.match - a.match);
    const [best, ...rest] = own;
    if (best === undefined) continue;
    reports.push({ role: phase.role, name: best.file.name });
    others.push(...rest.map((claim) => duplicate(claim, best)));
  }
  return { reports, others: others.sort((a, b) => (a.name < b.name ? -1 : 1)), decision };
}

function duplicate(claim: Claim, best: Claim): FoundOther {
  const why = claim.match === best.match ? "comes first by name" : "matches better";
  const reason = `a second ${claim.phase.title} report: ${best.file.name} ${why}`;
  return { name: claim.file.name, reason, duplicateOf: claim.phase.role };
}

/** The file that the policy's decision is written to, else the first that is a release decision by name, then by title. */
function decisionOf(files: readonly SetFile[], policy: Policy): string | null {
  const wanted = policy.decision.file.toLowerCase();
  const exact = files.find((file) => file.name.toLowerCase() === wanted);
  const named = files.find((file) => reportKind(file.name, null) === "release-decision");
  return (exact ?? named ?? files.find(isDecision))?.name ?? null;
}

function isDecision(file: SetFile): boolean {
  return reportKind(file.name, file.title) === "release-decision";
}

function refusalOf(file: SetFile): string | null {
  const { notReport, number } = readFileName(file.name);
  if (notReport !== null) return notReport;
  if (isDecision(file)) return "another decision document";
  return file.title !== null && number === null && isFormTitle(file.title)
    ? `a form or guide: "${file.title}"`
    : null;
}

function claimOf(file: SetFile, policy: Policy): Claim | null {
  const name = readFileName(file.name);
  const byName = bestPhase(name.words, name, policy);
  if (byName !== null) {
    const match = name.number === byName.number ? MATCH.numberAndName : MATCH.name;
    return { file, phase: byName, match };
  }
  // A name that says another kind is believed: the title of a data report may well speak of the architecture.
  if (file.title === null || kindOfWords(name.words) !== null) return null;
  const byTitle = bestPhase(wordsOf(file.title), name, policy);
  return byTitle === null ? null : { file, phase: byTitle, match: MATCH.title };
}

/** The phase with the longest word list that is met; the number decides between equals, then the words' general meaning. */
function bestPhase(words: readonly Word[], name: FileName, policy: Policy): Phase | null {
  const lengths = policy.phases.map((phase) => ({ phase, length: longestMatch(phase, words) }));
  const longest = Math.max(0, ...lengths.map((one) => one.length));
  if (longest === 0) return null;
  const equals = lengths.filter((one) => one.length === longest).map((one) => one.phase);
  const general = kindOfWords(words);
  return (
    equals.find((phase) => phase.number === name.number) ??
    equals.find((phase) => phase.role === general) ??
    equals[0] ??
    null
  );
}

function longestMatch(phase: Phase, words: readonly Word[]): number {
  return phase.names.reduce(
    (longest, list) => (list.length > longest && findWords(list, words) !== null ? list.length : longest),
    0,
  );
}

function unclaimedReason(file: SetFile, policy: Policy): string {
  const kind = reportKind(file.name, file.title);
  if (kind === "other") return "neither its name nor its title names a report";
  return `a ${kind} report, which the policy ${policy.id} does not ask for`;
}
