import { readDecision, type DecisionReading } from "../decision/provenance/decisionReading";
import { readStandingDecision, type StandingDecision } from "../decision/standingDecision";
import { parseWithLezer } from "../markdown/lezer";
import type { Policy } from "../policy/model";
import type { EffortUnits } from "../reader/effortUnits";
import type { Role } from "../reader/reportKinds";
import { judgeSet, type SetInput } from "./judgeSet";
import { type RollbackPlanFile } from "../workspace/rollbackPlan";
import type { OtherFile, SetModel } from "../readiness/model";
import { isLiveStatus } from "../readiness/setFindings";
import type { ReportFacts } from "../reader/facts";
import { readReport } from "../reader/readReport";
import { sourceFromBytes, type Source } from "../text/source";
import type { DirectoryEntry, FileSystem } from "../workspace/fileSystem";
import {
  atStart,
  findPolicy,
  type FindPolicyOptions,
  type LoadProblem,
  type PolicyChoice,
} from "../workspace/findPolicy";
import { firstHeading } from "../workspace/firstHeading";
import { baseName, joinPath, withoutTrailingSlash } from "../workspace/paths";
import { isMarkdownFile, isReplacedDecision, reportKind } from "../workspace/reportKind";
import { findRollbackPlan } from "../workspace/rollbackPlan";
import { withPolicyVerdicts } from "../readiness/policyVerdicts";
import { citedByReports } from "../readiness/citedByReports";
import {
  onlyDocument,
  settleOtherReports,
  settleUsual,
  withDocument,
  withOtherReports,
} from "../workspace/otherReports";
import { folderOfSet, isDocument, isInUsualPlace } from "../workspace/usualPlaces";
import { sourceLines } from "../workspace/sourceLines";
import { checklistAdvice, checklistOf, type Checklist } from "../workspace/statedResults";
import {
  discoverReports,
  isNamed,
  settleReports,
  type FoundOther,
  type FoundReports,
  type SetFile,
} from "../workspace/reports";

/** Reads the facts of a report; the editor provides a version that caches them by content hash. */
export type ReadFacts = (source: Source, options: { readonly effort: EffortUnits }) => ReportFacts;

export interface LoadSetOptions extends FindPolicyOptions {
  /** ISO date, or null for the newest date of the reports. */
  readonly asOf: string | null;
  /** Today's ISO date if waivers are judged by it, else null. */
  readonly today: string | null;
}

/** A set that was read but not judged yet. */
export interface ReadSet {
  readonly kind: "read";
  readonly input: SetInput;
  readonly choice: PolicyChoice;
}

/** A set that cannot be judged because of its folder, its policy, or its reports. */
export interface FailedSet {
  readonly kind: "failed";
  readonly problems: readonly LoadProblem[];
  /** The policy of a folder that only lacks reports. */
  readonly withoutReports?: Policy;
  /** The boxes of a single document that is a checklist; null for any other. */
  readonly checklist?: Checklist | null;
}

export interface LoadedSet extends Omit<ReadSet, "kind"> {
  readonly kind: "set";
  readonly model: SetModel;
}

/** Reads and judges one set. Never rejects because a file cannot be read or because of its content. */
export async function loadSet(
  fileSystem: FileSystem,
  setPath: string,
  options: LoadSetOptions,
  readFacts: ReadFacts = readReport,
): Promise<LoadedSet | FailedSet> {
  const read = await readSet(fileSystem, setPath, options, readFacts);
  return read.kind === "failed" ? read : { ...read, kind: "set", model: judgeSet(read.input) };
}

/** Reads one set: its folder, its policy, the facts of its reports. */
export async function readSet(
  fileSystem: FileSystem,
  setPath: string,
  options: LoadSetOptions,
  readFacts: ReadFacts = readReport,
): Promise<ReadSet | FailedSet> {
  const path = withoutTrailingSlash(setPath);
  return readSetWith(readerOfFiles(fileSystem, path, options, readFacts), path, options);
}

/** Where the parts of a set come from: files, or what an editor knows about them. None of these rejects. */
export interface SetReader {
  /** The content of the folder, or why it cannot be read. */
  survey(): Promise<Omit<SetSurvey, "sources"> | string>;
  policy(files: readonly SetFile[]): Promise<PolicyChoice>;
  /** Facts of a file in the folder. */
  facts(name: string, effort: EffortUnits): Promise<ReportFacts | Unreadable>;
  /** The file that the policy names as the rollback plan, as written there; null if it does not name one. */
  rollbackPlan(stated: string | null): Promise<RollbackPlanFile | null>;
  /** The existing decision, if this tool wrote it. */
  decision(path: string, policy: Policy): Promise<StandingDecision | null>;
  /** The text of the decision, by any author, with what is known about the reports to check it against. */
  decisionText(path: string): Promise<DecisionReading | null>;
  /** Lines of source files, by path as written; null for a missing file. */
  sourceLines(cited: readonly string[]): Promise<ReadonlyMap<string, number | null>>;
}

