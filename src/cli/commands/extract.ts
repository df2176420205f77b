import { basename, dirname } from "node:path";
import { printable } from "../../core/export/printable";
import type { ExtractOutput, ReportRecord } from "../../core/contract/extract";
import { reportRecord } from "../../core/contract/reportRecord";
import { jsonText } from "../../core/export/jsonText";
import { BUILTIN_POLICIES } from "../../core/policy/builtin/builtinPolicies";
import { DEFAULT_EFFORT } from "../../core/policy/builtin/defaults";
import type { Phase } from "../../core/policy/model";
import { REPORT_KINDS, type ReportKind } from "../../core/reader/reportKinds";
import { readReport } from "../../core/reader/readReport";
import { policyByReports } from "../../core/workspace/findPolicy";
import { isMarkdownFile, reportKind } from "../../core/workspace/reportKind";
import type { Invocation } from "../arguments";
import { toEnginePath } from "../diskFileSystem";
import { EXIT, type ExitCode } from "../exitCode";
import type { Host } from "../host";
import { readMarkdown } from "../readMarkdown";
import { isUserError } from "../userError";

/** `extract FILE…`: a file that cannot be read is named, and the others are still extracted. */
export async function runExtract({ operands, flags }: Invocation, host: Host): Promise<ExitCode> {
  const reports: ReportRecord[] = [];
  let code: ExitCode = EXIT.done;
  for (const operand of operands) {
    try {
      reports.push(await extractFile(toEnginePath(operand), flags.has("explain"), host));
    } catch (error) {
      if (!isUserError(error)) throw error;
      await host.tell(error.message);
      code = EXIT.unusable;
    }
  }
  const output: ExtractOutput = { version: 1, reports };
  await host.print(jsonText(output));
  return code;
}

async function extractFile(path: string, explain: boolean, host: Host): Promise<ReportRecord> {
  const source = await readMarkdown(host.files, path);
  const facts = readReport(source, { effort: DEFAULT_EFFORT });
  for (const { text, detail, range } of facts.problems)
    await host.tell(
      printable(`${path}:${range.line}:${range.column} ${[text, detail].filter(Boolean).join(": ")}`),
    );
  const stated = REPORT_KINDS.find((kind) => kind === facts.kind?.kind);
  const kind = stated ?? reportKind(path, facts.title?.text ?? null);
  const phase = phaseOf(kind, path, await siblings(path, host));
  return reportRecord(facts, { kind, phase, explain });
}

/**
 * The phase that a report of this kind is of: in the built-in policy that the neighbors speak for, else in the one that has a
 * report of this very name, else in the first that asks for this kind.
 */
function phaseOf(kind: ReportKind, path: string, neighbors: readonly string[]): Phase | null {
  const choice = policyByReports(neighbors.map((name) => ({ name, title: null })));
  const policies =
    choice.isDecided && choice.policy ? [choice.policy, ...BUILTIN_POLICIES] : BUILTIN_POLICIES;
  const phases = policies.flatMap((policy) => policy.phases.filter(({ role }) => role === kind));
  const named = phases.find(({ file }) => file === basename(path));
  return (choice.isDecided ? phases[0] : (named ?? phases[0])) ?? null;
}

async function siblings(path: string, host: Host): Promise<readonly string[]> {
  try {
    const entries = await host.files.readDirectory(dirname(path));
    return entries
      .filter(({ kind, name }) => kind === "file" && isMarkdownFile(name))
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
