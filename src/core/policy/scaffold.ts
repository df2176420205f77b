import { oneLine } from "../text/words";
import type { GateDefinition, Phase, Policy } from "./model";
import { requirementOf } from "./requirement";

/**
 * A report to fill in: its title, the gates that read it, and the headings of its sections with their guidance. All of it is in comments,
 * which do not count as content: a section is missing until it is written.
 */
export function scaffoldOf(phase: Phase, policy: Policy): string {
  const gates = policy.gates.filter((gate) => reads(gate, phase));
  const asked = gates.map(({ id, title }) => `- ${id}: ${title}`);
  const parts = [
    `# ${oneLine(phase.title)}`,
    ...(asked.length === 0 ? [] : [comment(["Gates that read this report:", ...asked].join("\n"))]),
    ...phase.sections.flatMap(({ title, guidance }) => [
      `## ${oneLine(title)}`,
      ...(guidance === "" ? [] : [comment(oneLine(guidance, 1000))]),
    ]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function reads(gate: GateDefinition, { role }: Phase): boolean {
  const { roles } = requirementOf(gate);
  return gate.notApplicable === undefined && (roles.length === 0 || roles.includes(role));
}

function comment(text: string): string {
  const safe = text.replaceAll("--", "- -");
  return safe.includes("\n") ? `<!--\n${safe}\n-->` : `<!-- ${safe} -->`;
}
