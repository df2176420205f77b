import type { Phase } from "../../policy/model";
import type { SectionPresent } from "../../policy/requirement";
import { matchSections } from "../../policy/sections";
import { wordLists } from "../../policy/words";
import { headingAdvice, missingReport, reportsOf, type GateRule } from "./gate";

/** Passes if each section is in one of the reports, with content. A section that is missing means that there is no evidence; it is not a failure. */
export const sectionPresent: GateRule<SectionPresent> = (input, { roles, sections }) => {
  const reports = reportsOf(input, roles);
  if (reports.length === 0) return missingReport(input, roles);
  const wanted = phaseWith(sections);
  const found = reports.flatMap((report) =>
    matchSections(wanted, report.facts).present.map(({ title, line }) => ({
      title,
      evidence: { path: report.facts.path, line, text: title },
    })),
  );
  const missing = sections.filter((section) => !found.some(({ title }) => title === section));
  const isComplete = missing.length === 0;
  return {
    state: isComplete ? "pass" : "not-evidenced",
    actual: `${sections.length - missing.length} of ${sections.length} sections`,
    why: isComplete
      ? "All sections exist."
      : `No report has a section with content about: ${missing.join(", ")}.`,
    toPass: isComplete
      ? ""
      : `Add these sections to a report: ${missing.join(", ")}.${missing.map((one) => headingAdvice(one, reports)).join("")}`,
    evidence: found.map(({ evidence }) => evidence),
    lookedAt: [],
  };
};

/** Headings are matched against the sections of a phase. */
function phaseWith(sections: readonly string[]): Phase {
  return {
    role: "other",
    number: 0,
    file: "",
    title: "",
    names: [],
    sections: sections.map((title) => ({ id: title, title, headings: wordLists(title), guidance: "" })),
  };
}
