import type { ComparedSide, CompareOutput } from "../../core/contract/compare";
import type { Snapshot } from "../../core/contract/snapshot";
import { compareMarkdown } from "../../core/export/compareMarkdown";
import { compareSnapshots } from "../../core/decision/compare/compareSnapshots";
import { compareText } from "../../core/export/compareText";
import { createLinker } from "../../core/decision/links";
import { setNames } from "../../core/decision/names";
import { decisionHash, factsOf } from "../../core/decision/sidecar";
import { readStandingSidecar, snapshotOf } from "../../core/decision/snapshot";
import { printable } from "../../core/export/printable";
import { judgeTwice, readAgain, readToDecide } from "../../core/judge/decideSet";
import { LARGEST } from "../../core/workspace/fileLimits";
import { joinPath } from "../../core/workspace/paths";
import type { Invocation } from "../arguments";
import { toEnginePath } from "../diskFileSystem";
import { EXIT, type ExitCode } from "../exitCode";
import { failsOnChange } from "../failOnChange";
import { namedSet, policyFileOf, policyOptions } from "../findSets";
import type { Host } from "../host";
import { loadProblemLines } from "../loadProblems";
import { printOutput } from "../printOutput";
import { readMarkdown } from "../readMarkdown";
import { userError } from "../userError";

/** `compare SET SET`: what changed between two sets, or a decision and a set, as `decide` would judge them. */
export async function runCompare(invocation: Invocation, host: Host): Promise<ExitCode> {
  const [before = "", after = ""] = invocation.operands.map(toEnginePath);
  const was = await sideOf(before, invocation, host);
  const is = await sideOf(after, invocation, host);
  const output: CompareOutput = {
    version: 1,
    before: sideRecord(was),
    after: sideRecord(is),
    ...compareSnapshots(was.snapshot, is.snapshot),
  };
  await printOutput(invocation, host, {
    json: () => output,
    markdown: () => compareMarkdown(output),
    text: () => compareText(output, host.paint),
  });
  const blockers = { before: new Set(was.snapshot.blockers), after: new Set(is.snapshot.blockers) };
  return failsOnChange(output, blockers, invocation) ? EXIT.problems : EXIT.done;
}

interface Side {
  readonly path: string;
  readonly snapshot: Snapshot;
}

function sideRecord({ path, snapshot }: Side): ComparedSide {
  const {
    decisionHash: hash,
    policy,
    asOf,
    verdict,
    verdictText,
    findings,
    blockers,
    score,
    effort,
  } = snapshot;
  return {
    path,
    decisionHash: hash,
    ...{ policy, asOf, verdict, verdictText, score, effort },
    findings: findings.length,
    blockers: blockers.length,
  };
}

function sideOf(operand: string, invocation: Invocation, host: Host): Promise<Side> {
  return /\.(?:json|md)$/i.test(operand)
    ? decisionSide(operand.replace(/\.md$/i, ".json"), host)
    : setSide(operand, invocation, host);
}

async function decisionSide(path: string, host: Host): Promise<Side> {
  const { text } = await readMarkdown(host.files, path, {
    what: "the JSON next to a decision, or a set",
    largest: LARGEST.sidecar,
  });
  const read = readStandingSidecar(text);
  if (read) return { path, snapshot: read.snapshot };
  throw userError(
    `${printable(path)} does not contain a decision. Name the JSON that decide writes next to a decision, or the folder of a set.`,
  );
}

async function setSide(operand: string, invocation: Invocation, host: Host): Promise<Side> {
  const path = await namedSet(operand, invocation, host);
  const read = await readToDecide(host.files, path, policyOptions(path, invocation));
  if (read.kind === "failed") throw userError(loadProblemLines(read.problems));
  if (!read.choice.isDecided) {
    throw userError(
      `${printable(path)}: could not determine the policy for these reports. Choose one with --policy seven-phase, ` +
        `--policy four-report, --policy standard or --policy FILE.`,
    );
  }
  const model = judgeTwice(await readAgain(read), null);
  const linking = createLinker(joinPath(path, model.policy.decision.file), path, []);
  if (!linking.ok) throw new Error(`No link leads to ${linking.path}.`);
  const facts = factsOf(model, setNames(path, linking.linker), policyFileOf(read, path));
  return { path, snapshot: snapshotOf({ ...facts, decisionHash: decisionHash(facts) }) };
}
