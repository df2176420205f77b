import { jsonText } from "../../core/export/jsonText";
import { policyOrigins, policyText } from "../../core/export/policyText";
import { sourceFromBytes } from "../../core/text/source";
import { findPolicy } from "../../core/workspace/findPolicy";
import { resolveSets } from "../../core/workspace/findSets";
import { surveySet } from "../../core/judge/loadSet";
import type { Invocation } from "../arguments";
import { toEnginePath } from "../diskFileSystem";
import { EXIT, type ExitCode } from "../exitCode";
import { namedSet, policyOptions } from "../findSets";
import type { Host } from "../host";
import { loadProblemLines } from "../loadProblems";
import { userError } from "../userError";

/** `policy SET`: also of a folder that contains no report yet, to see what it will ask for. */
export async function runPolicy(invocation: Invocation, host: Host): Promise<ExitCode> {
  const path = await setOrFolder(toEnginePath(invocation.operands[0] ?? ""), invocation, host);
  const survey = await surveySet(host.files, path);
  if (typeof survey === "string") throw userError(`${survey}. Name the folder of an assessment set.`);
  const { policy, reason, policyPath, isDecided, problems } = await findPolicy(
    host.files,
    path,
    survey.files,
    policyOptions(path, invocation),
  );
  if (policy === null) {
    await host.tell(loadProblemLines(problems));
    return EXIT.unusable;
  }
  const file = policyPath === null ? null : await policyFile(policyPath, host);
  if (invocation.values.get("format") === "json") {
    const origins = policyOrigins({ policy, file });
    await host.print(jsonText({ version: 1, path, policyPath, reason, isDecided, policy, origins }));
  } else await host.printText(policyText({ path, reason, policy, file }, host.paint));
  return EXIT.done;
}

/** Read once more for its lines: what it says is known by now. */
async function policyFile(
  path: string,
  host: Host,
): Promise<{ readonly path: string; readonly text: string }> {
  return { path, text: sourceFromBytes(path, await host.files.readFile(path)).text };
}

async function setOrFolder(path: string, invocation: Invocation, host: Host): Promise<string> {
  const { sets } = await resolveSets(host.files, path);
  return sets.length === 0 ? path : namedSet(path, invocation, host);
}
