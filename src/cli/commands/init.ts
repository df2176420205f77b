import { existsSync, mkdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { printable } from "../../core/export/printable";
import { newPolicyFile, newReports, type NewFile } from "../../core/judge/newSet";
import { surveySet } from "../../core/judge/loadSet";
import { DEFAULT_SETS } from "../../core/policy/builtin/defaults";
import { BUILTIN_POLICIES, builtinPolicy } from "../../core/policy/builtin/builtinPolicies";
import type { Policy } from "../../core/policy/model";
import { POLICY_FILE_NAME } from "../../core/policy/policyFileName";
import { findPolicy, findPolicyFile } from "../../core/workspace/findPolicy";
import { matchesGlob, parseGlob } from "../../core/workspace/glob";
import { joinPath } from "../../core/workspace/paths";
import type { SetFile } from "../../core/workspace/reports";
import type { Invocation } from "../arguments";
import { toEnginePath } from "../diskFileSystem";
import { diskStore } from "../diskStore";
import { EXIT, type ExitCode } from "../exitCode";
import { policyOptions } from "../findSets";
import type { Host } from "../host";
import { loadProblemLines } from "../loadProblems";
import { readMarkdown } from "../readMarkdown";
import { systemReason, userError } from "../userError";

/** `init SET`: creates the reports that a set does not have yet, with what each section must contain. Never overwrites a file. */
export async function runInit(invocation: Invocation, host: Host): Promise<ExitCode> {
  const path = toEnginePath(invocation.operands[0] ?? "");
  const files = await filesOf(path, host);
  const policyPath = await findPolicyFile(host.files, path, policyOptions(path, invocation));
  const named = invocation.values.get("policy");
  // Naming the file that applies anyway says nothing new.
  const wanted = named !== undefined && isSameFile(named, policyPath) ? undefined : named;
  requireOnePolicy(policyPath, wanted);
  const { policy, problems } = await findPolicy(host.files, path, files, policyOptions(path, invocation));
  if (policy === null) {
    await host.tell(loadProblemLines(problems));
    return EXIT.unusable;
  }
  requireReports(policy);
  const reports = newReports({ policy, files });
  const policyFile = wanted === undefined ? [] : [await policyFileFor(wanted, policy, invocation, host)];
  const created = await createAll(path, [...policyFile, ...reports], host);
  await host.printText(summary(path, policy, created));
  // The patterns of a policy file in the set itself are not searched for.
  const patterns = policyPath === null ? [DEFAULT_SETS] : [policy.sets].flat();
  if (!patterns.some((pattern) => matchesGlob(parseGlob(pattern), fromRoot(path, host))))
    await host.tell(
      `${printable(path)} does not match ${patterns.map(printable).join(" or ")}, so it is only found by name: check ${printable(path)}.` +
        (policyPath === null && policy.sets !== DEFAULT_SETS
          ? " To find it by the pattern of the policy file, move the file to the root of the repository."
          : ""),
    );
  return EXIT.done;
}

function isSameFile(path: string, other: string | null): boolean {
  return other !== null && resolve(path) === resolve(other);
}

/** The Markdown files of the folder; none if it does not exist yet. */
async function filesOf(path: string, host: Host): Promise<readonly SetFile[]> {
  if (!existsSync(path)) return [];
  const survey = await surveySet(host.files, path);
  if (typeof survey === "string") throw userError(`${printable(survey)}. Name the folder of the new set.`);
  return survey.files;
}

function requireOnePolicy(policyPath: string | null, wanted: string | undefined): void {
  if (policyPath !== null && wanted !== undefined)
    throw userError(`The policy file ${printable(policyPath)} already applies to this set: omit --policy.`);
  if (policyPath !== null || wanted !== undefined) return;
  const known = BUILTIN_POLICIES.filter(({ phases }) => phases.length > 0).map(
    ({ id, phases }) => `--policy ${id} (${phases.length} reports)`,
  );
  throw userError(`Name the policy of the new set: ${known.join(", ")} or --policy FILE.`);
}

function requireReports({ id, phases }: Policy): void {
  if (phases.length > 0) return;
  throw userError(
    `The policy ${id} does not require any report by name, so there is nothing to create. Add "phases" to a policy file, or just add your reports.`,
  );
}

/** A policy file that extends a built-in policy, or a copy of the one that was named. */
async function policyFileFor(
  wanted: string,
  policy: Policy,
  { values }: Invocation,
  host: Host,
): Promise<NewFile> {
  if (builtinPolicy(wanted) !== null) return newPolicyFile(policy.id, values.get("subject") ?? null);
  if (values.has("subject"))
    throw userError("--subject is for built-in policies: a policy file names the subject itself.");
  const { text } = await readMarkdown(host.files, toEnginePath(wanted), { what: "a policy file" });
  return { name: POLICY_FILE_NAME, text };
}

async function createAll(path: string, files: readonly NewFile[], host: Host): Promise<readonly string[]> {
  const created: string[] = [];
  try {
    const folder = realFolder(path, host);
    mkdirSync(folder, { recursive: true });
    for (const { name, text } of files)
      if (await diskStore.create(join(folder, name), text)) created.push(name);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    const written = created.length === 0 ? "Nothing was created." : `Created: ${created.join(", ")}.`;
    throw userError(`${printable(path)}: cannot be written: ${reason}. ${written}`);
  }
  return created;
}

/** Where a folder that may not exist yet really is. Throws if a link leads out of the root. */
function realFolder(path: string, host: Host): string {
  const absolute = resolve(path);
  let existing = absolute;
  while (!existsSync(existing)) existing = dirname(existing);
  return join(host.roots.realPath(existing, "folder"), relative(existing, absolute));
}

function summary(path: string, policy: Policy, created: readonly string[]): string {
  if (created.length === 0) return `${path}: every report of the policy ${policy.id} exists.\n`;
  const listed = created.map((name) => `  ${joinPath(path, name)}\n`).join("");
  return `Created with the policy ${policy.id}:\n${listed}Each report says in comments what its sections must contain. Then run: check ${path}\n`;
}

/** The path below the repository or the working directory, as set patterns see it. */
function fromRoot(path: string, host: Host): string {
  const root = host.roots.repositoryOf(resolve(path)) ?? process.cwd();
  return toEnginePath(relative(root, resolve(path)));
}