/** Assembles a set. Command line and editor both use this, so that they see the same. */
export async function readSetWith(
  reader: SetReader,
  path: string,
  options: Pick<LoadSetOptions, "asOf" | "today">,
): Promise<ReadSet | FailedSet> {
  const survey = await reader.survey();
  if (typeof survey === "string") return { kind: "failed", problems: [atStart(path, survey)] };
  const choice = await reader.policy(survey.files);
  if (choice.policy === null) return { kind: "failed", problems: choice.problems };
  const folder = folderOfSet(path);
  const isUsual = choice.policy.otherReports === true && isInUsualPlace(path);
  const asked = choice.policy;
  const open = isDocument(path) ? withDocument(asked, survey.files) : withOtherReports(asked, survey.files);
  const candidates = isDocument(path)
    ? onlyDocument(survey.files, open)
    : discoverReports(survey.files, open);
  const facts = await readFiles(candidates, survey, (name) => reader.facts(name, asked.effort));
  const factsOf = (name: string): ReportFacts | null => {
    const read = facts.get(name);
    return read && "findings" in read ? withPolicyVerdicts(read, asked.decision.wording) : null;
  };
  const settled = settleReports(candidates, open, factsOf);
  const others = settleOtherReports(settled, asked, open, factsOf);
  const { found, policy } = isUsual ? settleUsual(others, factsOf) : others;
  if (found.reports.length === 0 || (isDocument(path) && (await reader.decision(path, policy)) !== null)) {
    const onlyFacts = isDocument(path) ? factsOf(candidates.reports[0]?.name ?? "") : null;
    const checklist = onlyFacts === null ? null : checklistOf(onlyFacts);
    return {
      kind: "failed",
      problems: [atStart(path, noReportMessage(path, policy, checklist))],
      withoutReports: policy,
      checklist,
    };
  }
  const rollbackPlan = await reader.rollbackPlan(policy.rollbackPlan);
  const decisionPath = found.decision === null ? null : joinPath(folder, found.decision);
  // Whether a decision is outdated is judged by today's date; without one, a new decision is about to be written.
  const isAsked = decisionPath !== null && options.today !== null;
  const decision = isAsked ? await reader.decision(decisionPath, policy) : null;
  const decisionText = isAsked ? await reader.decisionText(decisionPath) : null;
  const reports = found.reports.flatMap(({ name }) => facts.get(name) ?? []);
  const cited = citedByReports(reports.flatMap((read) => ("claims" in read ? [read] : [])));
  const sourceLines = options.today === null ? null : await reader.sourceLines(cited);
  const parts = {
    path,
    choice,
    policy,
    found,
    facts,
    survey,
    rollbackPlan,
    decision,
    decisionText,
    sourceLines,
    options,
  };
  const input = setInput(parts);
  return { kind: "read", input, choice };
}

/** The facts of every file that can be read but the decision: what is not a report may still state a critical finding. */
async function readFiles(
  { reports, others }: FoundReports,
  { unreadable }: Pick<SetSurvey, "unreadable">,
  read: (name: string) => Promise<ReportFacts | Unreadable>,
): Promise<ReadonlyMap<string, ReportFacts | Unreadable>> {
  const wanted = others.filter(({ name }) => !unreadable.has(name) && !isReplacedDecision(name));
  const names = [...reports, ...wanted].map(({ name }) => name);
  return new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
}

function readerOfFiles(
  fileSystem: FileSystem,
  path: string,
  options: FindPolicyOptions,
  readFacts: ReadFacts,
): SetReader {
  let sources: SetSurvey["sources"] = new Map();
  return {
    async survey() {
      const survey = await surveySet(fileSystem, path);
      if (typeof survey !== "string") sources = survey.sources;
      return survey;
    },
    policy: (files) => findPolicy(fileSystem, path, files, options),
    async facts(name, effort) {
      const source = sources.get(name) ?? (await readSource(fileSystem, joinPath(folderOfSet(path), name)));
      if (!("text" in source)) return source;
      return readFacts(source, { effort });
    },
    rollbackPlan: (stated) => findRollbackPlan(fileSystem, path, stated, options),
    decision: (decisionPath, policy) => readStandingDecision(fileSystem, decisionPath, policy),
    async decisionText(decisionPath) {
      const source = await readSource(fileSystem, decisionPath);
      if (!("text" in source)) return null;
      return readDecision(source, parseWithLezer);
    },
    sourceLines: (cited) => sourceLines(fileSystem, path, cited, options),
  };
}

function noReportMessage(path: string, policy: Policy, checklist: Checklist | null): string {
  if (isInUsualPlace(path) && policy.otherReports === true)
    return `Nothing to judge in ${path}: it states no finding with a level, no gate and no verdict.${checklist === null ? "" : ` ${checklistAdvice(checklist)}`}`;
  const first = policy.phases[0]?.file ?? "";
  return `No report of the policy ${policy.id} found in ${path}. Name the reports as in the policy, for example ${first}.`;
}

/** Why a file could not be read. */
export interface Unreadable {
  readonly reason: string;
}

/** The content of a set folder. */
export interface SetSurvey {
  readonly files: readonly SetFile[];
  /** Texts that were read for their titles, by file name. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Files whose title could not be read, by file name. */
  readonly unreadable: ReadonlyMap<string, Unreadable>;
}

