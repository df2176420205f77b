import type { Evidence, SetFinding, SetModel } from "../../readiness/model";
import type { FieldName } from "../../reader/facts";
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
import { hoursText } from "../effort";
import { statusReference, statusText } from "../findingStatus";
import {
  bare,
  derived,
  evidenced,
  fixed,
  notEvidenced,
  references,
  type Claim,
  type Content,
  type DocumentBlock,
  type ListEntry,
  type LookedIn,
  type Section,
} from "../model";
import { areasBlocks } from "./areas";
import { idRange } from "./policyBlocks";

/** All blockers in full. */
export function blockersSection(context: DecisionContext): Section {
  const { model } = context;
  const blockers = model.blockers.flatMap(
    (key) => model.findings.find((finding) => finding.key === key) ?? [],
  );
  const none = derived(
    "None.",
    "no open critical or P0 finding in",
    reportReferences(model),
    lookedEverywhere(model),
  );
  const blocks: readonly DocumentBlock[] =
    blockers.length === 0
      ? [{ kind: "paragraph", label: null, content: [none] }]
      : blockers.map((finding) => blockerBlock(finding, context));
  return section(
    context,
    "blockers",
    "Critical blockers",
    [...areasBlocks(blockers, context), ...delivers(context, DETAIL_ITEMS, blocks)],
    ["A-102"],
  );
}

const DETAIL_ITEMS = ["A-020", "A-021", "A-026", ...idRange("B", 80, 87)];

function blockerBlock(finding: SetFinding, { model }: DecisionContext): DocumentBlock {
  const items: ListEntry[] = [
    { label: "Source", content: [references(findingReferences(finding))] },
    ...duplicateEntry(finding, model),
    { label: "Severity", content: severityContent(finding) },
    { label: "Priority", content: [priorityClaim(finding)] },
    { label: "Status", content: [evidenced(statusText(finding, model), [statusReference(finding)])] },
    { label: "Location", content: locationContent(finding) },
    { label: "Issue", content: issueContent(finding) },
    { label: "Impact", content: fieldContent(finding, ["impact"]) },
    { label: "Fix time", content: [effortClaim(finding)] },
    { label: "Root cause", content: fieldContent(finding, ["root-cause"]) },
    { label: "Resolution", content: fieldContent(finding, ["recommendation"]) },
  ];
  if (hasPart("blocker-details", { model })) {
    items.push(
      { label: "Exposure", content: [exposureClaim(finding)] },
      { label: "Validation", content: fieldContent(finding, ["validation"]) },
      { label: "Dependency", content: fieldContent(finding, ["dependency"]) },
    );
  }
  return {
    kind: "subsection",
    title: [bare(evidenced(`${shownId(finding)} ${finding.title}`, findingReferences(finding)))],
    blocks: [{ kind: "list", ordered: false, items }],
  };
}

/** What may have the same cause, only if there is any. */
function duplicateEntry({ possibleDuplicates }: SetFinding, model: SetModel): readonly ListEntry[] {
  const duplicates = model.findings.filter(({ key }) => possibleDuplicates.includes(key));
  if (duplicates.length === 0) return [];
  const places = duplicates.flatMap((finding) => findingReferences(finding).slice(0, 1));
  const claim = derived(
    duplicates.map(shownId).join(", "),
    "alike in place, weakness, or title and fix",
    places,
  );
  return [{ label: "Possibly the same as", content: [bare(claim)] }];
}

/** All stated levels, and the one that counts. */
function severityContent(finding: SetFinding): readonly Content[] {
  const levels = [...new Set(finding.severityStatements.map((statement) => statement.severity))];
  const isInConflict = levels.length > 1 || finding.effectiveSeverity !== finding.severity;
  const effective = derived(
    finding.effectiveSeverity,
    "the highest stated level",
    severityReferences(finding),
  );
  if (!isInConflict) return [evidenced(finding.effectiveSeverity, severityReferences(finding))];
  const stated = finding.severityStatements.map((statement) =>
    evidenced(`${statement.severity} (${statement.source})`, [
      { path: finding.report, line: statement.range.line, text: statement.text },
    ]),
  );
  return [effective, fixed("Conflicting statements:"), ...stated];
}

function severityReferences(finding: SetFinding): readonly Evidence[] {
  const statements = finding.severityStatements.map((statement) => ({
    path: finding.report,
    line: statement.range.line,
    text: statement.text,
  }));
  return statements.length > 0 ? statements : findingReferences(finding).slice(0, 1);
}

function priorityClaim(finding: SetFinding): Claim {
  return finding.priority === null
    ? notEvidenced(lookedIn(finding))
    : evidenced(finding.priority, findingReferences(finding).slice(0, 1));
}

function locationContent(finding: SetFinding): readonly Content[] {
  if (finding.locations.length === 0) return [notEvidenced(lookedIn(finding))];
  return finding.locations.map(({ path, startLine, endLine, range, text }) => {
    const lines =
      startLine === null
        ? ""
        : endLine === null || endLine === startLine
          ? `:${startLine}`
          : `:${startLine}-${endLine}`;
    return evidenced(`${path}${lines}`, [{ path: finding.report, line: range.line, text }]);
  });
}

/** Without a labeled issue, the issue is the single line of the finding, or the text below its title. */
function issueContent(finding: SetFinding): readonly Content[] {
  const names: readonly FieldName[] = ["issue", "description", "evidence"];
  if (finding.fields.some(({ name }) => names.includes(name))) return fieldContent(finding, names);
  const { report: path, range, endLine, title } = finding;
  const place = [{ path, line: range.line, text: title }];
  return endLine > range.line
    ? [fixed("not labeled; see the text starting at"), references(place)]
    : [evidenced(title, place)];
}

function fieldContent(finding: SetFinding, names: readonly FieldName[]): readonly Content[] {
  const fields = finding.fields.filter((field) => names.includes(field.name));
  if (fields.length === 0) return [notEvidenced(lookedIn(finding))];
  return fields.map((field) =>
    evidenced(
      field.text,
      [{ path: finding.report, line: field.range.line, text: field.text }],
      lookedIn(finding),
    ),
  );
}

/** The stated hours of a finding. */
export function effortClaim({ effort, report, ...finding }: SetFinding): Claim {
  if (!effort) return notEvidenced(lookedIn({ ...finding, report }));
  const shared = effort.sharedBy > 1 ? `, shared by ${effort.sharedBy} findings` : "";
  return evidenced(`${hoursText(effort.minHours, effort.maxHours)}${shared}`, [
    { path: report, line: effort.range.line, text: effort.text },
  ]);
}

function exposureClaim(finding: SetFinding): Claim {
  const { exposure, report: path } = finding;
  return exposure
    ? evidenced(exposure.text, [{ path, line: exposure.range.line, text: exposure.text }])
    : notEvidenced(lookedIn(finding));
}

function lookedIn({
  report,
  range,
  endLine,
}: Pick<SetFinding, "report" | "range" | "endLine">): readonly LookedIn[] {
  return [{ path: report, line: range.line, note: endLine > range.line ? `to line ${endLine}` : "" }];
}

/** The text of a field for a single table cell. */
export function fieldCell(finding: SetFinding, name: FieldName): Content {
  const first = finding.fields.find((field) => field.name === name);
  return first
    ? bare(evidenced(first.text, [{ path: finding.report, line: first.range.line, text: first.text }]))
    : notEvidenced([]);
}
