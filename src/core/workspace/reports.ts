import type { Phase, Policy } from "../policy/model";
import type { ReportFacts } from "../reader/facts";
import { REPORT_KINDS, type Role } from "../reader/reportKinds";
import { findWords, wordsOf, type Word } from "../policy/words";
import { matchesGlob, parseGlob } from "./glob";
import {
  isFormTitle,
  isReplacedDecision,
  kindOfWords,
  namesPlan,
  readFileName,
  reportKind,
  type FileName,
} from "./reportKind";
import { statesResult, statesResultOfItsOwn } from "./statedResults";

/** A Markdown file of a set folder. `title` is null if it has none, or if it was not needed. */
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
  /** Whether the file says itself that it is not a report, as a README or a form does. */
  readonly isRefused?: true;
}

export interface FoundReports {
  /** In the order of the policy's phases; of several for one phase the best match comes first. */
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

/** Whether a file's name, including its number, says what it is, so that its title need not be read. */
export function isNamed(name: string): boolean {
  const { words, number, notReport } = readFileName(name);
  return notReport !== null || (number !== null && kindOfWords(words) !== null);
}

/**
 * Which files of a set are the reports of which phase: by file name first, by title second. Several may serve one phase. Every
 * file that is not a report is listed with the reason.
 */
export function discoverReports(files: readonly SetFile[], policy: Policy): FoundReports {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const decision = decisionOf(sorted, policy);
  const claims: Claim[] = [];
  const others: FoundOther[] = [];
  for (const file of sorted) {
    if (file.name === decision) continue;
    const named = claimByFile(file, policy);
    const reason = named === null ? refusalOf(file) : null;
    const claim = named ?? (reason === null ? claimOf(file, policy) : null);
    if (claim !== null) claims.push(claim);
    else if (reason !== null) others.push({ name: file.name, reason, isRefused: true });
    else others.push({ name: file.name, reason: unclaimedReason(file, policy) });
  }
  const reports = policy.phases.flatMap((phase) =>
    claims
      .filter((claim) => claim.phase === phase)
      .sort((a, b) => b.match - a.match)
      .map(({ file }) => ({ role: phase.role, name: file.name })),
  );
  return { reports, others, decision };
}

/**
 * The reports among the candidates, now that they have been read. The kind that the front matter of a file states wins over its name and
 * its title. Otherwise, a plan or scope that states no result is listed with the others. The best match of a phase is one that states a
 * result. Files without facts could not be read and stay what they are.
 */
export function settleReports(
  { reports, others, decision }: FoundReports,
  policy: Policy,
  factsOf: (name: string) => ReportFacts | null,
): FoundReports {
  const asked = new Set(policy.phases.map(({ role }) => role));
  // A kind that neither the tool nor the policy knows says nothing.
  const statedKind = (name: string): Role | null => {
    const kind = factsOf(name)?.kind?.kind ?? null;
    return kind !== null && (asked.has(kind) || REPORT_KINDS.some((known) => known === kind)) ? kind : null;
  };
  const named = reports.filter(({ name }) => statedKind(name) === null);
  const stated = [...reports, ...others].flatMap(({ name }) => {
    const kind = statedKind(name);
    return kind === null ? [] : [{ name, kind }];
  });
  const plans = named.filter(({ name }) => isPlan(name, factsOf(name)));
  const rest = [
    ...named.filter((report) => !plans.includes(report)),
    ...stated.filter(({ kind }) => asked.has(kind)).map(({ name, kind }) => ({ role: kind, name })),
  ];
  return {
    reports: policy.phases.flatMap(({ role }) =>
      bestFirst(
        rest.filter((report) => report.role === role),
        factsOf,
      ),
    ),
    others: [
      ...others.filter(({ name }) => statedKind(name) === null),
      ...plans.map(({ name }) => ({ name, reason: "a plan, scope or form: it states no result" })),
      ...stated
        .filter(({ kind }) => !asked.has(kind))
        .map(({ name, kind }) => ({ name, reason: statedReason(kind, policy) })),
    ].sort((a, b) => (a.name < b.name ? -1 : 1)),
    decision,
  };
}

function bestFirst(
  reports: readonly FoundReport[],
  factsOf: (name: string) => ReportFacts | null,
): readonly FoundReport[] {
  const isSilent = ({ name }: FoundReport): boolean => {
    const facts = factsOf(name);
    return facts !== null && !statesResult(facts);
  };
  return [...reports.filter((report) => !isSilent(report)), ...reports.filter(isSilent)];
}

function statedReason(kind: Role, policy: Policy): string {
  return kind === "other"
    ? "its front matter says that it is not a report"
    : `its front matter says that it is a ${kind} report, which the policy ${policy.id} does not ask for`;
}

function isPlan(name: string, facts: ReportFacts | null): boolean {
  if (facts === null || !namesPlan(name, facts.title?.text ?? null)) return false;
  return !statesResultOfItsOwn(facts);
}

/** The file that the policy's decision is written to, else the first that is a release decision by name, then by title. */
function decisionOf(files: readonly SetFile[], policy: Policy): string | null {
  const wanted = policy.decision.file.toLowerCase();
  const exact = files.find((file) => file.name.toLowerCase() === wanted);
  const free = files.filter((file) => claimByFile(file, policy) === null);
  const named = free.find((file) => reportKind(file.name, null) === "release-decision");
  return (exact ?? named ?? free.find(isDecision))?.name ?? null;
}

function isDecision(file: SetFile): boolean {
  return reportKind(file.name, file.title) === "release-decision";
}

/** Whether a policy means a file by its name or title as one of its reports. */
export function isReportOf(file: SetFile, policy: Policy): boolean {
  if (claimByFile(file, policy) !== null) return true;
  return refusalOf(file) === null && claimOf(file, policy) !== null;
}

function refusalOf(file: SetFile): string | null {
  const { notReport, number } = readFileName(file.name);
  if (notReport !== null) return notReport;
  if (isDecision(file)) return "another decision document";
  return file.title !== null && number === null && isFormTitle(file.title)
    ? `a form or guide: "${file.title}"`
    : null;
}

/** A file that the policy names, or means with a pattern, is that report whatever else it calls itself. */
function claimByFile(file: SetFile, policy: Policy): Claim | null {
  const isMeant = (pattern: string): boolean => matchesGlob(parseGlob(pattern), file.name);
  const phase =
    policy.phases.find((one) => one.file.toLowerCase() === file.name.toLowerCase()) ??
    policy.phases.find(({ files = [] }) => files.some(isMeant));
  return phase === undefined || isReplacedDecision(file.name)
    ? null
    : { file, phase, match: MATCH.numberAndName };
}

function claimOf(file: SetFile, policy: Policy): Claim | null {
  const name = readFileName(file.name);
  const byName = bestPhase(name.words, name, policy);
  if (byName !== null) {
    const match = name.number === byName.number ? MATCH.numberAndName : MATCH.name;
    return { file, phase: byName, match };
  }
  // A name that states another kind takes precedence: the title of a data report may well mention the architecture.
  if (file.title === null) return null;
  const byTitle = bestPhase(wordsOf(file.title), name, policy);
  const isOtherKind = kindOfWords(name.words) !== null && REPORT_KINDS.some((kind) => kind === byTitle?.role);
  return byTitle === null || isOtherKind ? null : { file, phase: byTitle, match: MATCH.title };
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
