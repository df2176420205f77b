import { isOpen } from "../../contract/records";
import type { SetFinding, SetModel } from "../../readiness/model";
import { SEVERITIES, type Severity } from "../../reader/facts";
import {
  delivers,
  findingReferences,
  hasPart,
  lookedEverywhere,
  reportReferences,
  section,
  shownId,
  type DecisionContext,
} from "../context";
import { statusReference, statusText } from "../findingStatus";
import { hoursText } from "../effort";
import {
  bare,
  derived,
  evidenced,
  fromPolicy,
  notEvidenced,
  references,
  type Claim,
  type Content,
  type DocumentBlock,
  type Section,
} from "../model";
import { fieldCell } from "./blockers";

const MUST_FIX: Readonly<Record<Severity, string>> = {
  critical: "Yes",
  high: "Condition",
  medium: "No",
  low: "No",
  info: "No",
};

/** Every finding has a row, regardless of its severity and status. */
export function findingsSection(context: DecisionContext): Section {
  const { model } = context;
  const none = derived("None.", "no findings in", reportReferences(model), lookedEverywhere(model));
  const columns = ["ID", "Source", "Finding", "Severity", "Priority", "Effort", "Status"];
  const matrix: DocumentBlock =
    model.findings.length === 0
      ? { kind: "paragraph", label: null, content: [none] }
      : {
          kind: "table",
          columns: hasPart("finding-impact", context) ? [...columns, "Impact"] : columns,
          rows: model.findings.map((finding) => findingRow(finding, context)),
        };
  return section(context, "findings", "Findings", [
    ...delivers(context, ["B-062", "B-063"], [severityTable(model)]),
    ...delivers(context, ["B-060"], [matrix]),
  ]);
}

function findingRow(finding: SetFinding, { model }: DecisionContext): readonly Content[] {
  const places = findingReferences(finding);
  const row: readonly Content[] = [
    bare(evidenced(shownId(finding), places)),
    references(places.slice(0, 1)),
    bare(evidenced(finding.title, places)),
    bare(severityClaim(finding)),
    finding.priority === null ? notEvidenced([]) : bare(evidenced(finding.priority, places)),
    bare(effortCell(finding)),
    bare(evidenced(statusText(finding, model), [statusReference(finding)])),
  ];
  return hasPart("finding-impact", { model }) ? [...row, fieldCell(finding, "impact")] : row;
}

function severityClaim(finding: SetFinding): Claim {
  const { effectiveSeverity, severity } = finding;
  const text = effectiveSeverity === severity ? severity : `${effectiveSeverity} (stated ${severity})`;
  return evidenced(text, findingReferences(finding));
}

function effortCell({ effort, report }: SetFinding): Claim {
  if (!effort) return notEvidenced([]);
  const place = { path: report, line: effort.range.line, text: effort.text };
  return evidenced(hoursText(effort.minHours, effort.maxHours), [place]);
}

function severityTable(model: SetModel): DocumentBlock {
  const places = reportReferences(model);
  const count = (findings: readonly SetFinding[], severity: Severity): Claim => {
    const matching = findings.filter((finding) => finding.effectiveSeverity === severity);
    return derived(String(matching.length), "table below", places);
  };
  const counted = model.findings.filter((finding) => finding.mergedInto === null);
  const open = counted.filter(isOpen);
  const rows = SEVERITIES.map((severity): readonly Content[] => [
    bare(fromPolicy(severity)),
    bare(count(counted, severity)),
    bare(count(open, severity)),
    bare(fromPolicy(MUST_FIX[severity])),
  ]);
  const total = [
    bare(fromPolicy("total")),
    bare(derived(String(counted.length), "sum of the rows above", places)),
    bare(derived(String(open.length), "sum of the rows above", places)),
    bare(fromPolicy("")),
  ];
  return {
    kind: "table",
    columns: ["Severity", "Findings, not counting merged ones", "Open", "Must fix before production?"],
    rows: [...rows, total],
  };
}
