import { missingPlace, reportReference, section, type DecisionContext } from "../context";
import {
  bare,
  derived,
  fromPolicy,
  notEvidenced,
  references,
  type Content,
  type UntitledSection,
} from "../model";

/** Sections that the policy requires but the reports do not have. */
export function missingSectionsSection(context: DecisionContext): UntitledSection {
  const { model } = context;
  const rows = model.reports.map((report): readonly Content[] => {
    const place = [reportReference(report)];
    const missing = report.missingSections.map(({ title }) => title);
    const present = derived(
      `${report.presentSections.length} of ${report.presentSections.length + missing.length}`,
      "matching headings and content",
      place,
    );
    return [
      references(place),
      bare(present),
      bare(missing.length === 0 ? fromPolicy("none") : fromPolicy(missing.join("; "))),
    ];
  });
  const absent = model.missing.map((report): readonly Content[] => [
    notEvidenced([missingPlace(model, report.file)]),
    notEvidenced([]),
    bare(fromPolicy("all sections")),
  ]);
  return section("missing-sections", [
    {
      kind: "table",
      columns: ["Report", "Required sections present", "Missing"],
      rows: [...rows, ...absent],
    },
  ]);
}
