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

function filesOf({ files }: PhaseOverride, known: Phase | undefined): Pick<Phase, "files"> {
  const patterns = files ?? known?.files;
  return patterns === undefined ? {} : { files: patterns };
}

/** What reports of a role are called: as the file says, else as usual for a kind that is known, else as the role and the title say. */
function namesOf({ role, title, names }: PhaseOverride, known: Phase | undefined): Phase["names"] {
  if (names !== undefined) return wordLists(...names);
  const usual: Readonly<Record<string, Phase["names"]>> = REPORT_NAMES;
  return known?.names ?? usual[role] ?? wordLists(role, ...(title === undefined ? [] : [title]));
}

function phaseOf(phase: PhaseOverride, base: readonly Phase[]): Phase {
  const known = base.find((one) => one.role === phase.role);
  return {
    role: phase.role,
    number: phase.number,
    file: phase.file,
    title: phase.title ?? known?.title ?? phase.role,
    ...filesOf(phase, known),
    names: namesOf(phase, known),
    sections:
      phase.sections?.map((section) => ({
        id: section.id,
        title: section.title,
        // The scaffold writes the title.
        headings: wordLists(section.title, ...(section.headings ?? [])),
        ...(section.content === undefined ? {} : { content: section.content }),
        guidance: section.guidance ?? "",
      })) ??
      known?.sections ??
      [],
  };
}
