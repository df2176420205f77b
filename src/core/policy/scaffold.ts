import { oneLine } from "../text/words";
import { gateGuidance, sectionGuidance, sectionOf } from "./gateGuidance";
import type { GateDefinition, Phase, Policy } from "./model";
import { requirementOf } from "./requirement";

/**
 * A report to fill in: its title, the gates that read it, and the headings of its sections with their guidance and with what the gates ask
 * for there. All of it is in comments, which do not count as content: a section is missing until it is written.
 */
export function scaffoldOf(phase: Phase, policy: Policy): string {
  const gates = policy.gates.filter((gate) => reads(gate, phase));
  const placed = gates.map((gate) => ({ gate, section: sectionOf(gate, phase.sections) }));
  const asked = placed.map(({ gate, section }) =>
    section === null
      ? `- ${gate.id}: ${gate.title}. ${gateGuidance(gate, policy)}`
      : `- ${gate.id}: ${gate.title}`,
  );
  const parts = [
    `# ${oneLine(phase.title)}`,
    ...(asked.length === 0 ? [] : [comment(["Gates that read this report:", ...asked].join("\n"))]),
    ...phase.sections.flatMap((section) => {
      const guidance = sectionGuidance(section);
      const ofGates = placed
        .filter((one) => one.section === section)
        .map(({ gate }) => ({ id: gate.id, text: gateGuidance(gate, policy) }))
        .filter(({ text }) => text !== guidance)
        .map(({ id, text }) => `${id}: ${text}`);
      return [
        `## ${oneLine(section.title)}`,
        ...(guidance === "" ? [] : [comment(oneLine(guidance, 1000))]),
        ...(ofGates.length === 0 ? [] : [comment(ofGates.join("\n"))]),
      ];
    }),
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
