import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { printable } from "../../core/export/printable";
import { surveySet } from "../../core/judge/loadSet";
import type { Policy } from "../../core/policy/model";
import { scaffoldOf } from "../../core/policy/scaffold";
import { findPolicy } from "../../core/workspace/findPolicy";
import { joinPath } from "../../core/workspace/paths";
import { discoverReports, type SetFile } from "../../core/workspace/reports";
import type { Invocation } from "../arguments";
import { toEnginePath } from "../diskFileSystem";
import { diskStore } from "../diskStore";
import { EXIT, type ExitCode } from "../exitCode";
import { policyOptions } from "../findSets";
import type { Host } from "../host";
import { loadProblemLines } from "../loadProblems";
import { isInside } from "../roots";
import { userError } from "../userError";

/** `init SET`: writes the reports that the policy requires and the set does not contain. Never changes a file that exists. */
export async function runInit(invocation: Invocation, host: Host): Promise<ExitCode> {
  const path = toEnginePath(invocation.operands[0] ?? "");
  const files = await filesIn(path, host);
  const choice = await findPolicy(host.files, path, files, policyOptions(path, invocation));
  if (choice.policy === null) {
    await host.tell(loadProblemLines(choice.problems));
    return EXIT.unusable;
  }
  if (!choice.isDecided)
    throw userError(
      `${printable(path)}: could not determine the policy. Choose one with --policy seven-phase, --policy four-report or --policy FILE.`,
    );
  requireReports(choice.policy);
  await requireFolder(path, invocation, host);
  const present = new Set(discoverReports(files, choice.policy).reports.map(({ role }) => role));
  const lines: string[] = [];
  for (const phase of choice.policy.phases) {
    const file = joinPath(path, phase.file);
    const isNew =
      !present.has(phase.role) &&
      (await diskStore.create(host.roots.realTarget(file), scaffoldOf(phase, choice.policy)));
    lines.push(isNew ? `created  ${printable(file)}` : `exists   ${printable(phase.title)}`);
  }
  await host.printText(`${lines.join("\n")}\n`);
  return EXIT.done;
}

function requireReports({ id, phases }: Policy): void {
  if (phases.length > 0) return;
  throw userError(
    `The policy ${id} does not require any report by name, so there is nothing to create. Add "phases" to a policy file, or just add your reports.`,
  );
}

async function filesIn(path: string, host: Host): Promise<readonly SetFile[]> {
  const survey = await surveySet(host.files, path);
  return typeof survey === "string" ? [] : survey.files;
}

/** Creates the folder if it is missing, and makes sure that no link leads it out of the root. */
async function requireFolder(path: string, { values }: Invocation, host: Host): Promise<void> {
  if (isInside(resolve(path), resolve(values.get("root") ?? "."))) await mkdir(path, { recursive: true });
  try {
    host.roots.realPath(path, "folder");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw userError(
      `${printable(path)} cannot be used: ${printable(reason)}. Create the folder first, or name one below the working directory.`,
    );
  }
}
