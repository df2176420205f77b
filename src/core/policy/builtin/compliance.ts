import type { GateDefinition, Policy } from "../model";
import { GATE_DEFAULTS } from "./defaults";

/** The compliance gate; its title names the standards as soon as there are any. */
export const COMPLIANCE_GATE: GateDefinition = {
  ...GATE_DEFAULTS,
  id: "COMPLIANCE",
  title: titleFor([]),
  shortTitle: "Compliance",
  kind: "compliance",
  role: "security",
};

/** Names the policy's standards in the title of its compliance gate, unless the gate has another title. `before`: those that it names. */
export function nameStandards(policy: Policy, before: Policy["standards"]): Policy {
  const isNamed = ({ title }: GateDefinition): boolean =>
    title === titleFor(before) || title === titleFor([]);
  const title = titleFor(policy.standards);
  return { ...policy, gates: policy.gates.map((gate) => (isNamed(gate) ? { ...gate, title } : gate)) };
}

function titleFor(standards: Policy["standards"]): string {
  return standards.length === 0
    ? "Compliance with the standards that apply"
    : `${listed(standards)} compliance`;
}

/** "PCI-DSS and SOC 2". */
export function listed(names: readonly string[]): string {
  if (names.length < 3) return names.join(" and ");
  return `${names.slice(0, -1).join(", ")}, and ${names.at(-1) ?? ""}`;
}
