/** The effective policy of a set, for people. */
import type { GateDefinition, Policy, Waiver } from "../policy/model";
import { printable } from "./printable";
import type { TextOptions } from "./text";

export interface EffectivePolicy {
  readonly path: string;
  /** Why this policy. */
  readonly reason: string;
  readonly policy: Policy;
}

/** What the policy asks for, and why it is the one. */
export function policyText({ path, reason, policy }: EffectivePolicy, paint: TextOptions["paint"]): string {
  const { wording, file } = policy.decision;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [`${path}: ${policy.id} (${policy.title})`, [`because ${reason}`]],
    ["Reports", policy.phases.map(({ number, file, title }) => `${number}  ${file}  ${title}`)],
    ["Gates", policy.gates.map(gateLine)],
    ["Verdicts", [wording.approved, wording.conditional, wording["not-approved"]]],
    ["Decision file", [file]],
    ["Set pattern", [policy.sets]],
    ["Waivers", policy.waivers.map(waiverLine)],
    ["Stakeholders", policy.stakeholders.map(({ title }) => title)],
    ["Rules", Object.entries(policy.rules).map(([rule, level]) => `${rule}: ${level}`)],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [
      paint("title", printable(title)),
      ...lines.map((line) => `  ${printable(line)}`),
    ])
    .map((lines) => lines.map((line) => `${line}\n`).join(""))
    .join("\n");
}

function gateLine({ id, title, threshold, onFail, onMissing, waivable }: GateDefinition): string {
  const figure = threshold
    ? ` (${threshold.operator} ${threshold.value} ${threshold.unit})`.replace(/ \)$/, ")")
    : "";
  const effects = `fails: ${onFail}, not evidenced: ${onMissing}${waivable ? "" : ", never waived"}`;
  return `${id}  ${title}${figure}  [${effects}]`;
}

function waiverLine({ finding, gate, owner, approver, expires, reason }: Waiver): string {
  return `${finding ?? gate ?? ""} until ${expires}, owner ${owner}, approved by ${approver}: ${reason}`;
}
