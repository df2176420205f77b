/** Workflow commands of GitHub Actions, which become annotations at the files of a pull request. */
import type { CheckOutput, ProblemRecord, SetRecord } from "../contract/check";
import { SEVERITIES } from "../reader/facts";
import { printable, withoutCommands } from "./printable";

const COMMANDS = { error: "error", warning: "warning", info: "notice" } as const;

/** GitHub shows no more than ten annotations of each kind for a step, and drops the others without a word. */
const MOST_OF_A_KIND = 10;

export interface GithubOptions {
  /** A path relative to the root of the repository, where GitHub looks for the file. */
  readonly inRepository: (path: string) => string;
}

/**
 * One command for a problem, the worst first, as many as GitHub shows; one notice per set with its verdict; one for all that is not
 * shown. Each is on its own line.
 */
export function githubAnnotations(output: CheckOutput, { inRepository }: GithubOptions): string {
  const ranked = worstFirst(output);
  const errors = ranked.filter(({ severity }) => severity === "error");
  const warnings = ranked.filter(({ severity }) => severity === "warning");
  const shown = [...errors.slice(0, MOST_OF_A_KIND), ...warnings.slice(0, MOST_OF_A_KIND)];
  const shownSets = output.sets.slice(0, MOST_OF_A_KIND - 1);
  const left = {
    errors: Math.max(0, errors.length - MOST_OF_A_KIND),
    warnings: Math.max(0, warnings.length - MOST_OF_A_KIND),
    infos: ranked.length - errors.length - warnings.length,
    sets: output.sets.length - shownSets.length,
  };
  return [
    ...shown.map((problem) => problemCommand(problem, inRepository)),
    ...shownSets.map(verdictCommand),
    ...restCommand(left),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** By severity, then by that of the finding that a problem is about; otherwise as they are in the documents. */
function worstFirst({ problems, sets }: CheckOutput): readonly ProblemRecord[] {
  const findings = sets.flatMap((set) => set.findings);
  const severities = new Map(
    findings.map(({ report, line, effectiveSeverity }) => [placeKey(report, line), effectiveSeverity]),
  );
  const rank = ({ path, line }: ProblemRecord): number => {
    const severity = severities.get(placeKey(path, line));
    return severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  };
  const levels = Object.keys(COMMANDS);
  return [...problems].sort(
    (a, b) => levels.indexOf(a.severity) - levels.indexOf(b.severity) || rank(a) - rank(b),
  );
}

function placeKey(path: string, line: number): string {
  return `${line}:${path}`;
}

function problemCommand(problem: ProblemRecord, inRepository: GithubOptions["inRepository"]): string {
  const { line, endLine } = problem;
  // The runner drops a range whose columns are on different lines.
  const columns = line === endLine ? { col: problem.column, endColumn: problem.endColumn } : {};
  const properties = { file: inRepository(problem.path), line, endLine, ...columns, title: problem.rule };
  const related = problem.related.map(({ path, line, message }) => `${path}:${line}: ${message}`);
  return command(COMMANDS[problem.severity], properties, [problem.message, ...related].join("\n"));
}

function verdictCommand(set: SetRecord): string {
  const message = [`${set.path}: ${set.verdictText}`, ...set.reasons].join("\n");
  return command("notice", { title: TITLE }, message);
}

const TITLE = "Release readiness";

interface Left {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly sets: number;
}

function restCommand({ errors, warnings, infos, sets }: Left): readonly string[] {
  const counts = [
    quantity(errors, "more error", "more errors"),
    quantity(warnings, "more warning", "more warnings"),
    quantity(infos, "note", "notes"),
    quantity(sets, "more set", "more sets"),
  ].filter((text) => text !== "");
  if (counts.length === 0) return [];
  const message = `Not shown here: ${counts.join(", ")}. Run release-readiness check to see all of them.`;
  return [command("notice", { title: TITLE }, message)];
}

function quantity(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}

function command(name: string, properties: Readonly<Record<string, string | number>>, data: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${listed.join(",")}::${escapeData(data)}`;
}

/** The sink of workflow commands: a line break would begin the next one, and the log shows what is not seen as codes. */
function escapeData(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/).map(printable);
  return withoutCommands(lines.join("\n")).replaceAll("%", "%25").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
