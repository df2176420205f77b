import { basename, dirname } from "node:path";
import { printable } from "../../core/export/printable";
import type { ExtractOutput, ReportRecord } from "../../core/contract/extract";
import { reportRecord, type ReportIdentity } from "../../core/contract/reportRecord";
import { readSet } from "../../core/judge/loadSet";
import { jsonText } from "../../core/export/jsonText";
import { BUILTIN_POLICIES } from "../../core/policy/builtin/builtinPolicies";
import { DEFAULT_EFFORT } from "../../core/policy/builtin/defaults";
import type { Phase } from "../../core/policy/model";
import { REPORT_KINDS, type ReportKind } from "../../core/reader/reportKinds";
import { readReport } from "../../core/reader/readReport";
import { keyPrefixes } from "../../core/readiness/identity";
import { findPolicyFile, policyByReports } from "../../core/workspace/findPolicy";
import { baseName } from "../../core/workspace/paths";
import { isMarkdownFile, reportKind } from "../../core/workspace/reportKind";
import type { Invocation } from "../arguments";
import { toEnginePath } from "../diskFileSystem";
import { EXIT, type ExitCode } from "../exitCode";
import { policyOptions } from "../findSets";
import type { Host } from "../host";
import { readMarkdown } from "../readMarkdown";
import { isUserError } from "../userError";

/** `extract FILE…`: a file that cannot be read is named, and the others are still extracted. */
export async function runExtract(invocation: Invocation, host: Host): Promise<ExitCode> {
  const { operands } = invocation;
  const reports: ReportRecord[] = [];
  let code: ExitCode = EXIT.done;
  for (const operand of operands) {
    try {
      reports.push(await extractFile(toEnginePath(operand), invocation, host));
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

async function extractFile(path: string, invocation: Invocation, host: Host): Promise<ReportRecord> {
  const source = await readMarkdown(host.files, path);
  const facts = readReport(source, { effort: DEFAULT_EFFORT });
  for (const { text, detail, range } of facts.problems)
    await host.tell(
      printable(`${path}:${range.line}:${range.column} ${[text, detail].filter(Boolean).join(": ")}`),
    );
  const stated = REPORT_KINDS.find((kind) => kind === facts.kind?.kind);
  const kind = stated ?? reportKind(path, facts.title?.text ?? null);
  const own = await underPolicyFile(path, invocation, host);
  const phase = own === null ? phaseOf(kind, path, await siblings(path, host)) : own.phase;
  const explain = invocation.flags.has("explain");
  return reportRecord(facts, { kind, identity: own?.identity ?? null, phase, explain });
}

/** What a report is in its set where a policy file applies, which may have roles that no kind is; null where none does, or where it is not a report. */
async function underPolicyFile(
  path: string,
  invocation: Invocation,
  host: Host,
): Promise<{ readonly identity: ReportIdentity; readonly phase: Phase | null } | null> {
  const folder = toEnginePath(dirname(path));
  const options = policyOptions(folder, invocation);
  if ((await findPolicyFile(host.files, folder, options)) === null) return null;
  const read = await readSet(host.files, folder, { ...options, asOf: null, today: null });
  if (read.kind === "failed") return null;
  const { reports, policy } = read.input;
  const index = reports.findIndex(({ facts }) => baseName(facts.path) === basename(path));
  const role = reports[index]?.role;
  const keyPrefix = keyPrefixes(reports)[index];
  if (role === undefined || keyPrefix === undefined) return null;
  return {
    identity: { role, keyPrefix },
    phase: policy.phases.find((phase) => phase.role === role) ?? null,
  };
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