/**
 * Names of what may be a report in a folder: its Markdown files, and a folder, a pipe or a broken link that is named as a report is.
 * Reading one of those says what is wrong with it; passing it by would hide that a report is missing.
 */
export function reportNames(entries: readonly DirectoryEntry[]): readonly string[] {
  return entries
    .filter(
      ({ name, kind }) => isMarkdownFile(name) && (kind === "file" || reportKind(name, null) !== "other"),
    )
    .map(({ name }) => name);
}

/** Lists the Markdown files of a folder, with titles for those whose name does not identify them; or why that fails. */
export async function surveySet(fileSystem: FileSystem, setPath: string): Promise<SetSurvey | string> {
  const folder = folderOfSet(setPath);
  let names: readonly string[];
  try {
    const all = reportNames(await fileSystem.readDirectory(folder));
    names = isDocument(setPath) ? all.filter((name) => name === baseName(setPath)) : all;
  } catch (error) {
    return `Cannot read the folder ${folder}: ${messageOf(error)}`;
  }
  const sources = new Map<string, Source>();
  const unreadable = new Map<string, Unreadable>();
  const files = await Promise.all(
    [...names].sort().map(async (name): Promise<SetFile> => {
      if (isNamed(name)) return { name, title: null };
      const source = await readSource(fileSystem, joinPath(folder, name));
      if ("text" in source) sources.set(name, source);
      else unreadable.set(name, source);
      return { name, title: "text" in source ? firstHeading(source.text) : null };
    }),
  );
  return { files, sources, unreadable };
}

/** A file as text, or why it cannot be read. Never rejects. */
export async function readSource(fileSystem: FileSystem, path: string): Promise<Source | Unreadable> {
  try {
    return sourceFromBytes(path, await fileSystem.readFile(path), fileSystem.digest);
  } catch (error) {
    return { reason: messageOf(error) };
  }
}

export interface SetParts {
  readonly path: string;
  readonly choice: PolicyChoice;
  readonly policy: Policy;
  readonly found: FoundReports;
  /** For every file that was read, by file name: its facts, or why it could not be read. */
  readonly facts: ReadonlyMap<string, ReportFacts | Unreadable>;
  readonly survey: Pick<SetSurvey, "unreadable">;
  /** From `findRollbackPlan`. */
  readonly rollbackPlan: RollbackPlanFile | null;
  /** The decision in the folder; null if this tool did not write one, or if it was not read. */
  readonly decision: StandingDecision | null;
  /** Its text, by any author; null if there is none, or if it was not read. */
  readonly decisionText: DecisionReading | null;
  /** Lines of the source files that the reports cite; null if they were not read. */
  readonly sourceLines: ReadonlyMap<string, number | null> | null;
  readonly options: Pick<LoadSetOptions, "asOf" | "today">;
}

/** Assembles the input for `judgeSet`, for callers that cache facts themselves. Pure. */
export function setInput(parts: SetParts): SetInput {
  const { path: setPath } = parts;
  const path = folderOfSet(setPath);
  const { choice, policy, found, facts, survey, rollbackPlan, decision, decisionText, sourceLines, options } =
    parts;
  const reports: { role: Role; facts: ReportFacts }[] = [];
  const unreadable: { path: string; role: Role | null; reason: string }[] = [];
  for (const { role, name } of found.reports) {
    const read = facts.get(name) ?? { reason: "it no longer exists" };
    if ("findings" in read) reports.push({ role, facts: read });
    else unreadable.push({ path: joinPath(path, name), role, reason: read.reason });
  }
  for (const { name } of found.others) {
    const read = facts.get(name);
    if (isUnreadable(read)) unreadable.push({ path: joinPath(path, name), role: null, reason: read.reason });
  }
  const claimed = new Set(found.reports.map((report) => report.name));
  for (const [name, { reason }] of survey.unreadable) {
    if (!claimed.has(name)) unreadable.push({ path: joinPath(path, name), role: null, reason });
  }
  return {
    path: setPath,
    policy,
    policyReason: choice.reason,
    reports,
    others: found.others
      .filter(({ name }) => !survey.unreadable.has(name) && !isUnreadable(facts.get(name)))
      .map((other) => otherFile(path, other, facts.get(other.name))),
    unreadable,
    decisionPath: found.decision === null ? null : joinPath(path, found.decision),
    rollbackPlan,
    decision,
    decisionText,
    sourceLines,
    asOf: options.asOf,
    today: options.today,
    policyIsDecided: choice.isDecided,
  };
}

function isUnreadable(read: ReportFacts | Unreadable | undefined): read is Unreadable {
  return read !== undefined && !("findings" in read);
}

function otherFile(
  path: string,
  { name, reason }: FoundOther,
  read: ReportFacts | Unreadable | undefined,
): OtherFile {
  const file = joinPath(path, name);
  const findings = read && "findings" in read ? read.findings : [];
  const criticals = findings
    .filter((finding) => finding.effectiveSeverity === "critical" && isLiveStatus(finding))
    .map((finding) => ({ path: file, line: finding.range.line, text: finding.title }));
  return { path: file, reason, criticals };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
