import type { Difference, Verification } from "../../core/decision/verify/verification";
import { verifyDecision } from "../../core/decision/verify/verifyDecision";
import { printable } from "../../core/export/printable";
import type { Invocation } from "../arguments";
import { toEnginePath } from "../diskFileSystem";
import { EXIT, type ExitCode } from "../exitCode";
import type { Host } from "../host";
import { computeAgain, readDecision, type DecisionFiles } from "../verifyFiles";

/** `verify DECISION.json`: whether a decision still is what follows from its inputs. */
export async function runVerify(invocation: Invocation, host: Host): Promise<ExitCode> {
  const decision = await readDecision(toEnginePath(invocation.operands[0] ?? ""), invocation, host);
  const read = await computeAgain(decision, invocation, host);
  const verification = "again" in read ? verifyDecision(read) : { differences: read.inputs, notes: [] };
  return tell(decision, verification, host);
}

async function tell(
  { sidecarPath, sidecar }: DecisionFiles,
  { differences, notes }: Verification,
  host: Host,
): Promise<ExitCode> {
  const [first, ...others] = differences;
  for (const note of notes) await host.tell(printable(note));
  if (!first) {
    await host.tell(printable(`${sidecarPath} is what follows from its inputs: ${sidecar.verdictText}.`));
    return EXIT.done;
  }
  await host.tell(printable(`${sidecarPath} is not what follows from its inputs.`));
  await host.tell(`First difference: ${printable(words(first))}`);
  for (const other of others) await host.tell(`Also: ${printable(words(other))}`);
  return EXIT.problems;
}

const KINDS = {
  inputs: "inputs changed",
  policy: "policy changed",
  tool: "another version",
  facts: "JSON differs from the reports",
  document: "document edited",
  formatting: "JSON reformatted",
} as const satisfies Record<Difference["kind"], string>;

function words({ kind, path, line, message }: Difference): string {
  return `${KINDS[kind]}: ${path}${line === null ? "" : `:${line}`}: ${message}.`;
}
