/** Workflow commands of GitHub Actions, which become annotations at the files of a pull request. */
import type { CheckOutput, ProblemRecord, SetRecord } from "../contract/check";

const COMMANDS = { error: "error", warning: "warning", info: "notice" } as const;

/** One command per problem, and one notice per set with its verdict; each on a line of its own. */
export function githubAnnotations(output: CheckOutput): string {
  const lines = [...output.problems.map(problemCommand), ...output.sets.map(verdictCommand)];
  return lines.map((line) => `${line}\n`).join("");
}

function problemCommand(problem: ProblemRecord): string {
  const { line, endLine } = problem;
  // The runner drops a range whose columns stand on different lines.
  const columns = line === endLine ? { col: problem.column, endColumn: problem.endColumn } : {};
  const properties = { file: problem.path, line, endLine, ...columns, title: problem.rule };
  const related = problem.related.map(({ path, line, message }) => `${path}:${line}: ${message}`);
  return command(COMMANDS[problem.severity], properties, [problem.message, ...related].join("\n"));
}

function verdictCommand(set: SetRecord): string {
  const message = [`${set.path}: ${set.verdictText}`, ...set.reasons].join("\n");
  return command("notice", { title: "Release readiness" }, message);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, data: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${listed.join(",")}::${escapeData(data)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
