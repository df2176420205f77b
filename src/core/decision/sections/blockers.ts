import type { Evidence, SetFinding, SetModel } from "../../readiness/model";
import type { FieldName } from "../../reader/facts";
import {
  findingReferences,
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
  recorded,
  notEvidenced,
  references,
  type Claim,
  type Content,
  type DocumentBlock,
  type ListEntry,
  type LookedIn,
  type UntitledSection,
} from "../model";
import { fieldWords } from "../brief/words";
import { ownerClaim } from "../owner";
import { findingTitle } from "../findingTitle";
import { areasBlocks } from "./areas";

/** All blockers in full. */
export function blockersSection(context: DecisionContext): UntitledSection {
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
  return section("blockers", [...areasBlocks(blockers, context), ...silentLine(blockers), ...blocks]);
}

const LONGEST_FIELD = 200;

/** What the tables do not show: only what the report states, each field once. */
function blockerBlock(finding: SetFinding, { model }: DecisionContext): DocumentBlock {
  const status = statusText(finding, model);
  const items: ListEntry[] = [
    { label: "Source", content: [references(findingReferences(finding))] },
    ...duplicateEntry(finding, model),
    { label: "Severity", content: [...severityContent(finding), ...priorityContent(finding)] },
    ...(status === "Open"
      ? []
      : [{ label: "Status", content: [evidenced(status, [statusReference(finding)])] }]),
    ...FIELDS.flatMap(({ label, names }): readonly ListEntry[] => {
      const claim = fieldWords(finding, names, LONGEST_FIELD);
      return claim === null ? [] : [{ label, content: [claim] }];
    }),
    ...weaknessEntry(finding),
    ...(finding.effort === null ? [] : [{ label: "Effort", content: [effortClaim(finding)] }]),
    ...ownerEntry(finding),
    ...locationEntry(finding),
    ...(finding.exposure === null ? [] : [{ label: "Exposure", content: [exposureClaim(finding)] }]),
  ];
  return {
    kind: "subsection",
    title: [bare(evidenced(`${shownId(finding)} ${findingTitle(finding)}`, findingReferences(finding)))],
    blocks: [{ kind: "list", ordered: false, items }],
  };
}

const FIELDS: readonly { readonly label: string; readonly names: readonly FieldName[] }[] = [
  { label: "Issue", names: ["issue", "description", "evidence"] },
  { label: "Impact", names: ["impact"] },
  { label: "Root cause", names: ["root-cause"] },
  { label: "Resolution", names: ["recommendation"] },
  { label: "Validation", names: ["validation"] },
  { label: "Dependency", names: ["dependency"] },
];

/** The fields that no blocker states, in one line. */
function silentLine(blockers: readonly SetFinding[]): readonly DocumentBlock[] {
  if (blockers.length === 0) return [];
  const silent = [
    ...FIELDS.filter(({ names }) =>
      blockers.every((one) => fieldWords(one, names, LONGEST_FIELD) === null),
    ).map(({ label }) => label.toLowerCase()),
    ...(blockers.every(({ effort }) => effort === null) ? ["effort"] : []),
    ...(blockers.every(({ locations }) => locations.length === 0) ? ["location"] : []),
    ...(blockers.every(({ exposure }) => exposure === null) ? ["exposure"] : []),
  ];
  if (silent.length === 0) return [];
  return [
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed("Not stated by any blocker:"),
        recorded(`${silent.join(", ")}.`, "fields of the findings"),
      ],
    },
  ];
}

function priorityContent({ priority, ...finding }: SetFinding): readonly Content[] {
  if (priority === null) return [];
  return [bare(evidenced(`· ${priority}`, findingReferences({ ...finding, priority }).slice(0, 1)))];
}

/** The CWE, CVE and GHSA ids that the report names for it. */
function weaknessEntry({ weaknesses, report: path }: SetFinding): readonly ListEntry[] {
  if (weaknesses.length === 0) return [];
  const content = weaknesses.map(({ text, range }) => evidenced(text, [{ path, line: range.line, text }]));
  return [{ label: "Weakness", content }];
}

function ownerEntry(finding: SetFinding): readonly ListEntry[] {
  const owner = ownerClaim(finding);
  return owner === null ? [] : [{ label: "Owner", content: [owner] }];
}

function locationEntry(finding: SetFinding): readonly ListEntry[] {
  return finding.locations.length === 0 ? [] : [{ label: "Location", content: locationContent(finding) }];
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

function locationContent(finding: SetFinding): readonly Content[] {
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
