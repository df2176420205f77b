import { REPORT_NAMES } from "../builtin/reportNames";
import type { Phase } from "../model";
import type { PolicyFile } from "../policySchema";
import type { PhaseOverride } from "../schema/reports";
import { wordLists } from "../words";
import type { Complaints } from "./complaints";

/** The required reports, by number. A phase with a known role keeps the values that the file does not set. */
export function phasesOf(base: readonly Phase[], file: PolicyFile, complaints: Complaints): readonly Phase[] {
  const phases = file.phases;
  if (phases === undefined) return base;
  phases.forEach((phase, index) => {
    for (const key of ["role", "number"] as const) {
      const first = phases.findIndex((one) => one[key] === phase[key]);
      if (first === index) continue;
      const message = `Two phases have the ${key} ${phase[key]}: give each phase its own.`;
      complaints.atValue(message, ["phases", index, key]);
    }
  });
  return phases.map((phase) => phaseOf(phase, base)).sort((a, b) => a.number - b.number);
}

function phaseOf(phase: PhaseOverride, base: readonly Phase[]): Phase {
  const known = base.find((one) => one.role === phase.role);
  return {
    role: phase.role,
    number: phase.number,
    file: phase.file,
    title: phase.title ?? known?.title ?? phase.role,
    names: phase.names !== undefined ? wordLists(...phase.names) : (known?.names ?? REPORT_NAMES[phase.role]),
    sections:
      phase.sections?.map((section) => ({
        id: section.id,
        title: section.title,
        headings: wordLists(...(section.headings ?? [section.title])),
        ...(section.content === undefined ? {} : { content: section.content }),
        guidance: section.guidance ?? "",
      })) ??
      known?.sections ??
      [],
  };
}
