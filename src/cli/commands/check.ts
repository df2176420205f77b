import type { CheckOutput, SetRecord } from "../../core/contract/check";
import { problemRecord, setRecord } from "../../core/contract/records";
import { totalEffort, type EffortTotal } from "../../core/decision/effort";
import { githubAnnotations } from "../../core/export/github";
import { stableStringify } from "../../core/text/stableJson";
import { sarifLog } from "../../core/export/sarif";
import { textSummary } from "../../core/export/text";
import type { SetModel } from "../../core/readiness/model";
import { TOOL_VERSION } from "../../core/version";
import { loadSet } from "../../core/judge/loadSet";
import type { Invocation } from "../arguments";
import { toEnginePath } from "../diskFileSystem";
import { EXIT, mostSerious, type ExitCode } from "../exitCode";
import { failsOn } from "../failOn";
import { namedSets, policyOptions, setsOfWorkingDirectory } from "../findSets";
import type { Host } from "../host";
import { loadProblemLines } from "../loadProblems";
import { describedRules } from "../ruleDescriptions";
import { isUserError } from "../userError";

/** `check [SET…]`: what cannot be analysed is named, and the rest is analysed all the same. */
export async function runCheck(invocation: Invocation, host: Host): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  const models: SetModel[] = [];
  for (const path of await selectSets(invocation, host, codes)) {
    const loaded = await loadSet(host.files, path, {
      ...policyOptions(path, invocation),
      asOf: null,
      today: host.today,
    });
    if (loaded.kind === "set") {
      models.push(loaded.model);
      continue;
    }
    await host.tell(loadProblemLines(loaded.problems));
    codes.push(EXIT.unusable);
  }
  const isText = invocation.values.get("format") === "text";
  const output: CheckOutput = {
    version: 1,
    sets: models.map(isText ? shownRecord : setRecord),
    problems: models.flatMap((model) => model.problems.map(problemRecord)),
  };
  const isEmptyText = models.length === 0 && isText;
  if (!isEmptyText) await host.print(formatted(output, models, invocation, host));
  if (output.problems.some((problem) => failsOn(problem, invocation))) codes.push(EXIT.problems);
  return mostSerious(codes);
}

/** Paths of the sets, each once, in the order they were named. */
async function selectSets(invocation: Invocation, host: Host, codes: ExitCode[]): Promise<readonly string[]> {
  if (invocation.operands.length === 0) return setsOfWorkingDirectory(invocation, host);
  const sets = new Set<string>();
  for (const operand of invocation.operands) {
    try {
      for (const set of await namedSets(toEnginePath(operand), invocation, host)) sets.add(set);
    } catch (error) {
      if (!isUserError(error)) throw error;
      await host.tell(error.message);
      codes.push(EXIT.unusable);
    }
  }
  return [...sets];
}

/** A set as the text shows it, which names its blockers alone. */
function shownRecord(model: SetModel): SetRecord {
  const blockers = new Set(model.blockers);
  return setRecord({ ...model, findings: model.findings.filter(({ key }) => blockers.has(key)) });
}

function formatted(
  output: CheckOutput,
  models: readonly SetModel[],
  { values }: Invocation,
  { paint }: Host,
): string {
  switch (values.get("format")) {
    case "json":
      return stableStringify(output);
    case "sarif":
      return stableStringify(sarifLog(output, { toolVersion: TOOL_VERSION, rules: describedRules() }));
    case "github":
      return githubAnnotations(output);
    default:
      return textSummary(output, { paint, blockerEffort: new Map(models.map(blockerEffort)) });
  }
}

function blockerEffort({ path, findings, blockers }: SetModel): readonly [string, EffortTotal] {
  const blocking = findings.filter(({ key }) => blockers.includes(key));
  return [path, totalEffort(blocking, findings)];
}
